// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Foundation
import Synchronization
package import Vault

/// Writes lines for the journal that say what happened without saying about whom.
package struct Scribe: Sendable {
    private let actors: KeyedHash
    private let known = KnownActors()

    package init(_ master: MasterKey) { actors = master.hash(for: .actorCommitment) }

    /// Everybody in the register by the commitment that stands for them in the journal.
    ///
    /// Remembered by revision: thousands of commitments are not made anew for each page.
    func actors(in collaboration: Collaboration) -> [String: Identifier<User>] {
        if let book = known.book.withLock({ $0 }), book.revision == collaboration.revision { return book.people }
        let people = collaboration.users.keys.map { (commitment(to: $0), $0) }
        let made = Dictionary(people, uniquingKeysWith: { first, _ in first })
        known.book.withLock { $0 = KnownActors.Book(revision: collaboration.revision, people: made) }
        return made
    }

    /// The commitment that stands for a user in the journal.
    package func commitment(to user: Identifier<User>) -> String {
        Scribe.hexadecimal(actors.code(of: [UInt8](user.description.utf8)))
    }

    /// The word that stands for a casus in research: the same each time, and of no use to find the casus.
    package func pseudonym(of casus: Identifier<Casus>) -> String {
        String(Scribe.hexadecimal(actors.code(of: [UInt8]("research:\(casus)".utf8))).prefix(12))
    }

    /// One line; a detail needs the key of the casus, because it is sealed and committed to with it.
    package func line(
        _ act: String, _ casus: Identifier<Casus>?, by actor: User?, about subject: String? = nil,
        detail: [String: String] = [:], with key: CasusKey? = nil, at moment: Moment
    ) throws -> JournalLine {
        var commitment: String?
        var sealed: [UInt8]?
        if let key, !detail.isEmpty {
            let plain = [UInt8](try Dossier.encoder.encode(detail))
            commitment = Scribe.hexadecimal(key.commitment(of: plain))
            sealed = try key.seal(plain, at: Scribe.detailPlace(commitment ?? ""))
        }
        return JournalLine(
            at: moment, act: act, casus: casus, partij: actor?.partij, actor: actor.map { self.commitment(to: $0.id) },
            subject: subject, detail: commitment, sealedDetail: sealed)
    }

    /// The detail of a line, readable as long as the casus has its key.
    package static func detail(of line: JournalLine, with key: CasusKey) -> [String: String]? {
        guard let sealed = line.sealedDetail, let commitment = line.detail else { return nil }
        guard let plain = try? key.open(sealed, at: detailPlace(commitment)) else { return nil }
        return try? JSONDecoder().decode([String: String].self, from: Data(plain))
    }

    private static func detailPlace(_ commitment: String) -> SealedPlace {
        SealedPlace(table: "journal", column: "detail", row: commitment)
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

/// Who stands behind which commitment, at one revision of the register.
private final class KnownActors: Sendable {
    struct Book: Sendable {
        let revision: Int64
        let people: [String: Identifier<User>]
    }

    let book = Mutex<Book?>(nil)
}
