// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("An operator says where the database is")
struct SQLDatabaseURLTests {
    @Test("a path, a sqlite URL and a postgres URL are understood")
    func understood() throws {
        #expect(try SQLDatabaseURL("/var/lib/sluis.db") == .sqlite(path: "/var/lib/sluis.db"))
        #expect(try SQLDatabaseURL("sqlite:data/sluis.db") == .sqlite(path: "data/sluis.db"))
        #expect(try SQLDatabaseURL("sqlite:///data/sluis.db") == .sqlite(path: "/data/sluis.db"))
        #expect(try SQLDatabaseURL("postgres://h/d") == .postgres(url: "postgres://h/d"))
        #expect(try SQLDatabaseURL("postgresql://h/d") == .postgres(url: "postgresql://h/d"))
    }

    @Test("nothing, memory, another scheme and a broken URL are refused")
    func refused() {
        #expect(throws: SQLDatabaseURL.Problem.empty) { try SQLDatabaseURL("") }
        #expect(throws: SQLDatabaseURL.Problem.empty) { try SQLDatabaseURL("sqlite:") }
        #expect(throws: SQLDatabaseURL.Problem.inMemory) { try SQLDatabaseURL(":memory:") }
        #expect(throws: SQLDatabaseURL.Problem.unknownScheme("mysql")) { try SQLDatabaseURL("mysql://h/d") }
        #expect(throws: SQLDatabaseURL.Problem.unreadable) { try SQLDatabaseURL("postgres:h") }
        #expect(throws: SQLDatabaseURL.Problem.unreadable) { try SQLDatabaseURL("postgres://h/d?nonsense=1") }
    }

    @Test(
        "its description has no password",
        arguments: [
            "postgres://u:p?ssw@h:5433/d", "postgres://h:5433/d?user=u&password=p@ssw", "postgresql://u:ssw@h:5433/d",
        ])
    func redacted(_ text: String) throws {
        #expect(try SQLDatabaseURL(text).description == "postgres://h:5433/d")
    }

    @Test("a folder that is not there and a server that is not there are told at once")
    func unreachable() async throws {
        for text in ["/nowhere/at/all/sluis.db", "postgres:///d?host=/nowhere"] {
            await #expect { try await SQLDatabaseURL(text).open() } throws: { error in
                if case SQLError.connection = error { true } else { false }
            }
        }
    }
}
