// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("Requests of persons in the store")
struct StoredVerzoekTests {
    private let jorinde = Identifier<User>(known: "jorinde")
    private let saskia = Identifier<User>(known: "saskia")
    private let domijn = Identifier<Partij>(known: "domijn")

    private func draft(_ world: PillarScene, _ kind: Verzoek.Kind = .access) throws -> VerzoekDraft {
        try VerzoekScene.draft(kind, received: world.today.description)
    }

    @Test("F-EN-20 a party is asked, sees the request, answers, and the desk decides", arguments: TestEngine.allCases)
    func whole(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            try await world.keepRights(in: ledger)
            let handling = VerzoekHandling(ledger.house)
            #expect(try await handling.world(for: saskia) == nil)
            guard case .absent = try await handling.record(draft(world), about: "", by: saskia, once: nil) else {
                Issue.record("a participant is no desk")
                return
            }
            let id = try await handling.record(draft(world), about: "", by: jorinde, once: "form").mustBeDone()
            #expect(try await handling.open(id, for: saskia) == nil)
            try await handling.ask([domijn], in: id, by: jorinde, once: nil).mustBeDone()
            #expect(try await handling.work(of: saskia).map { $0.task } == [.answer(Day("2026-12-21"))])
            #expect(try await Berichten(ledger.house).list(for: saskia)?.entries.map(\.bericht.kind) == [.requestAsked])
            let granted = VerzoekScene.decision(.granted, on: world.today)
            try await handling.answer(granted, in: id, by: saskia, once: nil).mustBeDone()
            try await handling.decide(granted, in: id, by: jorinde, once: nil).mustBeDone()
            let open = try await handling.list(VerzoekQuery(isOpen: true), for: jorinde)
            let ended = try await handling.list(VerzoekQuery(isOpen: false, kind: .access), for: jorinde)
            #expect(open.isEmpty && ended.map(\.heading.number) == ["V2026-0001"])
            let heading = try #require(ended.first?.heading)
            #expect(heading.outcome == .granted && heading.isVerified)
        }
    }

    @Test("a request about no casus has its own key, and goes with it after a year", arguments: TestEngine.allCases)
    func ownKey(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            try await world.keepRights(in: ledger)
            let handling = VerzoekHandling(ledger.house)
            let before = try await ledger.keys.count()
            let id = try await handling.record(draft(world), about: "", by: jorinde, once: nil).mustBeDone()
            #expect(try await ledger.keys.count() == before + 1)
            let words = try await ledger.database.read { session in
                try session.query("SELECT heading FROM verzoek").map { try $0.text("heading") }
            }
            #expect(words.count == 1 && !words.contains { $0.contains("Kolthofstein") })
            try await handling.withdraw(on: world.today, note: "", id, by: jorinde, once: nil).mustBeDone()
            _ = try await ledger.advance(to: world.today.adding(months: 12).adding(days: -1))
            #expect(try await handling.open(id, for: jorinde)?.verzoek != nil)
            _ = try await ledger.advance(to: world.today.adding(months: 12))
            #expect(try await handling.open(id, for: jorinde) == nil)
            #expect(try await ledger.keys.count() == before)
        }
    }

    @Test("a request about a casus goes with the casus; its number and days stay", arguments: TestEngine.allCases)
    func withCasus(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            try await world.keepRights(in: ledger)
            let casus = try world.conferred()
            try await world.keep(casus, in: ledger)
            let handling = VerzoekHandling(ledger.house)
            guard
                case .refused(let problems) = try await handling.record(
                    draft(world), about: "2026-0999", by: jorinde, once: nil)
            else {
                Issue.record("a casus that is not there was found")
                return
            }
            #expect(problems == [Refusal(.casusNotForDesk, field: "number")])
            let before = try await ledger.keys.count()
            let id = try await handling.record(
                draft(world, .restriction), about: casus.number, by: jorinde, once: nil
            ).mustBeDone()
            #expect(try await ledger.keys.count() == before)
            #expect(try await ledger.ledger.read { try $0.hasOpenVerzoek(about: casus.id) })
            try await handling.ask([domijn], in: id, by: jorinde, once: nil).mustBeDone()
            let granted = VerzoekScene.decision(.granted, on: world.today)
            try await handling.answer(granted, in: id, by: saskia, once: nil).mustBeDone()
            try await handling.decide(granted, in: id, by: jorinde, once: nil).mustBeDone()
            // A restriction keeps the data: by hand they cannot be destroyed, and the clock leaves the request.
            #expect(try await ledger.ledger.read { try $0.hasOpenVerzoek(about: casus.id) })
            let later = world.today.adding(months: 13)
            #expect(try await ledger.ledger.read { try $0.verzoeken(endedBy: later) }.isEmpty)
            #expect(try await ledger.reader.open(casus.id, for: jorinde)?.restrictions == [world.today])

            try await ledger.ledger.write { try $0.erase(casus.id, at: Moment(milliseconds: 0)) }
            let opened = try #require(try await handling.open(id, for: jorinde))
            #expect(opened.verzoek == nil && opened.stored.isGone)
            #expect(opened.stored.heading.casusNumber == casus.number)
            #expect(try await ledger.ledger.read { try $0.residue(of: casus.id).found }.isEmpty)
        }
    }

    @Test(
        "F-UT-32 a decision stands on the overview, and who has a part hears when a restriction begins and ends",
        arguments: TestEngine.allCases)
    func restricted(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            try await world.keepRights(in: ledger)
            let casus = try world.conferred()
            try await world.keep(casus, in: ledger)
            let handling = VerzoekHandling(ledger.house)
            func told() async throws -> [StoredBericht] {
                try await Berichten(ledger.house).list(for: saskia)?.entries.map(\.bericht) ?? []
            }
            let id = try await handling.record(
                draft(world, .restriction), about: casus.number, by: jorinde, once: nil
            ).mustBeDone()
            #expect(try await ledger.reader.open(casus.id, for: jorinde)?.decisions.isEmpty == true)
            try await handling.ask([domijn], in: id, by: jorinde, once: nil).mustBeDone()
            let granted = VerzoekScene.decision(.granted, on: world.today)
            try await handling.answer(granted, in: id, by: saskia, once: nil).mustBeDone()
            try await handling.decide(granted, in: id, by: jorinde, once: nil).mustBeDone()
            let heading = try #require(try await ledger.reader.open(casus.id, for: jorinde)?.decisions.first)
            #expect(heading.kind == .restriction && heading.outcome == .granted)
            #expect(heading.decisionDay == world.today)
            let begun = try await told()
            // The number of the casus, so that it is known which data are meant.
            #expect(begun.contains { $0.kind == .requestRestricts && $0.number == casus.number })
            #expect(!begun.contains { $0.kind == .requestLifted })
            try await handling.lift(on: world.today, reason: "uitgezocht", id, by: jorinde, once: nil).mustBeDone()
            #expect(try await told().contains { $0.kind == .requestLifted && $0.number == casus.number })
            // Who lifted it knows.
            let own = try await Berichten(ledger.house).list(for: jorinde)?.entries.map(\.bericht.kind) ?? []
            #expect(!own.contains(.requestLifted))
        }
    }

    @Test("counts are for the roles to which the profile gives them, and no others", arguments: TestEngine.allCases)
    func counted(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            try await world.keepRights(in: ledger)
            let overseer = User(
                id: Identifier(known: "toezicht"), name: "Evert Ketenzaal", login: "toezicht",
                partij: Identifier(known: "gemeente"), roles: [.professional], screenedOn: world.today,
                secrecySignedOn: world.today, left: nil, arranged: ["regiegroepslid"], pillars: ["pijler-i"])
            try await ledger.ledger.write { try $0.store(overseer) }
            let handling = VerzoekHandling(ledger.house)
            _ = try await handling.record(draft(world), about: "", by: jorinde, once: nil).mustBeDone()
            #expect(try await handling.figures(for: saskia) == nil)
            let counted = try #require(try await handling.figures(for: overseer.id))
            #expect(counted.figures.cells[.kind]?.map(\.count) == [nil])
        }
    }

    @Test("the clock waits for the answer before it destroys a casus", arguments: TestEngine.allCases)
    func clock(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.scaledDown()
            let world = try PillarScene(on: "2026-03-02")
            let desk = try world.situation("jorinde")
            let arrangement = try #require(desk.rightsProfile)
            let open = try VerzoekScene.recorded(draft(world), in: desk)
            var ended = open
            try ended.withdraw(on: world.today, note: "", in: desk).orFail()
            let blob = [UInt8](0..<32)
            func keep(_ verzoek: Verzoek) async throws {
                let stored = StoredVerzoek(
                    heading: VerzoekHeading(of: verzoek, under: arrangement), casus: casus, sealed: blob)
                try await scene.ledger.write { try $0.store(stored) }
            }
            try await keep(open)
            let last = try await scene.today().adding(months: 12)
            #expect(try await scene.advance(to: last).destroyed == 0)
            #expect(try await scene.ledger.read { try $0.stage(of: casus) } == 3)
            let version = try await scene.ledger.read { try $0.casus(casus)?.version }
            _ = try await Clockwork(scene.house).run()
            // While it waits it is not written again in each round, but a change of the register still reaches lists.
            #expect(try await scene.ledger.read { try $0.casus(casus)?.version } == version)
            #expect(try await Clockwork(scene.house).reproject() == 0)
            #expect(try await scene.ledger.read { try $0.casus(casus)?.version } != version)
            #expect(try await scene.ledger.read { try $0.due(on: last, after: nil, limit: 9).map(\.id) } == [casus])
            try await keep(ended)
            #expect(try await scene.advance(to: last.adding(days: 1)).destroyed == 1)
        }
    }
}

extension PillarScene {
    /// Puts this collaboration into a store, in the place of the one that is there.
    fileprivate func keepRights(in ledger: LedgerScene) async throws {
        let collaboration = self.collaboration
        let arrangement = try #require(collaboration.arrangement)
        try await ledger.ledger.write { session in
            try session.install(Profile(of: arrangement), house: collaboration.house)
            try session.install(arrangement)
            for partij in collaboration.partijen.values { try session.store(partij) }
            for user in collaboration.users.values { try session.store(user) }
            for adoption in collaboration.adoptions { try session.record(adoption) }
        }
    }

    /// Stores a casus under a key of its own.
    fileprivate func keep(_ casus: Casus, in ledger: LedgerScene) async throws {
        let (situation, house) = (try situation("jorinde"), ledger.house)
        let key = try await house.vault.createKey(for: casus.id.description, at: 0)
        try await ledger.ledger.write { session in
            try session.insert(
                try Dossier.seal(casus, version: 1, with: key),
                try Projection(of: casus, in: situation, index: house.index))
        }
    }
}
