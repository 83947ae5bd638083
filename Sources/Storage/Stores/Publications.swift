// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func publications() throws -> [RuleSetPublication] {
        try sql.query(
            """
            SELECT id, ruleset, fingerprint, previous, previous_fingerprint, difference, from_day, user_id,
                published_at, motivation
            FROM rule_set_publication
            """
        ).map { row in
            guard let from = Day(try row.text("from_day")) else {
                throw UnknownWord(table: "rule_set_publication", column: "from_day")
            }
            var replaced: RuleSetPublication.Replaced?
            if let previous = try row.optionalText("previous"), let difference = try row.optionalText("difference") {
                replaced = .init(
                    ruleset: previous, fingerprint: try row.optionalText("previous_fingerprint") ?? "",
                    difference: difference)
            }
            return RuleSetPublication(
                id: try row.text("id"), ruleset: try row.text("ruleset"), fingerprint: try row.text("fingerprint"),
                replaces: replaced, from: from,
                by: try row.optionalText("user_id").map { Identifier(known: $0) },
                at: Moment(milliseconds: try row.int("published_at")), motivation: try row.text("motivation"))
        }.inOrder
    }

    func add(_ publication: RuleSetPublication) throws {
        let replaced = publication.replaces
        try sql.execute(
            """
            INSERT INTO rule_set_publication (id, ruleset, fingerprint, previous, previous_fingerprint, difference,
                from_day, user_id, published_at, motivation)
            VALUES (\(publication.id), \(publication.ruleset), \(publication.fingerprint), \(replaced?.ruleset),
                \(replaced?.fingerprint), \(replaced?.difference), \(publication.from.description),
                \(publication.by?.description), \(publication.at.milliseconds), \(publication.motivation))
            """)
        try nextRevision()
    }

    func followedRuleset() throws -> String? { try setting("followed-ruleset") }

    func setFollowedRuleset(_ id: String) throws { try set("followed-ruleset", id) }
}
