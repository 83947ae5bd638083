// SPDX-License-Identifier: EUPL-1.2

/// A law in the form in which questions are answered: words as numbers, elements as sets.
final class RuleIndex: Sendable {
    let terms: Terms
    let parties: PartyTable
    let periods: Periods
    let normaliser: Normaliser
    /// All elements in one list, concept after concept.
    let elements: [IndexedElement]
    let concepts: Concepts
    let table: MatchTable
    /// Per composite and period the choices that exist then.
    let composites: [[[Choice]]]
    let universal: UniversalChoice
    let standing: Standing
    /// Per condition its citations.
    let conditionCitations: [PlaceSet]
    let unsettable: ConditionSet
    let supplierHat: ConditionSet
    let recipientHat: ConditionSet

    /// Which places of the list of elements belong to which concept.
    struct Concepts: Sendable {
        let supply, receive, generalReceive, supplierExceptions, recipientExceptions: PlaceSet
        let onward, deny, regimeDuties: PlaceSet
    }

    /// What holds for every supply and use.
    struct UniversalChoice: Sendable {
        let actions: UInt64
        let choice: Choice
        let inform: ConditionSet
        let noInformAmong: UInt64
    }

    struct Standing: Sendable {
        let scope: Grounds
        let defaultDeny: Grounds
    }

    init(of law: Law) throws(UncheckedWord) {
        let terms = Terms(of: law)
        let parties = PartyTable(of: law.vocabulary, kinds: terms.kinds)
        let periods = Periods(law.validities)
        let names = WordList(law.composites.map(\.code))
        let index = ElementIndex(law: law, terms: terms, parties: parties, periods: periods, compositeNames: names)
        let supplyPlaces = Dictionary(law.supplyRules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let lists = [
            try index.supply(), try index.receive(), try index.generalReceive(),
            try index.exceptions(of: \.supplier, \.supplierRegimes),
            try index.exceptions(of: \.recipient, \.recipientRegimes),
            try index.onward(), try index.deny(sparing: supplyPlaces), try index.regimeDuties(),
        ]
        elements = lists.flatMap { $0 }
        table = MatchTable(elements.map(\.reach), parties: parties.entries.count)
        concepts = Concepts(sizes: lists.map(\.count))
        normaliser = try Normaliser(of: law, terms: terms, parties: parties, implied: index.impliedFacts())
        composites = try Self.composites(of: law, names, terms, periods)
        universal = try Self.universal(of: law, terms)
        standing = Standing(
            scope: try Self.grounds(law.scope, terms), defaultDeny: try Self.grounds(law.defaultDeny, terms))
        let conditions = terms.conditions.words.compactMap(law.vocabulary.condition)
        conditionCitations = try conditions.map { condition throws(UncheckedWord) in
            try terms.citationSet(condition.citations)
        }
        unsettable = try terms.conditionSet(conditions.filter { !$0.isSettable }.map(\.code))
        supplierHat = try terms.conditionSet([Terms.supplierHat])
        recipientHat = try terms.conditionSet([Terms.recipientHat])
        (self.terms, self.parties, self.periods) = (terms, parties, periods)
    }

    private static func composites(
        of law: Law, _ names: WordList, _ terms: Terms, _ periods: Periods
    ) throws(UncheckedWord) -> [[[Choice]]] {
        let sorted = names.words.compactMap { name in law.composites.first { $0.code == name } }
        return try sorted.map { composite throws(UncheckedWord) in
            let choices = try composite.alternatives.map { way throws(UncheckedWord) in
                let demand = Demand(
                    gates: try terms.conditionSet(way.gates), duties: try terms.conditionSet(way.duties))
                let grounds = Grounds(rules: try terms.idSet(way.id), citations: try terms.citationSet(way.citations))
                return (Choice(demand: demand, grounds: grounds), periods.mask(way.validity))
            }
            return (0..<periods.count).map { period in
                choices.filter { $0.1 >> UInt64(period) & 1 == 1 }.map(\.0)
            }
        }
    }

    private static func universal(of law: Law, _ terms: Terms) throws(UncheckedWord) -> UniversalChoice {
        let demands = law.universal
        let demand = Demand(
            gates: try terms.conditionSet(demands.gates), duties: try terms.conditionSet(demands.duties))
        return UniversalChoice(
            actions: try terms.mask(demands.actions, of: terms.actions), choice: Choice(demand: demand),
            inform: try terms.conditionSet([demands.informDuty]),
            noInformAmong: terms.regimeMask(demands.noInformAmong))
    }

    private static func grounds(_ answer: StandingAnswer, _ terms: Terms) throws(UncheckedWord) -> Grounds {
        Grounds(rules: try terms.idSet(answer.id), citations: try terms.citationSet(answer.citations))
    }
}

extension RuleIndex.Concepts {
    /// Concepts in the order of the list, each taking the next places.
    init(sizes: [Int]) {
        var next = 0
        func take(_ concept: Int) -> PlaceSet {
            defer { next += sizes[concept] }
            return PlaceSet(next..<next + sizes[concept])
        }
        supply = take(0)
        receive = take(1)
        generalReceive = take(2)
        supplierExceptions = take(3)
        recipientExceptions = take(4)
        onward = take(5)
        deny = take(6)
        regimeDuties = take(7)
    }
}

extension Law {
    /// The validity of everything that comes and goes.
    var validities: [Validity] {
        composites.flatMap(\.alternatives).map(\.validity) + supplyRules.map(\.validity)
            + receiveRules.map(\.validity) + generalReceive.map(\.validity) + exceptions.map(\.validity)
            + onwardRules.map(\.validity) + denyRules.map(\.validity) + regimeDuties.map(\.validity)
    }
}
