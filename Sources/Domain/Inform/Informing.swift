// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the person must have been told by now, given the phase.
    ///
    /// A course on a profile has no triage of the national model: until its conference it is one and the same thing that
    /// must be told, and a profile says itself before which of its steps that must be.
    package var requiredTopic: InformTopic {
        if afschaling != nil { return .scaleDown }
        if outcomes.contains(where: { $0.result == .plan }) { return .conferenceOutcome }
        switch phase {
        case .aanmelding, .triage: return .report
        case .casusoverleg: return course == nil ? .triageOutcome : .report
        case .afschaling: return .scaleDown
        }
    }

    /// Whether everybody the plan is aimed at was told, or a deferral that has not run out takes its place.
    ///
    /// A hard precondition for disclosing (model protocol 16.1, 16.6 and 16.7).
    package func isSettled(_ topic: InformTopic, on day: Day) -> Bool {
        let people = personsAimedAt
        return !people.isEmpty && people.allSatisfy { isSettled(topic, for: $0.id, on: day) }
    }

    /// The same for one person.
    package func isSettled(_ topic: InformTopic, for person: Identifier<Betrokkene>, on day: Day) -> Bool {
        if kennisgevingen.contains(where: { $0.betrokkene == person && $0.topic == topic }) { return true }
        return uitstel(of: topic, for: person).map { day <= $0.lastDay } ?? false
    }

    /// The latest deferral of a topic for a person, run out or not.
    package func uitstel(of topic: InformTopic, for person: Identifier<Betrokkene>) -> Uitstel? {
        uitstellen.last { $0.betrokkene == person && $0.topic == topic }
    }

    /// Records that a person was told.
    ///
    /// The reporter does it, or the house in the name of the party when that party granted it (Handvat annex 2). Where
    /// staff enters for the parties the party tells, and staff writes down how and when it heard that (`hearsOfInforming`).
    /// Refuses a day in the future and a person who is not in the casus.
    package mutating func inform(
        _ person: Identifier<Betrokkene>, of topic: InformTopic, on day: Day, by means: Kennisgeving.Means,
        source: String = "", heard: String = "", in situation: Situation
    ) -> Outcome<Void> {
        let hears = hearsOfInforming(in: situation)
        var problems = hears ? Casus.required(["heard": heard]) : informProblems(person, in: situation)
        if hears, betrokkene(person) == nil { problems.append(Refusal(.unknownPerson, field: "betrokkene")) }
        problems += knownProblems(means, source, in: situation)
        if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "on")) }
        guard problems.isEmpty else { return .refused(problems) }
        kennisgevingen.append(
            Kennisgeving(
                betrokkene: person, topic: topic, on: day, means: means, by: situation.actor.id,
                onBehalfOf: leadingPartij, recordedAt: situation.moment, source: means == .known ? source : nil,
                heard: hears ? heard : nil))
        return .done(())
    }

    /// Whether the actor writes down that a party told the person: staff that enters for parties outside the system
    /// (Enschede covenant, lines 339-344 and 505-508). With a mandate of the party the house tells itself.
    package func hearsOfInforming(in situation: Situation) -> Bool {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        let leading = situation.collaboration.partij(leadingPartij)
        return isStaffEntering(in: situation) && standing.isDisjoint(with: [.reporter, .casusregisseur])
            && !(leading?.grants(.inform, on: situation.day) ?? false)
    }

    /// That somebody knows already takes the place of telling only where the profile says so, with a date and the
    /// source (Enschede covenant, lines 509-511).
    func knownProblems(_ means: Kennisgeving.Means, _ source: String, in situation: Situation) -> [Refusal] {
        guard means == .known else { return [] }
        guard situation.arrangement(of: self)?.informing.known != nil else {
            return [Refusal(.deferralGroundNotListed, field: "means")]
        }
        return Casus.required(["source": source])
    }

    /// Records a deferral with its five parts.
    ///
    /// Refuses an empty part, an expected moment that is not in the future, and a test interval outside 1 to 26 weeks
    /// (model protocol 16.6 and 16.7).
    package mutating func postpone(_ draft: UitstelDraft, in situation: Situation) -> Outcome<Void> {
        var problems =
            informProblems(draft.betrokkene, in: situation)
            + draft.problems(under: situation.arrangement(of: self))
        if let expected = draft.expectedOn, expected <= situation.day {
            problems.append(Refusal(.dayInThePast, field: "expectedOn"))
        }
        guard problems.isEmpty, let expected = draft.expectedOn else { return .refused(problems) }
        uitstellen.append(
            Uitstel(
                betrokkene: draft.betrokkene, topic: draft.topic, ground: draft.exemption == nil ? draft.ground : nil,
                exemption: draft.exemption, motivation: draft.motivation,
                expectedOn: expected, circumstances: draft.circumstances, testEveryWeeks: draft.testEveryWeeks,
                howInformed: draft.howInformed, by: situation.actor.id, onBehalfOf: leadingPartij,
                at: situation.moment, decidedOn: situation.day))
        return .done(())
    }

    func informProblems(_ person: Identifier<Betrokkene>, in situation: Situation) -> [Refusal] {
        let unknown = betrokkene(person) == nil ? [Refusal(.unknownPerson, field: "betrokkene")] : []
        return informerProblems(in: situation) + unknown
    }

    /// What keeps the actor from recording what persons were told, whoever it is about.
    func informerProblems(in situation: Situation) -> [Refusal] {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        var problems: [Refusal] = []
        if standing.isDisjoint(with: [.reporter, .procesregisseur, .casusregisseur]) {
            problems.append(Refusal(.notYourAct))
        } else if standing.isDisjoint(with: [.reporter, .casusregisseur]) {
            problems += situation.missingGrant(.inform, of: leadingPartij)
        }
        return problems
    }
}

