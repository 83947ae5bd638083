// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Vault

/// The bytes of an attachment between the store and the reader: in pieces, each sealed with the key of the casus.
///
/// A piece is bound to casus, attachment, its number and the count of all, so that none can be changed, swapped, left out
/// or taken from another file. What comes out is compared with the size and the hash that the sealed casus holds.
package enum BijlageSealing {
    /// Bytes in one piece.
    package static let part = 256 << 10

    package static func seal(
        _ bytes: [UInt8], as id: Identifier<Bijlage>, of item: Identifier<Inbreng>, with key: CasusKey
    ) throws -> [SealedPart] {
        let count = count(of: bytes.count)
        return try (0..<count).map { number in
            let piece = Array(bytes[(number * part)..<min(bytes.count, (number + 1) * part)])
            let place = place(id, item, number, count)
            return SealedPart(bijlage: id, item: item, number: number, sealed: try key.seal(piece, at: place))
        }
    }

    /// The bytes as they were given.
    ///
    /// - Throws: `SealFault` for a piece that was touched, `BijlageFault` when they are not all there.
    package static func open(
        _ parts: [SealedPart], of bijlage: Bijlage, item: Identifier<Inbreng>, with key: CasusKey
    ) throws -> [UInt8] {
        let count = count(of: bijlage.size)
        guard parts.map(\.number) == Array(0..<count) else { throw BijlageFault.incomplete }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(bijlage.size)
        for part in parts { bytes += try key.open(part.sealed, at: place(bijlage.id, item, part.number, count)) }
        guard bytes.count == bijlage.size, FileHash.of(bytes) == bijlage.sha256 else { throw BijlageFault.changed }
        return bytes
    }

    private static func count(of size: Int) -> Int { (size + part - 1) / part }

    private static func place(
        _ id: Identifier<Bijlage>, _ item: Identifier<Inbreng>, _ number: Int, _ count: Int
    ) -> SealedPlace {
        SealedPlace(table: "bijlage", column: "sealed", row: "\(item)/\(id)/\(number)/\(count)")
    }
}

/// The store gave back something else than was put in.
package enum BijlageFault: Error, Hashable, Sendable {
    case incomplete
    case changed
}
