// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Prepares a hand-over: which table, who reports there, and which items their suppliers are asked for.
    ///
    /// In triage the reporter reports; at a sitting conference the conference appoints a party that is at the table.
    /// The house reports in its name only with its grant (lines 4194-4197). Preparing again starts anew: what suppliers
    /// said about the hand-over before does not count for the new one.
    package mutating func prepareOverdracht(_ draft: OverdrachtDraft, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.triage, .casusoverleg])
        problems += mustLeadToOtherTables(in: situation)
        if phase == .casusoverleg, currentOverleg?.isOpen != true { problems.append(Refusal(.conferenceNotOpen)) }
        problems += Casus.required(["table": draft.table, "purpose": draft.purpose])
        if !draft.items.isEmpty { problems += proposable(draft.items) }
        // What was delivered cannot be called back; that nothing goes along can be decided otherwise.
        if case .supplied = overdracht?.end { problems.append(Refusal(.alreadyDecided)) }
        guard let partij = reportingPartij(draft.partij) else {
            return .refused(problems + [Refusal(.unknownParty, field: "partij")])
        }
        guard let way = draft.way else { return .refused(problems + [Refusal(.required, field: "way")]) }
        if way == .house { problems += situation.missingGrant(.refer, of: partij) }
        guard problems.isEmpty else { return .refused(problems) }
        outside.overdracht = Overdracht(
            draft: draft, partij: partij, way: way, phase: phase, by: situation.actor.id, at: situation.moment)
        return .done(())
    }

    /// The parties of which one can report at another table: in triage the reporter, else whoever is at the table.
    package var reportingPartijen: [Identifier<Partij>] {
        guard phase == .casusoverleg else { return [aanmelding.partij] }
        return Set((currentOverleg?.deelnemers.map(\.partij) ?? []) + [leadingPartij]).sorted()
    }

    private func reportingPartij(_ chosen: Identifier<Partij>?) -> Identifier<Partij>? {
        guard phase == .casusoverleg else { return aanmelding.partij }
        return chosen.flatMap { reportingPartijen.contains($0) ? $0 : nil }
    }

    /// The hand-over of this phase; one of an earlier phase that came to nothing does not count.
    package var overdracht: Overdracht? { outside.overdracht.flatMap { $0.phase == phase ? $0 : nil } }

    /// Whether the actor is the one who reports at the other table.
    package func reportsElsewhere(in situation: Situation) -> Bool {
        guard let overdracht else { return false }
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        switch overdracht.way {
        case .house:
            return standing.contains(.procesregisseur)
                && situation.missingGrant(.refer, of: overdracht.partij).isEmpty
        case .partij:
            return situation.actor.partij == overdracht.partij
                && !standing.isDisjoint(with: [.reporter, .participant, .casusregisseur])
        }
    }

    /// Records that the hand-over document was delivered at the other table; by the one who reports there.
    ///
    /// Every item must pass the gate for it at this moment.
    package mutating func handOver(
        _ items: [Identifier<Inbreng>], by means: Verstrekking.Means?, in situation: Situation
    ) -> Outcome<Void> {
        guard let current = overdracht else { return .refused([Refusal(.handOverOpen)]) }
        var problems = reportsElsewhere(in: situation) ? [] : [Refusal(.reportsElsewhereOnly)]
        problems += mustLeadToOtherTables(in: situation)
        if current.end != nil { problems.append(Refusal(.alreadyDecided)) }
        switch supplies(of: items, use: .refer, for: current.partij, by: means, in: situation) {
        case .refused(let found): return .refused(problems + found)
        case .done(let supplied):
            guard problems.isEmpty else { return .refused(problems) }
            outside.overdracht?.end = .supplied(supplied)
            return .done(())
        }
    }

    /// Records that nothing goes along: the one who reports does so with what it knows itself.
    package mutating func handOverNothing(because why: String, in situation: Situation) -> Outcome<Void> {
        guard let current = overdracht else { return .refused([Refusal(.handOverOpen)]) }
        var problems = Casus.required(["why": why]) + mustLeadToOtherTables(in: situation)
        let isDirector = must(be: [.procesregisseur], in: situation).isEmpty
        if !isDirector, !reportsElsewhere(in: situation) { problems.append(Refusal(.notYourAct)) }
        if current.end != nil { problems.append(Refusal(.alreadyDecided)) }
        guard problems.isEmpty else { return .refused(problems) }
        outside.overdracht?.end = .nothingGoesAlong(why: why, by: situation.actor.id, at: situation.moment)
        return .done(())
    }

    /// What keeps the outcome "another table" from being confirmed: a hand-over that was delivered, or explicitly none.
    func overdrachtProblems(in situation: Situation) -> [Refusal] {
        overdracht?.end == nil ? [Refusal(.handOverOpen)] : []
    }
}
