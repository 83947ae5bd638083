// SPDX-License-Identifier: EUPL-1.2

/// A request that items leave the collaboration: to another house, or along to another table.
///
/// It binds the akkoord: what a supplier said before the item was asked for says nothing about this request.
package struct OutwardRequest: Hashable, Sendable {
    package let use: Akkoord.Use
    /// The other house, or the party that reports at the other table.
    package let recipient: Identifier<Partij>
    /// The items asked for, each with the moment of the latest request for it.
    package let since: [Identifier<Inbreng>: Moment]
}

extension Casus {
    /// Every request to let items go outside that still stands in this phase.
    package var outwardRequests: [OutwardRequest] {
        let houses = outside.exchanges.map { exchange in
            OutwardRequest(
                use: .otherHouse, recipient: exchange.house,
                since: Dictionary(
                    exchange.proposals.flatMap { proposal in proposal.items.map { ($0, proposal.at) } },
                    uniquingKeysWith: { max($0, $1) }))
        }
        guard let overdracht else { return houses }
        let since = Dictionary(overdracht.items.map { ($0, overdracht.at) }, uniquingKeysWith: { first, _ in first })
        return houses + [OutwardRequest(use: .refer, recipient: overdracht.partij, since: since)]
    }

    /// The requests in which this item is asked for.
    package func outwardRequests(for item: Identifier<Inbreng>) -> [OutwardRequest] {
        outwardRequests.filter { $0.since[item] != nil }
    }

    /// The supplier's say in force; for a use outside the collaboration only one that came after the request.
    package func akkoordInForce(on item: Inbreng, for recipient: Identifier<Partij>, use: Akkoord.Use) -> Akkoord? {
        let said = item.akkoord(in: phase, for: recipient, use: use)
        guard use.isOutward else { return said }
        let request = outwardRequests.first { $0.use == use && $0.recipient == recipient }
        guard let said, let since = request?.since[item.id], said.at >= since else { return nil }
        return said
    }
}

extension Akkoord.Use {
    /// Whether it lets an item leave the collaboration.
    package var isOutward: Bool { self == .otherHouse || self == .refer }
}
