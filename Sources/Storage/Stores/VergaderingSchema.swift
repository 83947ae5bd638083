// SPDX-License-Identifier: EUPL-1.2

extension Schema {
    /// Sittings with their agenda, who is called to what, lists that were sent, and addresses for calendars.
    ///
    /// Nothing here identifies a citizen. Rows with a casus go when the casus is destroyed.
    static let vergadering = Migration(
        id: "0010-vergadering",
        statements: [
            """
            CREATE TABLE vergadering (
                id {text} PRIMARY KEY, version {int} NOT NULL, held_on {text} NOT NULL, state {text} NOT NULL,
                chair_id {text} NOT NULL, secretary_id {text} NOT NULL, waits {bool} NOT NULL,
                plan {text} NOT NULL, course {text} NOT NULL) {strict}
            """,
            "CREATE INDEX vergadering_held ON vergadering (held_on)",
            """
            CREATE TABLE vergadering_item (
                vergadering_id {text} NOT NULL, casus_id {text} NOT NULL, number {text} NOT NULL,
                place {int} NOT NULL, minutes {int} NOT NULL, reason {text} NOT NULL, state {text} NOT NULL,
                started_at {int}, ended_at {int}, PRIMARY KEY (vergadering_id, casus_id)) {strict}
            """,
            "CREATE INDEX vergadering_item_casus ON vergadering_item (casus_id)",
            """
            CREATE TABLE vergadering_seat (
                vergadering_id {text} NOT NULL, casus_id {text} NOT NULL, user_id {text} NOT NULL,
                only_hears {bool} NOT NULL, PRIMARY KEY (vergadering_id, casus_id, user_id)) {strict}
            """,
            "CREATE INDEX vergadering_seat_user ON vergadering_seat (user_id, vergadering_id)",
            "CREATE INDEX vergadering_seat_casus ON vergadering_seat (casus_id)",
            """
            CREATE TABLE vergadering_list (
                vergadering_id {text} NOT NULL, user_id {text} NOT NULL, list {text} NOT NULL, made_at {int} NOT NULL,
                made_on {text} NOT NULL, notice {text} NOT NULL, seen_at {int},
                PRIMARY KEY (user_id, vergadering_id, list)) {strict}
            """,
            "CREATE INDEX vergadering_list_made ON vergadering_list (made_on)",
            """
            CREATE TABLE agenda_feed (
                digest {blob} PRIMARY KEY, user_id {text} NOT NULL UNIQUE, made_on {text} NOT NULL) {strict}
            """,
        ])
}
