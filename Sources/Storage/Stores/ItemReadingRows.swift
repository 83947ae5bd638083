// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func note(_ readings: [ItemReading], of casus: Identifier<Casus>) throws {
        for reading in readings {
            try sql.execute(
                """
                INSERT INTO item_reading (casus_id, item_id, kind, reader, partij_id, last_at)
                VALUES (\(casus.description), \(reading.item.description), \(reading.kind.rawValue), \(reading.reader),
                    \(reading.partij.description), \(reading.at.milliseconds))
                ON CONFLICT (casus_id, item_id, kind, reader) DO UPDATE SET partij_id = excluded.partij_id,
                    last_at = excluded.last_at
                """)
        }
    }

    func readings(of items: [Identifier<Inbreng>], in casus: Identifier<Casus>) throws -> [ItemReading] {
        guard !items.isEmpty else { return [] }
        return try sql.query(
            """
            SELECT item_id, kind, reader, partij_id, last_at FROM item_reading
            WHERE casus_id = \(casus.description) AND item_id IN (\(list: items.map(\.description)))
            ORDER BY last_at DESC, item_id, reader
            """
        ).map { row in
            guard let kind = ItemReading.Kind(rawValue: try row.text("kind")) else {
                throw UnknownWord(table: "item_reading", column: "kind")
            }
            return ItemReading(
                item: Identifier(known: try row.text("item_id")), kind: kind,
                partij: Identifier(known: try row.text("partij_id")), reader: try row.text("reader"),
                at: Moment(milliseconds: try row.int("last_at")))
        }
    }
}

extension Schema {
    /// Who read or took which item last.
    static let readings = Migration(
        id: "0004-item-reading",
        statements: [
            """
            CREATE TABLE item_reading (
                casus_id {text} NOT NULL, item_id {text} NOT NULL, kind {text} NOT NULL, reader {text} NOT NULL,
                partij_id {text} NOT NULL, last_at {int} NOT NULL,
                PRIMARY KEY (casus_id, item_id, kind, reader)) {strict}
            """
        ])
}
