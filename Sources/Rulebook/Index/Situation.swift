// SPDX-License-Identifier: EUPL-1.2

/// Everything in a request on which the routes of one class depend. No facts.
struct Situation: Hashable, Sendable {
    var supplier: Int
    var recipient: Int
    var action: Int
    var itemClass: Int
    /// 0: none; otherwise the place + 1. Effective for this class.
    var subtype: Int
    /// Effective for this class.
    var origin: Int
    var supplierRegime: Regime
    var recipientRegime: Regime
    var provenance: Regime
    var period: Int

    /// All of it in one number; the reading refuses a vocabulary too large for these widths.
    var key: UInt64 {
        let parties = supplier << 9 | recipient
        let item = (action << 4 | itemClass) << 11 | subtype << 5 | origin
        let regimes = supplierRegime.place << 4 | recipientRegime.place << 2 | provenance.place
        return UInt64(((parties << 19 | item) << 6 | regimes) << 6 | period)
    }
}
