// SPDX-License-Identifier: EUPL-1.2

/// Every tuple of a rule set, in an order in which what states least comes first.
///
/// Tuples: every party with every hat and without, to every such party, every action, every class with every subtype and
/// origin it can have with that supplier, on every day on which something changes. Only tuples with a supply rule can have
/// a route; the others are counted and passed over.
final class TupleWalk {
    let index: RuleIndex
    let calendar: LawCalendar
    let forms: TupleForms
    let scopes: ScopeTable
    private(set) var groups: [TupleGroup] = []
    /// The different contents, the scopes in which each occurs, and a situation that has it.
    private(set) var contents: [(situation: Situation, scopes: ConditionSet)] = []
    private var places: [RouteContent: Int] = [:]
    private var seen: Set<TupleGroup> = []
    /// Elements that fit the form, per table, class and form.
    private let fitting: [[[PlaceSet]]]
    private let formScopes: [[[ConditionSet]]]
    private let periodClass: [Int]
    /// The parties looked at.
    private let parties: [Int]

    init(_ properties: [Property], _ index: RuleIndex, among kinds: Set<String>?) {
        self.index = index
        parties = index.parties.entries.indices.filter { kinds?.contains(index.parties.entries[$0].kind) ?? true }
        calendar = LawCalendar(index, also: properties.flatMap(\.scopes))
        scopes = ScopeTable(properties, index, days: calendar.days)
        forms = TupleForms(index)
        let (table, scopes) = (index.table, self.scopes)
        fitting = forms.tables.map { classes in
            classes.map { forms in
                forms.map { form in
                    table.subtypes[form.subtype] & table.origins[form.origin]
                        & table.supplierRegimes[form.regime.place] & table.provenances[form.provenance.place]
                }
            }
        }
        formScopes = forms.tables.map { classes in
            classes.map { forms in
                forms.map { scopes.subtypes[$0.subtype] & scopes.origins[$0.origin] & scopes.regimes[$0.regime.place] }
            }
        }
        periodClass = index.periodClasses
    }

    /// Walks over everything.
    func run() {
        for level in 0...3 { walk(stating: level) }
        seen = []
    }

    private func walk(stating level: Int) {
        let entries = index.parties.entries
        let supply = index.terms.actions.place(of: SpelledRequest.supply)
        for action in 0..<index.terms.actions.count {
            let rest = level - (action == supply ? 0 : 1)
            for supplier in parties {
                let hats = rest - (entries[supplier].hat == nil ? 0 : 1)
                guard hats == 0 || hats == 1 else { continue }
                let recipients = parties.filter { (entries[$0].hat == nil ? 0 : 1) == hats }
                walk(action, supplier, to: recipients, stated: level)
            }
        }
    }

    private func walk(_ action: Int, _ supplier: Int, to recipients: [Int], stated: Int) {
        let table = index.table
        let acting = table.supplier(supplier) & table.actions[action]
        let acts = scopes.suppliers[supplier] & scopes.actions[action]
        for day in calendar.days.indices {
            let then = acting & table.periods[calendar.periods[day]]
            guard then.meets(index.concepts.supply) else { continue }
            for itemClass in 0..<index.terms.classes.count {
                let given = then & table.classes[itemClass]
                guard given.meets(index.concepts.supply) else { continue }
                let scope = acts & scopes.days[day] & scopes.classes[itemClass]
                for recipient in recipients {
                    let elements = given & table.recipient(recipient)
                    guard elements.meets(index.concepts.supply) else { continue }
                    let place = TupleGroup.Place(
                        supplier: supplier, recipient: recipient, action: action, day: day, stated: stated)
                    add(elements, itemClass, place, scope & scopes.recipients[recipient])
                }
            }
        }
    }

