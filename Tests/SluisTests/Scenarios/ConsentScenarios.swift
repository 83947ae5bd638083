// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

@Suite("Scenarios: consent and the professional's own assessment")
struct ConsentScenarios {
    let scene: NationalScene
    private let consent = ["art6-basis", "valid-consent", "explicit-consent"]

    init() throws {
        var scene = try NationalScene()
        for partij in ["welzijn", "wonen"] { scene.partijen[scene.partij(partij)]?.specialDataTested = scene.today }
        self.scene = scene
    }

    @Test(
        "G2-090: withdrawn consent closes the item to its recipients, and what was cleared to take home is not received"
    )
    func withdrawn() throws {
        var casus = try table()
        #expect(try scene.passage("behandeling", to: "bea", in: casus).isOpen)
        #expect(try scene.passage("behandeling", to: "huub", in: casus).isOpen)
        #expect(
            casus.deliveryProblems(
                scene.item("behandeling"), to: scene.partij("welzijn"), in: try scene.situation("bea")
            ).isEmpty)

        for partij in ["welzijn", "wonen"] {
            try scene.answer(
                ["valid-consent", "explicit-consent"], false, about: "behandeling", for: partij, by: "gea", in: &casus)
        }

        for user in ["bea", "huub"] {
            #expect(try scene.passage("behandeling", to: user, in: casus).barriers == ["law"], "\(user)")
        }
        #expect(try !scene.passage("behandeling", to: "bea", use: .take, in: casus).isOpen)
        let received = casus.deliver(
            scene.item("behandeling"), to: scene.partij("welzijn"), in: try scene.situation("bea"))
        #expect(received.whyNot == [.lawNotOpen])
        let again = casus.letTakeHome(
            true, item: scene.item("behandeling"), for: Identifier(known: "i1"), in: try scene.situation("gea"))
        #expect(again.whyNot == [.lawNotOpen])
    }

    @Test("G2-090: one record of the supplier ends consent towards all, and the recipients are told to stop")
    func told() throws {
        var casus = try table()
        let supplier = try scene.situation("gea")
        #expect(
            casus.withdrawConsent(on: scene.item("behandeling"), because: "x", in: try scene.situation("bea")).whyNot
                == [.supplierOnly])

        let before = casus
        try casus.withdrawConsent(on: scene.item("behandeling"), because: "ingetrokken", in: supplier).mustBeDone()

        let told = casus.notices(since: before, in: supplier)
        #expect(told.map(\.kind) == [.consentWithdrawn, .consentWithdrawn])
        #expect(told.map { $0.partij.description } == ["welzijn", "wonen"])
        #expect(told.map { $0.people.map(\.description) } == [["bea"], ["huub"]])
        for user in ["bea", "huub"] {
            #expect(try scene.passage("behandeling", to: user, in: casus).barriers == ["law"], "\(user)")
        }
        #expect(try !scene.passage("behandeling", to: "bea", use: .take, in: casus).isOpen)
        #expect(
            casus.withdrawConsent(on: scene.item("behandeling"), because: "nog eens", in: supplier).whyNot
                == [.nothingToUndo])
    }

    @Test("G2-090: a single consent answered with no towards one party ends every consent towards that party")
    func oneAnswer() throws {
        var casus = try table()
        let before = casus

        try scene.answer(["valid-consent"], false, about: "behandeling", for: "wonen", by: "gea", in: &casus)

        let item = try #require(casus.inbreng(scene.item("behandeling")))
        #expect(item.answer(to: "explicit-consent", for: scene.partij("wonen"))?.value == false)
        #expect(item.hasConsent(for: scene.partij("welzijn")) && !item.hasConsent(for: scene.partij("wonen")))
        #expect(item.answers.filter { $0.code == "valid-consent" && !$0.value }.count == 1)
        let told = casus.notices(since: before, in: try scene.situation("gea"))
        #expect(told.map(\.kind) == [.consentWithdrawn] && told.map(\.partij) == [scene.partij("wonen")])
        #expect(try !scene.passage("behandeling", to: "huub", in: casus).isOpen)
        #expect(try scene.passage("behandeling", to: "bea", in: casus).isOpen)
    }

    @Test("G2-090: what was received while consent held stays on record as received")
    func earlierStays() throws {
        var casus = try table()
        try casus.deliver(scene.item("behandeling"), to: scene.partij("welzijn"), in: scene.situation("bea"))
            .mustBeDone()

        try scene.answer(["valid-consent"], false, about: "behandeling", for: "welzijn", by: "gea", in: &casus)

        #expect(casus.plan.takeHome.map { $0.delivered?.by.description } == ["bea"])
    }

    @Test(
        "G2-091: after refused consent the professional's own assessment opens the item, and only the supplier makes it"
    )
    func ownAssessment() throws {
        var casus = try scene.sitting(with: ["sander", "gea", "pieter"])
        let code = "conflict-of-duties-all-five"
        try casus.bringIn(scene.draft(["ordinary"], for: ["politie"]), as: scene.item("x"), in: scene.situation("gea"))
            .mustBeDone()
        try scene.answer(
            ["valid-consent", "explicit-consent"], false, about: "x", for: "politie", by: "gea", in: &casus)
        try scene.answer(["art6-basis"], about: "x", for: "politie", by: "gea", in: &casus)
        try scene.answer(["receiver-competent"], about: "x", for: "politie", by: "pieter", in: &casus)
        #expect(try !scene.passage("x", to: "pieter", in: casus).isOpen)

        let sheet = try #require(try scene.situation("gea").worksheets?.settling(code))
        let refused = casus.answer(
            code, true, about: scene.item("x"), for: scene.partij("politie"), because: "dreiging",
            in: try scene.situation("gea"))
        #expect(refused.whyNot == [.worksheetNeeded])
        for user in ["wilma", "sander", "pieter"] {
            let outcome = casus.fillIn(
                sheet.id, sheet.helping(), concluding: true, about: scene.item("x"), for: scene.partij("politie"),
                in: try scene.situation(user))
            #expect(outcome.whyNot == [.notYourAct, .professionalOnly], "\(user)")
        }
        try scene.answer([code], about: "x", for: "politie", by: "gea", in: &casus)

        #expect(try scene.passage("x", to: "pieter", in: casus).isOpen)
        #expect(try scene.verdict("x", for: "politie", in: casus).duties.contains("record-weighing"))
        let record = try #require(casus.inbreng(scene.item("x"))?.worksheet(sheet.id, for: scene.partij("politie")))
        #expect(record.conclusion?.by.description == "gea" && record.answers["serious-harm-why"] == "afgewogen")
    }

    @Test("G2-091: a colleague of the professional, with a part in the casus, cannot make the judgement")
    func notAColleague() throws {
        var scene = scene
        let gea = try #require(scene.users[Identifier(known: "gea")])
        var colleague = gea
        colleague = User(
            id: Identifier(known: "collega"), name: "Collega Vliet", login: "collega", partij: gea.partij,
            roles: gea.roles, screenedOn: gea.screenedOn, secrecySignedOn: gea.secrecySignedOn, left: nil)
        scene.users[colleague.id] = colleague
        var casus = try scene.sitting(with: ["sander", "gea", "collega", "pieter"])
        try casus.bringIn(scene.draft(["ordinary"], for: ["politie"]), as: scene.item("x"), in: scene.situation("gea"))
            .mustBeDone()
        let sheets = try #require(try scene.situation("gea").worksheets)
        let conflict = try #require(sheets.settling("conflict-of-duties-all-five"))
        let outcome = casus.fillIn(
            conflict.id, conflict.helping(), concluding: true, about: scene.item("x"), for: scene.partij("politie"),
            in: try scene.situation("collega"))
        #expect(outcome.refusals == [Refusal(.professionalOnly, about: "gea")])

        let further = try #require(sheets.settling("lawful-further-use"))
        try casus.fillIn(
            further.id, further.helping(), concluding: true, about: scene.item("x"), for: scene.partij("politie"),
            in: scene.situation("collega")
        ).mustBeDone()
    }

    /// An item of the GGZ that rests on consent, cleared for two parties, one of which may take it home.
    private func table() throws -> Casus {
        var casus = try scene.sitting(with: ["sander", "gea", "bea", "huub"])
        try casus.bringIn(
            scene.draft(["special_health"], for: ["welzijn", "wonen"]), as: scene.item("behandeling"),
            in: scene.situation("gea")
        ).mustBeDone()
        for partij in ["welzijn", "wonen"] {
            try scene.answer(
                consent + ["demonstrable-consent"], about: "behandeling", for: partij, by: "gea", in: &casus)
        }
        try scene.add("i1", by: "welzijn", to: &casus)
        try casus.letTakeHome(
            true, item: scene.item("behandeling"), for: Identifier(known: "i1"), in: scene.situation("gea")
        ).mustBeDone()
        try casus.inform(
            NationalScene.person, of: .triageOutcome, on: scene.today, by: .talk, in: scene.situation("sander")
        ).mustBeDone()
        try casus.inform(
            NationalScene.person, of: .conferenceOutcome, on: scene.today, by: .talk, in: scene.situation("sander")
        ).mustBeDone()
        return casus
    }
}
