// SPDX-License-Identifier: EUPL-1.2

/// The durable memory of Sluis: everything that acts read and write goes through here.
///
/// A body runs on a thread of the store, synchronously, and may run again after a conflict, so it must have no effect
/// outside the session. `write` returns only when all that the body wrote, its journal entries included, is on disk.
package protocol Ledger: Sendable {
    func read<T: Sendable>(_ body: @escaping @Sendable (any LedgerReading) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (any LedgerWriting) throws -> T) async throws -> T
}

/// What can be read in one consistent view of the store; each concept declares its own part.
package protocol LedgerReading: AccountReading, CasusReading, BijlageReading, BerichtReading, DestructionReading,
    JournalReading, PublicationReading, VergaderingReading, TicketReading, CopyReading, VerzoekReading, BreachReading,
    BesluitReading
{}

/// What can be changed in one transaction.
package protocol LedgerWriting: LedgerReading, AccountWriting, CasusWriting, BijlageWriting, BerichtWriting,
    DestructionWriting, JournalWriting, PublicationWriting, VergaderingWriting, TicketWriting, CopyWriting,
    VerzoekWriting, BreachWriting, BesluitWriting
{}
