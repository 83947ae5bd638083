// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Profiles
import Rulebook
import Storage
import Synchronization
import Vault

/// A whole house on a real database, with two parties, four people and a clock that stands still.
struct LedgerScene {
    let house: House
    let ledger: SQLLedger
    let handling: CasusHandling
    let reader: CasusReader
    let desk: Desk
    let archive: JournalArchive
    let keys: InMemoryKeyStore
    let time: ManualTime
    let database: any SQLDatabase

    static let wilma = Identifier<User>(known: "wilma")
    static let bea = Identifier<User>(known: "bea")
    static let gea = Identifier<User>(known: "gea")
    static let mannus = Identifier<User>(known: "mannus")

    /// Runs the body in a new house on this engine.
    static func run(on engine: TestEngine, _ body: (LedgerScene) async throws -> Void) async throws {
        try await engine.withDatabase { database in
            try await body(try await LedgerScene(database))
        }
    }

    private init(_ database: any SQLDatabase) async throws {
        let master = MasterKey.generate().key
        let store = InMemoryKeyStore()
        let clock = ManualTime()
        let ledger = try await SQLLedger(database, at: 0)
        guard let law = Handvat.decider, let vocabulary = law.ruleSets.first?.vocabulary else { throw Missing() }
        let profile = try ProfileReader.read(
            try Self.text("profiles/landelijk/profiel.yaml"), file: "profiel.yaml", vocabulary: vocabulary)
        let register = try RegisterReader.read(
            try Self.text("demo/register.yaml"), file: "register.yaml", vocabulary: vocabulary)
        house = House(
            ledger: ledger, vault: Vault(master: master, store: store), scribe: Scribe(master),
            index: PersonIndex(BlindIndex(under: master)), law: law, time: clock, ids: CountedIDs(),
            scrub: { try await ledger.scrub(thoroughly: $0) }, sweep: { try await FileSweep(database).marks($0) })
        self.ledger = ledger
        self.database = database
        keys = store
        time = clock
        handling = CasusHandling(house)
        reader = CasusReader(house)
        desk = Desk(house)
        archive = JournalArchive(database)
        try await ledger.write { session in
            try session.install(profile, house: register.house)
            for partij in register.partijen { try session.store(partij) }
            for user in register.users { try session.store(user) }
        }
        _ = try await Clockwork(house).reproject()
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(ProjectFolder.path)/\(name)", encoding: .utf8)
    }

    struct Missing: Error {}

    /// A reported casus about one person with one item; the text and the name are unique words.
    func report(once: String = "once-report") async throws -> Identifier<Casus> {
        try await Self.report(through: handling, once: once)
    }

    /// The same in any house with the people of the demonstration.
    static func report(
        through handling: CasusHandling, once: String = "once-report"
    ) async throws -> Identifier<Casus> {
        let person = Betrokkene(
            id: handling.newBetrokkene(), given: "Kanarie", family: "Zoeknaam", born: Day("1990-01-31"),
            bsn: "111222333", residence: "Proefstad", category: .aimedAt, relation: "")
        let draft = ReportDraft(
            task: "Taak", reasons: [.init(leefgebied: "wonen", reason: "Reden")], tried: "Alles", question: "Wat nu?",
            betrokkenen: [person])
        let content = ContentClass(
            betrokkene: person.id, classes: ["ordinary"], subtype: nil, origin: nil, hat: nil, task: "Taak")
        let item = InbrengDraft(
            content: content, necessity: "Nodig", hasText: true, akkoordFor: ["huis"].map { .init(known: $0) },
            keepFromConference: false, answers: ["supplier-internal-rules-allow": true])
        let handled = try await handling.report(
            draft, items: [ReportedItem(draft: item, text: "kanarietekst")], by: bea, once: once)
        guard case .done(let casus) = handled else { throw Unexpected(what: "\(handled)") }
        return casus
    }

    struct Unexpected: Error {
        let what: String
    }
}

/// Ids that can be told apart and repeat in every run.
final class CountedIDs: IdSource {
    private let last = Mutex(0)

    func next() -> String {
        last.withLock { value in
            value += 1
            return "id-\(value)"
        }
    }
}
