// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Journal

extension LedgerSession {
    func append(_ lines: [JournalLine]) throws {
        guard !lines.isEmpty else { return }
        // On PostgreSQL the lock on this row makes writers of several processes append one after the other.
        let lock: SQL = sql.dialect == .postgres ? " FOR UPDATE" : ""
        let row = try sql.row("SELECT tree FROM journal_tree WHERE id = 1\(fragment: lock)")
        guard var tree = try row.map({ CompactRange(serialized: try $0.blob("tree")) }) ?? CompactRange() else {
            throw UnknownWord(table: "journal_tree", column: "tree")
        }
        for line in lines { try append(line, to: &tree) }
        try sql.execute(
            """
            INSERT INTO journal_tree (id, tree) VALUES (1, \(tree.serialized))
            ON CONFLICT (id) DO UPDATE SET tree = excluded.tree
            """)
    }

    private func append(_ line: JournalLine, to tree: inout CompactRange) throws {
        let entry = try JournalEntry(
            seq: tree.size, at: line.at.milliseconds, act: line.act, casus: line.casus?.description,
            partij: line.partij?.description, actor: line.actor, subject: line.subject, detail: line.detail)
        let bytes = entry.leafBytes
        let hash = MerkleHash.leaf(bytes)
        try sql.execute(
            """
            INSERT INTO journal_entry (seq, leaf, hash, casus_id)
            VALUES (\(entry.seq), \(bytes), \(hash.bytes), \(entry.casus))
            """)
        if let casus = line.casus, let sealed = line.sealedDetail {
            try sql.execute(
                "INSERT INTO journal_detail (seq, casus_id, sealed) VALUES (\(entry.seq), \(casus.description), \(sealed))"
            )
        }
        tree.append(hash)
    }

    func journalSize() throws -> Int64 {
        Int64(try JournalArchive.tree(in: sql).size)
    }

    func journal(before: Int64?, of casus: Identifier<Casus>?, limit: Int) throws -> [JournalRow] {
        var conditions: [SQL] = ["e.seq < \(before ?? Int64.max)"]
        if let casus { conditions.append("e.casus_id = \(casus.description)") }
        return try sql.query(
            """
            SELECT e.seq, e.leaf, d.sealed FROM journal_entry e LEFT JOIN journal_detail d ON d.seq = e.seq
            WHERE \(fragment: SQL.joined(conditions, by: " AND ")) ORDER BY e.seq DESC LIMIT \(limit)
            """
        ).map { row in
            let entry = try JournalEntry(leafBytes: try row.blob("leaf"))
            return JournalRow(
                sequence: try row.int("seq"),
                line: JournalLine(
                    at: Moment(milliseconds: entry.at), act: entry.act,
                    casus: entry.casus.map { Identifier(known: $0) },
                    partij: entry.partij.map { Identifier(known: $0) }, actor: entry.actor, subject: entry.subject,
                    detail: entry.detail, sealedDetail: try row.optionalBlob("sealed")))
        }
    }
}

/// The journal as outsiders verify it: entries, tree and signed checkpoints.
package struct JournalArchive: Sendable {
    let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    /// Whether nothing was ever written or signed here.
    package func isEmpty() async throws -> Bool {
        try await database.read { session in
            try !session.exists("SELECT 1 FROM journal_entry LIMIT 1")
                && !session.exists("SELECT 1 FROM journal_checkpoint LIMIT 1")
        }
    }

    /// The checkpoint that was signed last.
    package func newestNote() async throws -> String? {
        try await database.read { try JournalArchive.newestNote(in: $0) }
    }

    /// Recomputes everything and says what is wrong where, in one view of the store.
    ///
    /// - Parameter witnessed: signed notes that were kept outside the database.
    package func verify(with verifier: JournalVerifier, witnessed: [String] = []) async throws -> JournalReport {
        try await database.read { session in
            let notes = try session.query("SELECT note FROM journal_checkpoint ORDER BY id").map { try $0.text("note") }
            return try JournalVerification.run(
                checkpoints: notes, witnessed: witnessed, verifier: verifier,
                stored: try JournalArchive.tree(in: session),
                page: { try JournalArchive.page(after: $0, in: session) })
        }
    }

    /// Gives every leaf in order, for an export that others can check.
    package func leaves(_ take: @escaping @Sendable ([UInt8]) throws -> Void) async throws {
        try await database.read { session in
            var last: Int?
            while true {
                let page = try JournalArchive.page(after: last, in: session)
                guard let end = page.last?.seq else { return }
                for entry in page { try take(entry.leaf) }
                last = end
            }
        }
    }

    static func newestNote(in session: any SQLSession) throws -> String? {
        try session.row("SELECT note FROM journal_checkpoint ORDER BY id DESC LIMIT 1")?.text("note")
    }

    /// The tree that is kept beside the entries.
    ///
    /// - Parameter locking: in a write on PostgreSQL, holds up other writers of lines and signers.
    static func tree(in session: any SQLSession, locking: Bool = false) throws -> CompactRange {
        let lock: SQL = locking && session.dialect == .postgres ? " FOR UPDATE" : ""
        guard let row = try session.row("SELECT tree FROM journal_tree WHERE id = 1\(fragment: lock)") else {
            return CompactRange()
        }
        guard let tree = CompactRange(serialized: try row.blob("tree")) else {
            throw UnknownWord(table: "journal_tree", column: "tree")
        }
        return tree
    }

    static func page(after: Int?, in session: any SQLSession) throws -> [StoredEntry] {
        try session.query(
            "SELECT seq, leaf, hash FROM journal_entry WHERE seq > \(after ?? -1) ORDER BY seq LIMIT 5000"
        ).map { row in
            StoredEntry(
                seq: Int(try row.int("seq")), leaf: try row.blob("leaf"), leafHash: MerkleHash(try row.blob("hash")))
        }
    }
}
