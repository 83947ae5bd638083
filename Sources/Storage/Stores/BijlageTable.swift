// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func parts(of bijlage: Identifier<Bijlage>, in casus: Identifier<Casus>) throws -> [SealedPart] {
        try sql.query(
            """
            SELECT item_id, number, sealed FROM bijlage
            WHERE id = \(bijlage.description) AND casus_id = \(casus.description) ORDER BY number
            """
        ).map { row in
            SealedPart(
                bijlage: bijlage, item: Identifier(known: try row.text("item_id")),
                number: Int(try row.int("number")), sealed: try row.blob("sealed"))
        }
    }

    func store(_ part: SealedPart, of casus: Identifier<Casus>) throws {
        try sql.execute(
            """
            INSERT INTO bijlage (id, number, casus_id, item_id, sealed)
            VALUES (\(part.bijlage.description), \(part.number), \(casus.description), \(part.item.description),
                \(part.sealed))
            """)
    }

    func removeParts(of bijlage: Identifier<Bijlage>, in casus: Identifier<Casus>) throws {
        try sql.execute(
            "DELETE FROM bijlage WHERE id = \(bijlage.description) AND casus_id = \(casus.description)")
    }
}

extension Schema {
    /// The bytes of attachments, in sealed pieces; everything else about them is in the sealed casus.
    static let attachments = Migration(
        id: "0008-bijlage",
        statements: [
            """
            CREATE TABLE bijlage (
                id {text} NOT NULL, number {int} NOT NULL, casus_id {text} NOT NULL, item_id {text} NOT NULL,
                sealed {blob} NOT NULL, PRIMARY KEY (id, number)) {strict}
            """,
            "CREATE INDEX bijlage_casus ON bijlage (casus_id)",
        ])
}
