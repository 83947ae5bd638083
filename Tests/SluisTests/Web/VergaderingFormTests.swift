// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Web

@Suite("The form of a sitting")
struct VergaderingFormTests {
    @Test("a form that somebody else overtook is refused, shows both versions, and loses nothing")
    func stale() async throws {
        try await LawScene.run { scene in
            let sitting = try await scene.convened()
            let path = "/vergaderingen/\(sitting)/wijzigen"
            let (first, second) = (try await scene.signedIn("wilma"), try await scene.signedIn("wilma"))
            _ = try await first.get(path)
            _ = try await second.get(path)
            let moved = try await second.submit(path, changing: ["place": "Stadhuis"])
            try #require(moved.status == 303)

            let told = try await first.submit(path, changing: ["minutes": "90"])
            #expect(told.status == 422)
            #expect(told.says("Iemand anders heeft dit intussen gewijzigd."))
            #expect(told.says("Nu staat er: Stadhuis.") && told.says("Nu staat er: 60."))
            let typed = Dictionary(told.fields(ofFormTo: path), uniquingKeysWith: { first, _ in first })
            #expect(typed["minutes"] == "90" && typed["place"] == "Kade")

            let again = try await first.submit(path, changing: ["place": "Stadhuis"])
            #expect(again.status == 303)
            let fields = try await first.get(path).fields(ofFormTo: path)
            let now = Dictionary(fields, uniquingKeysWith: { first, _ in first })
            #expect(now["place"] == "Stadhuis" && now["minutes"] == "90")
        }
    }

    @Test("what is wrong stands in the summary in the order of the form; past midnight is refused")
    func order() async throws {
        try await LawScene.run { scene in
            let wilma = try await scene.signedIn("wilma")
            let sitting = try await scene.convened()
            let path = "/vergaderingen/\(sitting)/wijzigen"
            _ = try await wilma.get(path)
            let late = try await wilma.submit(path, changing: ["starts": "23:30", "minutes": "600"])
            #expect(late.status == 422 && late.says("De vergadering loopt door na middernacht."))
            // The time is read after all the other questions, and still stands before the place.
            let wrong = try await wilma.submit(path, changing: ["starts": "kwart", "place": ""])
            let starts = try #require(wrong.body.firstRange(of: "<a href=\"#f-starts\">"))
            let place = try #require(wrong.body.firstRange(of: "<a href=\"#f-place\">"))
            #expect(starts.lowerBound < place.lowerBound)
        }
    }

    @Test("who leads a sitting finds it in the own agenda, and reads why")
    func agenda() async throws {
        try await LawScene.run { scene in
            let wilma = try await scene.signedIn("wilma")
            #expect(try await wilma.get("/agenda").says("Er is geen vergadering voor u"))
            _ = try await scene.convened()
            let page = try await wilma.get("/agenda")
            #expect(page.says("Weekoverleg") && page.says("U bent voorzitter."))
        }
    }
}

extension LawScene {
    fileprivate func convened() async throws -> Identifier<Vergadering> {
        let situation = try #require(try await Desk(house).situation(for: LedgerScene.wilma))
        let plan = MeetingPlan(
            body: MeetingBody(named: "Weekoverleg"), day: situation.day.adding(days: 3), starts: 570, minutes: 60,
            place: "Kade", chair: LedgerScene.wilma, secretary: LedgerScene.wilma)
        return try await VergaderingHandling(house).convene(plan, by: LedgerScene.wilma, once: nil).mustBeDone()
    }
}
