// SPDX-License-Identifier: EUPL-1.2

/// What somebody decided on the signal that the term of a casus is about to end.
package struct RetentionChoice: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Keep it until a day on which it is looked at again.
        case keepLonger
        /// Hand it over to the archive when its term ends.
        case archive
        /// Let the term end; the same as doing nothing, but on record.
        case letEnd
    }

    package let kind: Kind
    package let why: String
    /// The statutory duty that asks for it, where the profile keeps longer for nothing else.
    package let duty: String
    package let reviewOn: Day?
    package let by: Identifier<User>
    package let at: Moment
}

/// What somebody fills in on that signal.
package struct RetentionChoiceDraft: Sendable {
    package let kind: RetentionChoice.Kind?
    package let why: String
    package let duty: String
    package let reviewOn: Day?

    package init(kind: RetentionChoice.Kind?, why: String = "", duty: String = "", reviewOn: Day? = nil) {
        (self.kind, self.why, self.duty, self.reviewOn) = (kind, why, duty, reviewOn)
    }
}

extension Course {
    /// Until when the latest choice keeps the casus; a later choice to let it end takes it back.
    var heldUntil: Day? {
        guard let last = retentionChoices?.last, last.kind == .keepLonger else { return nil }
        return last.reviewOn
    }

    /// Whether it is to go to the archive when its term ends.
    package var goesToArchive: Bool { retentionChoices?.last { $0.kind != .keepLonger }?.kind == .archive }
}

extension Casus {
    /// Decides what happens at the end of the term, by one of those whom the profile warns.
    ///
    /// Keeping longer needs a reason and a day of review after the end of the running term, within the longest time of the
    /// profile; only by the role it names, which alone takes it back too; never past the limit of a statute; not at all
    /// where it does not allow it, and only for a named statutory duty where it allows nothing else.
    package mutating func decideRetention(_ draft: RetentionChoiceDraft, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.otherProcess)]) }
        guard let kind = draft.kind else { return .refused([Refusal(.required, field: "kind")]) }
        let rules = arrangement.retention
        let held = Set(heldRoles(of: situation.actor, under: arrangement).map(\.id.word))
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        var problems: [Refusal] = afschaling == nil ? [Refusal(.wrongPhase)] : []
        if standing.isEmpty || held.isDisjoint(with: (rules.warning?.to ?? []).map(\.word)) {
            problems.append(Refusal(.notYourAct))
        }
        switch kind {
        case .keepLonger: problems += holdProblems(draft, rules.hold, held, in: situation)
        case .archive:
            if rules.archiveTransfer?.value != .yes { problems.append(Refusal(.noArchive, field: "kind")) }
        case .letEnd:
            if course?.heldUntil != nil, !arrangement.allowsHold(by: held) {
                problems.append(Refusal(.notYourAct, field: "kind"))
            }
        }
        guard problems.isEmpty else { return .refused(problems) }
        let choice = RetentionChoice(
            kind: kind, why: draft.why, duty: draft.duty, reviewOn: kind == .keepLonger ? draft.reviewOn : nil,
            by: situation.actor.id, at: situation.moment)
        let earlier = course?.retentionChoices ?? []
        course?.retentionChoices = earlier + [choice]
        return .done(())
    }

    /// What the actor may decide here at the end of the term; nothing for somebody whom the profile does not warn.
    package func retentionChoicesForActor(in situation: Situation) -> [RetentionChoice.Kind] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let rules = arrangement.retention
        let held = Set(heldRoles(of: situation.actor, under: arrangement).map(\.id.word))
        guard !held.isDisjoint(with: (rules.warning?.to ?? []).map(\.word)) else { return [] }
        return RetentionChoice.Kind.allCases.filter { kind in
            switch kind {
            case .keepLonger: return rules.hold.rule != .no && arrangement.allowsHold(by: held)
            case .archive: return rules.archiveTransfer?.value == .yes
            case .letEnd: return course?.heldUntil == nil || arrangement.allowsHold(by: held)
            }
        }
    }

    private func holdProblems(
        _ draft: RetentionChoiceDraft, _ hold: Arrangement.Hold, _ held: Set<String>, in situation: Situation
    ) -> [Refusal] {
        if hold.rule == .no { return [Refusal(.holdNotAllowed, field: "kind")] }
        var problems = Casus.required(["why": draft.why])
        if hold.rule == .statutoryDuty { problems += Casus.required(["duty": draft.duty]) }
        if let by = hold.by, !held.contains(by.word) { problems.append(Refusal(.notYourAct, field: "kind")) }
        guard let reviewOn = draft.reviewOn else { return problems + [Refusal(.required, field: "reviewOn")] }
        // The longest time runs from the end of the term where that is still to come: a hold is decided beforehand.
        let end = destroyDay(in: situation.collaboration, on: situation.day) ?? situation.day
        let from = max(end, situation.day)
        let latest = (hold.reviewWithin ?? Term(6, .months)).end(from: from) ?? from
        if reviewOn <= situation.day {
            problems.append(Refusal(.dayInThePast, field: "reviewOn"))
        } else if reviewOn <= end {
            problems.append(Refusal(.notLonger, field: "reviewOn"))
        }
        if reviewOn > latest { problems.append(Refusal(.deviationTooLong, field: "reviewOn")) }
        if let outer = outerDay(in: situation.collaboration, on: situation.day), reviewOn > outer {
            problems.append(Refusal(.beyondStatute, field: "reviewOn"))
        }
        return problems
    }
}

extension Arrangement {
    /// Whether somebody with these roles may keep a casus longer, as far as the profile names a role for it.
    fileprivate func allowsHold(by held: Set<String>) -> Bool {
        retention.hold.by.map { held.contains($0.word) } ?? true
    }
}
