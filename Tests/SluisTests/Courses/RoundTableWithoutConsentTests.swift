// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A round table without consent")
struct RoundTableWithoutConsentTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    /// Without consent, with the person invited and a partner at the table.
    private func atTable() throws -> Casus {
        var casus = try scene.running()
        try casus.take(
            StepDraft(step: "v3", outcome: 1, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke")
        ).done()
        try casus.inviteToTable(on: scene.today, told: scene.today, by: .letter, in: scene.situation("peer")).done()
        let partner = AttendeeDraft(
            part: .partner, name: "Lieke Bongersen", hasStatement: false, isIdentified: false)
        try casus.attendTable(partner, in: scene.situation("marjan")).done()
        return casus
    }

    private func draft(_ plan: String, reason: String = "", result: RoundTable.Result? = .proposal) -> TableReportDraft
    {
        TableReportDraft(personalData: "", reason: reason, state: "", plan: plan, result: result)
    }

    @Test("4:199 a proposal is recorded by its kind alone, and the work process goes on")
    func proposal() throws {
        var casus = try atTable()
        let marjan = try scene.situation("marjan")
        try casus.reportTable(draft("huisuitzetting"), in: marjan).done()
        #expect(casus.course?.roundTables?.last?.report?.result == .proposal)
        #expect(casus.readsTableReport(in: try scene.situation("lieke")))
        #expect(!casus.readsTableReport(in: try scene.situation("kim")))
        try casus.take(StepDraft(step: "v4", outcome: 0, statements: []), in: marjan).done()
        try casus.take(StepDraft(step: "v5", outcome: 0, statements: []), in: scene.situation("lieke")).done()
        #expect(casus.course?.next == "v3")
    }

    @Test("4:144 nothing of the problems, and no more than a few words")
    func nothingMore() throws {
        var casus = try atTable()
        let marjan = try scene.situation("marjan")
        let told = casus.reportTable(draft("begeleiding", reason: "Hij hoort stemmen"), in: marjan)
        #expect(told.refusals == [Refusal(.withoutConsentOnly, field: "reason")])
        let long = casus.reportTable(draft(String(repeating: "stemmen ", count: 10)), in: marjan)
        #expect(long.refusals == [Refusal(.withoutConsentOnly, field: "plan")])
        let open = casus.reportTable(draft("", result: nil), in: marjan)
        #expect(Set(open.refusals.compactMap(\.field)) == ["plan", "result"])
    }

    @Test("a report written with consent closes when the consent is taken back")
    func takenBack() throws {
        var casus = try atTable()
        let peer = try scene.situation("peer")
        func consent(_ status: PersonConsent.Status) -> PersonConsentDraft {
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: status, on: scene.today, purpose: "alles")
        }
        try casus.record(consent(.given), in: peer).done()
        let report = TableReportDraft(personalData: "Gerrit", reason: "a", state: "b", plan: "c")
        try casus.reportTable(report, in: scene.situation("marjan")).done()
        #expect(casus.readsTableReport(in: try scene.situation("lieke")))
        try casus.record(consent(.refused), in: peer).done()
        #expect(!casus.readsTableReport(in: try scene.situation("lieke")))
    }
}
