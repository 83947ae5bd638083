// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// What a procesregisseur fills in to propose items for another house.
package struct ProposalDraft: Sendable {
    package let items: [Identifier<Inbreng>]
    package let purpose: String
    package let necessity: String

    package init(items: [Identifier<Inbreng>], purpose: String, necessity: String) {
        self.items = items
        self.purpose = purpose
        self.necessity = necessity
    }
}

extension Casus {
    /// The houses with which there was a hit in either direction, by id.
    package var housesWithHit: [Identifier<Partij>] {
        let asked = outside.checks.filter { $0.hit != nil }.map(\.house)
        let answered = outside.questions.filter(\.isHit).map(\.house)
        return Set(asked + answered).sorted()
    }

    /// Proposes items for another house; each supplier then answers for its own.
    ///
    /// Only after a hit, in triage or the conference phase (Handvat annex 2, 2.5; matrix 1.4.3).
    package mutating func propose(
        _ draft: ProposalDraft, for house: Identifier<Partij>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.triage, .casusoverleg])
        problems += mustLeadToOtherHouses(in: situation)
        if !housesWithHit.contains(house) { problems.append(Refusal(.noHitWithHouse, about: house.description)) }
        problems += Casus.required(["purpose": draft.purpose])
        if draft.necessity.isEmpty { problems.append(Refusal(.necessityMissing, field: "necessity")) }
        problems += proposable(draft.items)
        guard problems.isEmpty else { return .refused(problems) }
        let index = exchangeIndex(with: house)
        outside.exchanges[index].proposals.append(
            .init(
                items: draft.items, purpose: draft.purpose, necessity: draft.necessity, by: situation.actor.id,
                at: situation.moment))
        return .done(())
    }

    /// Refuses an empty list, and items that are gone.
    func proposable(_ items: [Identifier<Inbreng>]) -> [Refusal] {
        if items.isEmpty { return [Refusal(.required, field: "items")] }
        let known = items.allSatisfy { id in inbreng(id).map { !$0.isWithdrawn } ?? false }
        return known ? [] : [Refusal(.unknownItem, field: "items")]
    }

    private mutating func exchangeIndex(with house: Identifier<Partij>) -> Int {
        if let index = outside.exchanges.firstIndex(where: { $0.house == house }) { return index }
        outside.exchanges.append(Exchange(house: house))
        return outside.exchanges.count - 1
    }

    /// Records the weighing with our own involved parties over everything proposed so far.
    package mutating func weigh(
        _ result: Exchange.Weighing.Result?, consulted: String, on day: Day?, motivation: String,
        for house: Identifier<Partij>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + mustLeadToOtherHouses(in: situation)
        problems += Casus.required(["consulted": consulted, "motivation": motivation])
        guard let index = outside.exchanges.firstIndex(where: { $0.house == house }) else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        if let day, day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "on")) }
        guard let result, let day else {
            return .refused(problems + [Refusal(.required, field: result == nil ? "result" : "on")])
        }
        guard problems.isEmpty else { return .refused(problems) }
        outside.exchanges[index].weighings.append(
            .init(
                result: result, consulted: consulted, on: day, motivation: motivation,
                items: Set(outside.exchanges[index].items), by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Notes what the other house said of its own weighing.
    package mutating func noteTheirSide(
        _ note: String, of house: Identifier<Partij>, in situation: Situation
    ) -> Outcome<Void> {
        let problems =
            must(be: [.procesregisseur], in: situation) + mustLeadToOtherHouses(in: situation)
            + Casus.required(["note": note])
        guard let index = outside.exchanges.firstIndex(where: { $0.house == house }) else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        guard problems.isEmpty else { return .refused(problems) }
        outside.exchanges[index].theirSide.append(
            TextRevision(text: note, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Records that items were read out or sent to another house; each must pass the gate for it at this moment.
    package mutating func supply(
        _ items: [Identifier<Inbreng>], to house: Identifier<Partij>, by means: Verstrekking.Means?,
        in situation: Situation
    ) -> Outcome<Void> {
        guard let index = outside.exchanges.firstIndex(where: { $0.house == house }) else {
            return .refused([Refusal(.unknownItem)])
        }
        let problems = must(be: [.procesregisseur], in: situation) + mustLeadToOtherHouses(in: situation)
        switch supplies(of: items, use: .otherHouse, for: house, by: means, in: situation) {
        case .refused(let found): return .refused(problems + found)
        case .done(let supplied):
            guard problems.isEmpty else { return .refused(problems) }
            outside.exchanges[index].supplied += supplied
            return .done(())
        }
    }

    /// The records of supply of these items, when every one passes outward now.
    func supplies(
        of items: [Identifier<Inbreng>], use: Akkoord.Use, for recipient: Identifier<Partij>,
        by means: Verstrekking.Means?, in situation: Situation
    ) -> Outcome<[Verstrekking]> {
        guard let means else { return .refused([Refusal(.required, field: "means")]) }
        if items.isEmpty { return .refused([Refusal(.required, field: "items")]) }
        var supplied: [Verstrekking] = []
        for id in items {
            guard let item = inbreng(id) else { return .refused([Refusal(.unknownItem, field: "items")]) }
            let rules: [String]
            switch passage(of: item, use: use, for: recipient, in: situation) {
            case .own: rules = []
            case .open(let decision): rules = decision.rules
            case .closed: return .refused([Refusal(.itemNotCleared, field: "items", about: id.description)])
            }
            supplied.append(
                Verstrekking(
                    item: id, onBehalfOf: item.supplier, means: means, by: situation.actor.id, at: situation.moment,
                    rules: rules))
        }
        return .done(supplied)
    }
}
