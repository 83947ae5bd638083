// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
import Synchronization

/// The ledger in a database, embedded or PostgreSQL: one SQL text for both.
package final class SQLLedger: Ledger {
    private let database: any SQLDatabase
    private let remembered = Mutex<RememberedCollaboration?>(nil)

    /// Brings the database up to date; throws when it belongs to a newer Sluis.
    package init(_ database: any SQLDatabase, at milliseconds: Int64) async throws {
        self.database = database
        try await database.migrate(Schema.migrations, at: milliseconds)
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any LedgerReading) throws -> T) async throws -> T {
        try await database.read { [self] session in
            try body(LedgerSession(session, remembered: recall(), remember: { self.keep($0) }))
        }
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any LedgerWriting) throws -> T) async throws -> T {
        try await database.write { [self] session in
            // A writer never remembers what it read: its transaction may still be rolled back.
            try body(LedgerSession(session, remembered: recall(), remember: { _ in }))
        }
    }

    /// Removes what was erased from the files too; the log at once, the tables when `thoroughly`.
    package func scrub(thoroughly: Bool) async throws {
        try await database.scrub(thoroughly ? .rewriting(SQLLedger.tablesOfCasus) : .log)
    }

    /// Finishes what was accepted and closes the database.
    package func close() async { await database.close() }

    private static let tablesOfCasus: [SQLIdentifier] = [
        "casus", "casus_reader", "casus_role", "work_item", "role_work", "person_token", "casus_concern",
        "casus_behind", "inbreng", "bijlage", "item_reading", "journal_detail", "bericht", "destruction",
        "vergadering_item", "vergadering_seat", "verzoek",
    ]

    private func recall() -> RememberedCollaboration? { remembered.withLock { $0 } }
    private func keep(_ value: RememberedCollaboration) { remembered.withLock { $0 = value } }
}

/// The people and parties as they were at a revision of the register.
struct RememberedCollaboration: Sendable {
    let revision: Int64
    let value: Collaboration
}

/// One transaction on the tables; each concept adds its own statements in its own file.
final class LedgerSession: LedgerWriting {
    let sql: any SQLSession
    let remembered: RememberedCollaboration?
    let remember: (RememberedCollaboration) -> Void

    init(
        _ sql: any SQLSession, remembered: RememberedCollaboration?,
        remember: @escaping (RememberedCollaboration) -> Void
    ) {
        self.sql = sql
        self.remembered = remembered
        self.remember = remember
    }
}
