// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The ways out that the actor may use now: decided by a role it has, or that it writes down for.
    package func transfersForActor(in situation: Situation) -> [Arrangement.Transfer] {
        guard let arrangement = situation.arrangement(of: self), afschaling == nil, phase == .casusoverleg else {
            return []
        }
        return arrangement.process.transfers.filter { decidingRole(of: $0, under: arrangement, in: situation) != nil }
    }

    private func decidingRole(
        of transfer: Arrangement.Transfer, under arrangement: Arrangement, in situation: Situation
    ) -> Arrangement.Role? {
        let held = heldRoles(of: situation.actor, under: arrangement)
        let own = transfer.decidedBy.lazy.compactMap { name in held.first { $0.id.word == name.word } }.first
        guard own == nil, isStaffEntering(in: situation) else { return own }
        let people = situation.collaboration.users.values
        return transfer.decidedBy.lazy.compactMap { arrangement.role($0) }.first { role in
            people.contains { heldRoles(of: $0, under: arrangement).contains(role) }
        }
    }

    /// The items on which a transfer needs a verdict.
    package var itemsToJudge: [Inbreng] { inbrengen.filter { !$0.isWithdrawn } }

    /// Gives the casus up: every item has a verdict, what stays is removed, and a core without persons remains or nothing.
    ///
    /// Refuses, all at once: somebody without the role that decides, a way out that the profile does not have, an item
    /// without a verdict or a necessary one without a reason, another part of the collaboration that is the same or not
    /// open, and every need of the way out (Enschede covenant, lines 260-282 and 369-372).
    /// - Parameter number: of the casus that takes over; nothing when it leaves the collaboration.
    package mutating func giveUp(
        _ draft: TransferDraft, for number: String?, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self),
            let way = arrangement.process.transfers.first(where: { $0.to == draft.to })
        else { return .refused([Refusal(.required, field: "to")]) }
        let role = decidingRole(of: way, under: arrangement, in: situation)
        var problems = role == nil || afschaling != nil || phase != .casusoverleg ? [Refusal(.notYourAct)] : []
        problems += verdictProblems(draft) + needProblems(way, draft, in: situation)
        if way.to == .otherPillar { problems += pillarProblems(draft, under: arrangement, in: situation) }
        guard problems.isEmpty, let role else { return .refused(problems) }
        let along = draft.verdicts.values.count { $0 == .goesAlong }
        let record = PillarTransfer(
            to: way.to, pillar: draft.pillar, number: number, wentAlong: along,
            stayed: draft.verdicts.count - along, role: role.id.word, by: situation.actor.id, at: situation.moment)
        if way.staysBehind.leavesNothing {
            course?.transfer = record
            end(.courseTransferred, in: situation)
        } else {
            self = core(with: record, under: arrangement, in: situation)
        }
        return .done(())
    }

    private func verdictProblems(_ draft: TransferDraft) -> [Refusal] {
        itemsToJudge.flatMap { item -> [Refusal] in
            guard let verdict = draft.verdicts[item.id] else {
                return [Refusal(.verdictMissing, field: "verdict-\(item.id)")]
            }
            let isBare = verdict == .goesAlong && draft.reasons[item.id, default: ""].isEmpty
            return isBare ? [Refusal(.necessityMissing, field: "reason-\(item.id)")] : []
        }
    }

    private func needProblems(
        _ way: Arrangement.Transfer, _ draft: TransferDraft, in situation: Situation
    ) -> [Refusal] {
        way.needs.flatMap { need -> [Refusal] in
            switch need {
            case .necessity: return Casus.required(["necessity": draft.necessity])
            case .lawfulness: return Casus.required(["lawfulness": draft.lawfulness])
            case .informed: return Casus.required(["discussed": draft.discussed])
            default: return []
            }
        }
    }

    private func pillarProblems(
        _ draft: TransferDraft, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard let pillar = arrangement.pillar(draft.pillar), pillar.id.word != course?.pillar else {
            return [Refusal(.notAnotherPillar, field: "pillar")]
        }
        return arrangement.isOpen(pillar, adopted: situation.collaboration.adopted)
            ? [] : [Refusal(.pillarNotOpen, field: "pillar", about: pillar.nl)]
    }
}
