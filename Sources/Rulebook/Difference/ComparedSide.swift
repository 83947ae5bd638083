// SPDX-License-Identifier: EUPL-1.2

/// One of the two rule sets that are compared, with what it remembers while that goes on.
final class ComparedSide {
    let ruleSet: RuleSet
    /// Elements that the other side does not have in the same words.
    let changed: PlaceSet
    private var tables: [Int: Int] = [:]
    private var places: [ItemTable: Int] = [:]
    private(set) var items: [ItemTable] = []
    private var primes: [AnswerKey: [PrimeRoute]] = [:]
    private var told: [AnswerKey: ToldAnswer] = [:]
    private let periodClass: [Int]

    /// Per class, subtype and origin asked for, the situations that come of it; of the supplier only this is kept.
    typealias ItemTable = [[Effective]]

    struct Effective: Hashable {
        let itemClass: Int
        let subtype: Int
        let origin: Int
        let regime: Regime
        let provenance: Regime
    }

    private struct AnswerKey: Hashable {
        let contents: [RouteContent]
        let affirmed: ConditionSet
        let denied: ConditionSet
    }

    init(_ ruleSet: RuleSet, changed: PlaceSet) {
        self.ruleSet = ruleSet
        self.changed = changed
        periodClass = ruleSet.index.periodClasses
    }

    var index: RuleIndex { ruleSet.index }

    /// The number of the table of items of this supplier, for the words of both sides.
    func table(of supplier: Int, _ words: ComparedWords, _ side: ComparedWords.Side) -> Int {
        if let known = tables[supplier] { return known }
        var table: ItemTable = []
        for item in words.items { table.append(effective(words.place(of: item, side), by: supplier)) }
        let place = places[table] ?? items.count
        if place == items.count {
            places[table] = place
            items.append(table)
        }
        tables[supplier] = place
        return place
    }

    private func effective(_ asked: ComparedWords.AskedItem?, by supplier: Int) -> [Effective] {
        guard let asked else { return [] }
        let normaliser = index.normaliser
        let question = Question(
            supplier: supplier, recipient: 0, action: 0, classes: 1 << UInt64(asked.itemClass), subtype: asked.subtype,
            origin: asked.origin, isOutOfScope: false, period: 0, affirmed: .empty, denied: .empty)
        let classes = normaliser.effectiveClasses(question)
        guard asked.subtype == 0 || normaliser.subtypeClasses[asked.subtype] & classes != 0 else { return [] }
        return (0..<index.terms.classes.count).filter { classes >> UInt64($0) & 1 == 1 }.map { itemClass in
            let situation = normaliser.situation(question, itemClass: itemClass)
            return Effective(
                itemClass: itemClass, subtype: situation.subtype, origin: situation.origin,
                regime: situation.supplierRegime, provenance: situation.provenance)
        }
    }

    /// Elements for these parties and this act on this day.
    func elements(_ supplier: Int, _ recipient: Int, _ action: Int, _ period: Int) -> PlaceSet {
        let table = index.table
        return table.supplier(supplier) & table.recipient(recipient) & table.actions[action] & table.periods[period]
            & table.recipientRegimes[index.parties.entries[recipient].regime.place]
    }

    func fitting(_ effective: Effective) -> PlaceSet {
        let table = index.table
        return table.classes[effective.itemClass] & table.subtypes[effective.subtype] & table.origins[effective.origin]
            & table.supplierRegimes[effective.regime.place] & table.provenances[effective.provenance.place]
    }

    /// The minimal routes for an item, all its classes together, and the rules that oblige; the same object for the same.
    func answer(
        _ effective: [Effective], _ place: ComparedPlace, implied: (affirmed: ConditionSet, denied: ConditionSet)
    ) -> ToldAnswer {
        let contents = effective.map { content($0, place) }
        let key = AnswerKey(contents: contents, affirmed: implied.affirmed, denied: implied.denied)
        if let known = told[key] { return known }
        var kept = effective.isEmpty ? [] : [PrimeRoute(gates: .empty, duties: .empty, grounds: Grounds())]
        var obliging = PlaceSet.empty
        for (item, content) in zip(effective, contents) {
            for rule in content.elements & index.concepts.supply where index.elements[rule].isMandatory {
                obliging |= index.elements[rule].choice.grounds.rules
            }
            kept = PrimeRoutes.combined(kept, primes(item, content, place, implied))
        }
        let routes = ruleSet.told(kept.sorted(by: PrimeRoute.inOrder), absolute: .empty).routes
        let answer = ToldAnswer(routes: routes, obliging: routes.isEmpty ? [] : index.terms.ids.told(obliging))
        told[key] = answer
        return answer
    }

    private func content(_ item: Effective, _ place: ComparedPlace) -> RouteContent {
        let elements = place.elements & fitting(item)
        let ordinary = index.normaliser.ordinary >> UInt64(item.itemClass) & 1
        let universal = index.universal.actions >> UInt64(place.action) & 1
        let silent = index.universal.noInformAmong
        let regime = index.parties.entries[place.recipient].regime
        let informs = (silent >> UInt64(item.regime.place) & silent >> UInt64(regime.place) & 1) ^ 1
        return RouteContent(
            elements: elements, needSupplierHat: elements & index.table.supplierIfHat[place.supplier],
            needRecipientHat: elements & index.table.recipientIfHat[place.recipient],
            rest: periodClass[place.period] << 3 | Int(universal << 2 | ordinary << 1 | informs))
    }

    private func primes(
        _ item: Effective, _ content: RouteContent, _ place: ComparedPlace,
        _ implied: (affirmed: ConditionSet, denied: ConditionSet)
    ) -> [PrimeRoute] {
        guard content.elements.meets(index.concepts.supply) else { return [] }
        let key = AnswerKey(contents: [content], affirmed: implied.affirmed, denied: implied.denied)
        if let known = primes[key] { return known }
        let situation = Situation(
            supplier: place.supplier, recipient: place.recipient, action: place.action, itemClass: item.itemClass,
            subtype: item.subtype, origin: item.origin, supplierRegime: item.regime,
            recipientRegime: index.parties.entries[place.recipient].regime, provenance: item.provenance,
            period: place.period)
        let found = PrimeRoutes.of(
            SlotPlan(situation, index).routeSet(), affirmed: implied.affirmed, denied: implied.denied)
        primes[key] = found
        return found
    }
}

/// An answer in words; two questions with the same answer share one.
final class ToldAnswer {
    let routes: [LawfulRoutes.Route]
    let obliging: [String]
    /// Its place among all answers, once somebody asked for it.
    var number: Int?

    init(routes: [LawfulRoutes.Route], obliging: [String]) { (self.routes, self.obliging) = (routes, obliging) }
}

/// Who gives what kind of act to whom on which day, under one rule set.
struct ComparedPlace {
    let supplier: Int
    let recipient: Int
    let action: Int
    let period: Int
    let elements: PlaceSet
}
