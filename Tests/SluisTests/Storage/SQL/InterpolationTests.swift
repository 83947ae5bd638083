// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("A statement is text with parameters")
struct InterpolationTests {
    @Test("every interpolated value becomes a numbered parameter")
    func values() {
        let none: String? = nil
        let sql: SQL = "A \("x' OR 1=1") B \(7) C \(Int64(8)) D \(true) E \([1, 2] as [UInt8]) F \(none) G \(1.5)"

        #expect(sql.text == "A $1 B $2 C $3 D $4 E $5 F $6 G $7")
        #expect(sql.arguments == [.text("x' OR 1=1"), .int(7), .int(8), .int(1), .blob([1, 2]), .null, .real(1.5)])
    }

    @Test("a list becomes one parameter for each element, and NULL when it is empty")
    func lists() {
        let sql: SQL = "IN (\(list: [3, 4])) OR IN (\(list: [String]()))"

        #expect(sql.text == "IN ($1, $2) OR IN (NULL)")
        #expect(sql.arguments == [.int(3), .int(4)])
    }

    @Test("a fragment keeps its values and gets new numbers")
    func fragments() {
        let first: SQL = "a = \(1)"
        let second: SQL = "b = \("x") AND c = \(2)"
        let whole: SQL = "WHERE z = \(0) AND \(fragment: .joined([first, second], by: " AND ")) LIMIT \(9)"

        #expect(whole.text == "WHERE z = $1 AND a = $2 AND b = $3 AND c = $4 LIMIT $5")
        #expect(whole.arguments == [.int(0), .int(1), .text("x"), .int(2), .int(9)])
    }

    @Test("a checked name and typed text stand in the statement as they are")
    func names() {
        let table: SQLIdentifier = "casus"
        let sql: SQL = "SELECT * FROM \(name: table) ORDER BY id \(raw: "DESC")"

        #expect(sql.text == "SELECT * FROM casus ORDER BY id DESC")
    }

    @Test(
        "a name with anything but small letters, digits and underscores is refused",
        arguments: ["", "a b", "a;drop", "1a", "A", "a\"", "é", String(repeating: "a", count: 64)])
    func badNames(_ name: String) {
        #expect(SQLIdentifier(name) == nil)
    }
}
