// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form of a question to one party, and what it comes to when filled in.
struct VraagForm {
    let to: Partij
    let cleared: ClearedItems
    let form: Form
    /// The form as it opens: the person is filled in when the party has only one who can be asked.
    let opening: Entered

    init(to partij: Partij, _ view: CasusView, _ words: ItemWords) {
        to = partij
        let cleared = ClearedItems(for: partij, view, words)
        self.cleared = cleared
        let base = CasusFrame.link(.triage, of: view.casus.id)
        let people = view.casus.askable(at: partij.id, in: view.situation)
        let link: Link = "\(base)/vraag"
        var fields: [Field] = [
            .select("to", label: "triage.ask.user", choices: people.map { Choice($0.id, named: $0.name) }),
            .area("relevance", label: "triage.ask.relevance", hint: "triage.ask.relevance.hint", max: 2000, rows: 3),
            .line("task", label: "triage.ask.task", hint: "triage.ask.task.hint", max: 300),
            .area("purpose", label: "triage.ask.purpose", hint: "triage.ask.purpose.hint", max: 2000, rows: 3),
            .area("necessity", label: "triage.ask.necessity", hint: "triage.ask.necessity.hint", max: 2000, rows: 3),
            .area("question", label: "triage.ask.question", hint: "triage.ask.question.hint", max: 4000, rows: 5),
        ]
        if !cleared.choices.isEmpty {
            fields.append(
                .checks(
                    "items", label: "triage.ask.items", hint: "triage.ask.items.hint", .optional,
                    choices: cleared.choices))
        }
        form = Form(
            action: link.query("partij", partij.id), submitLabel: "triage.ask.save", cancel: "\(base)/vraag", fields)
        let only = people.count == 1 ? people.first : nil
        opening = form.filled(only.map { ["to": .text($0.id.description)] } ?? [:])
    }

    /// The question as filled in. The person stands in field `to`, because refusals about the party belong there.
    func draft(_ entered: Entered) -> VraagDraft {
        VraagDraft(
            to: to.id, user: entered.id("to", of: User.self), relevance: entered.text("relevance"),
            task: entered.text("task"), purpose: entered.text("purpose"), necessity: entered.text("necessity"),
            question: entered.text("question"), items: entered.ids("items", of: Inbreng.self))
    }
}

/// The form with which items are sent after a question.
struct FurtherItemsForm {
    let cleared: ClearedItems
    let form: Form

    init(_ vraag: Vraag, _ view: CasusView, _ words: ItemWords) {
        let partij = view.situation.collaboration.partij(vraag.to)
        let base = CasusFrame.link(.triage, of: view.casus.id)
        let unknown = Partij(
            id: vraag.to, name: "–", kind: "", hat: nil, signedConvenant: nil, signedProtocol: nil, left: nil,
            grants: [])
        cleared = ClearedItems(for: partij ?? unknown, view, words, besides: vraag.items)
        form = Form(
            action: "\(base)/\(vraag.id)/gegevens", submitLabel: "triage.further.save", cancel: base,
            [.checks("items", label: "triage.ask.items", choices: cleared.choices)])
    }
}

extension Casus {
    /// The people of a party to whom a question can go today.
    func askable(at partij: Identifier<Partij>, in situation: Situation) -> [User] {
        situation.collaboration.users.values
            .filter { $0.partij == partij && situation.collaboration.obstacles(for: $0, on: situation.day).isEmpty }
            .sorted { $0.name < $1.name }
    }
}
