// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing

@testable import Web

@Suite("A letter says who answers for the joint system, as far as the profile knows")
struct SystemControllerTests {
    private func words(_ situation: Situation, _ arrangement: Arrangement) throws -> String {
        let facts = LetterFacts(situation, under: arrangement, t: try ProjectTexts.all().wording(.nl))
        return try #require(facts.values["verantwoordelijk"])
    }

    @Test("3:554-555 the owner of the system by name, and a place to fill in where nobody is named (X-VE-07)")
    func owner() throws {
        let households = try TicketScene()
        let college = try #require(households.arrangement.parties.parties.first { $0.id.word == "college" })
        #expect(try words(households.situation("lotte"), households.arrangement) == college.name)
        let network = try SafetyHouseScene("venlo")
        let marjan = try network.situation("marjan", on: "2026-03-02")
        #expect(try words(marjan, network.arrangement).hasPrefix("[…"))
    }

    @Test("1:106-122 where all answer together the letter says so, with no place to fill in")
    func joint() throws {
        let house = try SafetyHouseScene()
        let said = try words(house.situation("eline", on: "2026-03-02"), house.arrangement)
        #expect(said.contains("samen") && !said.contains("[…"))
    }
}
