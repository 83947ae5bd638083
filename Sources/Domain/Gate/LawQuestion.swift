// SPDX-License-Identifier: EUPL-1.2

package import Rulebook

extension Casus {
    /// What the law says of supplying this item to this party today, with all answers on record.
    ///
    /// Nothing when a party is unknown or the item holds words that the rule book does not know; such an item does
    /// not pass.
    package func lawDecision(on item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation) -> Decision?
    {
        guard let from = situation.collaboration.partij(item.supplier) else { return nil }
        guard let to = situation.collaboration.partij(recipient) else { return nil }
        let request = DecisionRequest(
            ruleset: situation.ruleset, on: situation.day.description, action: "supply",
            supplier: .init(kind: from.kind, actingAs: item.content.hat ?? from.hat),
            recipient: .init(kind: to.kind, actingAs: to.hat),
            item: .init(
                classes: Set(item.content.classes), subtype: item.content.subtype, origin: item.content.origin,
                identifiable: true),
            facts: facts(about: item, for: to, in: situation))
        guard case .decision(let decision) = situation.law.decide(request) else { return nil }
        return decision
    }

    /// The facts of the request: what people answered, completed with what the record itself shows.
    ///
    /// What the record shows cannot be answered otherwise: the covenant, the grants, the age, whether the person was
    /// informed. Where the record shows nothing a fact stays unknown. The necessity that was filled in with the item
    /// counts until somebody begins its worksheet (decision 0020).
    package func facts(about item: Inbreng, for recipient: Partij, in situation: Situation) -> [String: Bool] {
        var facts: [String: Bool] = [:]
        for code in Set(item.answers.map(\.code) + (situation.worksheets?.codes ?? [])) {
            facts[code] = answered(code, about: item, for: recipient.id, in: situation)
        }
        for code in dutiesOfWorksheets(item, for: recipient.id, in: situation) { facts[code] = true }
        for duty in item.duties where duty.recipient == recipient.id { facts[duty.code] = duty.performed }
        for (code, value) in recordedFacts(about: item, for: recipient, in: situation) { facts[code] = value }
        return facts
    }

    /// The codes that the record answers, with what it shows.
    package func recordedFacts(about item: Inbreng, for recipient: Partij, in situation: Situation) -> [String: Bool] {
        guard let supplier = situation.collaboration.partij(item.supplier) else { return [:] }
        var facts: [String: Bool] = [:]
        if !item.necessity.isEmpty, !isOvertaken("necessity-per-supply", item, for: recipient.id, in: situation) {
            facts["necessity-per-supply"] = true
        }
        if situation.profile.goals[phase] != nil { facts["purpose-specified"] = true }
        if !item.content.task.isEmpty {
            facts["named-statutory-task-supplier"] = true
            facts["named-own-task-and-purpose"] = true
        }
        facts["covenant-in-force"] = supplier.isPartner(on: situation.day) && recipient.isPartner(on: situation.day)
        if recipient.id == situation.collaboration.house {
            let act: Bevoegdheid.Act = phase == .aanmelding ? .intake : .show
            facts["coordinator-acts-for-supplier"] = supplier.grants(act, on: situation.day)
        }
        if situation.collaboration.isOtherHouse(recipient.id) {
            // Our procesregisseur hands it over in the name of the supplier, when that granted it (decision 0017).
            facts["coordinator-acts-for-supplier"] = supplier.grants(.deliver, on: situation.day)
        }
        if let person = betrokkene(item.content.betrokkene), let adult = person.isSixteenOrOlder(on: situation.day) {
            facts["subject-16-or-older"] = adult
        }
        let isInformed = course == nil ? isSettled(requiredTopic, on: situation.day) : isTold(on: situation.day)
        if isInformed { facts["inform-data-subject"] = true }
        return facts
    }
}

extension Decider {
    /// The question behind a code of a rule set; nothing when either is unknown.
    package func condition(_ code: String, in ruleset: String) -> Condition? {
        ruleSets.first { $0.id == ruleset }?.vocabulary.condition(code)
    }
}
