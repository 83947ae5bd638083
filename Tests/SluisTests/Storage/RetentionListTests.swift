// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

@Suite("Scaled-down casussen by day, page after page")
struct RetentionListTests {
    /// In the order of the list: by day and number, without a day last.
    private static let rows: [(number: String, stage: Int, day: String?)] = [
        ("2026-0007", 3, "2026-02-01"), ("2026-0003", 1, "2026-03-01"), ("2026-0005", 1, "2026-03-01"),
        ("2026-0001", 2, "2026-09-30"), ("2026-0002", 1, nil), ("2026-0006", 1, nil),
    ]

    @Test(
        "forward and back through all pages, in both orders; running casussen stay out",
        arguments: TestEngine.allCases)
    func pages(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            try await Self.fill(scene)
            let numbers = Self.rows.map(\.number)
            let orders: [(RetentionQuery.Order, [String])] = [(.nearest, numbers), (.furthest, numbers.reversed())]
            for (order, expected) in orders {
                for size in 1...7 {
                    let (found, last, query) = try await Self.forward(scene, order, size)
                    #expect(found == expected, "\(order), \(size) at a time")
                    var back = last.rows.map(\.number)
                    var cursor = last.cursor(.before, query)
                    while let place = cursor {
                        let query = RetentionQuery(order: order, cursor: place, limit: size)
                        let page = try await scene.ledger.read { try $0.retention(query) }
                        back = page.rows.map(\.number) + back
                        cursor = page.cursor(.before, query)
                    }
                    #expect(back == expected, "back, \(order), \(size) at a time")
                }
            }
        }
    }

    @Test(
        "one is found by its number; a running one, another one and what is no number are not",
        arguments: TestEngine.allCases)
    func number(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            try await Self.fill(scene)
            let asked: [(String, [String])] = [
                ("2026-0001", ["2026-0001"]), ("2026-0004", []), ("2026-0099", []), ("2026-000%", []), ("\0", []),
            ]
            for (number, expected) in asked {
                let list = try await scene.ledger.read { try $0.retention(RetentionQuery(number: number)) }
                #expect(list.rows.map(\.number) == expected && !list.more)
            }
        }
    }

    /// All pages from the first to the last, and the last one.
    private static func forward(
        _ scene: LedgerScene, _ order: RetentionQuery.Order, _ size: Int
    ) async throws -> (found: [String], last: RetentionList, query: RetentionQuery) {
        var query = RetentionQuery(order: order, limit: size)
        var found: [String] = []
        while true {
            let asked = query
            let page = try await scene.ledger.read { try $0.retention(asked) }
            found += page.rows.map(\.number)
            guard let next = page.cursor(.after, query), found.count < 20 else { return (found, page, query) }
            query = RetentionQuery(order: order, cursor: next, limit: size)
        }
    }

    /// Rows as the list reads them; one that runs still has stage 0.
    private static func fill(_ scene: LedgerScene) async throws {
        try await scene.database.write { session in
            for row in rows + [("2026-0004", 0, "2026-01-01")] {
                try session.execute(
                    """
                    INSERT INTO casus (id, number, version, phase, stage, partij_id, reported_at, changed_at,
                        next_clock, sealed, heading)
                    VALUES (\("id-" + row.number), \(row.number), 1, 'afschaling', \(row.stage), 'huis', 0, 0,
                        \(row.day), \([UInt8]()), \([UInt8]()))
                    """)
            }
        }
    }
}