/// What somebody fills in to put off telling a person.
package struct UitstelDraft: Sendable {
    package let betrokkene: Identifier<Betrokkene>
    package let topic: InformTopic
    package let ground: Uitstel.Ground?
    /// The exemption of the profile, by its Dutch name.
    package let exemption: String?
    package let motivation: String
    package let expectedOn: Day?
    package let circumstances: String
    package let testEveryWeeks: Int
    package let howInformed: String

    package init(
        betrokkene: Identifier<Betrokkene>, topic: InformTopic, ground: Uitstel.Ground?, exemption: String? = nil,
        motivation: String,
        expectedOn: Day?, circumstances: String, testEveryWeeks: Int, howInformed: String
    ) {
        self.betrokkene = betrokkene
        self.topic = topic
        self.ground = ground
        self.exemption = exemption
        self.motivation = motivation
        self.expectedOn = expectedOn
        self.circumstances = circumstances
        self.testEveryWeeks = testEveryWeeks
        self.howInformed = howInformed
    }

    /// How many weeks may lie between two reviews, where no profile says less.
    package static let testWeeks = 1...26

    /// What is missing; a profile with exemptions of its own takes one of those, with the same record (X-EN-08), and is
    /// looked at again within its own term (household teams, lines 482-485).
    func problems(under arrangement: Arrangement?) -> [Refusal] {
        var found: [Refusal] = []
        if !isListed(under: arrangement) { found.append(Refusal(.deferralGroundNotListed, field: "ground")) }
        if motivation.isEmpty { found.append(Refusal(.required, field: "motivation")) }
        if expectedOn == nil { found.append(Refusal(.required, field: "expectedOn")) }
        if circumstances.isEmpty { found.append(Refusal(.required, field: "circumstances")) }
        if howInformed.isEmpty { found.append(Refusal(.required, field: "howInformed")) }
        let most = arrangement?.informing.mostWeeksToReview ?? UitstelDraft.testWeeks.upperBound
        if !(UitstelDraft.testWeeks.lowerBound...most).contains(testEveryWeeks) {
            found.append(Refusal(.deferralTestIntervalTooLong, field: "testEveryWeeks", about: "\(most)"))
        }
        return found
    }

    private func isListed(under arrangement: Arrangement?) -> Bool {
        guard let arrangement else { return ground != nil }
        return arrangement.informing.deferrals.contains { $0.nl == exemption }
    }
}
