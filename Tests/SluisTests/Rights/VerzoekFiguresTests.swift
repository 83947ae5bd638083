// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Counts of requests and complaints")
struct VerzoekFiguresTests {
    private func heading(
        _ scene: SafetyHouseScene, decided day: String?, _ kind: Verzoek.Kind = .access
    ) throws -> VerzoekHeading {
        let draft = try VerzoekScene.draft(kind, received: "2026-07-01", verified: kind == .complaint ? nil : .inPerson)
        var verzoek = try VerzoekScene.recorded(draft, in: scene.situation("harm", on: "2026-07-01"))
        if let day {
            let situation = try scene.situation("harm", on: day)
            try verzoek.decide(VerzoekScene.decision(.granted, on: situation.day), about: nil, in: situation).orFail()
        }
        return VerzoekHeading(of: verzoek, under: scene.arrangement)
    }

    private func counts(
        _ headings: [VerzoekHeading], _ dimension: VerzoekFigures.Dimension, gone: Set<Identifier<Verzoek>> = []
    ) throws -> [String: Int?] {
        let today = try #require(Day("2026-08-03"))
        let cells = VerzoekFigures(of: headings, gone: gone, on: today, smallest: 10).cells[dimension] ?? []
        return Dictionary(uniqueKeysWithValues: cells.map { ($0.name, $0.count) })
    }

    @Test("within and after the term, by kind, outcome and year; a group below the smallest one is not shown")
    func dimensions() throws {
        let scene = try SafetyHouseScene()
        let (within, after) = (try heading(scene, decided: "2026-07-29"), try heading(scene, decided: "2026-07-30"))
        let open = try heading(scene, decided: nil)
        let all =
            Array(repeating: within, count: 12) + Array(repeating: after, count: 10)
            + Array(repeating: open, count: 11)
        #expect(try counts(all, .term) == ["within": 12, "after": 10, "overdue": 11])
        #expect(try counts(all, .kind) == ["inzage": 33])
        #expect(try counts(all, .outcome) == ["granted": 22])
        #expect(try counts(all, .year) == ["2026": 33])
        #expect(try counts(Array(repeating: within, count: 9), .kind) == ["inzage": nil])
        // One small group could be worked out from the others, so another is left out beside it.
        let few = Array(repeating: within, count: 12) + [after]
        #expect(try counts(few, .term) == ["within": nil, "after": nil])
    }

    @Test("what went with its casus has no answer, and a complaint is counted in words of its own")
    func others() throws {
        let scene = try SafetyHouseScene()
        let open = try heading(scene, decided: nil)
        #expect(try counts(Array(repeating: open, count: 10), .term, gone: [open.id]) == ["withoutAnswer": 10])
        let upheld = try heading(scene, decided: "2026-07-20", .complaint)
        let klachten = Array(repeating: upheld, count: 10)
        #expect(try counts(klachten, .outcome) == ["klacht:granted": 10])
        #expect(upheld.timing(on: try #require(Day("2026-08-03"))) == .noTerm)
    }

    @Test("the day of a decision stays what it was when a restriction is lifted later")
    func lifted() throws {
        let scene = try SafetyHouseScene()
        let desk = try scene.situation("harm", on: "2026-07-20")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.restriction, received: "2026-07-01"), in: desk)
        try verzoek.decide(VerzoekScene.decision(.granted, on: desk.day), about: nil, in: desk).orFail()
        let later = try scene.situation("harm", on: "2026-10-01")
        try verzoek.lift(on: later.day, reason: "uitgezocht", in: later).orFail()
        let heading = VerzoekHeading(of: verzoek, under: scene.arrangement)
        #expect(heading.endedOn == later.day && heading.decisionDay == desk.day)
        #expect(heading.timing(on: later.day) == .within)
    }
}
