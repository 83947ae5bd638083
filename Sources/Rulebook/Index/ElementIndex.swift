// SPDX-License-Identifier: EUPL-1.2

/// Turns the elements of a law into their indexed form.
struct ElementIndex {
    let law: Law
    let terms: Terms
    let parties: PartyTable
    let periods: Periods
    let compositeNames: WordList

    func supply() throws(UncheckedWord) -> [IndexedElement] {
        try law.supplyRules.map { rule throws(UncheckedWord) in
            var reach = try shared(rule.validity, rule.classes)
            reach.supplier = parties.reach(of: rule.supplier).except(parties.reach(of: rule.supplierExcept))
            reach.recipient = parties.reach(of: rule.recipient).except(parties.reach(of: rule.recipientExcept))
            reach.actions = try terms.mask(rule.actions, of: terms.actions)
            reach.subtypes = try subtypes(rule.subtypes)
            reach.origins = try terms.mask(rule.origins, of: terms.origins)
            reach.supplierRegimes = terms.regimeMask(rule.regimes)
            var element = try element(rule.id, rule.gates, rule.duties, rule.citations, reach)
            element.waives = try terms.conditionSet(rule.waives)
            element.needsReceiveGround = rule.receive == .needed
            element.needsException = rule.exception == .needed
            element.isMandatory = rule.effect == .must
            return element
        }
    }

    func receive() throws(UncheckedWord) -> [IndexedElement] {
        try law.receiveRules.map { rule throws(UncheckedWord) in
            var reach = try shared(rule.validity, rule.classes)
            reach.supplier = parties.reach(of: rule.supplier)
            reach.recipient = parties.reach(of: rule.recipient)
            reach.subtypes = try subtypes(rule.subtypes)
            var element = try element(rule.id, rule.gates, rule.duties, rule.citations, reach)
            element.waives = try terms.conditionSet(rule.waives)
            return element
        }
    }

    func generalReceive() throws(UncheckedWord) -> [IndexedElement] {
        try law.generalReceive.map { ground throws(UncheckedWord) in
            var reach = Reach(periods: periods.mask(ground.validity))
            reach.classes = try ~terms.mask(ground.exceptClasses, of: terms.classes)
            if ground.isPrivateOnly {
                let fits = parties.entries.indices.filter { parties.entries[$0].isPrivate }
                reach.recipient = PartyReach(fully: PlaceSet(fits), ifHat: .empty)
            }
            var element = try element(ground.id, ground.gates, ground.duties, ground.citations, reach)
            element.needsException = ground.exception == .needed
            return element
        }
    }

    /// The exceptions twice: once as the supplier's own, once as the recipient's.
    func exceptions(of side: WritableKeyPath<Reach, PartyReach>, _ regimes: WritableKeyPath<Reach, UInt64>)
        throws(UncheckedWord) -> [IndexedElement]
    {
        try law.exceptions.map { exception throws(UncheckedWord) in
            var reach = try shared(exception.validity, exception.classes)
            reach[keyPath: side] = parties.reach(of: exception.party)
            reach[keyPath: regimes] = terms.regimeMask(exception.regimes)
            reach.provenances = terms.regimeMask(exception.provenance)
            return try element(exception.id, exception.gates, exception.duties, exception.citations, reach)
        }
    }

    func onward() throws(UncheckedWord) -> [IndexedElement] {
        try law.onwardRules.map { rule throws(UncheckedWord) in
            var reach = Reach(periods: periods.mask(rule.validity))
            reach.actions = try terms.mask(rule.actions, of: terms.actions)
            reach.origins = try terms.mask(rule.origins, of: terms.origins)
            var element = try element(rule.id, [], rule.duties, rule.citations, reach)
            element.ways = try rule.ways.map { way throws(UncheckedWord) in try terms.conditionSet(way) }
            return element
        }
    }

    func deny(sparing supplyPlaces: [String: Int]) throws(UncheckedWord) -> [IndexedElement] {
        try law.denyRules.map { rule throws(UncheckedWord) in
            var reach = try shared(rule.validity, rule.classes)
            reach.supplier = parties.reach(of: rule.supplier)
            reach.recipient = parties.reach(of: rule.recipient).except(parties.reach(of: rule.recipientExcept))
            reach.actions = try terms.mask(rule.actions, of: terms.actions)
            if let named = rule.subtypes { reach.subtypes = try terms.subtypeMask(named) }
            var element = try element(rule.id, [], [], rule.citations, reach)
            element.ways = try rule.unless.map { way throws(UncheckedWord) in try terms.conditionSet(way) }
            element.wouldNeed = try terms.conditionSet(rule.wouldNeed)
            element.spares = PlaceSet(rule.spares.compactMap { supplyPlaces[$0] })
            return element
        }
    }

    func regimeDuties() throws(UncheckedWord) -> [IndexedElement] {
        try law.regimeDuties.map { duty throws(UncheckedWord) in
            var reach = Reach(periods: periods.mask(duty.validity))
            reach.supplierRegimes = terms.regimeMask(duty.regimes)
            reach.recipient = parties.reach(of: duty.recipientNot).complement
            return try element(duty.id, [], duty.duties, duty.citations, reach)
        }
    }

    /// The rows of implied facts, which match only fully.
    func impliedFacts() throws(UncheckedWord) -> [Reach] {
        try law.normalisation.impliedFacts.map { row throws(UncheckedWord) in
            var reach = Reach()
            reach.supplier = (row.supplier.map(parties.reach)?.onlyFully ?? .anyone)
                .except(parties.reach(of: row.supplierNot))
            reach.recipient = row.recipient.map(parties.reach)?.onlyFully ?? .anyone
            if let subtypes = row.subtypes { reach.subtypes = try terms.subtypeMask(subtypes) }
            return reach
        }
    }

    private func shared(_ validity: Validity, _ classes: [String]) throws(UncheckedWord) -> Reach {
        var reach = Reach(periods: periods.mask(validity))
        reach.classes = try terms.mask(classes, of: terms.classes)
        return reach
    }

    /// Rules that name subtypes fit those; others fit none and every subtype that is not closed (rule-engine.md 5.4).
    private func subtypes(_ named: [String]?) throws(UncheckedWord) -> UInt64 {
        try terms.subtypeMask(
            named ?? [Terms.noSubtype] + law.vocabulary.subtypes.filter { !$0.isClosed }.map(\.code))
    }

    private func element(
        _ id: String, _ gates: [String], _ duties: [String], _ citations: [Citation], _ reach: Reach
    ) throws(UncheckedWord) -> IndexedElement {
        let grounds = Grounds(rules: try terms.idSet(id), citations: try terms.citationSet(citations))
        var demand = Demand(duties: try terms.conditionSet(duties))
        var composites: [Int] = []
        for gate in gates {
            if let composite = compositeNames.place(of: gate) {
                composites.append(composite)
            } else {
                demand.gates.insert(try terms.conditions.place(checked: gate))
            }
        }
        return IndexedElement(choice: Choice(demand: demand, grounds: grounds), reach: reach, composites: composites)
    }
}
