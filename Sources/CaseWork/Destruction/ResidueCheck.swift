// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// A piece of an erased value that was found in a file.
package struct MarkedFile: Hashable, Sendable {
    package let mark: [UInt8]
    /// The name of the file, without its folder.
    package let file: String

    package init(mark: [UInt8], file: String) {
        self.mark = mark
        self.file = file
    }
}

/// Finishes destructions: key, files, and then the check that nothing remains (Handvat annex 2, lines 4512-4514).
///
/// A destruction of which something remains stays open: the next round of the clock erases, scrubs and looks again.
struct ResidueCheck {
    let house: House

    /// Destroys the keys of erased casussen, scrubs the files, and looks whether anything remains of them.
    ///
    /// Safe to do again after a crash. Answers how many could not be finished.
    func finish(_ open: [OpenDestruction]) async throws -> Int {
        guard !open.isEmpty else { return 0 }
        let moment = house.time.now()
        var marks: [Identifier<Casus>: [[UInt8]]] = [:]
        for destruction in open {
            // A piece of the wrapped key as well; after a crash it is gone and the key store alone can say so.
            marks[destruction.casus] =
                destruction.marks + (try await house.vault.marks(of: destruction.casus.description))
            try await house.vault.destroyKey(for: destruction.casus.description, at: moment.milliseconds)
        }
        let again = open.filter { $0.remains != nil }.map(\.casus)
        if !again.isEmpty { try await house.ledger.write { for id in again { try $0.erase(id, at: moment) } } }
        let files = try await scrubbed(marks.values.flatMap { $0 }, thoroughly: !again.isEmpty)
        var remaining = 0
        for destruction in open {
            let own = Set(marks[destruction.casus] ?? [])
            let places = Dictionary(grouping: files.filter { own.contains($0.mark) }, by: \.file)
            let found = places.map { Residue(place: $0.key, count: $0.value.count) }
            if try await !close(destruction, found) { remaining += 1 }
        }
        return remaining
    }

    /// Scrubs the files and answers where pieces still stand; when any do, the files are written anew and read again.
    private func scrubbed(_ marks: [[UInt8]], thoroughly: Bool) async throws -> [MarkedFile] {
        try await house.scrub(thoroughly)
        let found = try await house.sweep(marks)
        guard !found.isEmpty, !thoroughly else { return found }
        try await house.scrub(true)
        return try await house.sweep(marks)
    }

    /// Ends one destruction when nothing remains, else keeps it open with what was found; true when it ended.
    private func close(_ destruction: OpenDestruction, _ files: [Residue]) async throws -> Bool {
        let house = self.house
        let id = destruction.casus
        let rows = try await house.ledger.read { try $0.residue(of: id) }
        let isKeyGone = try await house.vault.isDestroyed(id.description)
        let found = rows.found + files + (isKeyGone ? [] : [Residue(place: "key", count: 1)])
        let moment = house.time.now()
        guard found.isEmpty else {
            let remains = ResidueCheck.words(found)
            // Told once: the clock comes by every minute.
            guard destruction.remains != remains else { return false }
            try await house.ledger.write { session in
                try session.note(remains, of: id)
                try session.append([
                    try house.scribe.line("casus.residue-found", id, by: nil, about: remains, at: moment)
                ])
            }
            return false
        }
        let looked = "tables-\(rows.tables).pieces-\(destruction.marks.count).remains-0"
        try await house.ledger.write { session in
            guard try session.finishDestruction(of: id) else { return }
            try session.append([
                try house.scribe.line("casus.destruction-checked", id, by: nil, about: looked, at: moment)
            ])
        }
        return true
    }

    /// What remains, as a word that the journal accepts: places with counts, cut off at 64 characters.
    static func words(_ found: [Residue]) -> String {
        let parts = found.sorted { $0.place < $1.place }.map { "\($0.place)-\($0.count)" }
        let text = parts.joined(separator: ".").lowercased().map { character -> Character in
            character.isASCII && (character.isLetter || character.isNumber || "-.".contains(character))
                ? character : "-"
        }
        return String(text.prefix(64))
    }
}
