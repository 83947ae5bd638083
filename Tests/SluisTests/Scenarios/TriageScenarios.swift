// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

@testable import CaseWork

@Suite("Scenarios: triage and preparing the conference")
struct TriageScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene() }

    @Test("G2-022: a question that does not say its purpose and why it is necessary is not sent")
    func incompleteQuestion() throws {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")

        let outcome = casus.ask(
            scene.question(to: "ggz", "gea", purpose: "", necessity: ""), as: Identifier(known: "v"), in: director)
        #expect(outcome.refusals.map(\.field) == ["purpose", "necessity"])
        #expect(outcome.whyNot == [.required, .required])

        try casus.ask(scene.question(to: "ggz", "gea"), as: Identifier(known: "v"), in: director).mustBeDone()
        let sent = try #require(casus.vragen.first)
        #expect(sent.onBehalfOf == scene.partij("gemeente"))
        #expect([sent.task, sent.purpose, sent.necessity].allSatisfy { !$0.isEmpty })
    }

    @Test("G2-023: what is necessary to judge its involvement reaches the one party asked, with its basis on record")
    func bilateral() throws {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")
        let ggz = scene.partij("ggz")
        let id = Identifier<Vraag>(known: "v")
        try casus.ask(scene.question(to: "ggz", "gea"), as: id, in: director).mustBeDone()
        try casus.test(NationalScene.report, necessary: true, because: "anders geen antwoord", in: director)
            .mustBeDone()
        try casus.say(true, on: NationalScene.report, for: ggz, use: .view, in: scene.situation("sander")).mustBeDone()
        try scene.answer(["same-purpose"], about: "melding", for: "ggz", by: "sander", in: &casus)
        try scene.answer(["receiver-competent"], about: "melding", for: "ggz", by: "gea", in: &casus)

        try casus.send([NationalScene.report], with: id, in: director).mustBeDone()

        let sent = try #require(casus.vragen.first)
        #expect(sent.onBehalfOf == scene.partij("gemeente") && sent.to == ggz)
        #expect(sent.items == [NationalScene.report] && sent.purpose == "bepalen wie betrokken is")
        let passage = try scene.passage("melding", to: "gea", in: casus)
        let item = try #require(casus.inbreng(NationalScene.report))
        let record = casus.record(of: passage, item, in: try scene.situation("gea"))
        #expect(record["passage"] == "open" && record["rules"]?.contains("GEN-S2") == true)
        #expect(record["citations"]?.contains("AVG 6(1)") == true)
        let kept = try #require(DecisionRecord(detail: record))
        #expect(kept.verdict == "allow" && kept.fingerprint == scene.law.ruleSets.first?.fingerprint.description)
        #expect(kept.day == scene.today.description && kept.answers.allSatisfy(\.value))
        #expect(kept.answers.first { $0.code == "same-purpose" }?.by?.description == "sander")
        #expect(kept.answers.first { $0.code == "receiver-competent" }?.by?.description == "gea")
        #expect(kept.answers.first { $0.code == "necessity-per-supply" }?.source == "record")
        #expect(try scene.passage("melding", to: "pieter", in: casus).barriers == ["notConcerned"])
    }

    @Test("G2-026: an item kept from the conference is for procesregisseur and reporter, and not at the table")
    func keptFromConference() throws {
        var casus = try scene.inTriage(by: "bea")
        try ask(["gea": "ggz", "pieter": "politie"], in: &casus)
        for number in 1...3 {
            let draft = scene.draft(
                ["ordinary"], for: ["huis", "welzijn", "politie"], keptFromConference: number == 3,
                answers: ["supplier-internal-rules-allow": true])
            try casus.bringIn(draft, as: scene.item("stuk\(number)"), in: scene.situation("gea")).mustBeDone()
            try open("stuk\(number)", for: ["welzijn", "politie"], in: &casus)
        }
        for user in ["wilma", "bea"] { #expect(try scene.passage("stuk3", to: user, in: casus).isOpen, "\(user)") }
        #expect(try scene.passage("stuk3", to: "pieter", in: casus).barriers == ["phase"])

        try scene.toConference(&casus)
        try scene.prepare(&casus, with: ["bea", "pieter"])
        for number in 1...3 {
            for partij in ["huis", "welzijn", "politie"] {
                try casus.say(
                    true, on: scene.item("stuk\(number)"), for: scene.partij(partij), use: .view,
                    in: scene.situation("gea")
                ).mustBeDone()
            }
        }
        try scene.open(&casus)

        for user in ["bea", "pieter"] {
            #expect(try scene.passage("stuk1", to: user, in: casus).isOpen)
            #expect(try scene.passage("stuk2", to: user, in: casus).isOpen)
            #expect(try scene.passage("stuk3", to: user, in: casus).barriers == ["keptFromConference"])
        }
        #expect(try scene.passage("stuk3", to: "wilma", in: casus).isOpen)
    }

    @Test("G2-032: what asked parties gave for triage can be looked at and not taken into anybody's own system")
    func notTaken() throws {
        var casus = try scene.inTriage(by: "bea")
        try ask(["gea": "ggz"], in: &casus)
        try casus.bringIn(
            scene.draft(["ordinary"], for: ["welzijn"]), as: scene.item("stuk"), in: scene.situation("gea")
        )
        .mustBeDone()
        try open("stuk", for: ["welzijn"], in: &casus)

        #expect(try scene.passage("stuk", to: "bea", in: casus).isOpen)
        #expect(try scene.passage("stuk", to: "bea", use: .take, in: casus).barriers == ["phase"])
    }

    @Test("G2-033: the house reports to another table only when the reporter's grant covers that")
    func otherTable() throws {
        var scene = scene
        var casus = try scene.inTriage()
        let granted = try #require(scene.partijen[scene.partij("gemeente")]?.grants)
        scene.partijen[scene.partij("gemeente")]?.grants = granted.filter { $0.act != .refer }

        func handOver(by way: Overdracht.Way) -> OverdrachtDraft {
            OverdrachtDraft(
                table: "ZSM", purpose: "strafzaak", partij: nil, way: way, items: [NationalScene.report])
        }
        let without = casus.prepareOverdracht(handOver(by: .house), in: try scene.situation("wilma"))
        #expect(without.refusals == [Refusal(.noAuthorityGrant, field: "refer", about: "gemeente")])

        try casus.prepareOverdracht(handOver(by: .partij), in: scene.situation("wilma")).mustBeDone()
        let house = casus.handOver([NationalScene.report], by: .onPaper, in: try scene.situation("wilma"))
        #expect(house.whyNot.contains(.reportsElsewhereOnly) || house.whyNot == [.itemNotCleared])
        #expect(casus.overdracht?.end == nil && casus.phase == .triage && casus.ended == nil)

        scene.partijen[scene.partij("gemeente")]?.grants = granted
        try casus.prepareOverdracht(handOver(by: .house), in: scene.situation("wilma")).mustBeDone()
        try casus.test(NationalScene.report, necessary: true, because: "kern", in: scene.situation("wilma"))
            .mustBeDone()
        // The grant lets the house report; to read what it reports it needs the supplier's yes in this phase (0010, 0018).
        let unread = casus.handOver([NationalScene.report], by: .securedMail, in: try scene.situation("wilma"))
        #expect(unread.whyNot == [.itemNotCleared])
        try casus.say(
            true, on: NationalScene.report, for: NationalScene.house, use: .view, in: scene.situation("sander")
        ).mustBeDone()
        try casus.handOver([NationalScene.report], by: .securedMail, in: scene.situation("wilma")).mustBeDone()
        try casus.decideTriage(
            .otherTable, motivation: "strafzaak", otherTable: "ZSM", in: scene.situation("wilma")
        ).mustBeDone()
    }

    @Test(
        "G2-037: nobody is invited and no conference opens before the checklist is filled in; nobody comes without a role"
    )
    func checklist() throws {
        var casus = try scene.inTriage()
        try scene.toConference(&casus)
        let director = try scene.situation("wilma")
        try casus.prepare(
            Preparation(on: scene.today, goal: "gezamenlijk beeld"), as: Identifier(known: "o1"), in: director
        ).mustBeDone()
        let open = ["decision", "themes", "priorViewing", "involvement", "careAgreements"]
        let invitation = casus.invite(scene.invitation("gea"), in: director)
        #expect(invitation.whyNot.allSatisfy { $0 == .checklistIncomplete })
        #expect(invitation.refusals.compactMap(\.field) == open)
        #expect(casus.openWork(in: director).allSatisfy { $0.kind != .attendOverleg })

        let present: Set = [Identifier<User>(known: "gea")]
        let outcome = casus.openOverleg(present: present, in: director)
        #expect(Set(outcome.whyNot) == [.checklistIncomplete, .noParticipants])
        #expect(outcome.refusals.filter { $0.reason == .checklistIncomplete }.compactMap(\.field) == open)

        try scene.prepare(&casus, with: [])
        #expect(casus.invite(scene.invitation("gea", role: nil), in: director).whyNot == [.participantWithoutRole])
        try casus.invite(scene.invitation("gea"), in: director).mustBeDone()
        #expect(casus.openWork(in: director).contains { $0.kind == .attendOverleg })
        try casus.openOverleg(present: present, in: director).mustBeDone()
    }

    @Test(
        "G2-038: nobody is invited without a test of task; a non-partner needs necessity, a basis and the protocol too")
    func invitation() throws {
        var scene = scene
        var casus = try scene.prepared()
        let untested = casus.invite(scene.invitation("huub", task: ""), in: try scene.situation("wilma"))
        #expect(untested.refusals == [Refusal(.required, field: "task")])

        scene.partijen[scene.partij("wonen")]?.signedConvenant = nil
        let outsider = casus.invite(scene.invitation("huub"), in: try scene.situation("wilma"))
        #expect(
            outsider.refusals == [
                Refusal(.participantNotLawful, field: "acceptsProtocol", about: "wonen"),
                Refusal(.required, field: "necessity"), Refusal(.required, field: "basis"),
            ])
        #expect(!casus.isParticipant(Identifier(known: "huub"), of: Identifier(known: "wonen")))

        let complete = scene.invitation(
            "huub", acceptsProtocol: true, necessity: "kent de woning", basis: "gerechtvaardigd belang")
        try casus.invite(complete, in: scene.situation("wilma")).mustBeDone()
        let record = try #require(casus.currentOverleg?.deelnemers.last?.lawfulness)
        #expect(record.necessity == "kent de woning" && record.basis == "gerechtvaardigd belang")
        #expect(record.task == "eigen wettelijke taak")
    }

    private func ask(_ users: [String: String], in casus: inout Casus) throws {
        for (user, partij) in users {
            try casus.ask(
                scene.question(to: partij, user), as: Identifier(known: "v-\(user)"), in: scene.situation("wilma")
            ).mustBeDone()
        }
    }

    private func open(_ id: String, for partijen: [String], in casus: inout Casus) throws {
        for partij in partijen {
            try scene.answer(["vital-interest-unable-to-consent"], about: id, for: partij, by: "gea", in: &casus)
        }
    }
}
