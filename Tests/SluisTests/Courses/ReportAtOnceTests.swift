// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A report says all that is wrong with it at once")
struct ReportAtOnceTests {
    let scene: CareNetworkScene
    private let second = Identifier<Betrokkene>(known: "tweede")

    init() throws { scene = try CareNetworkScene() }

    /// Two people it is about, the second with this answer; nothing where none was given.
    private func both(_ own: PersonConsentDraft?, question: String) throws -> CourseDraft {
        let one = try scene.draft(consent: .given, weighing: [], question: question)
        let more = Betrokkene(
            id: second, given: "Grada", family: "Maessenbroek", born: try #require(Day("1963-02-01")), bsn: nil,
            residence: "Blerick", category: .aimedAt, relation: "", kind: .aimedAt)
        let report = ReportDraft(
            task: "", reasons: [], tried: "", question: question, betrokkenen: one.report.betrokkenen + [more])
        return CourseDraft(
            report: report, pillar: nil, subdivision: one.subdivision, statements: one.statements, told: one.told,
            consents: one.consents + (own.map { [$0] } ?? []))
    }

    @Test("what is missing of the report and of its items is told together")
    func together() throws {
        let kind = try #require(scene.arrangement.consentFirst?.withoutConsent.first?.word)
        let whole = try scene.item(kind)
        let bare = InbrengDraft(
            content: whole.content, necessity: "", hasText: false, akkoordFor: [], keepFromConference: false)
        let draft = try scene.draft(consent: .given, weighing: [])

        let found = Casus.problems(
            beginning: draft, with: [(draft: bare, text: ""), (draft: whole, text: "een zin")],
            in: try scene.situation("peer"))

        #expect(found.report.map(\.field) == ["question"])
        try #require(found.items.count == 2)
        #expect(Set(found.items[0].compactMap(\.field)).isSuperset(of: ["necessity", "text"]))
        #expect(!found.items[1].contains { ["necessity", "text"].contains($0.field) })
    }

    @Test("what an item lacks only because the report is not whole is not told")
    func onlyOwn() throws {
        let kind = try #require(
            scene.arrangement.data.kinds.map(\.id.word).first { word in
                !(scene.arrangement.consentFirst?.withoutConsent.contains { $0.word == word } ?? true)
            })
        let item = (draft: try scene.item(kind), text: "een zin")

        let found = Casus.problems(
            beginning: try scene.draft(consent: nil, weighing: []), with: [item], in: try scene.situation("peer"))

        #expect(found.report.map(\.reason).contains(.consentNotChosen))
        #expect(!found.items.joined().contains { $0.reason == .withoutConsentOnly || $0.reason == .notYourAct })
    }

    @Test("a further person must have an answer, with day and purpose, and what lacks stands with that person")
    func further() throws {
        let without = try scene.begin(try both(nil, question: "Overlast")).refusals
        #expect(without.contains { $0.reason == .consentNotChosen && $0.about == second.description })

        let bare = PersonConsentDraft(person: second, mode: .first, status: .given, on: nil, purpose: "")
        let found = try scene.begin(try both(bare, question: "Overlast")).refusals.filter { $0.reason == .required }
        #expect(Set(found.compactMap(\.field)) == ["own-consent-on", "own-consent-purpose"])
        #expect(found.allSatisfy { $0.about == second.description })
    }
}
