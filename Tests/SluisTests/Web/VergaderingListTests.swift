// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Web

@Suite("The list of sittings, within what somebody asks for")
struct VergaderingListTests {
    @Test("ahead, past or all, between two days; the choice stands in the address of each other page")
    func days() async throws {
        try await LawScene.run { scene in
            let day = try await scene.withSittings()
            let wilma = try await scene.signedIn("wilma")
            func names(_ query: String) async throws -> [String] {
                let page = try await wilma.get("/vergaderingen\(query)")
                try #require(page.status == 200)
                return ["Westoverleg", "Noordoverleg", "Zuidoverleg"].filter(page.says)
            }

            #expect(try await names("") == ["Noordoverleg", "Zuidoverleg"])
            #expect(try await names("?stand=voorbij") == ["Westoverleg"])
            #expect(try await names("?stand=alle") == ["Westoverleg", "Noordoverleg", "Zuidoverleg"])
            let (first, last) = (day.adding(days: -3), day.adding(days: 3))
            #expect(try await names("?stand=alle&van=\(first)&tot=\(last)") == ["Westoverleg", "Noordoverleg"])
            #expect(try await names("?van=\(last.day)-\(last.month)-\(last.year)&tot=\(last)") == ["Noordoverleg"])
            #expect(try await names("?van=\(last.day)+\(last.month)+\(last.year)&tot=\(last)") == ["Noordoverleg"])
            #expect(try await names("?stand=alle&status=cancelled").isEmpty)
            #expect(try await names("?overleg=bestaat-niet&gebied=nergens") == ["Noordoverleg", "Zuidoverleg"])

            let page = try await wilma.get("/vergaderingen?van=\(day)&tot=\(last)")
            #expect(page.body.contains("href=\"/vergaderingen?stand=voorbij&amp;van=\(day)&amp;tot=\(last)\""))
            #expect(page.body.contains("type=\"date\" id=\"filter-van\" name=\"van\" class=\"input\" value=\"\(day)\""))
        }
    }

    @Test("nothing found says what was asked for, with ways to ask for more")
    func nothing() async throws {
        try await LawScene.run { scene in
            let day = try await scene.withSittings()
            let wilma = try await scene.signedIn("wilma")
            let page = try await wilma.get("/vergaderingen?tot=\(day.adding(days: -1))")
            #expect(page.says("Er is geen vergadering gevonden") && page.says("Komende vergaderingen"))
            #expect(page.says("Tot en met \(day.adding(days: -1).day) "))
            #expect(page.body.contains("<a href=\"/vergaderingen\">Keuzes wissen</a>"))
            #expect(page.says("Zoek in komende en voorbije vergaderingen"))
        }
    }

    @Test("a day that is none is told at its field, and what was typed stays")
    func wrong() async throws {
        try await LawScene.run { scene in
            let day = try await scene.withSittings()
            let wilma = try await scene.signedIn("wilma")
            let page = try await wilma.get("/vergaderingen?van=gisteren")
            #expect(page.says("Dit is geen dag.") && page.says("Noordoverleg"))
            #expect(page.body.contains("value=\"gisteren\" aria-invalid=\"true\""))
            let reversed = try await wilma.get("/vergaderingen?van=\(day.adding(days: 2))&tot=\(day)")
            #expect(reversed.says("De laatste dag ligt voor de eerste."))
        }
    }
}

extension LawScene {
    /// Three sittings of the house: one two days ago, one in three days, one in forty. Answers what day it is.
    fileprivate func withSittings() async throws -> Day {
        let situation = try #require(try await Desk(house).situation(for: LedgerScene.wilma))
        let sittings = [("West", -2), ("Noord", 3), ("Zuid", 40)].map { name, days in
            let plan = MeetingPlan(
                body: MeetingBody(named: name + "overleg"), day: situation.day.adding(days: days), starts: 570,
                minutes: 60, place: "Kade", chair: LedgerScene.wilma, secretary: LedgerScene.wilma)
            let course = MeetingCourse(madeBy: LedgerScene.wilma, madeAt: situation.moment)
            return Vergadering(id: Identifier(known: name), plan: plan, course: course, items: [], version: 0)
        }
        try await ledger.write { session in
            for sitting in sittings { try session.store(sitting) }
        }
        return situation.day
    }
}
