// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// That somebody read an item or took it home, and when last: what the supplier is shown of who saw it.
///
/// The journal holds every single reading; this is the sum of it, so that a supplier need not wait for the whole
/// journal of a casus to be read. It goes with the casus.
package struct ItemReading: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case read
        case taken
    }

    package let item: Identifier<Inbreng>
    package let kind: Kind
    package let partij: Identifier<Partij>
    /// The keyed commitment to the reader, as in the journal.
    package let reader: String
    package let at: Moment

    package init(
        item: Identifier<Inbreng>, kind: Kind, partij: Identifier<Partij>, reader: String, at: Moment
    ) {
        self.item = item
        self.kind = kind
        self.partij = partij
        self.reader = reader
        self.at = at
    }
}
