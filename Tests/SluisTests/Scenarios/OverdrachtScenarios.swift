// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@testable import CaseWork

@Suite("Scenarios: handing a casus over to another table")
struct OverdrachtScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene() }

    @Test("G2-034: an item whose supplier did not agree to this re-use does not go along; the others do")
    func withoutAgreement() throws {
        var casus = try triage()
        try prepare(&casus, items: ["melding", "vanpolitie", "vanggz"])
        #expect(work(.sayOutward, "gea", casus) == 1 && work(.sayOutward, "pieter", casus) == 1)
        #expect(work(.handOver, "bea", casus) == 1)

        try say(true, "vanggz", by: "gea", &casus)
        try say(false, "vanpolitie", by: "pieter", &casus)
        #expect(goes("melding", casus) && goes("vanggz", casus) && !goes("vanpolitie", casus))
        let refused = handOver(["melding", "vanggz", "vanpolitie"], &casus)
        #expect(refused.refusals == [Refusal(.itemNotCleared, field: "items", about: "vanpolitie")])

        try handOver(["melding", "vanggz"], &casus).mustBeDone()
        guard case .supplied(let supplied) = casus.overdracht?.end else { Issue.record("not supplied"); return }
        #expect(supplied.map(\.onBehalfOf) == [scene.partij("welzijn"), scene.partij("ggz")])
        let again = OverdrachtDraft(table: "elders", purpose: "x", partij: nil, way: .partij, items: [])
        #expect(casus.prepareOverdracht(again, in: try scene.situation("wilma")).whyNot == [.alreadyDecided])
        try decide(&casus).mustBeDone()
        #expect(casus.ended?.reason == .triageOtherTable)
    }

    @Test("G2-034: a yes to looking, and a yes to an earlier hand-over, is no yes to this one")
    func otherSay() throws {
        var casus = try triage()
        try casus.say(
            true, on: scene.item("vanggz"), for: scene.partij("welzijn"), use: .view, in: scene.situation("gea")
        ).mustBeDone()
        try prepare(&casus, items: ["vanggz"])
        #expect(!goes("vanggz", casus))
        try say(true, "vanggz", by: "gea", &casus)
        #expect(goes("vanggz", casus))

        try prepare(&casus, items: ["vanggz"], on: scene.today.adding(days: 1))
        #expect(!goes("vanggz", casus))
    }

    @Test("G2-034: nobody but the one who reports opens what goes along, and nobody says yes before it was asked")
    func carrier() throws {
        var casus = try triage()
        let early = casus.say(
            true, on: scene.item("vanggz"), for: scene.partij("welzijn"), use: .refer, in: try scene.situation("gea"))
        #expect(early.whyNot == [.notProposed])
        try prepare(&casus, items: ["vanggz"])
        try say(true, "vanggz", by: "gea", &casus)
        for user in ["wilma", "gea", "pieter", "paula", "olga"] {
            #expect(!goes("vanggz", by: user, casus), "\(user)")
        }
        #expect(goes("vanggz", casus))
    }

    @Test("G2-034: the house opens what it reports in a party's name only when it may read that itself")
    func houseReports() throws {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")
        try casus.test(NationalScene.report, necessary: true, because: "kern", in: director).mustBeDone()
        func prepare(_ way: Overdracht.Way) throws {
            let draft = OverdrachtDraft(
                table: "ZSM", purpose: "strafzaak", partij: nil, way: way, items: [NationalScene.report])
            try casus.prepareOverdracht(draft, in: director).mustBeDone()
        }
        func passage(to user: String) throws -> Passage {
            casus.passage(
                of: try #require(casus.inbreng(NationalScene.report)), use: .refer, for: scene.partij("gemeente"),
                in: try scene.situation(user))
        }
        func say(_ given: Bool) throws {
            try casus.say(
                given, on: NationalScene.report, for: NationalScene.house, use: .view, in: scene.situation("sander")
            ).mustBeDone()
        }
        try prepare(.house)
        #expect(try passage(to: "wilma").barriers == ["withoutAkkoord"])

        try say(true)
        let cleared = try passage(to: "wilma")
        #expect(cleared.isOpen && !cleared.isOwn)

        try say(false)
        try prepare(.house)
        #expect(try passage(to: "wilma").barriers == ["withoutAkkoord"])
        let refused = casus.handOver([NationalScene.report], by: .onPaper, in: director)
        #expect(refused.whyNot == [.itemNotCleared])
        try prepare(.partij)
        #expect(try passage(to: "sander").isOwn && !passage(to: "wilma").isOpen)
    }

    @Test("another table is no outcome before the hand-over was delivered or explicitly nothing goes along")
    func outcomeWaits() throws {
        var casus = try triage()
        #expect(decide(&casus).whyNot == [.handOverOpen])
        try prepare(&casus, items: [])
        #expect(decide(&casus).whyNot == [.handOverOpen])
        let nothing = casus.handOverNothing(because: "", in: try scene.situation("wilma"))
        #expect(nothing.refusals == [Refusal(.required, field: "why")])
        #expect(casus.handOverNothing(because: "x", in: try scene.situation("gea")).whyNot == [.notYourAct])
        try casus.handOverNothing(because: "toch niets", in: scene.situation("wilma")).mustBeDone()
        try prepare(&casus, items: [])
        #expect(decide(&casus).whyNot == [.handOverOpen])
        try casus.handOverNothing(because: "meldt met eigen kennis", in: scene.situation("wilma")).mustBeDone()
        try decide(&casus).mustBeDone()
    }

    @Test("at a conference the table appoints who reports; a hand-over of triage does not count there")
    func conference() throws {
        var casus = try scene.sitting(with: ["sander", "gea"])
        let director = try scene.situation("wilma")
        #expect(casus.outcomeProblems(.otherTable, in: director).map(\.reason) == [.handOverOpen])
        func draft(_ partij: String?) -> OverdrachtDraft {
            OverdrachtDraft(
                table: "ZSM", purpose: "strafzaak", partij: partij.map(scene.partij), way: .partij, items: [])
        }
        #expect(casus.prepareOverdracht(draft(nil), in: director).whyNot == [.unknownParty])
        #expect(casus.prepareOverdracht(draft("politie"), in: director).whyNot == [.unknownParty])
        try casus.prepareOverdracht(draft("ggz"), in: director).mustBeDone()
        #expect(work(.handOver, "gea", casus) == 1 && work(.handOver, "sander", casus) == 0)
        try casus.handOverNothing(because: "zelf bekend", in: scene.situation("gea")).mustBeDone()
        try casus.closeOverleg(.otherTable, motivation: "past daar", in: director).mustBeDone()
        #expect(casus.ended?.reason == .conferenceOtherTable)
    }

    // MARK: Steps

    /// In triage with an item of the ggz and one of the police that the law lets pass to the reporter.
    private func triage() throws -> Casus {
        var casus = try scene.inTriage(by: "bea")
        let director = try scene.situation("wilma")
        try casus.test(NationalScene.report, necessary: true, because: "kern", in: director).mustBeDone()
        for (partij, user) in [("ggz", "gea"), ("politie", "pieter")] {
            try casus.ask(scene.question(to: partij, user), as: Identifier(known: "v-\(user)"), in: director)
                .mustBeDone()
            try casus.bringIn(
                scene.draft(["ordinary"], for: ["huis"], answers: ["supplier-internal-rules-allow": true]),
                as: scene.item("van\(partij)"), in: scene.situation(user)
            ).mustBeDone()
        }
        try scene.answer(
            ["vital-interest-unable-to-consent"], about: "vanggz", for: "welzijn", by: "gea", in: &casus)
        return casus
    }

    private func prepare(_ casus: inout Casus, items: [String], on day: Day? = nil) throws {
        let draft = OverdrachtDraft(
            table: "ZSM", purpose: "strafzaak", partij: nil, way: .partij, items: items.map(scene.item))
        try casus.prepareOverdracht(draft, in: scene.situation("wilma", on: day)).mustBeDone()
    }

    private func say(_ given: Bool, _ item: String, by user: String, _ casus: inout Casus) throws {
        try casus.say(
            given, on: scene.item(item), for: scene.partij("welzijn"), use: .refer, in: scene.situation(user)
        ).mustBeDone()
    }

    private func goes(_ item: String, by user: String = "bea", _ casus: Casus) -> Bool {
        guard let item = casus.inbreng(scene.item(item)), let situation = try? scene.situation(user) else {
            return false
        }
        return casus.passage(of: item, use: .refer, for: scene.partij("welzijn"), in: situation).isOpen
    }

    private func handOver(_ items: [String], _ casus: inout Casus) -> Outcome<Void> {
        guard let reporter = try? scene.situation("bea") else { return .refused([]) }
        return casus.handOver(items.map(scene.item), by: .onPaper, in: reporter)
    }

    private func decide(_ casus: inout Casus) -> Outcome<Void> {
        guard let director = try? scene.situation("wilma") else { return .refused([]) }
        return casus.decideTriage(.otherTable, motivation: "past daar", otherTable: "ZSM", in: director)
    }

    private func work(_ kind: WorkItem.Kind, _ user: String, _ casus: Casus) -> Int {
        guard let situation = try? scene.situation("wilma") else { return -1 }
        return casus.openWork(in: situation).filter { $0.kind == kind && $0.user.description == user }.map(\.count)
            .reduce(0, +)
    }
}
