// SPDX-License-Identifier: EUPL-1.2

/// The tables of Sluis. Whatever can identify a citizen is in a blob that only a casus key opens.
enum Schema {
    static let migrations = [
        Migration(
            id: "0001-people",
            statements: [
                "CREATE TABLE setting (name {text} PRIMARY KEY, value {text} NOT NULL) {strict}",
                "CREATE TABLE partij (id {text} PRIMARY KEY, name {text} NOT NULL, body {text} NOT NULL) {strict}",
                """
                CREATE TABLE account (
                    id {text} PRIMARY KEY, login {text} NOT NULL UNIQUE, name {text} NOT NULL, partij_id {text} NOT NULL,
                    body {text} NOT NULL, password {text}) {strict}
                """,
                """
                CREATE TABLE session (
                    digest {blob} PRIMARY KEY, user_id {text} NOT NULL, started_at {int} NOT NULL,
                    last_seen_at {int} NOT NULL, language {text} NOT NULL) {strict}
                """,
                "CREATE TABLE failed_login (subject {blob} PRIMARY KEY, count {int} NOT NULL, last_at {int} NOT NULL) {strict}",
            ]),
        Migration(
            id: "0002-casus",
            statements: [
                """
                CREATE TABLE casus (
                    id {text} PRIMARY KEY, number {text} NOT NULL UNIQUE, version {int} NOT NULL, phase {text} NOT NULL,
                    stage {int} NOT NULL, partij_id {text} NOT NULL, procesregisseur_id {text},
                    reported_at {int} NOT NULL, changed_at {int} NOT NULL, next_clock {text},
                    sealed {blob} NOT NULL, heading {blob} NOT NULL) {strict}
                """,
                "CREATE INDEX casus_next_clock ON casus (next_clock) WHERE next_clock IS NOT NULL",
                """
                CREATE TABLE casus_reader (
                    user_id {text} NOT NULL, casus_id {text} NOT NULL, sees_names {bool} NOT NULL,
                    changed_at {int} NOT NULL, reported_at {int} NOT NULL, number {text} NOT NULL,
                    PRIMARY KEY (user_id, casus_id)) {strict}
                """,
                "CREATE INDEX casus_reader_casus ON casus_reader (casus_id)",
                "CREATE INDEX casus_reader_changed ON casus_reader (user_id, changed_at, casus_id)",
                "CREATE INDEX casus_reader_reported ON casus_reader (user_id, reported_at, casus_id)",
                "CREATE INDEX casus_reader_number ON casus_reader (user_id, number)",
                """
                CREATE TABLE work_item (
                    user_id {text} NOT NULL, casus_id {text} NOT NULL, kind {text} NOT NULL, due {text},
                    amount {int} NOT NULL) {strict}
                """,
                "CREATE INDEX work_item_user ON work_item (user_id, due)",
                "CREATE INDEX work_item_casus ON work_item (casus_id)",
                "CREATE TABLE person_token (token {blob} NOT NULL, casus_id {text} NOT NULL) {strict}",
                "CREATE INDEX person_token_token ON person_token (token)",
                "CREATE INDEX person_token_casus ON person_token (casus_id)",
                "CREATE TABLE inbreng (id {text} PRIMARY KEY, casus_id {text} NOT NULL, sealed {blob} NOT NULL) {strict}",
                "CREATE INDEX inbreng_casus ON inbreng (casus_id)",
                "CREATE TABLE tally (year {int} NOT NULL, what {text} NOT NULL, amount {int} NOT NULL, PRIMARY KEY (year, what)) {strict}",
                "CREATE TABLE once (token {text} PRIMARY KEY, used_at {int} NOT NULL) {strict}",
                "CREATE TABLE destruction (casus_id {text} PRIMARY KEY) {strict}",
                "CREATE TABLE casus_number (year {int} PRIMARY KEY, last {int} NOT NULL) {strict}",
            ]),
        Migration(
            id: "0003-journal",
            statements: [
                """
                CREATE TABLE journal_entry (
                    seq {int} PRIMARY KEY, leaf {blob} NOT NULL, hash {blob} NOT NULL, casus_id {text}) {strict}
                """,
                "CREATE INDEX journal_entry_casus ON journal_entry (casus_id, seq) WHERE casus_id IS NOT NULL",
                "CREATE TABLE journal_tree (id {int} PRIMARY KEY, tree {blob} NOT NULL) {strict}",
                "CREATE TABLE journal_detail (seq {int} PRIMARY KEY, casus_id {text} NOT NULL, sealed {blob} NOT NULL) {strict}",
                "CREATE INDEX journal_detail_casus ON journal_detail (casus_id)",
                "CREATE TABLE journal_checkpoint (id {serial}, size {int} NOT NULL, note {text} NOT NULL) {strict}",
            ]),
        readings,
        notices,
        Migration(
            id: "0006-rule-sets",
            statements: [
                """
                CREATE TABLE rule_set_publication (
                    id {text} PRIMARY KEY, ruleset {text} NOT NULL, fingerprint {text} NOT NULL,
                    previous {text}, previous_fingerprint {text}, difference {text}, from_day {text} NOT NULL,
                    user_id {text}, published_at {int} NOT NULL, motivation {text} NOT NULL) {strict}
                """
            ]),
        arrangements,
        destroyDay,
        vergadering,
        attachments,
        tickets,
        scale,
        copies,
        dossiers,
        destructionRecords,
        members,
        verzoeken,
        breaches,
        Migration(id: "0042-journal-detail", statements: ["DROP INDEX journal_detail_casus"]),
        besluiten,
    ]

    /// The key store has a database of its own, with its own backup.
    static let keys = [
        Migration(
            id: "0001-keys",
            statements: [
                """
                CREATE TABLE casus_key (
                    casus {text} PRIMARY KEY, version {int} NOT NULL, wrapped {blob} NOT NULL,
                    created_at {int} NOT NULL) {strict}
                """,
                "CREATE TABLE destroyed_key (casus {text} PRIMARY KEY, destroyed_at {int} NOT NULL) {strict}",
            ]),
        Migration(
            id: "0002-fingerprints",
            statements: ["CREATE TABLE fingerprint (name {text} PRIMARY KEY, value {blob} NOT NULL) {strict}"]),
    ]
}