    private func add(_ all: PlaceSet, _ itemClass: Int, _ place: TupleGroup.Place, _ scope: ConditionSet) {
        let regime = index.parties.entries[place.recipient].regime
        let elements = all & index.table.recipientRegimes[regime.place]
        let period = periodClass[calendar.periods[place.day]]
        let universal = index.universal.actions >> UInt64(place.action) & 1
        let group = TupleGroup(
            content: RouteContent(
                elements: elements,
                needSupplierHat: elements & index.table.supplierIfHat[place.supplier],
                needRecipientHat: elements & index.table.recipientIfHat[place.recipient],
                rest: period << 1 | Int(universal)),
            table: forms.tableOf[place.supplier], itemClass: itemClass, recipientRegime: regime, scopes: scope,
            first: place)
        guard seen.insert(group).inserted else { return }
        groups.append(group)
        for form in forms.tables[group.table][itemClass].indices { _ = content(of: group, form) }
    }

    /// The place of the content of one form in a group; nil when there is no supply rule for it.
    func content(of group: TupleGroup, _ form: Int) -> Int? {
        let elements = group.content.elements & fitting[group.table][group.itemClass][form]
        guard elements.meets(index.concepts.supply) else { return nil }
        let item = forms.tables[group.table][group.itemClass][form]
        let ordinary = index.normaliser.ordinary >> UInt64(group.itemClass) & 1
        let silent = index.universal.noInformAmong
        let informs = (silent >> UInt64(item.regime.place) & silent >> UInt64(group.recipientRegime.place) & 1) ^ 1
        let content = RouteContent(
            elements: elements, needSupplierHat: group.content.needSupplierHat & elements,
            needRecipientHat: group.content.needRecipientHat & elements,
            rest: group.content.rest << 2 | Int(ordinary << 1 | informs))
        let scopes = scopes(of: group, form)
        if let known = places[content] {
            contents[known].scopes |= scopes
            return known
        }
        places[content] = contents.count
        contents.append((situation(of: group, form), scopes))
        return contents.count - 1
    }

    func scopes(of group: TupleGroup, _ form: Int) -> ConditionSet {
        group.scopes & formScopes[group.table][group.itemClass][form]
    }

    func situation(of group: TupleGroup, _ form: Int) -> Situation {
        let item = forms.tables[group.table][group.itemClass][form]
        return Situation(
            supplier: group.first.supplier, recipient: group.first.recipient, action: group.first.action,
            itemClass: group.itemClass, subtype: item.subtype, origin: item.origin, supplierRegime: item.regime,
            recipientRegime: group.recipientRegime, provenance: item.provenance,
            period: calendar.periods[group.first.day])
    }

    /// How many tuples there are, and how many lie in each scope. Exact: scopes and forms are products.
    func counts() -> (all: Int, byScope: [Int]) {
        let scopeCount = scopes.owners.count
        func totals(_ masks: [ConditionSet]) -> [Int] {
            var totals = [Int](repeating: 0, count: scopeCount)
            for mask in masks { for scope in mask { totals[scope] += 1 } }
            return totals
        }
        let (recipients, actions, days) = (totals(scopes.recipients), totals(scopes.actions), totals(scopes.days))
        var items = [[Int]](repeating: [Int](repeating: 0, count: scopeCount), count: forms.tables.count)
        for (table, classes) in formScopes.enumerated() {
            for (itemClass, masks) in classes.enumerated() {
                for mask in masks { for scope in mask & scopes.classes[itemClass] { items[table][scope] += 1 } }
            }
        }
        var byScope = [Int](repeating: 0, count: scopeCount)
        for (supplier, mask) in scopes.suppliers.enumerated() {
            for scope in mask { byScope[scope] += items[forms.tableOf[supplier]][scope] }
        }
        for scope in 0..<scopeCount { byScope[scope] *= recipients[scope] * actions[scope] * days[scope] }
        let formCount = forms.tableOf.reduce(0) { total, table in
            total + forms.tables[table].reduce(0) { $0 + $1.count }
        }
        let all = formCount * index.parties.entries.count * index.terms.actions.count * calendar.days.count
        return (all, byScope)
    }
}
