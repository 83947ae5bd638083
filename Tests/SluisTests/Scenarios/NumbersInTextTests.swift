// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@testable import CaseWork

@Suite("A citizen service number in what somebody writes, where none may be kept")
struct NumbersInTextTests {
    @Test("a report is refused at the field that holds one; nine other digits are not one")
    func report() throws {
        let scene = try PillarScene()
        let refused = try scene.begun(tried: "Zie 111.222.333", question: "Over 111222333").refusals
        #expect(refused == [Refusal(.bsnInText, field: "tried"), Refusal(.bsnInText, field: "question")])
        #expect(try scene.begun(question: "Over 111222334").refusals.isEmpty)
    }

    @Test("so is the note of a step")
    func step() throws {
        let scene = try PillarScene()
        var casus = try scene.begun().orFail()
        try casus.takeUp(in: scene.situation("jorinde")).orFail()
        let notes = ["A": "gezien", "B": "bsn 111222333", "P": "gezien"]
        let draft = StepDraft(
            step: "e1", outcome: 0, statements: [StepStatement(.criteria, choices: ["A", "B", "P"], notes: notes)])
        let refused = casus.take(draft, in: try scene.situation("jorinde")).refusals
        #expect(refused == [Refusal(.bsnInText, field: Arrangement.Need.criteria.field)])
    }

    @Test("so is the opening of a file from a signal, wherever in it the number was typed")
    func opening() throws {
        let scene = try TicketScene().on("2026-05-06")
        func kept(_ outline: String, _ motive: String = "Drie partijen.") throws -> [Refusal] {
            let whole = try scene.opening()
            let statements = whole.statements.map { one in
                one.need == .motive ? StepStatement(.motive, text: motive) : one
            }
            let draft = OpeningDraft(
                outline: outline, betrokkenen: whole.betrokkenen, consents: whole.consents, statements: statements)
            let casus = try Casus.open(
                draft, from: scene.ready(), as: Identifier(known: "casus"), number: "2026-0001",
                in: scene.situation("lotte")
            ).get()
            return try KeptOut(scene.arrangement).problems(in: casus, since: nil)
        }
        #expect(try kept("Over 111222334").isEmpty)
        #expect(try kept("Over 111222333") == [Refusal(.bsnInText)])
        #expect(try kept("Schulden", "Zie 111 222 333") == [Refusal(.bsnInText)])
    }

    @Test("the hash of a file is no writing of anybody, and the national process keeps the number")
    func hashes() throws {
        let hash = String(repeating: "a", count: 54) + "b111222333"
        let kept = KeptOut(try ProfileShelf.arrangement("enschede"))
        #expect(hash.utf8.count == 64)
        #expect(try kept.problems(in: [hash], since: nil).isEmpty)
        #expect(try !kept.problems(in: ["b111222333"], since: nil).isEmpty)
        #expect(try kept.problems(in: ["b111222333"], since: ["b111222333"]).isEmpty)
        #expect(try KeptOut(ProfileShelf.arrangement("landelijk")).problems(in: ["111222333"], since: nil).isEmpty)
    }
}
