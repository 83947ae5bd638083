// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The ways out that the actor may use now: decided by a role it has, or that it writes down for (`decision`).
    package func transfersForActor(in situation: Situation) -> [Arrangement.Transfer] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        return arrangement.process.transfers.filter {
            isOpen($0, under: arrangement) && decision(about: $0, under: arrangement, in: situation) != nil
        }
    }

    /// Whether a way out is open now: in the stages that the profile names, or anywhere in the conference.
    ///
    /// A casus that is handed over in the stage of a query waits for the answers (care network, line 192); one that runs
    /// closes as the profile says, and not by being given away.
    private func isOpen(_ way: Arrangement.Transfer, under arrangement: Arrangement) -> Bool {
        guard afschaling == nil, let course else { return false }
        guard let stages = way.stages else { return phase == .casusoverleg }
        guard let stage = arrangement.stage(of: course), stages.contains(where: { $0.word == stage.id.word }) else {
            return false
        }
        return course.query.map { $0.closed != nil } ?? !arrangement.asksKnownUnknown
    }

    /// The items on which a transfer needs a verdict.
    package var itemsToJudge: [Inbreng] { inbrengen.filter { !$0.isWithdrawn } }

    /// Gives the casus up: what stays is removed, closed, or brought back to a core without persons, as the profile says.
    ///
    /// Refuses, all at once: somebody without a role that decides, the others who decide not heard, nobody named who
    /// receives it outside, or sat at the conference where it is told, a way out that the profile does not have, an item
    /// without a verdict or a necessary one without a reason, another part of the collaboration that is the same or not
    /// open, and every need of the way out (Enschede covenant, lines 260-282 and 369-372).
    /// - Parameters:
    ///   - number: of the casus that takes over; nothing when it leaves the collaboration.
    ///   - core: the id that a core gets.
    package mutating func giveUp(
        _ draft: TransferDraft, for number: String?, core: Identifier<Casus>, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self),
            let way = arrangement.process.transfers.first(where: { $0.to == draft.to })
        else { return .refused([Refusal(.required, field: "to")]) }
        let decision = decision(about: way, under: arrangement, in: situation)
        var problems = decision == nil || !isOpen(way, under: arrangement) ? [Refusal(.notYourAct)] : []
        if let decision { problems += decisionProblems(draft, decision, in: situation) }
        problems += way.to == .otherPillar ? verdictProblems(draft) : outsideProblems(draft)
        problems += way.needs.flatMap { needProblems($0, draft, under: arrangement) }
        if way.isToldAtConference { problems += Casus.required(["attendedBy": draft.attendedBy]) }
        problems += agreementProblems(draft, way, under: arrangement, in: situation)
        if way.to == .bestParty { problems += successorProblems(draft, in: situation) }
        if way.to == .otherPillar { problems += pillarProblems(draft, under: arrangement, in: situation) }
        if !draft.isConfirmed { problems.append(Refusal(.transferNotConfirmed, field: "sure")) }
        guard problems.isEmpty, let decision else { return .refused(problems) }
        let record = transferRecord(draft, way, decision, for: number, in: situation)
        switch way.staysBehind {
        case .removed, .anonymised, .returned, .nothingStored:
            course?.transfer = record
            end(.courseTransferred, in: situation)
        case .closed, .kept:
            course?.transfer = record
            close(because: draft.necessity, under: arrangement, in: situation)
        case .administrativeCore, .reduced:
            self = self.core(as: core, with: record, under: arrangement, in: situation)
        }
        return .done(())
    }

    private func transferRecord(
        _ draft: TransferDraft, _ way: Arrangement.Transfer, _ decision: TransferDecision, for number: String?,
        in situation: Situation
    ) -> PillarTransfer {
        let along = draft.verdicts.values.count { $0 == .goesAlong }
        var record = PillarTransfer(
            to: way.to, pillar: draft.pillar, number: number, wentAlong: along, stayed: itemsToJudge.count - along,
            role: decision.role.id.word, by: situation.actor.id, at: situation.moment, ground: draft.ground)
        if !decision.others.isEmpty {
            (record.others, record.heardOn, record.heardBy) = (decision.others, draft.heardOn, draft.heardBy)
        }
        if way.to != .otherPillar { (record.receiver, record.successor) = (draft.receiver, draft.successor) }
        if way.isToldAtConference { record.attendedBy = draft.attendedBy }
        if way.needs.contains(.consent), draft.leadsOutside { record.agreedOn = draft.agreedOn }
        return record
    }

    /// Whether nothing is left of it but the core that a transfer leaves.
    var isCore: Bool { course?.transfer != nil && betrokkenen.isEmpty }

    private func verdictProblems(_ draft: TransferDraft) -> [Refusal] {
        itemsToJudge.flatMap { item -> [Refusal] in
            let field = "verdict-\(item.id)"
            guard let verdict = draft.verdicts[item.id] else { return [Refusal(.verdictMissing, field: field)] }
            guard verdict == .goesAlong else { return [] }
            var problems: [Refusal] = []
            // What its supplier froze or found wrong reaches nobody, so it cannot be necessary there either.
            if item.isFrozen { problems.append(Refusal(.frozen, field: field)) }
            if item.isMarkedWrong { problems.append(Refusal(.markedWrong, field: field)) }
            if draft.reasons[item.id, default: ""].isEmpty {
                problems.append(Refusal(.necessityMissing, field: "reason-\(item.id)"))
            }
            return problems
        }
    }

    /// Outside the collaboration Sluis hands over nothing, so nothing may be said to go along.
    private func outsideProblems(_ draft: TransferDraft) -> [Refusal] {
        let along = itemsToJudge.filter { draft.verdicts[$0.id] == .goesAlong }
        return along.map { Refusal(.goesNowhere, field: "verdict-\($0.id)") }
            + (draft.isHandedOver ? [] : [Refusal(.required, field: "handedOver")])
    }

    /// The party that suits best is named, when it ends by that: one of the collaboration, or help outside it (care network,
    /// line 192).
    private func successorProblems(_ draft: TransferDraft, in situation: Situation) -> [Refusal] {
        switch draft.successor {
        case nil: return [Refusal(.required, field: "successor")]
        case .elsewhere: return []
        case .partij(let id):
            let isParty = situation.collaboration.partij(id) != nil && id != situation.collaboration.house
            return isParty ? [] : [Refusal(.unknownParty, field: "successor")]
        }
    }

    /// Whether an outcome of asking hands the casus over by the way out to the party that suits best, which asks who that
    /// is and why it is necessary, of the role that decides.
    package func goesByTransfer(
        _ outcome: Arrangement.Outcome?, of step: Arrangement.Step, under arrangement: Arrangement
    ) -> Bool {
        guard step.act == .ask, outcome?.end == .transferred, let stage = arrangement.step(step.id.word)?.stage else {
            return false
        }
        return arrangement.process.transfers.contains { way in
            way.to == .bestParty && (way.stages ?? []).contains { $0.word == stage.id.word }
        }
    }

    /// A need that nobody asks for on the form is not met; none is passed over.
    private func needProblems(
        _ need: Arrangement.Need, _ draft: TransferDraft, under arrangement: Arrangement
    ) -> [Refusal] {
        switch need {
        case .necessity: return Casus.required(["necessity": draft.necessity])
        case .lawfulness: return Casus.required(["lawfulness": draft.lawfulness])
        case .informed: return Casus.required(["discussed": draft.discussed])
        case .ground:
            guard let ground = draft.ground else { return [Refusal(.required, field: "ground")] }
            return groundsForTransfer(under: arrangement).contains(ground)
                ? [] : [Refusal(.groundNotOffered, field: "ground")]
        // Nobody closes by handing over what would be closed in a conference (Top-X protocol, lines 95-96).
        case .conferenceHeld:
            return isConferenceHeld(under: arrangement) ? [] : [Refusal(.stepNeeds, about: need.rawValue)]
        // Asked of a way that leads outside alone (`agreementProblems`).
        case .consent: return []
        // Judged item by item, or refused altogether for somebody outside.
        case .verdictPerItem: return []
        default: return [Refusal(.stepNeeds, about: need.rawValue)]
        }
    }

    /// The grounds on which a transfer may rest: those of the stage that the casus is in.
    package func groundsForTransfer(under arrangement: Arrangement) -> [Arrangement.Ground] {
        course.flatMap { arrangement.stage(of: $0) }.map { arrangement.groundsOffered(in: $0) } ?? []
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

extension Casus {
    /// Who is no partner gets a casus only when the person agreed to that, on a day no earlier than their last "no" (care
    /// network, lines 150-152 and 192; X-VE-02). Among partners the rules of the collaboration hold.
    private func agreementProblems(
        _ draft: TransferDraft, _ way: Arrangement.Transfer, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard way.needs.contains(.consent), draft.leadsOutside else { return [] }
        guard let on = draft.agreedOn else { return [Refusal(.required, field: "agreedOn")] }
        if on > situation.day { return [Refusal(.dayInTheFuture, field: "agreedOn")] }
        let isLaterNo = personsAimedAt.contains { person in
            arrangement.sharing.consent.contains { rule in
                guard let said = course?.consent(of: person.id, rule.mode), said.isNo else { return false }
                return on < said.on
            }
        }
        return isLaterNo ? [Refusal(.laterNo, field: "agreedOn")] : problemsBeforeReport(on, field: "agreedOn")
    }
}
