// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

@Suite("Sittings by day, body and area, on both databases")
struct VergaderingChoiceTests {
    @Test(
        "a choice narrows the span; a word or area that only looks like it is another one",
        arguments: TestEngine.allCases)
    func choices(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let wilma = try #require(try await Desk(scene.house).situation(for: LedgerScene.wilma))
            let sittings = [
                Self.sitting("a", wilma, days: -2, word: "tafel", area: "Noord/Oost"),
                Self.sitting("b", wilma, days: 0, word: "tafel-groot", area: "Noord"),
                Self.sitting("c", wilma, days: 3, word: "tafel", area: "Noord"),
                Self.sitting("d", wilma, days: 9, word: nil, area: nil),
            ]
            try await scene.ledger.write { session in
                for sitting in sittings { try session.store(sitting) }
            }
            func found(_ span: VergaderingQuery.Span, _ choice: VergaderingQuery.Choice) async throws -> String {
                let query = VergaderingQuery(.all, span, choosing: choice)
                return try await scene.ledger.read { try $0.vergaderingen(query) }.map(\.id.description).joined()
            }

            #expect(try await found(.every, .init()) == "dcba")
            #expect(try await found(.from(wilma.day), .init()) == "bcd")
            #expect(try await found(.before(wilma.day), .init()) == "a")
            let (first, last) = (wilma.day.adding(days: -2), wilma.day.adding(days: 3))
            #expect(try await found(.every, .init(from: first, until: last)) == "cba")
            #expect(try await found(.from(wilma.day), .init(until: first)) == "")
            #expect(try await found(.every, .init(body: "tafel")) == "ca")
            #expect(try await found(.every, .init(body: "tafe_")) == "")
            #expect(try await found(.every, .init(area: "Noord/Oost")) == "a")
            #expect(try await found(.every, .init(body: "tafel", area: "Noord")) == "c")
            #expect(try await found(.every, .init(area: "Noord", state: .planned)) == "cb")
            #expect(try await found(.every, .init(state: .cancelled)) == "")
        }
    }

    private static func sitting(
        _ id: String, _ situation: Situation, days: Int, word: String?, area: String?
    ) -> Vergadering {
        let body = MeetingBody(
            word: word, nl: "Tafel", en: "Table", actionListWithin: nil, minutesWithin: nil, person: nil)
        let plan = MeetingPlan(
            body: body, day: situation.day.adding(days: days), starts: 570, minutes: 60,
            // What looks like a field in a name is none.
            place: "\"word\":\"tafe_\" \"area\":\"Noord\"", chair: situation.actor.id, secretary: situation.actor.id,
            area: area)
        return Vergadering(
            id: Identifier(known: id), plan: plan,
            course: MeetingCourse(madeBy: situation.actor.id, madeAt: situation.moment), items: [], version: 0)
    }
}
