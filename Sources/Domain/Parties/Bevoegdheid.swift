// SPDX-License-Identifier: EUPL-1.2

/// The authority that a party gave to the house to perform one kind of act in its name (*bevoegdheidsverlening*).
///
/// The house has no legal position of its own, so each act needs one (Handvat 4.2 and annex 2).
package struct Bevoegdheid: Hashable, Sendable, Codable {
    package enum Act: String, Hashable, Sendable, Codable, CaseIterable {
        case intake
        case query
        case inform
        case conference
        case show
        case deliver
        case monitor
        case refer
        case close
    }

    package let act: Act
    package let from: Day
    package let until: Day?

    package init(act: Act, from: Day, until: Day?) {
        self.act = act
        self.from = from
        self.until = until
    }
}
