// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms about a hand-over; field names are those that the refusals of the acts name.
struct OverdrachtForms {
    let view: CasusView
    let words: ItemWords

    private var base: Link { OverdrachtPage.link(of: view.casus.id) }

    /// Where to, for what, who reports there, and which items their suppliers are asked for.
    var preparation: Form {
        Form(
            action: "\(base)/voorbereiding", submitLabel: "overdracht.prepare.save", cancel: base,
            [
                .line("table", label: "overdracht.table", hint: "overdracht.table.hint"),
                .area("purpose", label: "overdracht.purpose", hint: "overdracht.purpose.hint", max: 2000, rows: 3),
                .radios(
                    "partij", label: "overdracht.partij", hint: "overdracht.partij.hint",
                    choices: view.casus.reportingPartijen.map { Choice($0, named: words.naming.partij($0)) }),
                .radios(
                    "way", label: "overdracht.way",
                    choices: Overdracht.Way.allCases.map {
                        Choice(
                            $0.rawValue, label: .key("overdracht.way.\($0.rawValue)"),
                            hint: .key("overdracht.way.\($0.rawValue).hint"))
                    }),
                .checks(
                    "items", label: "overdracht.items", hint: "overdracht.items.hint", .optional,
                    choices: OutwardItems.choices(view, words)),
            ])
    }

    /// What was prepared before; in triage there is one party to choose.
    var start: Entered {
        let partijen = view.casus.reportingPartijen
        var answers: [String: Answer] = [:]
        if partijen.count == 1, let only = partijen.first { answers["partij"] = .text(only.description) }
        guard let current = view.casus.overdracht else { return preparation.filled(answers) }
        answers["table"] = .text(current.table)
        answers["purpose"] = .text(current.purpose)
        answers["partij"] = .text(current.partij.description)
        answers["way"] = .text(current.way.rawValue)
        answers["items"] = .choices(current.items.map(\.description))
        return preparation.filled(answers)
    }

    func draft(_ entered: Entered) -> OverdrachtDraft {
        OverdrachtDraft(
            table: entered.text("table"), purpose: entered.text("purpose"),
            partij: entered.id("partij", of: Partij.self), way: entered.choice("way", as: Overdracht.Way.self),
            items: entered.ids("items", of: Inbreng.self))
    }

    /// That nothing goes along, and why.
    var nothing: Form {
        Form(
            action: "\(base)/niets", submitLabel: "overdracht.nothing.save", cancel: base,
            [.area("why", label: "overdracht.nothing.why", hint: "overdracht.nothing.why.hint", max: 2000, rows: 3)])
    }
}
