// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Foundation
import Vault

/// A copy of an anonymised casus as it lies in the store, sealed with a key that no casus has.
package struct StoredCopy: Sendable {
    package let number: String
    package let sealed: [UInt8]

    package init(number: String, sealed: [UInt8]) { (self.number, self.sealed) = (number, sealed) }
}

/// Which records of destruction to list.
package struct DestructionRecordQuery: Sendable {
    /// Only the record of this casus; nothing for all.
    package let number: String?
    package let oldestFirst: Bool
    package let offset: Int
    package let limit: Int

    package init(number: String? = nil, oldestFirst: Bool = false, offset: Int = 0, limit: Int) {
        (self.number, self.oldestFirst, self.offset, self.limit) = (number, oldestFirst, offset, limit)
    }
}

/// Reading copies, to count them, and rounds of counting.
package protocol CopyReading {
    func copies() throws -> [StoredCopy]
    func countedRounds() throws -> [CountedRound]
    /// One page of what was destroyed.
    func destructionRecords(_ query: DestructionRecordQuery) throws -> [DestructionRecord]
    /// How many destructions there were.
    func destructionRecordCount() throws -> Int
    /// How many casussen must be gone on or before a day, as the store knows it: none of them is opened.
    func destructionListCount(on day: Day) throws -> Int
    /// Casussen that must be gone on or before a day, the first to go first.
    func destructionList(on day: Day) throws -> [(id: Identifier<Casus>, number: String, due: Day)]
}

package protocol CopyWriting: CopyReading {
    func store(_ copy: StoredCopy) throws
    func store(_ round: CountedRound) throws
    func store(_ record: DestructionRecord) throws
}

extension House {
    /// The id under which the key for copies, and for what outlives a casus on its own term, is kept.
    static let afterlife = "nagedachtenis"

    /// The key for what stays of a casus after its own key is gone; made when first needed.
    func afterlifeKey() async throws -> CasusKey {
        if let key = try await vault.key(for: House.afterlife) { return key }
        do {
            return try await vault.createKey(for: House.afterlife, at: time.now().milliseconds)
        } catch let fault as VaultFault {
            // Somebody else made it meanwhile.
            guard let key = try await vault.key(for: House.afterlife) else { throw fault }
            return key
        }
    }

    /// Stores the copy of a casus that ends as anonymised; answers the journal line, which does not name the new number.
    func storeCopy(
        of casus: Casus, with key: CasusKey, by actor: User?, in session: any LedgerWriting, _ situation: Situation
    ) throws -> [JournalLine] {
        let number = ids.next()
        guard let copy = casus.anonymised(as: number, letters: { letters() }, in: situation) else { return [] }
        let sealed = try key.seal([UInt8](Dossier.encoder.encode(copy)), at: House.copyPlace(number))
        try session.store(StoredCopy(number: number, sealed: sealed))
        return [try scribe.line("casus.anonymised", casus.id, by: actor, at: situation.moment)]
    }

    static func copyPlace(_ number: String) -> SealedPlace {
        SealedPlace(table: "anonymised_copy", column: "copy", row: number)
    }

    /// Eight random letters, other ones each time.
    private func letters() -> String {
        let alphabet = Array("abcdefghijklmnop")
        return String(ids.next().suffix(8).compactMap(\.hexDigitValue).map { alphabet[$0] })
    }
}
