// SPDX-License-Identifier: EUPL-1.2

extension Schema {
    /// Notices to parties, and what the check after a destruction needs.
    static let notices = Migration(
        id: "0005-bericht",
        statements: [
            """
            CREATE TABLE bericht (
                id {text} PRIMARY KEY, casus_id {text}, number {text} NOT NULL, kind {text} NOT NULL,
                partij_id {text} NOT NULL, made_at {int} NOT NULL, made_on {text} NOT NULL, seen_at {int},
                seen_by {text}, sealed {blob}) {strict}
            """,
            "CREATE INDEX bericht_partij ON bericht (partij_id, made_at)",
            "CREATE INDEX bericht_casus ON bericht (casus_id) WHERE casus_id IS NOT NULL",
            "CREATE INDEX bericht_made ON bericht (made_on)",
            """
            CREATE TABLE bericht_reader (
                bericht_id {text} NOT NULL, user_id {text} NOT NULL, PRIMARY KEY (bericht_id, user_id)) {strict}
            """,
            "ALTER TABLE destruction ADD COLUMN since {int}",
            "ALTER TABLE destruction ADD COLUMN marks {blob}",
            "ALTER TABLE destruction ADD COLUMN remains {text}",
        ])
}
