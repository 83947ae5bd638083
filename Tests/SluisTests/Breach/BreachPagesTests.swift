// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing
import Web

@Suite("The pages of the register of breaches")
struct BreachPagesTests {
    @Test("everything that is wrong is said at once and nothing typed is lost; then it stands in the register")
    func report() async throws {
        try await LawScene.run { scene in
            let bea = try await scene.signedIn("bea")
            #expect(try await bea.get("/").says("Meld een datalek"))
            try #require(try await bea.get("/datalekken/nieuw").status == 200)
            let wrong = try await bea.submit(
                "/datalekken/nieuw",
                changing: [
                    "nature": "Map in de trein, 111222333", "noticedTime": "kwart over 3", "casussen": "2026-9998",
                ])
            #expect(wrong.status == 422 && wrong.says("Map in de trein, 111222333"))
            #expect(wrong.says("zoals 14:10") && wrong.says("met dit nummer: 2026-9998"))
            // Where it happened is not guessed.
            #expect(wrong.body.contains("href=\"#f-partij\""))
            #expect(wrong.body.contains("id=\"problems\"") && wrong.says("Haal het weg"))
            let sent = try await bea.submit(
                "/datalekken/nieuw",
                changing: [
                    "nature": "Map in de trein", "noticed.day": "20", "noticed.month": "11", "noticed.year": "2026",
                    "noticedTime": "9:30", "casussen": "", "partij": "welzijn", "touches": "yes", "risk": "present",
                ])
            try #require(sent.status == 303)
            let page = try await bea.get(try #require(sent.location))
            #expect(page.says("DL-2026-001") && page.says("23 november 2026, 09:30"))
            let change = try await bea.get("\(try #require(sent.location))/wijzigen")
            #expect(change.body.contains("name=\"revision\" value=\"1\""))
            let end = try await bea.get("\(try #require(sent.location))/sluiten")
            #expect(end.says("Dit moet eerst nog gebeuren") && end.says("Melden bij de Autoriteit Persoonsgegevens"))
            // No form is offered that would be refused after typing.
            let again = try await bea.get("\(try #require(sent.location))/heropenen")
            #expect(again.says("Heropenen hoeft niet") && !again.body.contains("<textarea"))
            #expect(try await scene.signedIn("gea").get(try #require(sent.location)).status == 404)
            #expect(try await scene.signedIn("mannus").get("/datalekken").says("DL-2026-001"))
        }
    }

    @Test("a guest of a party outside the covenant reports what went wrong at the table")
    func guest() async throws {
        try await LawScene.run { scene in
            let tom = try await scene.signedIn("tom")
            #expect(try await tom.get("/").body.contains("href=\"/datalekken/nieuw\""))
            try #require(try await tom.get("/datalekken/nieuw").status == 200)
            let sent = try await tom.submit(
                "/datalekken/nieuw",
                changing: [
                    "nature": "Uitnodiging verkeerd bezorgd", "noticed.day": "20", "noticed.month": "11",
                    "noticed.year": "2026", "noticedTime": "9:30", "partij": "loods", "touches": "unknown",
                    "risk": "unknown",
                ])
            try #require(sent.status == 303)
            #expect(try await tom.get(try #require(sent.location)).says("DL-2026-001"))
            #expect(try await scene.signedIn("gea").get(try #require(sent.location)).status == 404)
            // Whose party left is no guest.
            #expect(try await scene.signedIn("victor").get("/datalekken/nieuw").status == 404)
        }
    }
}
