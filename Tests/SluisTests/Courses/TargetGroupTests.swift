// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Who belongs here")
struct TargetGroupTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    /// A report by Peer with these words on the criteria and the core.
    private func begin(
        _ consent: PersonConsent.Status, criteria: StepStatement?, core: StepStatement?
    ) throws -> Outcome<Casus> {
        let whole = try scene.draft(
            consent: consent, weighing: CareNetworkScene.wholeWeighing, question: consent == .given ? "Overlast" : "")
        let others = whole.statements.filter { $0.need != .criteria && $0.need != .core }
        return try scene.begin(
            CourseDraft(
                report: whole.report, pillar: nil, subdivision: whole.subdivision,
                statements: others + [criteria, core].compactMap { $0 }, told: whole.told, consents: whole.consents))
    }

    private static let words = ["A", "B", "C", "D", "E", "F"]
    private static let notes = Dictionary(uniqueKeysWithValues: words.map { ($0, "gezien") })

    private func verdicts(met: Set<String>, motive: String = "") -> StepStatement {
        let choices = Self.words.map { met.contains($0) ? $0 : "not-\($0)" }
        return StepStatement(.criteria, text: motive, choices: choices, notes: Self.notes)
    }

    private let other = StepStatement(.core, choices: [StepStatement.otherCore])

    @Test("4:18, 4:38 each criterion is judged; who belongs to none of the groups is reported with a motive")
    func criteria() throws {
        #expect(try begin(.given, criteria: verdicts(met: ["E"]), core: other).refusals.isEmpty)
        let none = try begin(.given, criteria: nil, core: other)
        #expect(none.refusals.map(\.about) == [Arrangement.Need.criteria.rawValue])
        let outside = try begin(.given, criteria: verdicts(met: []), core: other)
        #expect(outside.refusals.map(\.reason) == [.overruleWithoutMotivation])
        let reason = verdicts(met: [], motive: "Er is niemand anders")
        #expect(try begin(.given, criteria: reason, core: other).refusals.isEmpty)
    }

    @Test("4:18 what misses of a judgement is said at its own criterion, all at once")
    func missing() throws {
        var notes = Self.notes
        notes["C"] = nil
        let unexplained = StepStatement(.criteria, choices: ["A", "not-B", "not-C", "not-D", "not-F"], notes: notes)
        #expect(
            try begin(.given, criteria: unexplained, core: other).refusals == [
                Refusal(.criterionWithoutMotivation, field: "criterion-C-note", about: "C"),
                Refusal(.criterionWithoutVerdict, field: "criterion-E", about: "E"),
            ])
        let unconfirmed = try begin(.refused, criteria: nil, core: other)
        #expect(unconfirmed.refusals == [Refusal(.targetGroupUnconfirmed, field: Arrangement.Need.criteria.field)])
    }

    @Test("PV-023, X-VE-20 a criminal core is warned of: a motive, and no bar")
    func core() throws {
        let judged = verdicts(met: ["E"])
        let bare = StepStatement(.core, choices: [StepStatement.excludedCore])
        let unexplained = try begin(.given, criteria: judged, core: bare)
        #expect(unexplained.refusals.map(\.about) == [Arrangement.Need.core.rawValue])
        let motive = StepStatement(.core, text: "De hulp staat voorop", choices: [StepStatement.excludedCore])
        #expect(try begin(.given, criteria: judged, core: motive).refusals.isEmpty)
        let unsaid = try begin(.given, criteria: judged, core: nil)
        #expect(unsaid.refusals.map(\.about) == [Arrangement.Need.core.rawValue])
    }

    @Test("4:144 without consent it is confirmed, and nothing is written about the person")
    func withoutConsent() throws {
        let confirmed = StepStatement(.criteria, choices: [StepStatement.confirmed])
        #expect(try begin(.refused, criteria: confirmed, core: other).refusals.isEmpty)
        let judged = try begin(.refused, criteria: verdicts(met: ["C"]), core: other)
        #expect(judged.refusals.map(\.about) == [Arrangement.Need.criteria.rawValue])
        let motive = StepStatement(.core, text: "Hij dealt", choices: [StepStatement.excludedCore])
        let criminal = try begin(.refused, criteria: confirmed, core: motive)
        #expect(criminal.refusals.map(\.about) == [Arrangement.Need.core.rawValue])
        // With consent a bare confirmation is no verdict.
        let bare = try begin(.given, criteria: confirmed, core: other)
        #expect(bare.refusals.map(\.about) == [Arrangement.Need.criteria.rawValue])
    }

    @Test("3:10-11 a household file opens only after it was said what it is about")
    func household() throws {
        let scene = try TicketScene().on("2026-05-06")
        let whole = try scene.opening()
        func open(_ core: StepStatement?) throws -> Outcome<Casus> {
            let draft = OpeningDraft(
                outline: whole.outline, betrokkenen: whole.betrokkenen, consents: whole.consents,
                statements: whole.statements.filter { $0.need != .core } + [core].compactMap { $0 })
            return Casus.open(
                draft, from: try scene.ready(), as: Identifier(known: "casus"), number: "2026-0001",
                in: try scene.situation("lotte"))
        }
        #expect(try open(other).refusals.isEmpty)
        #expect(try open(nil).refusals.map(\.about) == [Arrangement.Need.core.rawValue])
    }
}
