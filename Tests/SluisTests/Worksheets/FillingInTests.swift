// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Rulebook
import Testing

@Suite("Filling in a worksheet")
struct FillingInTests {
    let scene: NationalScene
    let code = "conflict-of-duties-all-five"

    init() throws { scene = try NationalScene() }

    private func table() throws -> Casus {
        var casus = try scene.sitting(with: ["sander", "gea", "pieter"])
        try casus.bringIn(scene.draft(["ordinary"], for: ["politie"]), as: scene.item("x"), in: scene.situation("gea"))
            .mustBeDone()
        return casus
    }

    private func sheet(_ code: String) throws -> Worksheet {
        try #require(try scene.situation("gea").worksheets?.settling(code))
    }

    private func fact(_ code: String, in casus: Casus) throws -> Bool? {
        let situation = try scene.situation("gea")
        let item = try #require(casus.inbreng(scene.item("x")))
        let partij = try #require(situation.collaboration.partij(scene.partij("politie")))
        return casus.facts(about: item, for: partij, in: situation)[code]
    }

    private func fill(
        _ code: String, _ answers: [String: String], concluding: Bool = true, by user: String = "gea",
        in casus: inout Casus
    ) throws -> Outcome<Void> {
        casus.fillIn(
            try sheet(code).id, answers, concluding: concluding, about: scene.item("x"), for: scene.partij("politie"),
            in: try scene.situation(user))
    }

    @Test("saved half-way it keeps every answer and leaves the condition open; going on concludes it")
    func halfWay() throws {
        var casus = try table()
        let all = try sheet(code).helping()
        let half = all.filter { ["consent-attempt", "consent-effort", "serious-harm"].contains($0.key) }
        try fill(code, half, concluding: false, in: &casus).mustBeDone()
        #expect(try fact(code, in: casus) == nil)
        #expect(casus.inbreng(scene.item("x"))?.worksheets.first?.answers == half)

        try fill(code, all, in: &casus).mustBeDone()
        #expect(try fact(code, in: casus) == true)
        #expect(try fact("record-weighing", in: casus) == true)
    }

    @Test("each step left out of a sheet that is concluded is named, and nothing is stored")
    func missing() throws {
        let all = try sheet(code).helping()
        for step in try sheet(code).steps where step.isRequired {
            var casus = try table()
            let outcome = try fill(code, all.filter { $0.key != step.id }, in: &casus)
            #expect(outcome.refusals == [Refusal(.worksheetStepMissing, field: step.id)], "\(step.id)")
            #expect(try fact(code, in: casus) == nil)
            #expect(casus.inbreng(scene.item("x"))?.worksheets.isEmpty == true)
        }
    }

    @Test("each of the five criteria that does not hold closes the way")
    func criteria() throws {
        let sheet = try sheet(code)
        for step in sheet.steps where !step.decides.isEmpty {
            for answer in step.otherAnswers {
                var casus = try table()
                try fill(code, sheet.helping([step.id: answer]), in: &casus).mustBeDone()
                #expect(try fact(code, in: casus) == false, "\(step.id)")
                #expect(try fact("record-weighing", in: casus) == nil)
            }
        }
    }

    @Test("a change after the conclusion opens the condition again and keeps what stood there")
    func reopened() throws {
        var casus = try table()
        try fill(code, sheet(code).helping(), in: &casus).mustBeDone()
        try fill(code, ["least": "minder"], concluding: false, in: &casus).mustBeDone()
        #expect(try fact(code, in: casus) == nil)
        let filled = try #require(casus.inbreng(scene.item("x"))?.worksheets.first)
        #expect(filled.entries.filter { $0.step == "least" }.map(\.answer) == ["afgewogen", "minder"])
        #expect(filled.conclusions.count == 2)

        try fill(code, [:], in: &casus).mustBeDone()
        #expect(try fact(code, in: casus) == true)
    }

