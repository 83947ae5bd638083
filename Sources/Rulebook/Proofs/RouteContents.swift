// SPDX-License-Identifier: EUPL-1.2

/// Everything about a tuple that makes a difference to its routes; far fewer of these exist than tuples.
struct RouteContent: Hashable, Sendable {
    let elements: PlaceSet
    let needSupplierHat: PlaceSet
    let needRecipientHat: PlaceSet
    /// Ordinary or not, universal demands or not, duty to inform or not, and the period, packed.
    let rest: Int

    func hash(into hasher: inout Hasher) {
        hasher.combine(elements.mixed &+ needSupplierHat.mixed &* 3 &+ needRecipientHat.mixed &* 7 &+ UInt64(rest))
    }
}

/// Tuples that differ in nothing that matters to routes or scopes, with the first of them.
struct TupleGroup: Hashable, Sendable {
    let content: RouteContent
    let table: Int
    let itemClass: Int
    let recipientRegime: Regime
    let scopes: ConditionSet
    /// Not part of what makes groups equal.
    let first: Place

    /// Who, to whom, which act, on which day; the item comes from a form.
    struct Place: Sendable {
        let supplier: Int
        let recipient: Int
        let action: Int
        let day: Int
        /// Hats and actions that have to be stated.
        let stated: Int
    }

    static func == (left: Self, right: Self) -> Bool {
        left.content == right.content && left.table == right.table && left.itemClass == right.itemClass
            && left.recipientRegime == right.recipientRegime && left.scopes == right.scopes
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(content)
        hasher.combine(scopes.low ^ scopes.high &* 31 &+ UInt64(table << 8 | itemClass << 2 | recipientRegime.place))
    }
}

extension PlaceSet {
    /// All bits in one number, for hashing.
    var mixed: UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for lane in 0..<8 { value = (value ^ bits[lane]) &* 0x9e37_79b9_7f4a_7c15 ^ value >> 29 }
        return value
    }
}

extension RuleIndex {
    /// For each period the first in which composites can be met in the same ways; matching settles the rest.
    var periodClasses: [Int] {
        (0..<periods.count).map { period in
            (0..<period).first { earlier in composites.allSatisfy { $0[earlier] == $0[period] } } ?? period
        }
    }
}
