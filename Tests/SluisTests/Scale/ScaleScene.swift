// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Profiles
import Rulebook
import Scale
import Storage
import Vault

/// An installation that was filled with invented casussen, at a size that a test can wait for.
struct ScaleScene {
    let house: House
    let ledger: SQLLedger
    let archive: JournalArchive
    let database: any SQLDatabase
    let register: InventedRegister
    let plan: ScalePlan
    let desk: Desk

    static func run(_ count: Int, on engine: TestEngine, _ body: (ScaleScene) async throws -> Void) async throws {
        try await engine.withDatabase { database in try await body(try await ScaleScene(count, database)) }
    }

    private init(_ count: Int, _ database: any SQLDatabase) async throws {
        let master = MasterKey.generate().key
        let clock = ManualTime()
        let ledger = try await SQLLedger(database, at: 0)
        guard let law = Handvat.decider, let vocabulary = law.ruleSets.first?.vocabulary else {
            throw LedgerScene.Missing()
        }
        let text = try String(contentsOfFile: "\(ProjectFolder.path)/profiles/landelijk/profiel.yaml", encoding: .utf8)
        let profile = try ProfileReader.read(text, file: "profiel.yaml", vocabulary: vocabulary)
        house = House(
            ledger: ledger, vault: Vault(master: master, store: InMemoryKeyStore()), scribe: Scribe(master),
            index: PersonIndex(BlindIndex(under: master)), law: law, time: clock, ids: CountedIDs(),
            scrub: { try await ledger.scrub(thoroughly: $0) }, sweep: { try await FileSweep(database).marks($0) })
        register = InventedRegister(casussen: count)
        plan = ScalePlan(count: count, seed: 7, now: clock.now())
        self.ledger = ledger
        self.database = database
        archive = JournalArchive(database)
        desk = Desk(house)
        try await InstallationFiller.install(register, profile, in: house)
        let world = InventedWorld(
            register: register, collaboration: try await ledger.read { try $0.collaboration() }, law: law,
            now: clock.now())
        try await InstallationFiller(house: house, ledger: ledger, database: database, plan: plan)
            .run(in: world) { _ in }
    }

    /// Every casus of a list, page after page.
    func all(_ user: User, order: CasusQuery.Order = .changed, phase: Phase? = nil) async throws -> [CasusPage.Entry] {
        var found: [CasusPage.Entry] = []
        var cursor: CasusQuery.Cursor?
        repeat {
            let page = try await desk.list(
                CasusQuery(reader: user.id, phase: phase, order: order, cursor: cursor, limit: 7))
            found += page.entries
            cursor = page.next
        } while cursor != nil
        return found
    }

    /// The casus as it lies in the store, opened with its key.
    func opened(_ id: Identifier<Casus>) async throws -> Casus? {
        guard let key = try await house.vault.key(for: id.description) else { return nil }
        return try await ledger.read { try $0.casus(id).map { try Dossier.open($0, with: key) } }
    }

    func situation(_ user: User) async throws -> Situation? { try await desk.situation(for: user.id) }
}
