// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Scaled-down casussen by day, in the order of `casus_retention`: those with a day, then those without one.
///
/// Each part is read from where the page begins and no further than the page is long, so that a page costs the same
/// wherever it is and however many there are.
extension LedgerSession {
    private enum RetentionPart {
        case dated
        case undated
    }

    func retention(_ query: RetentionQuery) throws -> RetentionList {
        if let number = query.number {
            guard number.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }) else {
                return RetentionList(rows: [], more: false)
            }
            let found = try sql.query(
                "SELECT number, stage, next_clock FROM casus WHERE number = \(number) AND stage > 0")
            return RetentionList(rows: try found.map(LedgerSession.retentionRow), more: false)
        }
        let isBackwards = query.cursor?.direction == .before
        let isAscending = (query.order == .nearest) != isBackwards
        var found: [RetentionRow] = []
        let parts: [RetentionPart] = isAscending ? [.dated, .undated] : [.undated, .dated]
        for part in parts {
            let wanted = query.limit + 1 - found.count
            if wanted > 0 { found += try rows(part, from: query.cursor, isAscending, limit: wanted) }
        }
        let page = found.prefix(query.limit)
        return RetentionList(
            rows: isBackwards ? page.reversed() : Array(page), more: found.count > query.limit)
    }

    private func rows(
        _ part: RetentionPart, from cursor: RetentionQuery.Cursor?, _ isAscending: Bool, limit: Int
    ) throws -> [RetentionRow] {
        let compare: SQL = isAscending ? ">" : "<"
        let direction: SQL = isAscending ? "ASC" : "DESC"
        var condition: SQL = "1 = 1"
        switch (part, cursor, cursor?.day) {
        case (_, nil, _): break
        case (.dated, let cursor?, let day?):
            condition = "(next_clock, number) \(fragment: compare) (\(day.description), \(cursor.number))"
        case (.dated, _, nil):
            // Behind the last one with a day, going on; before the first one without, going back.
            if isAscending { return [] }
        case (.undated, let cursor?, nil):
            condition = "number \(fragment: compare) \(cursor.number)"
        case (.undated, _, _):
            if !isAscending { return [] }
        }
        switch part {
        case .dated:
            return try sql.query(
                """
                SELECT number, stage, next_clock FROM casus
                WHERE stage > 0 AND next_clock IS NOT NULL AND \(fragment: condition)
                ORDER BY next_clock \(fragment: direction), number \(fragment: direction) LIMIT \(limit)
                """
            ).map(LedgerSession.retentionRow)
        case .undated:
            return try sql.query(
                """
                SELECT number, stage, next_clock FROM casus
                WHERE stage > 0 AND next_clock IS NULL AND \(fragment: condition)
                ORDER BY number \(fragment: direction) LIMIT \(limit)
                """
            ).map(LedgerSession.retentionRow)
        }
    }

    private static func retentionRow(_ row: SQLRow) throws -> RetentionRow {
        RetentionRow(
            number: try row.text("number"), stage: Int(try row.int("stage")),
            nextClock: try row.optionalText("next_clock").flatMap { Day($0) })
    }
}
