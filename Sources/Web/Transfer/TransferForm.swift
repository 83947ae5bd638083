// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The questions of a transfer: where to, why, and for every item whether it goes along.
struct TransferForm {
    private let view: CasusView
    private let ways: [Arrangement.Transfer]
    private let pillars: [Arrangement.Pillar]
    private let items: [Inbreng]
    private let t: Wording

    /// Nothing for somebody who decides about no way out.
    init?(_ view: CasusView, _ t: Wording) {
        guard let (course, arrangement, _) = view.course else { return nil }
        ways = view.casus.transfersForActor(in: view.situation)
        guard !ways.isEmpty else { return nil }
        (self.view, self.t) = (view, t)
        pillars = arrangement.process.pillars.filter { $0.id.word != course.pillar }
        items = view.casus.itemsToJudge
    }

    private func needs(_ need: Arrangement.Need) -> Bool { ways.contains { $0.needs.contains(need) } }

    var form: Form {
        var fields: [Field] = [
            .radios(
                "to", label: "transfer.to",
                choices: ways.map { Choice($0.to.rawValue, label: .key("transfer.to.\($0.to.rawValue)")) })
        ]
        if ways.contains(where: { $0.to == .otherPillar }) {
            fields.append(
                Field(
                    "pillar", "transfer.pillar", "transfer.pillar.hint", .conditional,
                    .radios(pillars.map { Choice($0.id.word, label: .text(t.name($0))) })))
        }
        fields.append(.area("necessity", label: "need.noodzaak", max: 2000, rows: 3))
        if needs(.lawfulness) {
            fields.append(
                Field(
                    "lawfulness", "need.rechtmatigheidstoets", "transfer.lawfulness.hint", .conditional,
                    .area(max: 2000, rows: 2)))
        }
        if needs(.informed) {
            fields.append(
                Field(
                    "discussed", "transfer.discussed", "transfer.discussed.hint", .conditional,
                    .area(max: 1000, rows: 2)))
        }
        return Form(
            action: TransferController.link(of: view.casus.id), submitLabel: "transfer.save",
            cancel: StepsController.link(of: view.casus.id), fields + items.flatMap(judgement))
    }

    private func judgement(_ item: Inbreng) -> [Field] {
        let verdicts = TransferDraft.Verdict.allCases.map {
            Choice($0.rawValue, label: .key("transfer.verdict.\($0.rawValue)"))
        }
        return [
            Field("verdict-\(item.id)", .text(t.label(of: item, in: view)), nil, .conditional, .radios(verdicts)),
            Field("reason-\(item.id)", "transfer.reason", "transfer.reason.hint", .conditional, .line(max: 500)),
        ]
    }

    func draft(_ entered: Entered) -> TransferDraft {
        var verdicts: [Identifier<Inbreng>: TransferDraft.Verdict] = [:]
        var reasons: [Identifier<Inbreng>: String] = [:]
        for item in items {
            verdicts[item.id] = entered.choice("verdict-\(item.id)", as: TransferDraft.Verdict.self)
            reasons[item.id] = entered.text("reason-\(item.id)")
        }
        return TransferDraft(
            to: entered.choice("to", as: Arrangement.Transfer.Target.self), pillar: entered.choice("pillar"),
            verdicts: verdicts, reasons: reasons, necessity: entered.text("necessity"),
            lawfulness: entered.text("lawfulness"), discussed: entered.text("discussed"))
    }
}
