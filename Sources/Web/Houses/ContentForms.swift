// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms about content for one other house.
struct ContentForms {
    let view: CasusView
    let house: Identifier<Partij>
    let words: ItemWords

    private var back: Link { HousesPage.link(of: view.casus.id) }
    private var base: Link { "\(back)/inhoud/\(house)" }

    /// Which items, for what, and why they are necessary.
    var proposal: Form {
        Form(
            action: "\(base)/voorstel", submitLabel: "houses.propose.save", cancel: back,
            [
                .checks("items", label: "houses.propose.items", hint: "houses.propose.items.hint", choices: items),
                .area(
                    "purpose", label: "houses.propose.purpose", hint: "houses.propose.purpose.hint", max: 2000, rows: 3),
                .area(
                    "necessity", label: "houses.propose.necessity", hint: "houses.propose.necessity.hint", max: 2000,
                    rows: 3),
            ])
    }

    /// Our own weighing, with the parties involved in this casus.
    var weighing: Form {
        Form(
            action: "\(base)/weging", submitLabel: "houses.weigh.save", cancel: back,
            [
                .area(
                    "consulted", label: "houses.weigh.consulted", hint: "houses.weigh.consulted.hint", max: 1000,
                    rows: 2),
                .day("on", label: "houses.weigh.on"),
                .radios(
                    "result", label: "houses.weigh.result",
                    choices: Exchange.Weighing.Result.allCases.map {
                        Choice($0.rawValue, label: .key("houses.weighing.\($0.rawValue)"))
                    }),
                .area("motivation", label: "houses.weigh.motivation", max: 3000, rows: 3),
            ])
    }

    /// What the other house said of its own weighing.
    var side: Form {
        Form(
            action: "\(base)/overzijde", submitLabel: "houses.side.save", cancel: back,
            [.area("note", label: "houses.side.label", hint: "houses.side.hint", max: 3000, rows: 4)])
    }

    /// Items that the procesregisseur may see itself; of others it learns nothing here either.
    private var items: [Choice] { OutwardItems.choices(view, words) }
}
