// SPDX-License-Identifier: EUPL-1.2

extension Schema {
    /// What lists, work and counts need to cost the same among a million casussen as among ten thousand.
    ///
    /// Whoever may see a casus by role stands in `casus_role` and `role_work` once, not once for each of them. The
    /// projection of every casus is made anew afterwards, because the revision it was made under is forgotten; until
    /// then lists open each casus and ask.
    static let scale = Migration(
        id: "0009-scale", statements: scaleNamed + scaleByRole + scaleRegister + scaleNotices + scaleCounts)

    private static let scaleNamed: [MigrationStatement] = [
        "ALTER TABLE casus_reader ADD COLUMN phase {text} NOT NULL DEFAULT ''",
        "ALTER TABLE casus_reader ADD COLUMN partij_id {text} NOT NULL DEFAULT ''",
        "ALTER TABLE casus_reader ADD COLUMN place {int} NOT NULL DEFAULT 0",
        """
        UPDATE casus_reader SET
            phase = (SELECT c.phase FROM casus c WHERE c.id = casus_reader.casus_id),
            partij_id = (SELECT c.partij_id FROM casus c WHERE c.id = casus_reader.casus_id),
            place = CAST(substr(number, 1, 4) AS {int}) * 1000000000 + CAST(substr(number, 6) AS {int})
        """,
        "DROP INDEX casus_reader_number",
        "CREATE INDEX casus_reader_place ON casus_reader (user_id, place, casus_id)",
        "ALTER TABLE work_item ADD COLUMN place {int} NOT NULL DEFAULT 0",
        "ALTER TABLE work_item ADD COLUMN due_place {text} NOT NULL DEFAULT ''",
        "ALTER TABLE work_item ADD COLUMN number {text} NOT NULL DEFAULT ''",
        "ALTER TABLE work_item ADD COLUMN phase {text} NOT NULL DEFAULT ''",
        """
        UPDATE work_item SET due_place = coalesce(due, '~'),
            number = (SELECT c.number FROM casus c WHERE c.id = work_item.casus_id),
            phase = (SELECT c.phase FROM casus c WHERE c.id = work_item.casus_id)
        """,
        """
        UPDATE work_item
        SET place = CAST(substr(number, 1, 4) AS {int}) * 1000000000 + CAST(substr(number, 6) AS {int})
        """,
        "DROP INDEX work_item_user",
        "CREATE INDEX work_item_user ON work_item (user_id, due_place, place, kind)",
    ]

    private static let scaleByRole: [MigrationStatement] = [
        """
        CREATE TABLE casus_role (
            casus_id {text} PRIMARY KEY, role {text} NOT NULL, phase {text} NOT NULL, partij_id {text} NOT NULL,
            sees_names {bool} NOT NULL, changed_at {int} NOT NULL, reported_at {int} NOT NULL, place {int} NOT NULL)
            {strict}
        """,
        "CREATE INDEX casus_role_changed ON casus_role (role, phase, changed_at, casus_id)",
        "CREATE INDEX casus_role_reported ON casus_role (role, phase, reported_at, casus_id)",
        "CREATE INDEX casus_role_place ON casus_role (role, phase, place, casus_id)",
        "CREATE INDEX casus_role_partij_changed ON casus_role (role, phase, partij_id, changed_at, casus_id)",
        "CREATE INDEX casus_role_partij_reported ON casus_role (role, phase, partij_id, reported_at, casus_id)",
        "CREATE INDEX casus_role_partij_place ON casus_role (role, phase, partij_id, place, casus_id)",
        """
        CREATE TABLE role_work (
            role {text} NOT NULL, casus_id {text} NOT NULL, kind {text} NOT NULL, due {text},
            due_place {text} NOT NULL, place {int} NOT NULL, number {text} NOT NULL, phase {text} NOT NULL) {strict}
        """,
        "CREATE INDEX role_work_role ON role_work (role, due_place, place, kind)",
        "CREATE INDEX role_work_casus ON role_work (casus_id)",
    ]

    private static let scaleRegister: [MigrationStatement] = [
        """
        CREATE TABLE casus_concern (
            concern {text} NOT NULL, casus_id {text} NOT NULL, PRIMARY KEY (concern, casus_id)) {strict}
        """,
        "CREATE INDEX casus_concern_casus ON casus_concern (casus_id)",
        "CREATE TABLE casus_behind (casus_id {text} PRIMARY KEY) {strict}",
        "DELETE FROM setting WHERE name = 'projected-revision'",
    ]

    private static let scaleNotices: [MigrationStatement] = [
        "ALTER TABLE bericht_reader ADD COLUMN partij_id {text} NOT NULL DEFAULT ''",
        "ALTER TABLE bericht_reader ADD COLUMN is_seen {bool} NOT NULL DEFAULT 0",
        """
        UPDATE bericht_reader SET
            partij_id = (SELECT b.partij_id FROM bericht b WHERE b.id = bericht_reader.bericht_id),
            is_seen = (
                SELECT CASE WHEN b.seen_at IS NULL THEN 0 ELSE 1 END FROM bericht b
                WHERE b.id = bericht_reader.bericht_id)
        """,
        // A notice that names nobody has a row for nobody, so that it is found like one whose people are all gone.
        """
        INSERT INTO bericht_reader (bericht_id, user_id, partij_id, is_seen)
            SELECT b.id, '', b.partij_id, CASE WHEN b.seen_at IS NULL THEN 0 ELSE 1 END FROM bericht b
            WHERE NOT EXISTS (SELECT 1 FROM bericht_reader r WHERE r.bericht_id = b.id)
        """,
        "CREATE INDEX bericht_reader_unseen ON bericht_reader (partij_id, user_id) WHERE is_seen = 0",
        "CREATE INDEX bericht_seen ON bericht (made_on) WHERE seen_at IS NOT NULL",
    ]

    private static let scaleCounts: [MigrationStatement] = [
        "CREATE TABLE casus_count (phase {text} PRIMARY KEY, amount {int} NOT NULL) {strict}",
        "INSERT INTO casus_count (phase, amount) SELECT phase, count(*) FROM casus GROUP BY phase",
        "DROP INDEX casus_next_clock",
        "CREATE INDEX casus_due ON casus (next_clock, id) WHERE next_clock IS NOT NULL",
        "CREATE INDEX casus_retention ON casus (next_clock, number) WHERE stage > 0",
    ]
}
