// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// One sealed piece of an attachment, as it lies in the store.
package struct SealedPart: Hashable, Sendable {
    package let bijlage: Identifier<Bijlage>
    package let item: Identifier<Inbreng>
    /// Counts from 0.
    package let number: Int
    package let sealed: [UInt8]

    package init(bijlage: Identifier<Bijlage>, item: Identifier<Inbreng>, number: Int, sealed: [UInt8]) {
        self.bijlage = bijlage
        self.item = item
        self.number = number
        self.sealed = sealed
    }
}

/// Reading the bytes of attachments, still sealed.
package protocol BijlageReading {
    /// The pieces of one attachment in order.
    func parts(of bijlage: Identifier<Bijlage>, in casus: Identifier<Casus>) throws -> [SealedPart]
}

/// Writing them and taking them away.
package protocol BijlageWriting: BijlageReading {
    func store(_ part: SealedPart, of casus: Identifier<Casus>) throws
    func removeParts(of bijlage: Identifier<Bijlage>, in casus: Identifier<Casus>) throws
}
