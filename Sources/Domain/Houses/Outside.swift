// SPDX-License-Identifier: EUPL-1.2

/// What passed between this casus and other houses and tables: questions, weighings, supplies.
///
/// It is absent in a casus that was stored before it existed, and reads then as empty.
package struct Outside: Hashable, Sendable, Codable {
    package internal(set) var checks: [HouseCheck] = []
    package internal(set) var questions: [HouseQuestion] = []
    package internal(set) var exchanges: [Exchange] = []
    package internal(set) var overdracht: Overdracht?

    /// The request for content to this house.
    package func exchange(with house: Identifier<Partij>) -> Exchange? { exchanges.first { $0.house == house } }
}

extension Casus {
    /// What passed between this casus and other houses and tables.
    package internal(set) var outside: Outside {
        get { outsideRecord ?? Outside() }
        set { outsideRecord = newValue }
    }
}

/// One item was supplied outside the collaboration (*verstrekking*, model protocol 8.1).
package struct Verstrekking: Hashable, Sendable, Codable {
    /// The houses are not connected; it goes by voice, by their own secured mail, or on paper.
    package enum Means: String, Hashable, Sendable, Codable, CaseIterable {
        case readOut
        case securedMail
        case onPaper
    }

    package let item: Identifier<Inbreng>
    /// The supplier, in whose name it was handed over.
    package let onBehalfOf: Identifier<Partij>
    package let means: Means
    package let by: Identifier<User>
    package let at: Moment
    /// The rules of the law that let it through; none for a party's own item.
    package let rules: [String]

    package init(
        item: Identifier<Inbreng>, onBehalfOf: Identifier<Partij>, means: Means, by: Identifier<User>, at: Moment,
        rules: [String]
    ) {
        self.item = item
        self.onBehalfOf = onBehalfOf
        self.means = means
        self.by = by
        self.at = at
        self.rules = rules
    }
}

extension Collaboration {
    /// Other houses that may be asked or may ask, by name: parties of the kind of our own house, without staff here.
    package var otherHouses: [Partij] {
        partijen.values.filter { isOtherHouse($0.id) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Whether this party is another house.
    package func isOtherHouse(_ id: Identifier<Partij>) -> Bool {
        guard id != house, let own = partij(house), let other = partij(id) else { return false }
        return other.kind == own.kind
    }
}
