// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Rulebook
package import Vault

/// Everything that acts need: memory, keys, law, time and new ids. Made once, when Sluis starts.
package struct House: Sendable {
    package let ledger: any Ledger
    package let vault: Vault
    package let scribe: Scribe
    package let index: PersonIndex
    package let law: Decider
    package let time: any TimeSource
    package let ids: any IdSource
    /// Makes what was erased unreadable in the files of the store too; thoroughly by writing them anew.
    package let scrub: @Sendable (_ thoroughly: Bool) async throws -> Void
    /// Looks for pieces of erased values in the files of the stores, where Sluis can read these.
    package let sweep: @Sendable (_ marks: [[UInt8]]) async throws -> [MarkedFile]
    /// Looks for viruses in what people attach; nothing where the operator set none up.
    package let scanner: (any FileScanner)?

    package init(
        ledger: any Ledger, vault: Vault, scribe: Scribe, index: PersonIndex, law: Decider, time: any TimeSource,
        ids: any IdSource, scrub: @escaping @Sendable (_ thoroughly: Bool) async throws -> Void,
        sweep: @escaping @Sendable (_ marks: [[UInt8]]) async throws -> [MarkedFile],
        scanner: (any FileScanner)? = nil
    ) {
        self.ledger = ledger
        self.vault = vault
        self.scribe = scribe
        self.index = index
        self.law = law
        self.time = time
        self.ids = ids
        self.scrub = scrub
        self.sweep = sweep
        self.scanner = scanner
    }

    /// The same house at another time: for stories that are told in order, in demonstrations and tests.
    package func at(_ time: any TimeSource) -> House {
        House(
            ledger: ledger, vault: vault, scribe: scribe, index: index, law: law, time: time, ids: ids, scrub: scrub,
            sweep: sweep, scanner: scanner)
    }

    /// The world as it is now, for this user; nothing when there is no such user.
    func situation(for user: Identifier<User>, in session: any CasusReading) throws -> Situation? {
        let collaboration = try session.collaboration()
        guard let actor = collaboration.user(user) else { return nil }
        return Situation(
            collaboration: collaboration, law: law, actor: actor, moment: time.now(), day: time.today())
    }
}

/// Makes new ids; random in the server, countable in tests.
package protocol IdSource: Sendable {
    func next() -> String
}
