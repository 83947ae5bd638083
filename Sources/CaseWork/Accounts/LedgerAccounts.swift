// SPDX-License-Identifier: EUPL-1.2

/// The accounts that live in the ledger.
package struct LedgerAccounts: AccountStore {
    private let ledger: any Ledger

    package init(_ ledger: any Ledger) { self.ledger = ledger }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any AccountReading) throws -> T) async throws -> T {
        try await ledger.read { try body($0) }
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any AccountWriting) throws -> T) async throws -> T {
        try await ledger.write { try body($0) }
    }
}
