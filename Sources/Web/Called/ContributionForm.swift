// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A contribution to a casus that the contributor does not see: yes or no, and then one item about the client.
struct ContributionForm {
    private let view: CasusView
    private let kinds: [Arrangement.DataKind]
    private let person: Betrokkene
    private let t: Wording

    init?(_ view: CasusView, _ t: Wording) {
        guard let person = view.casus.betrokkenen.first(where: { $0.category == .aimedAt }) else { return nil }
        (self.view, self.person, self.t) = (view, person, t)
        kinds = view.casus.kindsToBringIn(in: view.situation)
    }

    var form: Form {
        Form(
            action: "/casussen/\(view.casus.id)/opdracht/bijdrage", submitLabel: "called.contribute.send",
            cancel: CalledController.link(of: view.casus.id),
            [
                .radios(
                    "answer", label: "called.answer",
                    choices: ContributionAnswer.Answer.allCases.map {
                        Choice($0.rawValue, label: .key("called.answer.\($0.rawValue)"))
                    }),
                Field(
                    "kind", "course.item.kind", "called.whenShared", .conditional,
                    .radios(kinds.map { Choice($0.id.word, label: .text(t.name($0))) })),
                Field("task", "inbreng.new.task", "inbreng.new.task.hint", .conditional, .line(max: 300)),
                Field("necessity", "called.necessity", nil, .conditional, .area(max: 2000, rows: 2)),
                Field("text", "inbreng.new.text", "called.text.hint", .conditional, .area(max: 10_000, rows: 6)),
            ])
    }

    /// Whether the answer is that nothing is shared.
    func declines(_ entered: Entered) -> Bool {
        entered.choice("answer", as: ContributionAnswer.Answer.self) == .doesNotShare
    }

    /// Says at each field that was filled in that a no goes without it, so that nothing typed is dropped unseen.
    ///
    /// A kind that was chosen is no text, and a choice of one cannot be undone in a form.
    static func refuseWhatComesWithANo(_ entered: inout Entered) {
        for field in ["task", "necessity", "text"] where !entered.text(field).isEmpty {
            entered.refuse(field, problem: "called.no.text")
        }
    }

    func draft(_ entered: Entered) -> InbrengDraft {
        let kind = entered.choice("kind").flatMap { word in kinds.first { $0.id.word == word } }
        let hat = view.situation.collaboration.partij(view.situation.actor.partij)?.hat
        return InbrengDraft(
            content: ContentClass(
                betrokkene: person.id, classes: kind.map { [$0.dataClass.word] } ?? [], subtype: nil, origin: "own",
                hat: hat, task: entered.text("task"), kind: kind?.id.word),
            necessity: entered.text("necessity"), hasText: !entered.text("text").isEmpty, akkoordFor: [],
            keepFromConference: false)
    }
}
