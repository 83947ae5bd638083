// SPDX-License-Identifier: EUPL-1.2

extension Besluit {
    /// Puts a proposal in the register. What the profile asks beside it may follow, and is asked before it is adopted.
    package static func propose(
        _ proposal: BesluitProposal, as id: Identifier<Besluit>, number: String, in situation: Situation
    ) -> Outcome<Besluit> {
        let problems = rights(in: situation) + proposal.problems(in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        return .done(
            Besluit(
                id: id, number: number, by: situation.actor, on: situation.day, proposal, at: situation.moment))
    }

    /// Completes or corrects a proposal; what was voted on stays as it is.
    ///
    /// - Parameter revision: how many versions there were when the writer began; refuses when somebody added one since.
    package mutating func amend(
        _ proposal: BesluitProposal, over revision: Int, in situation: Situation
    ) -> Outcome<Void> {
        var problems = handling(in: situation) + proposal.problems(in: situation)
        let before = self.proposal
        if revision != versions.count { problems.append(Refusal(.changedMeanwhile)) }
        if problems.isEmpty, proposal == before { problems.append(Refusal(.nothingChanged)) }
        let isSame =
            (proposal.kind, proposal.title, proposal.text) == (before.kind, before.title, before.text)
            && proposal.partij == before.partij && proposal.pillar == before.pillar
        if !isSame, !votes.isEmpty { problems.append(Refusal(.besluitVotedOn)) }
        guard problems.isEmpty else { return .refused(problems) }
        versions.append(Version(proposal: proposal, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Writes down how parties voted; a later word of a party counts, the earlier stays to be read.
    ///
    /// Refuses parties that have no vote on it, and who was there or wrote without a manner.
    /// - Parameter revision: how many votes were recorded when the writer began; refuses when somebody recorded one
    ///   since, so that none is put back unseen. Nothing for who writes at once.
    package mutating func vote(
        _ ballots: [Identifier<Partij>: BesluitBallot], over revision: Int? = nil, in situation: Situation
    ) -> Outcome<Void> {
        let collaboration = situation.collaboration
        var problems = handling(in: situation)
        if let revision, revision != votes.count { problems.append(Refusal(.formChangedMeanwhile)) }
        if collaboration.besluitRules.decision(on: kind) == nil { problems.append(Refusal(.besluitWithoutVotes)) }
        let voters = Set(collaboration.voters(on: proposal, on: votingDay(today: situation.day)).map(\.id))
        for (partij, ballot) in ballots.sorted(by: { $0.key < $1.key }) {
            if !voters.contains(partij) { problems.append(Refusal(.unknownParty, about: partij.description)) }
            if ballot.choice != .absent, ballot.manner == nil {
                problems.append(Refusal(.besluitMannerMissing, about: partij.description))
            }
        }
        let present = standing
        let changed = ballots.filter { partij, ballot in
            present[partij]?.choice != ballot.choice || present[partij]?.manner != ballot.manner
        }
        if problems.isEmpty, changed.isEmpty { problems.append(Refusal(.nothingChanged)) }
        guard problems.isEmpty else { return .refused(problems) }
        for (partij, ballot) in changed.sorted(by: { $0.key < $1.key }) {
            votes.append(
                BesluitVote(
                    partij: partij, choice: ballot.choice, manner: ballot.manner, by: situation.actor.id,
                    at: situation.moment))
        }
        return .done(())
    }

    /// Records that it was adopted on a day; refuses while it lacks anything that the profile asks.
    ///
    /// - Parameters:
    ///   - day: when the parties decided.
    ///   - known: the other decisions of the register.
    package mutating func adopt(
        on day: Day, _ text: String, known: [Besluit], in situation: Situation
    ) -> Outcome<Void> {
        let collaboration = situation.collaboration
        var problems = handling(in: situation) + textProblems(text, isRequired: false)
        if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "on")) }
        // No source says it: a decision that somebody recorded so late is rather a slip of the pen, and may end an access.
        if day < situation.day.adding(months: -12) { problems.append(Refusal(.dayTooFarBack, field: "on", about: "1")) }
        if !lacks(in: collaboration, known: known, on: day).isEmpty { problems.append(Refusal(.besluitNotReached)) }
        guard problems.isEmpty else { return .refused(problems) }
        let holds = holds(from: day, known: known, in: collaboration)
        record(.adopted, text, on: day, effect: holds, in: situation)
        return .done(())
    }

    /// Records that it was rejected or withdrawn, with the reason.
    package mutating func end(as kind: Event.Kind, _ text: String, in situation: Situation) -> Outcome<Void> {
        var problems = handling(in: situation) + textProblems(text)
        if kind != .rejected && kind != .withdrawn { problems.append(Refusal(.nothingToUndo)) }
        guard problems.isEmpty else { return .refused(problems) }
        record(kind, text, on: situation.day, effect: nil, in: situation)
        return .done(())
    }

    /// Records from when an adopted amendment holds, where it waits until all parties signed.
    package mutating func takeEffect(from day: Day, _ text: String, in situation: Situation) -> Outcome<Void> {
        var problems = Besluit.rights(in: situation) + textProblems(text, isRequired: false)
        if !waitsForSignatures { problems.append(Refusal(.nothingToUndo)) }
        if let on = events.last(where: { $0.kind == .adopted })?.on, day < on {
            problems.append(Refusal(.besluitHoldsEarly, field: "from"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        record(.inForce, text, on: situation.day, effect: day, in: situation)
        return .done(())
    }

    /// Whether it was adopted and waits until all parties signed it again.
    package var waitsForSignatures: Bool { kind == .amendment && state == .adopted && effect == nil }

    /// From when it holds once it is adopted on this day; nothing when that waits for signatures, and for what has no
    /// beginning.
    package func holds(from day: Day, known: [Besluit], in collaboration: Collaboration) -> Day? {
        let rules = collaboration.besluitRules
        switch kind {
        case .amendment:
            guard let governance = rules.arrangement?.governance else { return nil }
            switch governance.amendmentEffect.value {
            case .afterDelay: return governance.amendmentHolds(adopted: day)
            case .onConsent: return day
            case .onSigning: return nil
            }
        case .process, .processor, .evaluation: return day
        case .exclusion:
            let term = rules.arrangement?.clocks.clock(on: .exclusion)?.term
            return term?.end(from: day) ?? day
        case .leaving: return leavingDay(rules, known)
        case .accession: return nil
        }
    }

    /// The party that has to get its leaving day in the register, with that day; nothing when it stands there.
    package func leavingDue(in collaboration: Collaboration) -> (partij: Partij, day: Day)? {
        guard kind.endsAParty, state == .adopted, let effect,
            let partij = proposal.partij.flatMap({ collaboration.partij($0) }), partij.left.map({ $0 > effect }) ?? true
        else { return nil }
        return (partij: partij, day: effect)
    }

    // MARK: Parts

    private mutating func record(
        _ kind: Event.Kind, _ text: String, on day: Day, effect: Day?, in situation: Situation
    ) {
        events.append(
            Event(
                kind: kind, text: text, on: day, effect: effect, by: situation.actor.id,
                partij: situation.actor.partij, at: situation.moment))
    }

    private static func rights(in situation: Situation) -> [Refusal] {
        let (collaboration, actor) = (situation.collaboration, situation.actor)
        let may = collaboration.besluitKeepers(on: situation.day).contains(actor.id) ? [] : [Refusal(.notYourAct)]
        return collaboration.obstacles(for: actor, on: situation.day) + may
    }

    private func handling(in situation: Situation) -> [Refusal] {
        Besluit.rights(in: situation) + (isOpen ? [] : [Refusal(.besluitClosed)])
    }

    private func textProblems(_ text: String, isRequired: Bool = true) -> [Refusal] {
        if text.isEmpty { return isRequired ? [Refusal(.required, field: "text")] : [] }
        return CitizenNumber.isIn(text) ? [Refusal(.numberInBesluit, field: "text")] : []
    }
}
