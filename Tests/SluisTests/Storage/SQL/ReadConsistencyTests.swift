// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import Storage
import Testing

@Suite("A read sees one moment")
struct ReadConsistencyTests {
    @Test("a write that is committed in the middle of a read is not seen by it", arguments: TestEngine.allCases)
    func snapshot(_ engine: TestEngine) async throws {
        let hasRead = DispatchSemaphore(value: 0)
        let hasWritten = DispatchSemaphore(value: 0)
        try await engine.withDatabase { database in
            try await database.makeShelf()
            async let counts = database.read { session in
                let before = try session.query("SELECT id FROM shelf").count
                hasRead.signal()
                hasWritten.wait()
                return [before, try session.query("SELECT id FROM shelf").count]
            }
            try await database.write { session in
                hasRead.wait()
                try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a')")
            }
            hasWritten.signal()
            let after = try await database.read { try $0.query("SELECT id FROM shelf").count }

            #expect(try await counts == [0, 0])
            #expect(after == 1)
        }
    }
}
