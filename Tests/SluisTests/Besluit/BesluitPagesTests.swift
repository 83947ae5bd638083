// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles
import Storage
import Testing
import Web

@Suite("The pages of the register of decisions")
struct BesluitPagesTests {
    @Test("a proposal keeps what was typed, says what is missing, takes votes, and is adopted only then")
    func proposal() async throws {
        try await LawScene.run { scene in
            let arrangement = try ProfileShelf.arrangement("landelijk")
            try await scene.ledger.write { try $0.install(arrangement) }
            let mannus = try await scene.signedIn("mannus")
            #expect(try await mannus.get("/profiel").says("Register van besluiten"))
            #expect(try await mannus.get("/besluiten/nieuw").says("Wijziging van het convenant"))
            try #require(try await mannus.get("/besluiten/nieuw/wijziging").status == 200)
            let wrong = try await mannus.submit(
                "/besluiten/nieuw/wijziging", changing: ["title": "", "text": "Over 111222333"])
            #expect(wrong.status == 422 && wrong.says("Over 111222333") && wrong.says("burgerservicenummer"))
            #expect(wrong.body.contains("href=\"#f-title\""))
            let sent = try await mannus.submit(
                "/besluiten/nieuw/wijziging", changing: ["title": "Nieuwe bijlage", "text": "De bijlage vervalt."])
            try #require(sent.status == 303)
            let address = try #require(sent.location)
            let page = try await mannus.get(address)
            #expect(page.says("BS-2026-001") && page.says("Dit ontbreekt nog") && page.says("0 stemmen voor"))
            let early = try await mannus.get("\(address)/stap/vaststellen")
            #expect(early.says("Dit ontbreekt nog"))
            let refused = try await mannus.submit(
                "\(address)/stap/vaststellen", changing: ["text": "Ondanks alles"])
            #expect(refused.status == 422 && refused.says("Ondanks alles"))
            try #require(try await mannus.get("\(address)/stap/stemmen").status == 200)
            let house = try await scene.ledger.read { try $0.collaboration() }
            let ballots = house.voters(on: BesluitProposal(.amendment), on: scene.time.today()).map { partij in
                ("partij-\(partij.id.description)", "inFavour-present")
            }
            let voted = try await mannus.submit(
                "\(address)/stap/stemmen", changing: Dictionary(ballots, uniquingKeysWith: { first, _ in first }))
            try #require(voted.status == 303)
            try #require(try await mannus.get("\(address)/stap/vaststellen").says("Niets staat een besluit"))
            let adopted = try await mannus.submit("\(address)/stap/vaststellen")
            try #require(adopted.status == 303)
            #expect(try await mannus.get(address).says("Alle partijen moeten nog tekenen"))
            // No form is offered that would be refused after typing.
            let again = try await mannus.get("\(address)/wijzigen")
            #expect(again.says("Hierover is al besloten") && !again.body.contains("<textarea"))

            let bea = try await scene.signedIn("bea")
            #expect(try await bea.get("/besluiten").says("Nieuwe bijlage"))
            #expect(try await bea.get("/besluiten/nieuw").status == 404)
            #expect(try await bea.get("\(address)/stap/stemmen").status == 404)
        }
    }
}
