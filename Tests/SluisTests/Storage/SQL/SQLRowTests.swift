// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("Reading a row fails loudly")
struct SQLRowTests {
    private let row = SQLRow(
        columns: SQLColumns(["id", "name", "seal", "gone", "twice", "twice"]),
        values: [.int(2), .text("x"), .blob([1]), .null, .int(1), .int(2)])

    @Test("a column is read by name and by place")
    func reading() throws {
        #expect(try row.int("id") == 2)
        #expect(try row.text(1) == "x")
        #expect(try row.blob("seal") == [1])
        #expect(try row.optionalText("gone") == nil)
        #expect(try row.optionalInt(0) == 2)
    }

    @Test("another type, an empty column, an unknown or doubled name and a place outside are refused")
    func refusals() {
        #expect(throws: UnreadableRow.wrongType(column: "id", expected: "text", found: "int")) { try row.text("id") }
        #expect(throws: UnreadableRow.wrongType(column: "gone", expected: "int", found: "null")) { try row.int("gone") }
        #expect(throws: UnreadableRow.wrongType(column: "id", expected: "0 or 1", found: "int")) { try row.bool("id") }
        #expect(throws: UnreadableRow.ambiguous("twice")) { try row.int("twice") }
        #expect(throws: UnreadableRow.self) { try row.int("nothing") }
        #expect(throws: UnreadableRow.self) { try row.int(6) }
        #expect(throws: UnreadableRow.self) { try row.optionalInt("name") }
    }
}
