// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

/// One statement over the five shelves of `SameAnswersTests`, and its answer.
struct Construct: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: SQL
    let answer: [[SQLValue]]

    init(_ name: String, _ sql: SQL, _ answer: [[SQLValue]]) {
        testDescription = name
        self.sql = sql
        self.answer = answer
    }

    static let all: [Construct] = changing + reading + paging

    private static let changing = [
        Construct(
            "insert returning", "INSERT INTO shelf (id, name) VALUES (\(9), \("z")) RETURNING id, name",
            [[.int(9), .text("z")]]),
        Construct(
            "upsert",
            """
            INSERT INTO shelf (id, name, size) VALUES (\(1), \("b"), \(99))
            ON CONFLICT (id) DO UPDATE SET size = excluded.size RETURNING size
            """, [[.int(99)]]),
        Construct(
            "update from",
            """
            UPDATE shelf SET size = other.size FROM shelf AS other
            WHERE shelf.id = \(1) AND other.id = \(2) RETURNING shelf.size
            """, [[.int(20)]]),
        Construct("delete returning", "DELETE FROM shelf WHERE id = \(4) RETURNING name", [[.text("é")]]),
    ]

    private static let reading = [
        Construct(
            "sum of whole numbers", "SELECT CAST(sum(size) AS BIGINT), count(*) FILTER (WHERE size > \(15)) FROM shelf",
            [[.int(100), .int(3)]]),
        Construct(
            "boolean parameter", "SELECT id FROM shelf WHERE is_open = \(true) AND is_open = 1", [[.int(5)]]),
        Construct(
            "is not distinct from", "SELECT id FROM shelf WHERE size IS NOT DISTINCT FROM \(SQLValue.null)", [[.int(5)]]
        ),
        Construct("bare parameter", "SELECT CAST(\(4) AS BIGINT), CAST(\("x") AS TEXT)", [[.int(4), .text("x")]]),
        Construct("like tells capitals apart", "SELECT id FROM shelf WHERE name LIKE \("c%") ESCAPE '\\'", []),
        Construct("like with escape", "SELECT id FROM shelf WHERE name LIKE \("d\\%") ESCAPE '\\'", [[.int(5)]]),
        Construct("in list", "SELECT id FROM shelf WHERE id IN (\(list: [3, 1])) ORDER BY id", [[.int(1)], [.int(3)]]),
        Construct("empty in list", "SELECT id FROM shelf WHERE id IN (\(list: [Int]()))", []),
        Construct(
            "recursive",
            """
            WITH RECURSIVE n (i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < \(3))
            SELECT i FROM n ORDER BY i
            """, [[.int(1)], [.int(2)], [.int(3)]]),
        Construct(
            "window", "SELECT id, row_number() OVER (ORDER BY size DESC NULLS LAST) FROM shelf ORDER BY 2 LIMIT 2",
            [[.int(4), .int(1)], [.int(3), .int(2)]]),
    ]

    private static let paging = [
        Construct(
            "sorted by bytes", "SELECT name FROM shelf ORDER BY name",
            [[.text("C")], [.text("a")], [.text("b")], [.text("d%")], [.text("é")]]),
        Construct(
            "empty last", "SELECT id FROM shelf ORDER BY size DESC NULLS LAST LIMIT \(2) OFFSET \(3)",
            [[.int(1)], [.int(5)]]),
        Construct(
            "page by key", "SELECT id FROM shelf WHERE (size, id) > (\(20), \(2)) ORDER BY size, id LIMIT \(1)",
            [[.int(3)]]),
    ]
}
