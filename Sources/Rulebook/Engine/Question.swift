// SPDX-License-Identifier: EUPL-1.2

/// A request whose words are all known, as places.
struct Question: Hashable, Sendable {
    var supplier: Int
    var recipient: Int
    var action: Int
    /// One bit per requested class.
    var classes: UInt64
    /// 0: none; otherwise the place + 1.
    var subtype: Int
    /// Nil also for the supplier's own data.
    var origin: Int?
    var isOutOfScope: Bool
    var period: Int
    var affirmed: ConditionSet
    var denied: ConditionSet
}
