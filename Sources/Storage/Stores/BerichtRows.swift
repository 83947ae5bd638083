// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func berichten(_ query: BerichtQuery) throws -> [StoredBericht] {
        try sql.query(
            """
            SELECT b.id, b.casus_id, b.number, b.kind, b.partij_id, b.made_at, b.seen_at, b.seen_by, b.sealed
            FROM bericht b WHERE \(fragment: LedgerSession.condition(query))
            ORDER BY CASE WHEN b.seen_at IS NULL THEN 0 ELSE 1 END, b.made_at DESC, b.id
            LIMIT \(query.limit) OFFSET \(query.offset)
            """
        ).map(LedgerSession.bericht)
    }

    func countUnseen(_ query: BerichtQuery) throws -> Int {
        let named = try sql.row(
            """
            SELECT CAST(count(*) AS BIGINT) AS n FROM bericht_reader
            WHERE partij_id = \(query.partij.description) AND user_id = \(query.reader.description) AND is_seen = 0
            """)
        let count = Int(try named?.int("n") ?? 0)
        guard query.standsIn else { return count }
        let gone = try namedInUnseen(for: query.partij).subtracting(query.active.map(\.description))
        guard !gone.isEmpty else { return count }
        let orphaned = try sql.row(
            """
            SELECT CAST(count(DISTINCT r.bericht_id) AS BIGINT) AS n FROM bericht_reader r
            WHERE r.partij_id = \(query.partij.description) AND r.is_seen = 0 AND r.user_id IN (\(list: gone.sorted()))
                AND NOT EXISTS (SELECT 1 FROM bericht_reader a WHERE a.bericht_id = r.bericht_id
                    AND a.user_id IN (\(list: query.active.map(\.description))))
            """)
        return count + Int(try orphaned?.int("n") ?? 0)
    }

    /// Who is named in notices to this party that nobody saw; one step in the index for each of them.
    private func namedInUnseen(for partij: Identifier<Partij>) throws -> Set<String> {
        let rows = try sql.query(
            """
            WITH RECURSIVE named (u) AS (
                SELECT min(user_id) FROM bericht_reader WHERE partij_id = \(partij.description) AND is_seen = 0
                UNION ALL
                SELECT (
                    SELECT min(r.user_id) FROM bericht_reader r
                    WHERE r.partij_id = \(partij.description) AND r.is_seen = 0 AND r.user_id > named.u)
                FROM named WHERE named.u IS NOT NULL)
            SELECT u FROM named WHERE u IS NOT NULL
            """)
        return Set(try rows.map { try $0.text("u") })
    }

    func countBerichten(_ query: BerichtQuery) throws -> Int {
        let row = try sql.row(
            "SELECT CAST(count(*) AS BIGINT) AS n FROM bericht b WHERE \(fragment: LedgerSession.condition(query))")
        return Int(try row?.int("n") ?? 0)
    }

    func store(_ bericht: StoredBericht, for people: [Identifier<User>], on day: Day) throws {
        try sql.execute(
            """
            INSERT INTO bericht (id, casus_id, number, kind, partij_id, made_at, made_on, seen_at, seen_by, sealed)
            VALUES (\(bericht.id), \(bericht.casus?.description), \(bericht.number), \(bericht.kind.rawValue),
                \(bericht.partij.description), \(bericht.madeAt.milliseconds), \(day.description),
                \(bericht.seenAt?.milliseconds), \(bericht.seenBy?.description), \(bericht.sealed))
            """)
        let isSeen = bericht.seenAt != nil
        for user in people.isEmpty ? [""] : Set(people.map(\.description)).sorted() {
            try sql.execute(
                """
                INSERT INTO bericht_reader (bericht_id, user_id, partij_id, is_seen)
                VALUES (\(bericht.id), \(user), \(bericht.partij.description), \(isSeen))
                """)
        }
    }

    func markSeen(_ bericht: String, by user: Identifier<User>, at moment: Moment) throws {
        try sql.execute(
            """
            UPDATE bericht SET seen_at = \(moment.milliseconds), seen_by = \(user.description)
            WHERE id = \(bericht) AND seen_at IS NULL
            """)
        try sql.execute("UPDATE bericht_reader SET is_seen = 1 WHERE bericht_id = \(bericht)")
    }

    func removeBerichten(seenMadeBy: Day, madeBy: Day) throws -> Int {
        let old: SQL =
            "made_on <= \(madeBy.description) OR (seen_at IS NOT NULL AND made_on <= \(seenMadeBy.description))"
        try sql.execute(
            "DELETE FROM bericht_reader WHERE bericht_id IN (SELECT id FROM bericht WHERE \(fragment: old))")
        return try sql.execute("DELETE FROM bericht WHERE \(fragment: old)")
    }

    /// For the reader by name, or, when nobody it names is there any more, for whoever stands in.
    private static func condition(_ query: BerichtQuery) -> SQL {
        let named: SQL =
            "EXISTS (SELECT 1 FROM bericht_reader r WHERE r.bericht_id = b.id AND r.user_id = \(query.reader.description))"
        let nobody: SQL = """
            NOT EXISTS (SELECT 1 FROM bericht_reader r WHERE r.bericht_id = b.id
                AND r.user_id IN (\(list: query.active.map(\.description))))
            """
        var conditions: [SQL] = ["b.partij_id = \(query.partij.description)"]
        conditions.append(query.standsIn ? "(\(fragment: named) OR \(fragment: nobody))" : named)
        if query.unseenOnly { conditions.append("b.seen_at IS NULL") }
        if let id = query.id { conditions.append("b.id = \(id)") }
        return SQL.joined(conditions, by: " AND ")
    }

    private static func bericht(_ row: SQLRow) throws -> StoredBericht {
        guard let kind = BerichtDraft.Kind(rawValue: try row.text("kind")) else {
            throw UnknownWord(table: "bericht", column: "kind")
        }
        return StoredBericht(
            id: try row.text("id"), casus: try row.optionalText("casus_id").map { Identifier(known: $0) },
            number: try row.text("number"), kind: kind, partij: Identifier(known: try row.text("partij_id")),
            madeAt: Moment(milliseconds: try row.int("made_at")),
            seenAt: try row.optionalInt("seen_at").map { Moment(milliseconds: $0) },
            seenBy: try row.optionalText("seen_by").map { Identifier(known: $0) },
            sealed: try row.optionalBlob("sealed"))
    }
}
