// SPDX-License-Identifier: EUPL-1.2

import CSQLite
import Storage

/// How many writes a second are on disk when they are acknowledged, beside a bare loop on the same disk.
struct BenchWrites {
    let folder: String

    func run() async throws {
        Bench.line("kale sqlite3-lus, een transactie per regel", bare())
        let database = try await SQLDatabaseURL("\(folder)/schrijven.sqlite").open()
        let table = Migration(
            id: "0001", statements: ["CREATE TABLE line (id {serial}, body {text} NOT NULL) {strict}"])
        try await database.migrate([table], at: 0)
        for tasks in [1, 16, 64] {
            let speed = try await Bench.perSecond { try await write(tasks, to: database) }
            Bench.line("Sluis-opslag, \(tasks) schrijvers tegelijk", speed)
        }
        await database.close()
    }

    private func write(_ tasks: Int, to database: any SQLDatabase) async throws -> Int {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<tasks {
                group.addTask {
                    for _ in 0..<20 {
                        _ = try await database.write {
                            try $0.execute("INSERT INTO line (body) VALUES (\(BenchWrites.body))")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        return tasks * 20
    }

    private static let body = String(repeating: "x", count: 200)

    private func bare() -> Double {
        var handle: OpaquePointer?
        sqlite3_open("\(folder)/kaal.sqlite", &handle)
        defer { sqlite3_close(handle) }
        for setup in [
            "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
            "CREATE TABLE line (id INTEGER PRIMARY KEY, body TEXT)",
        ] {
            sqlite3_exec(handle, setup, nil, nil, nil)
        }
        let insert = "INSERT INTO line (body) VALUES ('\(BenchWrites.body)')"
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while clock.now - start < .seconds(1) {
            sqlite3_exec(handle, insert, nil, nil, nil)
            count += 1
        }
        return Double(count) / ((clock.now - start) / .seconds(1))
    }
}
