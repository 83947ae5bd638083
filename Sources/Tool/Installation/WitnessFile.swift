// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Journal
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Every signed checkpoint, one after the other, in a file outside the database.
///
/// It is only ever added to. Who can change the database and not this file cannot cut the end off the journal unseen.
struct WitnessFile {
    let path: String

    /// All notes, the oldest first; none when there is no file yet.
    func notes() throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Unusable(what: ["\(path): dit bestand met ondertekende standen kan niet gelezen worden"])
        }
        return SignedNote.split(String(decoding: data, as: UTF8.self))
    }

    /// Adds one note, durably.
    func add(_ note: String) throws {
        let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritable(errno) }
        defer { close(descriptor) }
        let bytes = Array("\(note)\n".utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            throw unwritable(errno)
        }
    }

    private func unwritable(_ reason: Int32) -> Unusable {
        Unusable(what: [
            "\(path): hier kan geen ondertekende stand bij (\(String(cString: strerror(reason)))). "
                + "Herstel de toegang, of geef een ander bestand met --witness."
        ])
    }
}

/// Signs the journal, and sees to it that each note is kept outside the database too.
actor WitnessedSigning {
    private let signing: JournalSigning
    private let witness: WitnessFile
    private var last: String?

    init(_ signing: JournalSigning, witness: WitnessFile) {
        self.signing = signing
        self.witness = witness
    }

    /// The note of what is durable now; nothing when there are no lines yet.
    ///
    /// - Throws: `Unusable` when the journal does not go on from what was signed before; nothing is signed then.
    func sign() async throws -> String? {
        let kept = try last ?? witness.notes().last
        guard let note = try await signed(kept) else { return nil }
        if note != kept { try witness.add(note) }
        last = note
        return note
    }

    private func signed(_ kept: String?) async throws -> String? {
        do {
            return try await signing.sign(witnessed: kept)
        } catch let broken as JournalBroken {
            throw Unusable(what: [
                "het journaal sluit niet aan op wat eerder is ondertekend (\(broken)). Er is niet ondertekend. Zoek uit "
                    + "wie aan de database kwam: sluis journal verify. Is een oudere back-up teruggezet? Leg dan "
                    + "\(witness.path) opzij, bewaar het, en noteer waarom."
            ])
        }
    }
}
