// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Storage

/// A PostgreSQL server of our own on a socket in a temporary folder, for the length of this process.
///
/// It sorts as Dutch readers do, so that a test fails where a query relies on the order of a locale.
final class PostgresCluster: Sendable {
    private static let started = Result { try PostgresCluster() }
    private static let prefix = "sluis-postgres-"

    private let folder: String
    private let lending = PostgresLending()

    /// The server, started at first use.
    static func shared() throws -> PostgresCluster { try started.get() }

    /// Runs the body with the URL of an empty database that nobody else uses meanwhile.
    func withDatabase<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        var url: String?
        defer { lending.giveBack(url) }
        let borrowed = try await lending.borrow() ?? createDatabase()
        let value = try await body(borrowed)
        // One that could not be emptied, or whose test failed, is not used again.
        try await empty(borrowed)
        url = borrowed
        return value
    }

    private func createDatabase() throws -> String {
        let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try PostgresBinaries().run("createdb", ["-h", folder, "-U", "sluis", name])
        return "postgres:///\(name)?host=\(folder)&user=sluis"
    }

    private func empty(_ url: String) async throws {
        let database = try await SQLDatabaseURL(url).open(readers: 1)
        try await database.write { session in
            _ = try session.query(
                """
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database()
                AND pid <> pg_backend_pid()
                """)
            try session.execute("DROP SCHEMA public CASCADE")
            try session.execute("CREATE SCHEMA public")
        }
        await database.close()
    }

    private init() throws {
        let binaries = try PostgresBinaries()
        Self.removeLeftovers(binaries)
        folder = "/tmp/\(Self.prefix)\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        if geteuid() == 0, let user = getpwnam("postgres") {
            chown(folder, user.pointee.pw_uid, user.pointee.pw_gid)
        }
        try binaries.run(
            "initdb",
            [
                "-D", "\(folder)/data", "-U", "sluis", "-A", "trust", "-E", "UTF8", "--no-sync",
                "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=nl-NL",
            ])
        // Without fsync: what a crash of the machine does to a server is not tested here.
        let options =
            "-k \(folder) -c listen_addresses= -c max_connections=300 -c fsync=off -c full_page_writes=off "
            + "-c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off"
        try binaries.run("pg_ctl", ["-D", "\(folder)/data", "-l", "\(folder)/log", "-o", options, "-w", "start"])
        atexit { PostgresCluster.stop(pid: getpid()) }
    }

    private static func stop(pid: pid_t, with binaries: PostgresBinaries? = nil) {
        let folder = "/tmp/\(prefix)\(pid)"
        try? (binaries ?? PostgresBinaries()).run("pg_ctl", ["-D", "\(folder)/data", "-m", "immediate", "-w", "stop"])
        try? FileManager.default.removeItem(atPath: folder)
    }

    // A process that was killed could not stop its server.
    private static func removeLeftovers(_ binaries: PostgresBinaries) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard let pid = pid_t(name.dropFirst(prefix.count)), pid == getpid() || kill(pid, 0) != 0 else { continue }
            stop(pid: pid, with: binaries)
        }
    }
}
