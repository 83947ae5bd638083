// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func vergadering(_ id: Identifier<Vergadering>) throws -> Vergadering? {
        try sql.row("SELECT id, version, plan, course FROM vergadering WHERE id = \(id.description)").map { row in
            try vergadering(row, items: try items(of: [id.description])[id.description] ?? [])
        }
    }

    func vergaderingen(_ query: VergaderingQuery) throws -> [Vergadering] {
        var conditions = try LedgerSession.conditions(query.choice)
        let order: SQL
        switch query.span {
        case .from(let day):
            conditions.append("v.held_on >= \(day.description)")
            order = "v.held_on, v.id"
        case .before(let day):
            conditions.append("v.held_on < \(day.description)")
            order = "v.held_on DESC, v.id"
        case .every:
            conditions.append("1 = 1")
            order = "v.held_on DESC, v.id"
        }
        switch query.audience {
        case .all: break
        case .called(let user):
            conditions.append(
                """
                (EXISTS (SELECT 1 FROM vergadering_seat s
                    WHERE s.vergadering_id = v.id AND s.user_id = \(user.description))
                OR EXISTS (SELECT 1 FROM vergadering_member m
                    WHERE m.vergadering_id = v.id AND m.user_id = \(user.description)))
                """)
        case .attends(let user):
            conditions.append(
                """
                (v.chair_id = \(user.description) OR v.secretary_id = \(user.description)
                OR EXISTS (SELECT 1 FROM vergadering_seat s
                    WHERE s.vergadering_id = v.id AND s.user_id = \(user.description))
                OR EXISTS (SELECT 1 FROM vergadering_member m
                    WHERE m.vergadering_id = v.id AND m.user_id = \(user.description)))
                """)
        case .keeps(let user):
            conditions.append(
                "v.waits = 1 AND (v.chair_id = \(user.description) OR v.secretary_id = \(user.description))")
        }
        let rows = try sql.query(
            """
            SELECT v.id, v.version, v.plan, v.course FROM vergadering v
            WHERE \(fragment: SQL.joined(conditions, by: " AND ")) ORDER BY \(fragment: order)
            LIMIT \(query.limit) OFFSET \(query.offset)
            """)
        let items = try items(of: rows.map { try $0.text("id") })
        return try rows.map { row in try vergadering(row, items: items[try row.text("id")] ?? []) }
    }

    /// The days by their index; sittings are kept a year, so that what is left is little.
    ///
    /// Body and area stand in the plan alone; they are looked for as they were written there.
    private static func conditions(_ choice: VergaderingQuery.Choice) throws -> [SQL] {
        var conditions: [SQL] = []
        if let from = choice.from { conditions.append("v.held_on >= \(from.description)") }
        if let until = choice.until { conditions.append("v.held_on <= \(until.description)") }
        if let state = choice.state { conditions.append("v.state = \(state.rawValue)") }
        for (field, value) in [("word", choice.body), ("area", choice.area)] {
            guard let value else { continue }
            let pattern = try LedgerSession.pattern(field, value)
            conditions.append("v.plan LIKE \(pattern) ESCAPE '\\'")
        }
        return conditions
    }

    /// A field with its value anywhere in a document, for `LIKE`.
    private static func pattern(_ field: String, _ value: String) throws -> String {
        let text = String(try Document.write([field: value]).dropFirst().dropLast())
        let escaped = text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
        return "%\(escaped)%"
    }

    func store(_ vergadering: Vergadering) throws {
        let plan = try Document.write(vergadering.plan)
        let course = try Document.write(vergadering.course)
        try sql.execute(
            """
            INSERT INTO vergadering (id, version, held_on, state, chair_id, secretary_id, waits, plan, course)
            VALUES (\(vergadering.id.description), \(vergadering.version), \(vergadering.plan.day.description),
                \(vergadering.state.rawValue), \(vergadering.plan.chair.description),
                \(vergadering.plan.secretary.description), \(vergadering.waits), \(plan), \(course))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, held_on = excluded.held_on,
                state = excluded.state, chair_id = excluded.chair_id, secretary_id = excluded.secretary_id,
                waits = excluded.waits, plan = excluded.plan, course = excluded.course
            """)
        try sql.execute("DELETE FROM vergadering_member WHERE vergadering_id = \(vergadering.id.description)")
        for member in vergadering.record.members {
            try sql.execute(
                """
                INSERT INTO vergadering_member (vergadering_id, user_id)
                VALUES (\(vergadering.id.description), \(member.description))
                """)
        }
        try sql.execute("DELETE FROM vergadering_item WHERE vergadering_id = \(vergadering.id.description)")
        for (place, item) in vergadering.items.enumerated() {
            try sql.execute(
                """
                INSERT INTO vergadering_item (vergadering_id, casus_id, number, place, minutes, reason, state,
                    started_at, ended_at)
                VALUES (\(vergadering.id.description), \(item.casus.description), \(item.number), \(place),
                    \(item.minutes), \(item.reason.rawValue), \(item.state.rawValue),
                    \(item.startedAt?.milliseconds), \(item.endedAt?.milliseconds))
                """)
        }
    }

    func removeVergaderingen(heldBy day: Day) throws {
        for table: SQLIdentifier in [
            "vergadering_item", "vergadering_seat", "vergadering_list", "vergadering_member",
        ] {
            try sql.execute(
                """
                DELETE FROM \(name: table) WHERE vergadering_id IN (
                    SELECT id FROM vergadering WHERE held_on <= \(day.description))
                """)
        }
        try sql.execute("DELETE FROM vergadering WHERE held_on <= \(day.description)")
    }

    private func items(of ids: [String]) throws -> [String: [AgendaItem]] {
        let rows = try sql.query(
            """
            SELECT vergadering_id, casus_id, number, minutes, reason, state, started_at, ended_at
            FROM vergadering_item WHERE vergadering_id IN (\(list: ids)) ORDER BY vergadering_id, place
            """)
        let pairs = try rows.map { (try $0.text("vergadering_id"), try LedgerSession.agendaItem($0)) }
        return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }

    private func vergadering(_ row: SQLRow, items: [AgendaItem]) throws -> Vergadering {
        Vergadering(
            id: Identifier(known: try row.text("id")), plan: try Document.read(try row.text("plan")),
            course: try Document.read(try row.text("course")), items: items, version: Int(try row.int("version")))
    }

    private static func agendaItem(_ row: SQLRow) throws -> AgendaItem {
        guard let reason = AgendaItem.Reason(rawValue: try row.text("reason")),
            let state = AgendaItem.State(rawValue: try row.text("state"))
        else { throw UnknownWord(table: "vergadering_item", column: "reason") }
        return AgendaItem(
            casus: Identifier(known: try row.text("casus_id")), number: try row.text("number"),
            minutes: Int(try row.int("minutes")), reason: reason, state: state,
            startedAt: try row.optionalInt("started_at").map { Moment(milliseconds: $0) },
            endedAt: try row.optionalInt("ended_at").map { Moment(milliseconds: $0) })
    }
}

extension Vergadering {
    /// Whether something waits for its chair or secretary: to prepare, to end, or a list to send.
    fileprivate var waits: Bool {
        switch state {
        case .planned, .sitting: true
        case .held: MeetingCourse.List.allCases.contains { due($0) != nil && !course.isSent($0) }
        case .cancelled: false
        }
    }
}
