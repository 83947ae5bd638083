// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: the hand-over that is left after scaling down")
struct LeftoverScenarios {
    let scene: NationalScene
    private let task = Identifier<Interventie>(known: "i1")

    init() throws { scene = try NationalScene() }

    @Test("what was cleared and not yet received passes once it is found necessary, and then nothing is open any more")
    func agreed() throws {
        var casus = try scaledDown(takeHome: true)
        let executor = try scene.situation("bea")
        #expect(casus.openLeftovers.map(\.waiting) == [.executor])
        #expect(try scene.standings("bea", in: casus) == [.leftover])
        #expect(try scene.standings("gea", in: casus).isEmpty)
        #expect(try scene.passage("x", to: "bea", use: .take, in: casus).barriers == ["necessityUntested"])
        #expect(casus.deliver(scene.item("x"), to: scene.partij("welzijn"), in: executor).whyNot == [.retestOpen])

        try findNecessary(&casus)
        #expect(try scene.passage("x", to: "bea", use: .take, in: casus).isOpen)
        #expect(try !scene.passage("melding", to: "bea", in: casus).isOpen)
        #expect(try !scene.passage("y", to: "bea", use: .take, in: casus).isOpen)
        #expect(!casus.mayReadPlan(in: executor))
        let work = casus.openWork(in: executor)
        #expect(work.filter { $0.kind == .handOverLeftover }.map(\.user.description) == ["wilma"])
        #expect(work.filter { $0.kind == .takeHome }.map(\.user.description) == ["bea"])

        try casus.deliver(scene.item("x"), to: scene.partij("welzijn"), in: executor).mustBeDone()
        #expect(casus.plan.takeHome.last?.delivered?.by.description == "bea")
        #expect(casus.openLeftovers.isEmpty)
        #expect(try scene.standings("bea", in: casus).isEmpty)
        #expect(try !scene.passage("x", to: "bea", use: .take, in: casus).isOpen)
    }

    @Test("the supplier says yes now: only after the procesregisseur asked, for that item only")
    func askedNow() throws {
        var casus = try scaledDown(takeHome: false)
        let supplier = try scene.situation("sander")
        #expect(try scene.standings("sander", in: casus).isEmpty)
        let ask = { (casus: inout Casus, user: String, why: String) throws -> Outcome<Void> in
            casus.askLeftover(scene.item("x"), for: task, because: why, in: try scene.situation(user))
        }
        #expect(try ask(&casus, "wilma", "nodig").whyNot == [.retestOpen])
        try findNecessary(&casus)
        #expect(try ask(&casus, "gea", "nodig").whyNot == [.notYourAct])
        #expect(try ask(&casus, "wilma", "").whyNot == [.required])

        try ask(&casus, "wilma", "de begeleiding loopt door").mustBeDone()

        #expect(try ask(&casus, "wilma", "nog eens").whyNot == [.alreadyAsked])
        #expect(try scene.standings("sander", in: casus) == [.leftover])
        #expect(try scene.standings("bea", in: casus).isEmpty)
        #expect(casus.openWork(in: supplier).contains { $0.kind == .sayTakeHome && $0.user == supplier.actor.id })
        #expect(casus.letTakeHome(true, item: scene.item("y"), for: task, in: supplier).whyNot == [.wrongPhase])

        try casus.letTakeHome(true, item: scene.item("x"), for: task, in: supplier).mustBeDone()
        #expect(try scene.standings("sander", in: casus).isEmpty)
        #expect(try scene.passage("x", to: "bea", use: .take, in: casus).isOpen)
    }

    @Test("a supplier that says no closes it, and a new question opens it again")
    func refused() throws {
        var casus = try scaledDown(takeHome: false)
        try findNecessary(&casus)
        try casus.askLeftover(scene.item("x"), for: task, because: "nodig", in: scene.situation("wilma")).mustBeDone()
        let later = try scene.situation("sander", on: scene.today.adding(days: 1))
        try casus.letTakeHome(false, item: scene.item("x"), for: task, in: later).mustBeDone()
        #expect(casus.openLeftovers.isEmpty)

        let again = try scene.situation("wilma", on: scene.today.adding(days: 2))
        try casus.askLeftover(scene.item("x"), for: task, because: "toch nodig", in: again).mustBeDone()
        #expect(casus.openLeftovers.map(\.waiting) == [.supplier])
    }

    @Test("in the archive nothing is handed over, and a reservation of the supplier holds here too")
    func closed() throws {
        var casus = try scaledDown(takeHome: true)
        try findNecessary(&casus)
        let archive = scene.today.adding(months: 6)
        #expect(try scene.standings("bea", in: casus, on: archive).isEmpty)
        #expect(try !scene.passage("x", to: "bea", use: .take, in: casus, on: archive).isOpen)

        try casus.reserve(scene.item("x"), against: .partij(scene.partij("welzijn")), in: scene.situation("sander"))
            .mustBeDone()
        #expect(try scene.passage("x", to: "bea", use: .take, in: casus).barriers == ["reservation"])
    }

    /// Scaled down while an intervention of welzijn goes on; the municipality brought in two items.
    private func scaledDown(takeHome: Bool) throws -> Casus {
        var casus = try scene.sitting(with: ["sander", "gea", "bea"])
        for item in ["x", "y"] { try scene.bringInCleared(item, for: "welzijn", "bea", to: &casus) }
        try scene.writePlan(&casus, casusregisseur: "gea")
        try scene.add("i1", by: "welzijn", to: &casus)
        if takeHome {
            try casus.letTakeHome(true, item: scene.item("x"), for: task, in: scene.situation("sander")).mustBeDone()
        }
        let director = try scene.situation("wilma")
        try casus.appoint(Identifier(known: "pieter"), in: director).mustBeDone()
        try casus.closeOverleg(.scaleDown, motivation: "rustig", in: director).mustBeDone()
        try casus.inform(NationalScene.person, of: .scaleDown, on: scene.today, by: .talk, in: director).mustBeDone()
        return casus
    }

    private func findNecessary(_ casus: inout Casus) throws {
        for item in ["x", "y"] {
            try casus.test(scene.item(item), necessary: true, because: "nodig", in: scene.situation("wilma"))
                .mustBeDone()
        }
    }
}
