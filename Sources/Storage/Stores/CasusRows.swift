// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func casus(_ id: Identifier<Casus>) throws -> StoredCasus? {
        try sql.row("SELECT number, version, sealed, heading FROM casus WHERE id = \(id.description)").map { row in
            StoredCasus(
                id: id, number: try row.text("number"), version: Int(try row.int("version")),
                sealed: try row.blob("sealed"), sealedHeading: try row.blob("heading"))
        }
    }

    func version(of id: Identifier<Casus>) throws -> Int? {
        try sql.row("SELECT version FROM casus WHERE id = \(id.description)").map { Int(try $0.int("version")) }
    }

    func insert(_ casus: StoredCasus, _ projection: Projection) throws {
        try sql.execute(
            """
            INSERT INTO casus (id, number, version, phase, stage, partij_id, procesregisseur_id, reported_at,
                changed_at, next_clock, destroy_on, dossier, sealed, heading)
            VALUES (\(casus.id.description), \(casus.number), \(casus.version), \(projection.phase.rawValue),
                \(projection.stage), \(projection.partij.description), \(projection.procesregisseur?.description),
                \(projection.reportedAt.milliseconds), \(projection.changedAt.milliseconds),
                \(projection.nextClock?.description), \(projection.destroyOn?.description), \(projection.dossier),
                \(casus.sealed), \(casus.sealedHeading))
            """)
        try count(projection.phase, by: 1)
        try project(projection, of: casus, isNew: true)
    }

    func replace(_ casus: StoredCasus, _ projection: Projection) throws {
        let before = try phase(of: casus.id)
        let changed = try sql.execute(
            """
            UPDATE casus SET version = \(casus.version), phase = \(projection.phase.rawValue),
                stage = \(projection.stage), procesregisseur_id = \(projection.procesregisseur?.description),
                changed_at = \(projection.changedAt.milliseconds), next_clock = \(projection.nextClock?.description),
                destroy_on = \(projection.destroyOn?.description), dossier = \(projection.dossier),
                sealed = \(casus.sealed), heading = \(casus.sealedHeading)
            WHERE id = \(casus.id.description) AND version = \(casus.version - 1)
            """)
        guard changed == 1 else { throw StaleCasus() }
        if let before, before != projection.phase {
            try count(before, by: -1)
            try count(projection.phase, by: 1)
        }
        try project(projection, of: casus, isNew: false)
    }

    func casus(numbered number: String) throws -> Identifier<Casus>? {
        try sql.row("SELECT id FROM casus WHERE number = \(number)").map { Identifier(known: try $0.text("id")) }
    }

    func inbreng(
        _ ids: [Identifier<Inbreng>], of casus: Identifier<Casus>
    ) throws -> [Identifier<Inbreng>: [UInt8]] {
        let rows = try sql.query(
            """
            SELECT id, sealed FROM inbreng WHERE casus_id = \(casus.description)
                AND id IN (\(list: ids.map(\.description)))
            """)
        let pairs = try rows.map { (Identifier<Inbreng>(known: try $0.text("id")), try $0.blob("sealed")) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func store(_ sealed: [UInt8], as item: Identifier<Inbreng>, of casus: Identifier<Casus>) throws {
        try sql.execute(
            """
            INSERT INTO inbreng (id, casus_id, sealed) VALUES (\(item.description), \(casus.description), \(sealed))
            ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
            """)
    }

    func remove(_ item: Identifier<Inbreng>, of casus: Identifier<Casus>) throws {
        try sql.execute(
            "DELETE FROM inbreng WHERE id = \(item.description) AND casus_id = \(casus.description)")
    }
}
