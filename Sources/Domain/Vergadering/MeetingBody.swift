// SPDX-License-Identifier: EUPL-1.2

/// The body that sits: one of the profile, or a name of the organisers' own, with the terms that bound it when planned.
package struct MeetingBody: Hashable, Sendable, Codable {
    /// The word of the profile; nothing for a name of the organisers' own.
    package let word: String?
    package let nl: String
    package let en: String
    package let actionListWithin: Term?
    package let minutesWithin: Term?
    /// Whether the person may come, as the profile says; nothing when it does not.
    package let person: Arrangement.Attendance?
    /// How often it sits; nothing when the profile does not say.
    package let every: Term?
    /// Whether casussen are discussed, who is called, and whether it sits per area; each absent where no profile says it,
    /// and in a sitting from before this was kept.
    package let casework: Arrangement.Casework?
    package let members: Arrangement.Membership?
    package let invitation: Arrangement.Invitation?
    package let perArea: YesNo?

    package init(
        word: String?, nl: String, en: String, actionListWithin: Term?, minutesWithin: Term?,
        person: Arrangement.Attendance?, every: Term? = nil, casework: Arrangement.Casework? = nil,
        members: Arrangement.Membership? = nil, invitation: Arrangement.Invitation? = nil,
        perArea: YesNo? = nil
    ) {
        (self.casework, self.members, self.invitation, self.perArea) = (casework, members, invitation, perArea)
        self.word = word
        self.nl = nl
        self.en = en
        self.actionListWithin = actionListWithin
        self.minutesWithin = minutesWithin
        self.person = person
        self.every = every
    }

    /// A body of the profile, with the terms as they are today.
    package init(_ body: Arrangement.Body) {
        self.init(
            word: body.id.word, nl: body.nl, en: body.en, actionListWithin: body.actionListWithin?.value,
            minutesWithin: body.minutesWithin?.value, person: body.person?.value, every: body.cadence?.every,
            casework: body.casework, members: body.members, invitation: body.invitation,
            perArea: body.cadence?.perSubdivision)
    }

    /// Whether casussen stand on its agenda; a body of which nothing is said treats them.
    package var treatsCasussen: Bool { casework == nil || casework == .yes }

    /// A body that no profile knows. The action list within a week is the only term in any of the covenants
    /// (profile household teams, lines 3:212-213); without a profile it is taken as a guideline (decision 0045).
    package init(named name: String) {
        self.init(
            word: nil, nl: name, en: name, actionListWithin: Term(1, .weeks), minutesWithin: nil, person: nil)
    }

    /// The term in which a list must be sent; nothing when there is none.
    package func term(of list: MeetingCourse.List) -> Term? {
        switch list {
        case .actions: return actionListWithin
        case .minutes: return minutesWithin
        }
    }
}

extension Vergadering {
    /// The last day on which a list is in time, counted from the day of the sitting.
    package func due(_ list: MeetingCourse.List) -> Day? {
        plan.body.term(of: list).map { $0.end(from: plan.day) ?? plan.day.adding(days: $0.longestDays) }
    }

    /// The day on which the body sits again by the rhythm of its profile; nothing when it has none.
    package var next: Day? { plan.body.every.flatMap { $0.end(from: plan.day) } }
}

extension Arrangement.BodyRules {
    /// The bodies at which casussen are discussed by name.
    package var discussing: [Arrangement.Body] { bodies.filter { $0.casework == .yes } }
}

extension Collaboration {
    /// The bodies of its profile at which casussen are discussed by name; none on the national work process, where the
    /// organisers name the body themselves.
    package var discussingBodies: [Arrangement.Body] { workProcess?.bodies.discussing ?? [] }
}
