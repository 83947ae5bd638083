// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A supplier keeps a page for its own items, whatever else is closed to it")
struct KeptItemsTests {
    private let scene: PillarScene
    private let item = Identifier<Inbreng>(known: "een")
    private let house = Identifier<Partij>(known: "huis")

    init() throws { scene = try PillarScene() }

    /// Reported in a pillar with staff entry by Saskia with an item of hers, and a team without her.
    private func notChosen() throws -> Casus {
        var casus = try scene.begun().orFail()
        try casus.bringIn(scene.ownItem, as: item, in: scene.situation("saskia")).orFail()
        let jorinde = try scene.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: jorinde).orFail()
        let team = ["tamer", "chantal"].map { TeamDraft(user: Identifier(known: $0), necessity: "nodig") }
        try casus.take(
            StepDraft(step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")], team: team),
            in: jorinde
        ).orFail()
        try casus.take(
            StepDraft(step: "e3", outcome: 0, statements: [], caseDirector: Identifier(known: "chantal")), in: jorinde
        ).orFail()
        return casus
    }

    /// The same person, who works in no pillar any more.
    private func behindWall(_ user: String) throws -> Situation {
        let known = scene.collaboration
        let users = known.users.values.map { one -> User in
            var changed = one
            if one.id.description == user { changed.pillars = [] }
            return changed
        }
        let collaboration = Collaboration(
            profile: known.profile, house: known.house, partijen: Array(known.partijen.values), users: users,
            arrangement: try #require(known.arrangement), adoptions: known.adoptions)
        return Situation(
            collaboration: collaboration, law: scene.law,
            actor: try #require(collaboration.user(Identifier(known: user))),
            moment: Moment(milliseconds: Int64(scene.today.ordinal) * 86_400_000), day: scene.today)
    }

    @Test("19.2 the reporter who was not chosen keeps its items, and gets nothing of anybody else's")
    func reporter() throws {
        var casus = try notChosen()
        let saskia = try scene.situation("saskia")
        #expect(try scene.standings("saskia", in: casus) == [.called])
        #expect(casus.itemsKept(by: saskia.actor, in: saskia.collaboration).map(\.id) == [item])
        let other = Identifier<Inbreng>(known: "ander")
        try casus.bringIn(scene.item(of: "smd"), as: other, in: scene.situation("jorinde")).orFail()
        #expect(casus.passage(of: try #require(casus.inbreng(item)), in: saskia).isOwn)
        #expect(!casus.passage(of: try #require(casus.inbreng(other)), in: saskia).isOpen)
        #expect(!casus.isContributing(in: saskia) && !casus.mayReadPlan(in: saskia))
        try casus.say(true, on: item, for: house, use: .view, in: saskia).orFail()
        try casus.change(.frozen, item, because: "Wij zoeken het uit", in: saskia).orFail()
        #expect(casus.change(.withdrawn, other, because: "weg", in: saskia).refusals.map(\.reason) == [.supplierOnly])
        try casus.change(.withdrawn, item, because: "weg", in: saskia).orFail()
        #expect(try scene.standings("saskia", in: casus).isEmpty)
    }

    @Test("where staff enters the supplier reports the error, and a colleague of it has no part by that")
    func staffEntry() throws {
        let casus = try notChosen()
        let saskia = try scene.situation("saskia")
        let brought = try #require(casus.inbreng(item))
        #expect(!casus.mayCorrect(brought, in: saskia) && casus.mayReportWrong(brought, in: saskia))
        for stranger in ["gerda", "gijs", "femke"] {
            #expect(try scene.standings(stranger, in: casus).isEmpty, "\(stranger)")
        }
    }

    @Test("0:260-267 after a transfer each supplier is told, and asked for its say, also on the other side of the wall")
    func moved() throws {
        var casus = try scene.conferredByParties()
        try casus.bringIn(scene.ownItem, as: item, in: scene.situation("saskia")).orFail()
        let draft = TransferDraft(
            to: .otherPillar, pillar: "pijler-i", verdicts: [item: .goesAlong], reasons: [item: "nodig"],
            necessity: "nodig", lawfulness: "getoetst", discussed: "")
        let later = try scene.situation("chantal", later: 3)
        let copy = Identifier<Inbreng>(known: "mee")
        let received = try #require(
            casus.received(
                draft, as: Identifier(known: "nieuw"), number: "2026-0002", newItem: { _ in copy },
                newBijlage: { _ in Identifier(known: "bijlage") }, in: later)
        ).casus
        let told = received.itemsMovedNotices(in: later)
        #expect(told.map(\.kind) == [.itemMoved] && told.map(\.partij.description) == ["domijn"])
        #expect(told.first?.people == [Identifier(known: "saskia")])

        let saskia = try behindWall("saskia")
        #expect(received.isBehindWall(from: saskia.actor, in: saskia.collaboration))
        #expect(
            received.standings(of: saskia.actor, in: saskia.collaboration, on: saskia.day) == [.called])
        #expect(received.work(of: saskia.actor, in: saskia).map(\.kind) == [.called])
        #expect(!received.isContributing(in: saskia) && received.rungsForActor(in: saskia).isEmpty)
        var answered = received
        try answered.say(true, on: copy, for: house, use: .view, in: saskia).orFail()
        #expect(answered.itemsAskedAnew(of: saskia.actor, in: saskia.collaboration).isEmpty)
        #expect(answered.work(of: saskia.actor, in: saskia).isEmpty)
        // Nobody else comes over the wall with it.
        let tamer = try behindWall("tamer")
        #expect(received.standings(of: tamer.actor, in: tamer.collaboration, on: tamer.day).isEmpty)
    }
}
