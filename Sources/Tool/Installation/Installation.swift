// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Foundation
import Rulebook
import Storage
import Vault

/// Where an installation keeps its data.
struct DataPlace: ParsableArguments {
    @Option(name: .customLong("data"), help: "De map voor database, sleutels en geheimen.")
    var folder: String = "data"

    @Option(name: .customLong("database"), help: "Een pad, of postgres://gebruiker@machine/naam.")
    var database: String?

    @Option(name: .customLong("keys"), help: "De sleutelopslag: een eigen database met een eigen back-up.")
    var keys: String?

    @Option(name: .customLong("journal-name"), help: "De naam waaronder het journaal wordt ondertekend.")
    var journalName: String = "sluis.example/journaal"
}

/// An opened installation: the house with everything it needs, made in one place.
struct Installation {
    let house: House
    let ledger: SQLLedger
    let archive: JournalArchive
    let secrets: Secrets
    let time: AdjustableTime
    let keyDatabase: any SQLDatabase

    /// Opens the databases, brings them up to date, and composes the house.
    static func open(_ place: DataPlace, law: Decider) async throws -> Installation {
        let secrets = try Secrets(folder: place.folder, journalName: place.journalName)
        let real = SystemTime()
        let now = real.now().milliseconds
        let database = try await open(place.database ?? "\(place.folder)/sluis.sqlite")
        let keyDatabase = try await open(place.keys ?? "\(place.folder)/sleutels.sqlite")
        let ledger = try await SQLLedger(database, at: now)
        let vault = Vault(master: secrets.master, store: try await SQLKeyStore(keyDatabase, at: now))
        let time = AdjustableTime(real, shiftedBy: try await ledger.read { try $0.clockOffsetDays() })
        let thorough = database.dialect == .postgres
        let house = House(
            ledger: ledger, vault: vault, scribe: Scribe(secrets.master),
            index: PersonIndex(BlindIndex(under: secrets.master)), law: law, time: time, ids: RandomIDs(),
            scrub: { try await ledger.scrub(thoroughly: thorough) })
        return Installation(
            house: house, ledger: ledger, archive: JournalArchive(database), secrets: secrets, time: time,
            keyDatabase: keyDatabase)
    }

    /// Finishes what was accepted and closes the databases.
    func close() async {
        await ledger.close()
        await keyDatabase.close()
    }

    private static func open(_ text: String) async throws -> any SQLDatabase {
        do {
            return try await SQLDatabaseURL(text).open()
        } catch let problem as SQLDatabaseURL.Problem {
            throw Unusable(what: ["--database: \(problem)"])
        } catch SQLError.connection(let failure) {
            throw Unusable(what: ["de database is niet bereikbaar: \(failure)"])
        }
    }
}

/// The clock of the machine.
struct SystemTime: TimeSource {
    func now() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
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