    @Test("a plain no closes and takes a concluded worksheet up again")
    func plainNo() throws {
        var casus = try table()
        try fill("valid-consent", sheet("valid-consent").helping(), in: &casus).mustBeDone()
        #expect(try fact("explicit-consent", in: casus) == true)
        try casus.answer(
            "valid-consent", false, about: scene.item("x"), for: scene.partij("politie"), because: "ingetrokken",
            in: scene.situation("gea")
        ).mustBeDone()
        #expect(try fact("valid-consent", in: casus) == false)
        #expect(try fact("explicit-consent", in: casus) == false)
    }

    @Test("a bare yes is refused for every condition that has a worksheet")
    func bareYes() throws {
        let situation = try scene.situation("gea")
        for code in try #require(situation.worksheets).codes where code != "necessity-per-supply" {
            var casus = try table()
            let outcome = casus.answer(
                code, true, about: scene.item("x"), for: scene.partij("politie"), because: "", in: situation)
            #expect(outcome.refusals == [Refusal(.worksheetNeeded)], "\(code)")
        }
    }

    @Test("an answer that the step does not know is refused at its step")
    func unknownAnswer() throws {
        var casus = try table()
        let outcome = try fill(code, ["consent-attempt": "soms", "ghost": "yes"], concluding: false, in: &casus)
        #expect(
            outcome.refusals == [
                Refusal(.worksheetAnswerUnknown, field: "consent-attempt"),
                Refusal(.worksheetAnswerUnknown, field: "ghost"),
            ])
    }

    @Test("a public body cannot rely on a legitimate interest, a private one can")
    func publicBody() throws {
        var casus = try scene.sitting(with: ["sander", "bea", "pieter"])
        try casus.bringIn(scene.draft(["ordinary"]), as: scene.item("x"), in: scene.situation("sander")).mustBeDone()
        try casus.bringIn(scene.draft(["ordinary"]), as: scene.item("y"), in: scene.situation("bea")).mustBeDone()
        let sheet = try sheet("balanced-legitimate-interest")
        let open = casus.fillIn(
            sheet.id, sheet.helping(), concluding: true, about: scene.item("x"), for: scene.partij("politie"),
            in: try scene.situation("sander"))
        #expect(open.refusals == [Refusal(.notForPublicBodies, about: "gemeente")])
        try casus.fillIn(
            sheet.id, sheet.helping(), concluding: true, about: scene.item("y"), for: scene.partij("politie"),
            in: scene.situation("bea")
        ).mustBeDone()
    }

    @Test("the necessity that was filled in with the item counts until its worksheet is begun")
    func necessity() throws {
        var casus = try table()
        let code = "necessity-per-supply"
        #expect(try fact(code, in: casus) == true)
        try fill(code, ["goal": "beeld"], concluding: false, in: &casus).mustBeDone()
        #expect(try fact(code, in: casus) == nil)
        try fill(code, ["necessary": "yes", "lighter": "anonymous"], in: &casus).mustBeDone()
        #expect(try fact(code, in: casus) == false)
        try fill(code, sheet(code).helping(), in: &casus).mustBeDone()
        #expect(try fact(code, in: casus) == true)
    }

    @Test("a casus from before there were worksheets opens; its bare yes stays on record and does not count")
    func olderDocument() throws {
        var casus = try table()
        let code = self.code
        try casus.answer(
            code, false, about: scene.item("x"), for: scene.partij("politie"), because: "toen",
            in: scene.situation("gea")
        ).mustBeDone()
        let document = try #require(String(data: JSONEncoder().encode(casus), encoding: .utf8))
        let old = document.replacing("\"value\":false", with: "\"value\":true")
        #expect(!old.contains("filledWorksheets") && old != document)
        let opened = try JSONDecoder().decode(Casus.self, from: Data(old.utf8))
        let item = try #require(opened.inbreng(scene.item("x")))
        #expect(item.answer(to: code, for: scene.partij("politie"))?.value == true)
        #expect(try fact(code, in: opened) == nil)
        let explained = try #require(
            opened.explanation(of: item, for: scene.partij("politie"), in: scene.situation("gea")))
        guard case .withoutWorksheet(let given) = explained.conditions.first(where: { $0.code == code })?.evidence
        else {
            Issue.record("not told")
            return
        }
        #expect(given.motivation == "toen")
    }
}
