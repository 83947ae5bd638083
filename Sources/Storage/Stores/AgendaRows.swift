// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func seats(of vergaderingen: [Identifier<Vergadering>]) throws -> [AgendaSeat] {
        try sql.query(
            """
            SELECT vergadering_id, casus_id, user_id, only_hears FROM vergadering_seat
            WHERE vergadering_id IN (\(list: vergaderingen.map(\.description)))
            ORDER BY vergadering_id, casus_id, user_id
            """
        ).map { row in
            AgendaSeat(
                vergadering: Identifier(known: try row.text("vergadering_id")),
                casus: Identifier(known: try row.text("casus_id")), user: Identifier(known: try row.text("user_id")),
                onlyHears: try row.bool("only_hears"))
        }
    }

    func known(
        _ casussen: [Identifier<Casus>], to user: Identifier<User>
    ) throws -> [Identifier<Casus>: Identifier<User>?] {
        let rows = try sql.query(
            """
            SELECT c.id, c.procesregisseur_id FROM casus_reader r JOIN casus c ON c.id = r.casus_id
            WHERE r.user_id = \(user.description) AND r.sees_names = 1
                AND r.casus_id IN (\(list: casussen.map(\.description)))
            """)
        let pairs = try rows.map { row in
            (
                Identifier<Casus>(known: try row.text("id")),
                try row.optionalText("procesregisseur_id").map { Identifier<User>(known: $0) }
            )
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func readiness(of casussen: [Identifier<Casus>]) throws -> [Identifier<Casus>: WorkItem.Kind] {
        let kinds: [WorkItem.Kind] = [.prepareOverleg, .openOverleg, .closeOverleg]
        let rows = try sql.query(
            """
            SELECT casus_id, kind FROM work_item WHERE casus_id IN (\(list: casussen.map(\.description)))
                AND kind IN (\(list: kinds.map(\.rawValue)))
            """)
        let pairs = try rows.compactMap { row in
            WorkItem.Kind(rawValue: try row.text("kind")).map { kind in
                (Identifier<Casus>(known: (try? row.text("casus_id")) ?? ""), kind)
            }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func people(with kind: WorkItem.Kind, in casussen: [Identifier<Casus>]) throws -> [Identifier<Casus>: [Identifier<
        User
    >]] {
        let rows = try sql.query(
            """
            SELECT casus_id, user_id FROM work_item WHERE kind = \(kind.rawValue)
                AND casus_id IN (\(list: casussen.map(\.description))) ORDER BY casus_id, user_id
            """)
        return try rows.reduce(into: [:]) { found, row in
            let casus = Identifier<Casus>(known: try row.text("casus_id"))
            found[casus, default: []].append(Identifier(known: try row.text("user_id")))
        }
    }

    func dueForAgenda(of user: Identifier<User>, by day: Day) throws -> [StoredWork] {
        let kinds: [WorkItem.Kind] = [
            .followUp, .prepareOverleg, .openOverleg, .progress, .stagnation, .actie, .followRunning, .reviewDue,
            .discussStep, .weighFirst,
        ]
        return try sql.query(
            """
            SELECT w.casus_id, w.user_id, w.kind, w.due, w.amount, c.number
            FROM work_item w JOIN casus c ON c.id = w.casus_id
                JOIN casus_reader r ON r.casus_id = c.id AND r.user_id = \(user.description) AND r.sees_names = 1
            WHERE c.phase = \(Phase.casusoverleg.rawValue) AND w.kind IN (\(list: kinds.map(\.rawValue)))
                AND (w.due IS NULL OR w.due <= \(day.description) OR w.kind = \(WorkItem.Kind.stagnation.rawValue))
                AND NOT EXISTS (SELECT 1 FROM vergadering_item i JOIN vergadering v ON v.id = i.vergadering_id
                    WHERE i.casus_id = c.id AND i.state IN ('planned', 'sitting', 'suspended')
                        AND v.state IN ('planned', 'sitting'))
            ORDER BY w.due NULLS LAST, c.number, w.kind LIMIT 1000
            """
        ).map { row in
            guard let kind = WorkItem.Kind(rawValue: try row.text("kind")) else {
                throw UnknownWord(table: "work_item", column: "kind")
            }
            return StoredWork(
                casus: Identifier(known: try row.text("casus_id")), number: try row.text("number"),
                phase: .casusoverleg,
                item: WorkItem(
                    kind: kind, user: Identifier(known: try row.text("user_id")),
                    due: try row.optionalText("due").flatMap { Day($0) }, count: Int(try row.int("amount"))))
        }
    }

    func actieOwners(in casussen: [Identifier<Casus>]) throws -> [Identifier<User>] {
        try sql.query(
            """
            SELECT DISTINCT user_id FROM work_item WHERE kind = \(WorkItem.Kind.actie.rawValue)
                AND casus_id IN (\(list: casussen.map(\.description))) ORDER BY user_id
            """
        ).map { Identifier(known: try $0.text("user_id")) }
    }

    // MARK: Lists that were sent

    func sentLists(to user: Identifier<User>, limit: Int) throws -> [SentList] {
        try sql.query(
            """
            SELECT vergadering_id, list, made_at, notice, seen_at FROM vergadering_list
            WHERE user_id = \(user.description)
            ORDER BY CASE WHEN seen_at IS NULL THEN 0 ELSE 1 END, made_at DESC, vergadering_id, list LIMIT \(limit)
            """
        ).map { row in
            guard let list = MeetingCourse.List(rawValue: try row.text("list")) else {
                throw UnknownWord(table: "vergadering_list", column: "list")
            }
            return SentList(
                vergadering: Identifier(known: try row.text("vergadering_id")), user: user, list: list,
                madeAt: Moment(milliseconds: try row.int("made_at")),
                notice: try Document.read(try row.text("notice")),
                seenAt: try row.optionalInt("seen_at").map { Moment(milliseconds: $0) })
        }
    }

    func store(_ list: SentList, on day: Day) throws {
        let notice = try Document.write(list.notice)
        try sql.execute(
            """
            INSERT INTO vergadering_list (vergadering_id, user_id, list, made_at, made_on, notice, seen_at)
            VALUES (\(list.vergadering.description), \(list.user.description), \(list.list.rawValue),
                \(list.madeAt.milliseconds), \(day.description), \(notice), \(list.seenAt?.milliseconds))
            """)
    }

    func markSeen(_ list: SentList, at moment: Moment) throws {
        try sql.execute(
            """
            UPDATE vergadering_list SET seen_at = \(moment.milliseconds)
            WHERE vergadering_id = \(list.vergadering.description) AND user_id = \(list.user.description)
                AND list = \(list.list.rawValue) AND seen_at IS NULL
            """)
    }

    func removeLists(madeBy day: Day) throws {
        try sql.execute("DELETE FROM vergadering_list WHERE made_on <= \(day.description)")
    }

    // MARK: Addresses for calendars

    func agendaFeed(_ digest: [UInt8]) throws -> AgendaFeed? {
        try sql.row("SELECT digest, user_id, made_on FROM agenda_feed WHERE digest = \(digest)")
            .map(LedgerSession.feed)
    }

    func agendaFeed(of user: Identifier<User>) throws -> AgendaFeed? {
        try sql.row("SELECT digest, user_id, made_on FROM agenda_feed WHERE user_id = \(user.description)")
            .map(LedgerSession.feed)
    }

    func store(_ feed: AgendaFeed) throws {
        try removeAgendaFeed(of: feed.user)
        try sql.execute(
            """
            INSERT INTO agenda_feed (digest, user_id, made_on)
            VALUES (\(feed.digest), \(feed.user.description), \(feed.madeOn.description))
            """)
    }

    func removeAgendaFeed(of user: Identifier<User>) throws {
        try sql.execute("DELETE FROM agenda_feed WHERE user_id = \(user.description)")
    }

    private static func feed(_ row: SQLRow) throws -> AgendaFeed {
        guard let day = Day(try row.text("made_on")) else { throw UnknownWord(table: "agenda_feed", column: "made_on") }
        return AgendaFeed(
            digest: try row.blob("digest"), user: Identifier(known: try row.text("user_id")), madeOn: day)
    }
}
