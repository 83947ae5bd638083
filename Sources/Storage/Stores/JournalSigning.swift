// SPDX-License-Identifier: EUPL-1.2

package import Journal

/// Signs the journal as it grows, and refuses to sign one that does not go on from what was signed before.
///
/// It remembers the tree that it signed last, so that each time only the new lines are read.
package actor JournalSigning {
    private let archive: JournalArchive
    private let signer: JournalSigner
    private var known = CompactRange()

    package init(_ archive: JournalArchive, signer: JournalSigner) {
        self.archive = archive
        self.signer = signer
    }

    /// Signs what is durable now, unless it was signed already; returns the newest note, nothing for an empty journal.
    ///
    /// - Parameter note: the newest note that is kept outside the database.
    /// - Throws: `JournalBroken` when lines that were signed are gone or changed; nothing is signed then.
    package func sign(witnessed note: String?) async throws -> String? {
        let (signer, verifier, start) = (self.signer, self.signer.verifier, known)
        // Read first, so that a long journal is not read inside a write.
        let caughtUp = try await archive.database.read { session in
            try JournalArchive.grown(from: start, witnessed: note, by: verifier, in: session)
        }
        let signed = try await archive.database.write { session in
            let tree = try JournalArchive.grown(
                from: caughtUp, witnessed: note, by: verifier, in: session, locking: true)
            return (tree, try JournalArchive.note(of: tree, by: signer, in: session))
        }
        known = signed.0
        return signed.1
    }
}

/// The journal does not go on from what was signed before: signed lines are gone or changed.
package struct JournalBroken: Error, Hashable, CustomStringConvertible {
    package let finding: JournalFinding

    package init(finding: JournalFinding) { self.finding = finding }

    package var description: String { "\(finding)" }
}

extension JournalArchive {
    /// The tree over all lines, after checking that it holds every tree that was signed or known before.
    static func grown(
        from start: CompactRange, witnessed: String?, by verifier: JournalVerifier,
        in session: any SQLSession, locking: Bool = false
    ) throws -> CompactRange {
        let stored = try tree(in: session, locking: locking)
        var signed: [Checkpoint] = []
        let newest = try newestNote(in: session)
        for (number, note) in [newest, witnessed].compactMap({ $0 }).enumerated() {
            do throws(CheckpointRefusal) {
                signed.append(try verifier.open(note))
            } catch {
                throw JournalBroken(finding: .checkpointRefused(number: number, error))
            }
        }
        let longest = max(start.size, signed.map(\.size).max() ?? 0)
        guard longest <= stored.size else {
            throw JournalBroken(finding: .cutOff(signed: longest, found: stored.size))
        }
        var tree = start
        try compare(tree, with: signed)
        while true {
            let page = try page(after: tree.size - 1, in: session)
            guard !page.isEmpty else { break }
            for entry in page {
                guard entry.seq == tree.size else {
                    throw JournalBroken(finding: .missing(tree.size..<max(tree.size, entry.seq)))
                }
                tree.append(MerkleHash.leaf(entry.leaf))
                try compare(tree, with: signed)
            }
        }
        guard tree == stored else { throw JournalBroken(finding: .storedTreeDiffers(size: tree.size)) }
        return tree
    }

    /// The note of this tree: the newest one when it is of this size, or a new one, which is stored.
    static func note(of tree: CompactRange, by signer: JournalSigner, in session: any SQLSession) throws -> String? {
        guard tree.size > 0 else { return nil }
        if let newest = try newestNote(in: session), try signer.verifier.open(newest).size == tree.size {
            return newest
        }
        let note = try signer.sign(tree)
        try session.execute("INSERT INTO journal_checkpoint (size, note) VALUES (\(tree.size), \(note))")
        return note
    }

    private static func compare(_ tree: CompactRange, with signed: [Checkpoint]) throws {
        for checkpoint in signed where checkpoint.size == tree.size && checkpoint.root != tree.root {
            throw JournalBroken(finding: .rootDiffers(size: tree.size, lastAgreeing: 0))
        }
    }
}
