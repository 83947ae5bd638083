// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// Whether the actor may ask to use this item for something else: its party received it, and it is not its own.
    package func mayAskOnward(_ item: Inbreng, in situation: Situation) -> Bool {
        guard course != nil, afschaling == nil, !item.isWithdrawn, item.supplier != situation.actor.partij,
            must(be: Set(Standing.inCasework), in: situation).isEmpty
        else { return false }
        return receivers(of: item).contains(situation.actor.partij) || passage(of: item, in: situation).isOpen
    }

    /// What was asked about this item, as far as the actor may know: its own party's, its supplier's, and the house.
    package func onwardRequests(
        for item: Inbreng, in situation: Situation
    ) -> [(number: Int, request: OnwardRequest)] {
        let partij = situation.actor.partij
        let seesAll = item.supplier == partij || partij == situation.collaboration.house
        return (course?.onwardRequests ?? []).enumerated()
            .filter { $0.element.item == item.id && (seesAll || $0.element.partij == partij) }
            .map { ($0.offset, $0.element) }
    }

    /// Records that a party wants another use of an item it received, or that it happened; answers what holds.
    ///
    /// Data received in the collaboration serve its purposes only, unless the profile leaves another use to the supplier;
    /// the rule book then says whether the law lets it (Handvat 4.4.2; Wpg 7(2); decision 0060). Refused requests are
    /// kept.
    package mutating func askOnward(
        _ draft: OnwardDraft, for id: Identifier<Inbreng>, in situation: Situation
    ) -> Outcome<OnwardRequest.Answer> {
        guard let item = inbreng(id) else { return .refused([Refusal(.unknownItem)]) }
        var problems = mayAskOnward(item, in: situation) ? [] : [Refusal(.notYourAct)]
        problems += Casus.required(["purpose": draft.purpose])
        if draft.use == .passOn, draft.recipientKind == nil {
            problems.append(Refusal(.required, field: "recipientKind"))
        }
        let kind = draft.use == .passOn ? draft.recipientKind : nil
        guard problems.isEmpty,
            let decision = onwardDecision(on: item, by: situation.actor.partij, to: kind, agreed: nil, in: situation)
        else { return .refused(problems.isEmpty ? [Refusal(.unknownParty, field: "recipientKind")] : problems) }
        let answer: OnwardRequest.Answer =
            decision.verdict == .deny || !supplierDecidesOnward(in: situation) ? .refused : .waitsForSupplier
        let request = OnwardRequest(
            item: id, use: draft.use, stage: draft.stage, recipientKind: kind, purpose: draft.purpose,
            partij: situation.actor.partij, by: situation.actor.id, at: situation.moment, answer: answer,
            rules: decision.rules, citations: decision.citations, blocked: decision.blocked, open: decision.open,
            approval: nil)
        let earlier = course?.onwardRequests ?? []
        course?.onwardRequests = earlier + [request]
        return .done(answer)
    }

    /// The supplier says yes or no to another use that waits for it; a yes counts as far as the law lets it.
    package mutating func answerOnward(_ number: Int, _ given: Bool, in situation: Situation) -> Outcome<Void> {
        guard let requests = course?.onwardRequests, requests.indices.contains(number),
            let item = inbreng(requests[number].item)
        else { return .refused([Refusal(.unknownItem)]) }
        var request = requests[number]
        var problems = isOwn(item, in: situation) ? [] : [Refusal(.supplierOnly)]
        if item.isWithdrawn { problems.append(Refusal(.alreadyWithdrawn)) }
        if request.answer != .waitsForSupplier { problems.append(Refusal(.alreadyAnswered)) }
        guard problems.isEmpty,
            let decision = onwardDecision(
                on: item, by: request.partij, to: request.recipientKind, agreed: given, in: situation)
        else { return .refused(problems.isEmpty ? [Refusal(.unknownParty)] : problems) }
        request.approval = .init(given: given, by: situation.actor.id, at: situation.moment)
        request.answer =
            !given || decision.verdict == .deny
            ? .refused : decision.verdict == .allow ? .allowed : .conditional
        (request.rules, request.citations) = (decision.rules, decision.citations)
        (request.blocked, request.open) = (decision.blocked, decision.open)
        course?.onwardRequests?[number] = request
        return .done(())
    }

    /// Whether the profile leaves another use to the supplier; all others keep what was received to the casus.
    private func supplierDecidesOnward(in situation: Situation) -> Bool {
        situation.arrangement(of: self)?.sharing.reuse.value == .approval
    }

    /// What the law says of a party that uses an item otherwise, or gives it to a party of some kind.
    ///
    /// The record answers the questions of purpose binding: a profile that keeps data to the casus makes every other use
    /// unlawful further use, without a duty or task that asks it.
    private func onwardDecision(
        on item: Inbreng, by partij: Identifier<Partij>, to kind: String?, agreed: Bool?, in situation: Situation
    ) -> Decision? {
        guard let from = situation.collaboration.partij(partij) else { return nil }
        let isFree = supplierDecidesOnward(in: situation)
        var facts: [String: Bool] = ["purpose-specified": true]
        if !isFree { facts["lawful-further-use"] = false }
        if !isFree { facts["onward-duty-or-task-necessity"] = false }
        if !isFree || agreed != nil { facts["origin-supplier-clearance"] = isFree && agreed == true }
        let request = DecisionRequest(
            ruleset: situation.ruleset, on: situation.day.description, action: kind == nil ? "use" : "supply",
            supplier: .init(kind: from.kind, actingAs: from.hat),
            recipient: .init(kind: kind ?? from.kind, actingAs: kind == nil ? from.hat : nil),
            item: .init(
                classes: Set(item.content.classes), subtype: item.content.subtype, origin: item.onwardOrigin,
                identifiable: true),
            facts: facts)
        guard case .decision(let decision) = situation.law.decide(request) else { return nil }
        return decision
    }

    /// What waits for suppliers: another use that the profile leaves to them.
    func onwardWork(in situation: Situation) -> [WorkItem] {
        let waiting = (course?.onwardRequests ?? []).filter { $0.answer == .waitsForSupplier }
        return waiting.flatMap { request -> [WorkItem] in
            guard let item = inbreng(request.item), !item.isWithdrawn else { return [] }
            // What staff entered in the name of a party is for the people of that party to say.
            let isOwn = situation.collaboration.user(item.enteredBy)?.partij == item.supplier
            let people =
                isOwn ? [item.enteredBy] : (course?.currentTeam ?? []).filter { $0.partij == item.supplier }.map(\.user)
            return people.map { WorkItem(kind: .sayOnward, user: $0, due: nil) }
        }
    }

    /// The items that somebody passed on, or used otherwise, without being allowed to, since this casus was `before`;
    /// police data already when it was asked (Venlo work process, line 157).
    func itemsPassedOn(since before: Casus) -> [(item: Inbreng, partij: Identifier<Partij>)] {
        let requests = (course?.onwardRequests ?? []).dropFirst(before.course?.onwardRequests?.count ?? 0)
        return requests.filter { $0.answer == .refused }.compactMap { request in
            guard let item = inbreng(request.item) else { return nil }
            let isTold = request.stage == .happened || (request.use == .passOn && item.isPoliceData)
            return isTold ? (item, request.partij) : nil
        }
    }
}

extension Inbreng {
    /// Where it comes from, seen from a party that received it, in the words of the rule book.
    fileprivate var onwardOrigin: String {
        if isPoliceData { return "police" }
        return content.classes.contains("criminal_justice") ? "prosecution" : "partner-contribution"
    }
}
