// SPDX-License-Identifier: EUPL-1.2

extension Schema {
    /// Who is called to a sitting as a member of its body, so that an agenda is one look-up.
    static let members = Migration(
        id: "0034-vergadering-lid",
        statements: [
            """
            CREATE TABLE vergadering_member (
                vergadering_id {text} NOT NULL, user_id {text} NOT NULL, PRIMARY KEY (vergadering_id, user_id)) {strict}
            """,
            "CREATE INDEX vergadering_member_user ON vergadering_member (user_id, vergadering_id)",
        ])
}
