// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Rulebook
import Storage
import Vault

/// An opened installation: the house with everything it needs, made in one place.
struct Installation {
    let house: House
    let ledger: SQLLedger
    let archive: JournalArchive
    let secrets: Secrets
    let time: AdjustableTime
    let keyDatabase: any SQLDatabase
    let signing: WitnessedSigning

    /// What somebody opens an installation for.
    enum Purpose: Equatable {
        /// To use what is there; nothing is made.
        case use
        /// To begin one where there is none, keys included.
        case installation
        /// As `installation`, with invented data and a clock that can be moved and may start so many minutes ahead.
        case demonstration(minutesAhead: Int)
    }

    /// Opens the databases, brings them up to date, and composes the house.
    ///
    /// - Throws: `Unusable` when keys are missing, unreadable, open to others, or those of another installation.
    static func open(
        _ place: WorldPlace, law: Decider, for purpose: Purpose = .use, scanner: (any FileScanner)? = nil
    ) async throws -> Installation {
        try DataFolder(path: place.folder).prepare(mayMake: purpose != .use)
        let files = try Secrets.Files(folder: place.folder)
        if purpose == .use { try files.refuseMissing() }
        let now = SystemTime().now().milliseconds
        let database = try await open(place.databaseText, option: "--database")
        let keyDatabase = try await open(place.keysText, option: "--keys")
        let ledger = try await SQLLedger(database, at: now)
        let store = try await SQLKeyStore(keyDatabase, at: now)
        let archive = JournalArchive(database)
        let isUnused = try await store.isUnused()
        let isWritten = try await !archive.isEmpty()
        if isWritten || !isUnused { try files.refuseMissing() }
        try await KeyPlace(database: database, keys: keyDatabase).check(isUnused: isUnused)
        let secrets = try Secrets(files, journalName: place.journalName)
        try await KeyCheck(secrets: secrets, folder: place.folder).run(store, archive)

        try await WorldMark(place.address, folder: place.folder).check(ledger, isWritten: isWritten)

        let vault = Vault(master: secrets.master, store: store)
        let time = try await clock(ledger, purpose)
        let thorough = database.dialect == .postgres
        let house = House(
            ledger: ledger, vault: vault, scribe: Scribe(secrets.master),
            index: PersonIndex(BlindIndex(under: secrets.master)), law: law, time: time, ids: RandomIDs(),
            scrub: { try await ledger.scrub(thoroughly: thorough || $0) },
            sweep: { try await FileSweep(database).marks($0) + FileSweep(keyDatabase).marks($0) },
            scanner: scanner)
        return Installation(
            house: house, ledger: ledger, archive: archive, secrets: secrets, time: time, keyDatabase: keyDatabase,
            signing: WitnessedSigning(
                JournalSigning(archive, signer: secrets.signer), witness: WitnessFile(path: place.witnessPath)))
    }

    /// The rule set that decides today; before anything was installed the first there is.
    func ruleSetInForce(_ law: Decider) async throws -> RuleSet? {
        let today = time.today()
        let id = try await ledger.read { session in
            try session.users().isEmpty ? nil : try session.collaboration().ruleset(on: today)
        }
        return law.ruleSets.first { $0.id == id } ?? law.ruleSets.first
    }

    /// Refuses to go on when a rule set in force is not the text that was published.
    func keepToPublishedLaw() async throws {
        let problems = try await PublishedLaw(house).start()
        guard !problems.isEmpty else { return }
        throw Unusable(
            what: problems.map { problem in
                let found = problem.found.map { "nu sha256 \($0)" } ?? "de bestanden zijn er niet meer"
                return "law: regelset '\(problem.ruleset)' is na de publicatie gewijzigd (gepubliceerd sha256 "
                    + "\(problem.published), \(found)). Zet de gepubliceerde bestanden terug en geef een wijziging een "
                    + "eigen naam."
            })
    }

    /// Logging in and out, on the real time: a clock that runs ahead ends no sessions.
    ///
    /// - Parameter passwords: the threads that check them; collaborations may share these, since they keep nothing.
    func accounts(
        idleSeconds: Int64 = SessionTerms().idleSeconds, passwords: PasswordThreads = PasswordThreads(threads: 2)
    ) -> AccountHandling {
        AccountHandling(
            store: LedgerAccounts(ledger), time: SystemTime(), passwords: passwords,
            subjects: secrets.master.hash(for: .session), browsers: secrets.master.hash(for: .knownBrowser),
            scribe: Scribe(secrets.master), terms: SessionTerms(idleSeconds: idleSeconds))
    }

    /// Finishes what was accepted and closes the databases.
    func close() async {
        await ledger.close()
        await keyDatabase.close()
    }

    /// Whether these are invented data, on which a clock may run ahead.
    func isDemonstration() async throws -> Bool { try await ledger.read { try $0.clockOffsetDays() } != nil }

    /// Only a demonstration may run ahead of the real time, since time destroys.
    private static func clock(_ ledger: SQLLedger, _ purpose: Purpose) async throws -> AdjustableTime {
        let days = try await ledger.read { try $0.clockOffsetDays() } ?? 0
        if case .demonstration(let minutes) = purpose {
            return AdjustableTime(EarlyTime(SystemTime(), minutes: minutes), shiftedBy: days)
        }
        guard days != 0 else { return AdjustableTime(SystemTime(), shiftedBy: 0) }
        Output.warn("dit zijn gegevens van een demonstratie; dat haar klok \(days) dagen voorloopt, telt nu niet mee")
        return AdjustableTime(SystemTime(), shiftedBy: 0)
    }

    private static func open(_ text: String, option: String) async throws -> any SQLDatabase {
        do {
            return try await SQLDatabaseURL(text).open()
        } catch let problem as SQLDatabaseURL.Problem {
            throw Unusable(what: ["\(option): \(problem)"])
        } catch SQLError.connection(let failure) {
            throw Unusable(what: ["\(option): deze database is niet bereikbaar: \(failure)"])
        }
    }
}

/// The clock of the machine.
struct SystemTime: TimeSource {
    func now() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

/// A clock that runs a fixed number of minutes ahead of another.
struct EarlyTime: TimeSource {
    private let real: any TimeSource
    private let minutes: Int

    init(_ real: any TimeSource, minutes: Int) { (self.real, self.minutes) = (real, minutes) }

    func now() -> Moment { Moment(milliseconds: real.now().milliseconds + Int64(minutes) * 60_000) }
}

/// Ids that nobody can guess: 128 random bits in hexadecimal.
struct RandomIDs: IdSource {
    func next() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
