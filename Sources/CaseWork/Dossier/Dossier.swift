// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Foundation
package import Vault

/// A casus between the store and the domain: sealed there, readable here, only with its key.
package struct Dossier {
    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return encoder
    }()

    /// Seals a casus and its heading for the store, under the version it will have.
    package static func seal(_ casus: Casus, version: Int, with key: CasusKey) throws -> StoredCasus {
        let names = casus.personsAimedAt.map(\.name).joined(separator: ", ")
        let row = casus.id.description
        return StoredCasus(
            id: casus.id, number: casus.number, version: version,
            sealed: try key.seal([UInt8](encoder.encode(casus)), at: place("dossier", row)),
            sealedHeading: try key.seal([UInt8](names.utf8), at: place("heading", row)))
    }

    /// Opens a casus; throws when a byte was changed or moved.
    package static func open(_ stored: StoredCasus, with key: CasusKey) throws -> Casus {
        let plain = try key.open(stored.sealed, at: place("dossier", stored.id.description))
        return try JSONDecoder().decode(Casus.self, from: Data(plain))
    }

    /// Opens the names for a list.
    package static func heading(_ sealed: [UInt8], of casus: Identifier<Casus>, with key: CasusKey) throws -> String {
        String(decoding: try key.open(sealed, at: place("heading", casus.description)), as: UTF8.self)
    }

    /// Seals the text of an item.
    package static func seal(
        _ text: String, of item: Identifier<Inbreng>, with key: CasusKey
    ) throws -> [UInt8] {
        try key.seal([UInt8](text.utf8), at: textPlace(item))
    }

    static func textPlace(_ item: Identifier<Inbreng>) -> SealedPlace {
        SealedPlace(table: "inbreng", column: "text", row: item.description)
    }

    private static func place(_ column: String, _ row: String) -> SealedPlace {
        SealedPlace(table: "casus", column: column, row: row)
    }
}
