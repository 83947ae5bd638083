// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Which scaled-down casussen to list: all of them by day, or one by its number.
package struct RetentionQuery: Sendable {
    package enum Order: Sendable {
        /// The day that comes first at the top; those without a day last.
        case nearest
        /// The other way round.
        case furthest
    }

    /// Where a page begins: behind or before one row, so that a page far down costs no more than the first.
    package struct Cursor: Hashable, Sendable {
        package enum Direction: Sendable {
            /// The rows that come after it in the list.
            case after
            /// The rows right before it.
            case before
        }

        package let direction: Direction
        /// The day of the row; nothing for one without a day.
        package let day: Day?
        package let number: String

        package init(_ direction: Direction, day: Day?, number: String) {
            self.direction = direction
            self.day = day
            self.number = number
        }
    }

    package let order: Order
    /// The number of the one that is looked for; nothing for all of them.
    package let number: String?
    /// Nothing for the first page.
    package let cursor: Cursor?
    package let limit: Int

    package init(order: Order = .nearest, number: String? = nil, cursor: Cursor? = nil, limit: Int = 50) {
        self.order = order
        self.number = number
        self.cursor = cursor
        self.limit = limit
    }
}

/// A scaled-down casus, without anything about a person.
package struct RetentionRow: Sendable {
    package let number: String
    package let stage: Int
    package let nextClock: Day?

    package init(number: String, stage: Int, nextClock: Day?) {
        self.number = number
        self.stage = stage
        self.nextClock = nextClock
    }
}

/// One page of scaled-down casussen.
package struct RetentionList: Sendable {
    package let rows: [RetentionRow]
    /// Whether there are more in the direction that was asked for.
    package let more: Bool

    package init(rows: [RetentionRow], more: Bool) {
        self.rows = rows
        self.more = more
    }

    /// Where the page after or before this one begins; nothing when there is none.
    package func cursor(
        _ direction: RetentionQuery.Cursor.Direction, _ query: RetentionQuery
    ) -> RetentionQuery.Cursor? {
        let asked = query.cursor?.direction
        // In the direction that was asked for it is known; from the other one the visitor came.
        let exists = direction == (asked ?? .after) ? more : asked != nil
        guard exists, let row = direction == .after ? rows.last : rows.first else { return nil }
        return RetentionQuery.Cursor(direction, day: row.nextClock, number: row.number)
    }
}

/// The retention days of scaled-down casussen, and what remains of ended ones.
package struct RetentionPage: Sendable {
    package let list: RetentionList
    package let tallies: [Tally]
    package let phases: [Phase: Int]
    /// Destructions that are not finished; what an earlier check found says why.
    package let open: [OpenDestruction]
    package let situation: Situation
}
