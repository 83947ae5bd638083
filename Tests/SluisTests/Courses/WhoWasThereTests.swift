// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Domain

@Suite("Who was at the table, and the closed list that holds there")
struct WhoWasThereTests {
    private func user(_ id: String) -> Identifier<User> { Identifier(known: id) }

    /// A conference with these people on its list, of whom these came, that was closed again.
    private func held(
        _ scene: PillarScene, _ casus: Casus, with users: [String], present: Set<String>
    ) throws -> Casus {
        var casus = casus
        let jorinde = try scene.situation("jorinde")
        let preparation = Preparation(
            on: scene.today, goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedBefore, careAgreements: "geheim")
        try casus.prepare(preparation, as: Identifier(known: "overleg"), in: jorinde).orFail()
        for user in users { try casus.invite(Casus.seat(user), in: jorinde).orFail() }
        try casus.openOverleg(present: Set(present.map(user)), in: jorinde).orFail()
        try casus.closeOverleg(.plan, motivation: "gehouden", in: jorinde).orFail()
        return casus
    }

    private func sentence(of partij: String, kind: String, dataClass: String) -> MinutesDraft {
        MinutesDraft(
            supplier: Identifier(known: partij), betrokkene: PillarScene.person, classes: [dataClass], hasText: true,
            forTable: false, rulesAllow: false, kind: kind)
    }

    @Test("a sentence about health goes into the minutes as it goes into an item, where the account is there")
    func health() throws {
        let scene = try PillarScene()
        let casus = try held(
            scene, scene.conferredByParties(), with: ["saskia", "chantal"], present: ["saskia", "chantal"])
        let jorinde = try scene.situation("jorinde")
        let draft = sentence(of: "smd", kind: "gezondheid", dataClass: "special_health")
        func refused(in situation: Situation) -> [Refusal.Reason] {
            var copy = casus
            return copy.minute(draft, as: Identifier(known: "zin"), in: situation).refusals.map(\.reason)
        }
        #expect(!refused(in: jorinde).contains(.categoryNotListed))
        #expect(refused(in: try scene.situation("chantal")).isEmpty)
        // Without the account the list is closed, and the form does not offer the kind.
        let without = try PillarScene(without: ["verantwoording-ii"])
        let closed = try without.situation("chantal")
        #expect(refused(in: closed).contains(.categoryNotListed))
        #expect(!casus.kindsToMinute(in: closed).contains { $0.id.word == "gezondheid" })
        #expect(casus.kindsToMinute(in: try scene.situation("chantal")).contains { $0.id.word == "gezondheid" })
    }

    @Test("a party that did not come decided nothing at that table and said nothing, also after it closed")
    func absent() throws {
        let scene = try PillarScene()
        var casus = try held(
            scene, scene.conferredByParties(), with: ["saskia", "femke"], present: ["saskia"])
        let jorinde = try scene.situation("jorinde")
        #expect(casus.minutedOverleg?.partiesThere == [Identifier(known: "domijn")])
        let absent = casus.decide("Opname", under: .ownPower(Identifier(known: "tactus")), in: jorinde)
        #expect(
            absent.refusals == [Refusal(.notAtTable, field: "authority", about: "tactus")])
        let spoken = casus.minute(
            sentence(of: "tactus", kind: "situatie", dataClass: "ordinary"), as: Identifier(known: "zin"), in: jorinde)
        #expect(spoken.refusals.map(\.reason).contains(.notAtTable))
        try casus.decide("Geen huisuitzetting", under: .ownPower(Identifier(known: "domijn")), in: jorinde).orFail()
        try casus.decide("Samen bellen", under: .jointAdvice, in: jorinde).orFail()
        #expect(casus.minutedOverleg?.record.decisions.count == 2)
    }

    @Test("matrix 1.9: who sat at a table that only staff records owns an action, in the team or not; the absent not")
    func owners() throws {
        let scene = try PillarScene()
        var casus = try held(
            scene, scene.conferred(), with: ["chantal", "femke", "ruben"], present: ["chantal", "femke"])
        let jorinde = try scene.situation("jorinde")
        let (femke, ruben) = (try scene.situation("femke"), try scene.situation("ruben"))
        #expect(!(casus.course?.currentTeam.contains { $0.user == femke.actor.id } ?? true))
        #expect(casus.hasPart(femke.actor, in: jorinde) && !casus.hasPart(ruben.actor, in: jorinde))
        #expect(try scene.standings("femke", in: casus) == [.called])
        #expect(!casus.isContributing(in: femke) && !casus.mayReadPlan(in: femke))
        let action = Identifier<Actie>(known: "actie")
        let refused = casus.agree(
            on: "bellen", owner: ruben.actor.id, due: scene.today, as: Identifier(known: "z"), in: jorinde)
        #expect(refused.refusals == [Refusal(.unknownUser, field: "owner")])
        try casus.agree(on: "bellen", owner: femke.actor.id, due: scene.today, as: action, in: jorinde).orFail()
        #expect(casus.work(of: femke.actor, in: femke).map(\.kind) == [.actie])
        try casus.finish(action, in: femke).orFail()
    }

    @Test("who is called for a rung or a body only is asked nothing else")
    func body() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        for (rung, cause, name) in [
            (0, "te-weinig-inzet", "chantal"), (1, "te-weinig-inzet", "jorinde"), (3, "te-weinig-resultaat", "ilse"),
            (5, "te-weinig-resultaat", "arjan"),
        ] {
            try casus.climb(RungDraft(rung: rung, cause: cause, why: "nodig"), in: scene.situation(name)).orFail()
        }
        #expect(try scene.standings("gijs", in: casus) == [.called])
        let gijs = try scene.situation("gijs").actor
        #expect(!casus.hasPart(gijs, in: try scene.situation("jorinde")))
        #expect(casus.hasPart(try scene.situation("tamer").actor, in: try scene.situation("jorinde")))
    }
}
