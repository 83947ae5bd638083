// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Crypto
import Domain
import Foundation
import Hummingbird
import Profiles
import Rulebook
import Storage
import Testing
import Vault
import Web

/// The whole site over a real store, with the shipped rule set in force and a draft beside it.
struct LawScene {
    static let password = "correct horse battery"
    let house: House
    let ledger: SQLLedger
    let responder: any HTTPResponder<AppContext>
    let time: ManualTime

    /// Runs the body in a new house; the draft is read from this text and counts as proved or not.
    static func run(
        draft: String = LawDifferenceTests.stricter, isProved: Bool = true,
        _ body: (LawScene) async throws -> Void
    ) async throws {
        try await TestEngine.sqlite.withDatabase { database in
            try await body(try await LawScene(database, draft, isProved))
        }
    }

    private init(_ database: any SQLDatabase, _ draft: String, _ isProved: Bool) async throws {
        let master = MasterKey.generate().key
        let ledger = try await SQLLedger(database, at: 0)
        let time = ManualTime()
        let law = try #require(Decider(try LawDifferenceTests.shelf(draft).get()))
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        let house = House(
            ledger: ledger, vault: Vault(master: master, store: InMemoryKeyStore()), scribe: Scribe(master),
            index: PersonIndex(BlindIndex(under: master)), law: law, time: time, ids: CountedIDs(),
            scrub: { _ in }, sweep: { _ in [] })
        let profile = try ProfileReader.read(
            try Self.text("profiles/landelijk/profiel.yaml"), file: "profiel.yaml", vocabulary: vocabulary)
        let register = try RegisterReader.read(
            try Self.text("demo/register.yaml"), file: "register.yaml", vocabulary: vocabulary)
        let cost = try #require(ScryptCost(logRounds: 1, blockSize: 1))
        let hash = try PasswordHash.make(Self.password, cost: cost)
        try await ledger.write { session in
            try session.install(profile, house: register.house)
            for partij in register.partijen { try session.store(partij) }
            for user in register.users {
                try session.store(user)
                try session.store(hash, of: user.id)
            }
        }
        try await PublishedLaw(house).begin(with: profile.ruleset, motivation: PublishedLaw.installed)
        let accounts = AccountHandling(
            store: LedgerAccounts(ledger), time: time, passwords: PasswordThreads(cost: cost),
            subjects: KeyedHash(key: SymmetricKey(size: .bits256)),
            browsers: KeyedHash(key: SymmetricKey(size: .bits256)), scribe: Scribe(master))
        let examination = LawExamination { _ in
            .init(properties: 3, tuples: 5, failing: isProved ? [] : ["P01: De gemeente verstrekt niet."])
        }
        responder = Site(
            texts: try ProjectTexts.all(), accounts: accounts, keys: FormKeys(master), house: house,
            explanation: try Handvat.explanation(), demoClock: nil,
            examination: examination
        ).router().buildResponder()
        (self.house, self.ledger, self.time) = (house, ledger, time)
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(ProjectFolder.path)/\(name)", encoding: .utf8)
    }

    func signedIn(_ login: String) async throws -> WebClient {
        let client = WebClient(responder)
        _ = try await client.get("/inloggen")
        let page = try await client.submit("/inloggen", changing: ["login": login, "password": Self.password])
        try #require(page.status == 303)
        return client
    }

    /// What somebody fills in to sign for this day.
    static func signature(
        _ day: Int, _ month: Int, _ year: Int, password: String = LawScene.password
    ) -> [String: String] {
        [
            "motivation": "De rechter heeft het zo uitgelegd.", "from.day": "\(day)", "from.month": "\(month)",
            "from.year": "\(year)", "confirm": "on", "password": password,
        ]
    }

    func ruleset() async throws -> String {
        let today = time.today()
        return try await ledger.read { try $0.collaboration().ruleset(on: today) }
    }

    /// The rule set under which every casus was last looked at.
    func followed() async throws -> String? { try await ledger.read { try $0.followedRuleset() } }

    func publications() async throws -> [RuleSetPublication] { try await ledger.read { try $0.publications() } }

    func acts() async throws -> [JournalRow] {
        try await ledger.read { try $0.journal(before: nil, of: nil, limit: 20) }
    }
}
