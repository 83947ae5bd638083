// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@testable import Rulebook

@Suite("Scenarios: police data")
struct PoliceScenarios {
    @Test("G2-074: the collaboration itself receives police data under an art. 20 decision, within its limits")
    func article20() throws {
        func ask(_ subtype: String, _ facts: [String: Bool]) throws -> Decision {
            try Handvat.decision(
                .about(
                    "police", as: "police-task", to: "case-collaboration", ["criminal_police"], subtype: subtype,
                    facts: facts))
        }
        let all = try AllAnswers.yes()

        let decision = try ask("wpg-8", all)
        #expect(decision.verdict == .allow && decision.citations.contains("Wpg 20"))
        #expect(try ask("wpg-8", AllAnswers.yes(except: ["art20-decision"])).verdict == .deny)
        #expect(try ask("wpg-8", AllAnswers.yes(except: ["art20-purpose"])).verdict == .deny)
        #expect(try ask("wpg-10-1-b", all).verdict == .deny)
    }

    @Test("G2-082: police data under art. 9 or 10 Wpg cannot be entered; under art. 8 and 13 they can")
    func article9() throws {
        let scene = try NationalScene()
        var casus = try scene.reported(by: "pieter")
        let officer = try scene.situation("pieter")

        for subtype in ["wpg-9", "wpg-10-1-a-c", "wpg-10-1-b"] {
            let outcome = casus.bringIn(
                scene.draft(["criminal_police"], subtype: subtype), as: scene.item(subtype), in: officer)
            #expect(outcome.refusals == [Refusal(.wpgArticleNotCovered, field: "subtype")])
        }
        for subtype in ["wpg-8", "wpg-13"] {
            try casus.bringIn(
                scene.draft(["criminal_police"], subtype: subtype), as: scene.item(subtype), in: officer
            ).mustBeDone()
        }
    }

    @Test("G2-083: police data that the mayor received before do not reach the procesregisseur; the police supply anew")
    func onward() throws {
        let scene = try NationalScene()
        var casus = try scene.reported(by: "bregje")
        let mayor = try scene.situation("bregje")
        let received = scene.draft(["criminal_police"], subtype: "wpg-8", origin: "police", for: ["huis"])
        try casus.bringIn(received, as: scene.item("ontvangen"), in: mayor).mustBeDone()
        let item = try #require(casus.inbreng(scene.item("ontvangen")))
        // A public body cannot rely on a legitimate interest, so that is not among what can be answered.
        for code in try AllAnswers.yes().keys.sorted()
        where code != "balanced-legitimate-interest"
            && casus.mayAnswer(code, about: item, for: NationalScene.house, in: mayor)
        {
            try scene.answer([code], about: "ontvangen", for: "huis", by: "bregje", in: &casus)
        }

        #expect(try scene.verdict("ontvangen", for: "huis", in: casus).verdict == .deny)
        #expect(try scene.passage("ontvangen", to: "wilma", in: casus).barriers == ["law"])

        let anew = DecisionRequest.about(
            "police", as: "police-task", to: "process-coordinator", ["criminal_police"], subtype: "wpg-8",
            facts: try AllAnswers.yes())
        #expect(try Handvat.decision(anew).verdict == .allow)
    }

    @Test("G2-085: received police data are not used by another department, whatever else is answered with yes")
    func incompatible() throws {
        let facts = try AllAnswers.yes(except: ["same-purpose", "lawful-further-use"])

        for (recipient, hat) in [("other-municipal-department", nil), ("college-bw", "debt-counselling")] {
            let decision = try Handvat.decision(
                .about(
                    "college-bw", as: "wmo", to: recipient, under: hat, ["criminal_police"], origin: "police",
                    action: "use", facts: facts))
            #expect(decision.verdict == .deny, "\(recipient)")
        }
    }
}
