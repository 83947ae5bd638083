// SPDX-License-Identifier: EUPL-1.2

/// One form that an item of a class can take with a supplier: subtype, regime and origin as they count, and the shortest
/// way to ask for it.
struct ItemForm: Hashable, Sendable {
    let itemClass: Int
    let subtype: Int
    let origin: Int
    let regime: Regime
    let provenance: Regime
    let asked: Asked

    /// What a request states to get this form.
    struct Asked: Hashable, Sendable {
        let classes: UInt64
        let subtype: Int
        let origin: Int?

        var stated: Int { classes.nonzeroBitCount - 1 + (subtype > 0 ? 1 : 0) + (origin != nil ? 1 : 0) }
    }
}

/// The forms that items can take, per supplier; found by the engine's own normalisation of every request.
final class TupleForms: Sendable {
    /// The different tables of forms, by class; many suppliers share one.
    let tables: [[[ItemForm]]]
    /// The table of each supplier.
    let tableOf: [Int]

    init(_ index: RuleIndex) {
        var tables: [[[ItemForm]]] = []
        var places: [[[ItemForm]]: Int] = [:]
        var tableOf: [Int] = []
        for supplier in index.parties.entries.indices {
            let table = (0..<index.terms.classes.count).map { TupleForms.forms(of: $0, by: supplier, index) }
            if places[table] == nil {
                places[table] = tables.count
                tables.append(table)
            }
            tableOf.append(places[table] ?? 0)
        }
        (self.tables, self.tableOf) = (tables, tableOf)
    }

    private struct Effective: Hashable {
        let subtype: Int
        let origin: Int
        let regime: Regime
    }

    private static func forms(of itemClass: Int, by supplier: Int, _ index: RuleIndex) -> [ItemForm] {
        var found: [Effective: ItemForm] = [:]
        let origins =
            [nil] + (0..<index.terms.origins.count).filter { !index.normaliser.isOwn($0) }.map { Optional($0) }
        for subtype in 0...index.terms.subtypes.count {
            for origin in origins {
                guard
                    let form = form(
                        ItemForm.Asked(classes: 1 << UInt64(itemClass), subtype: subtype, origin: origin), itemClass,
                        supplier, index)
                else { continue }
                let key = Effective(subtype: form.subtype, origin: form.origin, regime: form.regime)
                if let known = found[key], known.asked.stated <= form.asked.stated { continue }
                found[key] = form
            }
        }
        return found.values.sorted {
            ($0.asked.stated, $0.subtype, $0.origin, $0.regime.place)
                < ($1.asked.stated, $1.subtype, $1.origin, $1.regime.place)
        }
    }

    /// The form that this request takes for the class; nil when it is refused, or the item does not have the class.
    private static func form(
        _ asked: ItemForm.Asked, _ itemClass: Int, _ supplier: Int, _ index: RuleIndex
    ) -> ItemForm? {
        let normaliser = index.normaliser
        let fitting = normaliser.subtypeClasses[asked.subtype]
        var classes = asked.classes
        if asked.subtype > 0, fitting & classes == 0 {
            // Another class that has the subtype stands beside this one; only then can the subtype be asked for.
            classes |= fitting & (~fitting &+ 1)
        }
        let question = Question(
            supplier: supplier, recipient: 0, action: 0, classes: classes, subtype: asked.subtype,
            origin: asked.origin, isOutOfScope: false, period: 0, affirmed: .empty, denied: .empty)
        let effective = normaliser.effectiveClasses(question)
        guard effective >> UInt64(itemClass) & 1 == 1, asked.subtype == 0 || fitting & effective != 0 else {
            return nil
        }
        let situation = normaliser.situation(question, itemClass: itemClass)
        return ItemForm(
            itemClass: itemClass, subtype: situation.subtype, origin: situation.origin,
            regime: situation.supplierRegime, provenance: situation.provenance,
            asked: ItemForm.Asked(classes: classes, subtype: asked.subtype, origin: asked.origin))
    }
}
