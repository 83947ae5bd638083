// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A new entry: about whom, the fields of its part, and for a party whether the house may read it.
struct DossierEntryForm {
    let part: Arrangement.DossierPart
    private let view: CasusView
    private let fields: DossierFields

    init(_ part: Arrangement.DossierPart, _ view: CasusView, _ t: Wording) {
        (self.part, self.view) = (part, view)
        fields = DossierFields(part, t)
    }

    /// The persons about whom this part may say something.
    private var people: [Betrokkene] {
        let about = view.course?.arrangement.dataKind(part.kind)?.about ?? []
        return view.casus.betrokkenen.filter { person in
            about.isEmpty || person.kind.map(about.contains) ?? true
        }
    }

    /// The form as it first appears; where there is one person, it is about that person.
    var blank: Entered {
        form.filled(people.count == 1 ? ["betrokkene": .text(people[0].id.description)] : [:])
    }

    var form: Form {
        let isHouse = view.situation.actor.partij == view.situation.collaboration.house
        let share: [Field] =
            isHouse
            ? [] : [.check("share", label: "dossier.share", hint: "dossier.share.hint")] + DossierEntryForm.reasons
        return Form(
            action: "\(DossierController.link(of: view.casus.id))/\(part.id.word)/nieuw",
            submitLabel: "dossier.add.save",
            cancel: DossierController.link(of: view.casus.id),
            [.radios("betrokkene", label: "dossier.person", choices: people.map { Choice($0.id, named: $0.name) })]
                + fields.fields + share)
    }

    /// Why the house may read along; asked only where it may.
    static let reasons: [Field] = [
        Field("necessity", "dossier.necessity", "dossier.necessity.hint", .conditional, .area(max: 1000, rows: 2)),
        Field("task", "dossier.task", "dossier.task.hint", .conditional, .line(max: 300)),
    ]

    func draft(_ entered: Entered) -> DossierEntryDraft {
        let say = DossierSayDraft(given: true, necessity: entered.text("necessity"), task: entered.text("task"))
        return DossierEntryDraft(
            part: part.id.word, betrokkene: entered.id("betrokkene", of: Betrokkene.self),
            values: fields.values(entered), say: entered.isChecked("share") ? say : nil)
    }

    func placed<Value>(_ handled: Handled<Value>) -> Handled<Value> { fields.placed(handled) }
}
