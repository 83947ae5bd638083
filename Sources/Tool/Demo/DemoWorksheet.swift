// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

extension DemoStory {
    /// Lets a supplier fill in every worksheet of these conditions, each to the end and in the way that helps.
    func fillIn(
        _ codes: [String], about item: Identifier<Inbreng>, of casus: Identifier<Casus>, by supplier: String,
        for recipient: String
    ) async throws -> Bool {
        let view = try await view(casus, by: supplier)
        guard let sheets = view.situation.worksheets else { return false }
        for id in Set(codes.compactMap { sheets.settling($0)?.id }).sorted() {
            guard let sheet = sheets[id] else { continue }
            let draft = WorksheetDraft(
                worksheet: id, item: item, recipient: Self.partij(recipient), answers: helping(sheet), concludes: true)
            let handled = try await handling.fillIn(draft, in: casus, by: Self.user(supplier), once: nil)
            guard case .done = handled else { return false }
        }
        return true
    }

    /// A worksheet that its professional began and left: a conflict of duties towards the reporter.
    func beginConflict(in casus: Identifier<Casus>) async throws {
        guard let item = try await view(casus, by: "gea").casus.inbrengen.last else { return }
        let draft = WorksheetDraft(
            worksheet: "conflict-van-plichten", item: item.id, recipient: Self.partij("welzijn"),
            answers: [
                "consent-attempt": "refused",
                "consent-effort": "Twee keer gevraagd, aan de deur en per brief; zij wil niet dat anderen dit weten.",
                "serious-harm": Worksheet.Step.yes,
            ], concludes: false)
        try done(await handling.fillIn(draft, in: casus, by: Self.user("gea"), once: nil), "worksheet")
    }

    /// Answers under which the conditions of a worksheet hold, for somebody of sixteen or older.
    private func helping(_ sheet: Worksheet) -> [String: String] {
        var answers: [String: String] = [:]
        for step in sheet.steps {
            switch step.kind {
            case .yesNo(let yesHelps): answers[step.id] = yesHelps ? Worksheet.Step.yes : Worksheet.Step.no
            case .text:
                answers[step.id] = "Besproken met de betrokkene en met een collega, en vastgelegd in het eigen dossier."
            case .day: answers[step.id] = house.time.today().description
            case .choice(let options):
                let fit = options.filter(\.helps)
                answers[step.id] = (fit.first { $0.code == "from-16" } ?? fit.first)?.code
            }
        }
        let asked = Set(sheet.assess(answers).asked)
        return answers.filter { asked.contains($0.key) }
    }
}
