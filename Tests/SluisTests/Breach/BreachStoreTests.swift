// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Profiles
import Rulebook
import Storage
import Testing
import Vault

@Suite("The register of breaches in the store, on both databases")
struct BreachStoreTests {
    private func facts(_ scene: LedgerScene, at partij: String = "welzijn") -> BreachFacts {
        BreachScene.facts(at: partij, noticed: scene.time.now().adding(seconds: -600))
    }

    private func acts(_ scene: LedgerScene) async throws -> [String] {
        try await scene.ledger.read { try $0.journal(before: nil, of: nil, limit: 200).map(\.line.act) }
    }

    @Test(
        "a report is sealed, journaled and told to who keeps the register; others see nothing",
        arguments: TestEngine.allCases)
    func reported(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let handling = BreachHandling(scene.house)
            let reader = BreachReader(scene.house)
            let id = try await handling.report(
                facts(scene), telling: true, by: LedgerScene.bea, once: "lek"
            ).mustBeDone()
            guard
                case .repeated = try await handling.report(
                    facts(scene), telling: true, by: LedgerScene.bea, once: "lek")
            else { Issue.record("sent twice"); return }
            let stored = try #require(try await scene.ledger.read { try $0.breach(id) })
            #expect(!String(decoding: stored.sealed, as: UTF8.self).contains("trein"))
            #expect(stored.number == "DL-2026-001" && stored.isOpen)
            let acts = try await acts(scene)
            #expect(acts.contains("breach.reported") && acts.contains("bericht.made"))

            #expect(try await Berichten(scene.house).unseen(for: LedgerScene.mannus) == 1)
            #expect(try await reader.open(id, for: LedgerScene.mannus)?.sight == .whole)
            #expect(try await reader.open(id, for: scene.user("petra"))?.mayHandle == false)
            for other in ["gea", "wilma", "vera"] {
                #expect(try await reader.open(id, for: scene.user(other)) == nil, "\(other)")
            }
            #expect(try await reader.list(isOpen: true, for: LedgerScene.gea).isEmpty)
            #expect(try await reader.world(for: scene.user("vera")) == nil)
        }
    }

    @Test(
        "the duty stands on the desk of who must do it, overdue after 72 hours, until it is settled",
        arguments: TestEngine.allCases)
    func work(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let (handling, reader) = (BreachHandling(scene.house), BreachReader(scene.house))
            let id = try await handling.report(
                facts(scene), telling: false, by: LedgerScene.bea, once: nil
            ).mustBeDone()
            scene.time.advance(seconds: 72 * 3600)
            let work = try await reader.work(of: LedgerScene.bea)
            #expect(work.map(\.state.duty) == [.authority])
            #expect(work.first?.state.isOverdue(at: scene.time.now()) == true)
            #expect(try await reader.work(of: LedgerScene.gea).isEmpty)
            try await handling.settle(
                .authority, isDone: true, "kenmerk", doneAt: nil, of: id, by: LedgerScene.bea, once: nil
            ).mustBeDone()
            #expect(try await reader.work(of: LedgerScene.bea).isEmpty)
            try await handling.close("klaar", id, by: LedgerScene.mannus, once: nil).mustBeDone()
            #expect(try await reader.list(isOpen: true, for: LedgerScene.mannus).isEmpty)
            #expect(try await reader.list(isOpen: false, for: LedgerScene.mannus).map(\.id) == [id])
            try await handling.reopen("toch", id, by: LedgerScene.mannus, once: nil).mustBeDone()
            #expect(try await reader.list(isOpen: true, for: LedgerScene.mannus).map(\.id) == [id])
        }
    }

    @Test(
        "only a casus that the reporter may find is accepted, and each reader sees what is theirs",
        arguments: TestEngine.allCases)
    func casussen(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            let number = try #require(try await scene.reader.open(casus, for: LedgerScene.bea)).casus.number
            let handling = BreachHandling(scene.house)
            var touched = facts(scene)
            touched.casussen = [number]
            let refused = try await handling.report(touched, telling: false, by: LedgerScene.gea, once: nil)
            guard case .refused(let problems) = refused else { Issue.record("\(refused)"); return }
            #expect(problems == [Refusal(.casusNotFound, field: "casussen")])
            // Whom it is about stays out of the register, at the report and after it.
            let names = [
                "Over mevrouw Zoeknaam.", "Van kanarie zoeknaam.", "Geboren 31-1-1990.", "Van 31 januari 1990.",
            ]
            for told in names {
                var named = touched
                named.nature = told
                let refused = try await handling.report(named, telling: false, by: LedgerScene.bea, once: nil)
                guard case .refused(let problems) = refused else { Issue.record("\(told) \(refused)"); return }
                #expect(problems == [Refusal(.nameInBreach, field: "nature")], "\(told)")
            }
            let id = try await handling.report(
                touched, telling: false, by: LedgerScene.bea, once: nil
            ).mustBeDone()
            let step = try await handling.settle(
                .authority, isDone: true, "Gemeld voor Zoeknaam", doneAt: nil, of: id, by: LedgerScene.bea, once: nil)
            guard case .refused(let written) = step else { Issue.record("\(step)"); return }
            #expect(written == [Refusal(.nameInBreach, field: "text")])
            let reader = BreachReader(scene.house)
            #expect(try await reader.open(id, for: LedgerScene.bea)?.casussen == [number])
            let officer = try #require(try await reader.open(id, for: scene.user("petra")))
            #expect(officer.casussen.isEmpty && officer.otherCasussen == 1)
            // Nobody's name was read for it, so nothing is journaled as if.
            let acts = try await acts(scene)
            #expect(!acts.contains("casus.listed"))
        }
    }

    @Test(
        "the number of a casus that was destroyed stays, leads nowhere, and keeps nobody from going on",
        arguments: TestEngine.allCases)
    func destroyed(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            let number = try #require(try await scene.reader.open(casus, for: LedgerScene.bea)).casus.number
            let (handling, reader) = (BreachHandling(scene.house), BreachReader(scene.house))
            var touched = facts(scene)
            touched.casussen = [number]
            let id = try await handling.report(touched, telling: false, by: LedgerScene.bea, once: nil).mustBeDone()
            try await scene.ledger.write { try $0.erase(casus, at: Moment(milliseconds: 0)) }
            try await scene.house.vault.destroyKey(for: casus.description, at: 0)
            let view = try #require(try await reader.open(id, for: LedgerScene.bea))
            #expect(view.casussen.isEmpty && view.otherCasussen == 1)
            #expect(view.datalek.facts.casussen == [number])
            touched.casussen = []
            touched.effects = "Het bleef bij onrust."
            try await handling.amend(touched, over: 1, of: id, by: LedgerScene.bea, once: nil).mustBeDone()
            try await handling.tell("Een map bleef achter.", of: id, by: LedgerScene.bea, once: nil).mustBeDone()
            let after = try #require(try await reader.open(id, for: LedgerScene.mannus))
            #expect(after.datalek.facts.casussen == [number] && after.casussen.isEmpty)
            // It cannot be named anew: it is as one that never was.
            touched.casussen = [number]
            let refused = try await handling.report(touched, telling: false, by: LedgerScene.bea, once: nil)
            guard case .refused(let problems) = refused else { Issue.record("\(refused)"); return }
            #expect(problems == [Refusal(.casusNotFound, field: "casussen")])
        }
    }

    @Test(
        "PV-059, PV-060 partners get a notice without a word of what it is, and one for each message after it",
        arguments: TestEngine.allCases)
    func partners(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            try await scene.install("venlo")
            let (kim, peer) = (scene.user("kim"), scene.user("peer"))
            let handling = BreachHandling(scene.house)
            let id = try await handling.report(
                facts(scene, at: "woonwenz"), telling: true, by: kim, once: nil
            ).mustBeDone()
            let berichten = Berichten(scene.house)
            let entries = try #require(try await berichten.list(for: peer)).entries
            #expect(entries.map(\.bericht.kind) == [.breachTold])
            #expect(entries.first?.particulars == nil && entries.first?.bericht.casus == nil)
            #expect(try await berichten.unseen(for: kim) == 0)
            let view = try #require(try await BreachReader(scene.house).open(id, for: peer))
            #expect(view.sight == .told && !view.mayHandle && !view.seesWhom)
            let refused = try await handling.close("klaar", id, by: peer, once: nil)
            guard case .refused = refused else { Issue.record("\(refused)"); return }
            try await handling.send(
                "De sleutels zijn vervangen.", also: [], of: id, by: kim, once: nil
            ).mustBeDone()
            #expect(try await berichten.unseen(for: peer) == 2)
            #expect(try await acts(scene).contains("breach.message-sent"))
        }
    }
}

extension LedgerScene {
    /// The people and the profile of another world of the demonstration in the place of those that are there.
    fileprivate func install(_ world: String) async throws {
        let arrangement = try ProfileShelf.arrangement(world)
        let vocabulary = try #require(house.law.ruleSets.first).vocabulary
        let text = try String(contentsOfFile: "\(ProjectFolder.path)/demo/\(world)/register.yaml", encoding: .utf8)
        let register = try RegisterReader.read(text, file: "register.yaml", vocabulary: vocabulary)
        try await ledger.write { session in
            try session.install(Profile(of: arrangement), house: register.house)
            try session.install(arrangement)
            for partij in register.partijen { try session.store(partij) }
            for user in register.users { try session.store(user) }
        }
    }
}
