// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form for one more attachment. The file stands last: of a body that is too large the answers are then kept.
struct BijlageForm {
    let form: Form
    private let rules: AttachmentRules
    private let words: BijlageWords

    init(_ view: CasusView, _ item: Inbreng, _ t: Wording) {
        let rules = view.situation.attachmentRules(for: view.casus)
        let words = BijlageWords(rules: rules, t: t)
        self.rules = rules
        self.words = words
        var fields: [Field] = []
        if rules.kinds.count > 1 {
            let choices = rules.kinds.map { kind in
                Choice(kind.id, label: .text(words.kind(kind.id)), hint: BijlageForm.hint(kind.effect))
            }
            fields.append(.radios("kind", label: "bijlage.kind", hint: "bijlage.kind.hint", choices: choices))
        } else {
            fields.append(.hidden("kind"))
        }
        if rules.asksConfirmation {
            fields.append(.check("confirmed", label: "bijlage.confirm", hint: "bijlage.confirm.hint"))
        }
        fields += [
            .check("keepsLocation", label: "bijlage.location", hint: "bijlage.location.hint"),
            .file(
                "file", label: "bijlage.file", hint: .text(words.limits),
                endings: MediaType.allCases.flatMap(\.endings)),
        ]
        form = Form(
            action: BijlageController.link(view.casus.id, item.id), submitLabel: "bijlage.add.save",
            cancel: ItemPage.link(view.casus.id, item.id), fields)
    }

    var blank: Entered {
        guard rules.kinds.count == 1, let only = rules.kinds.first else { return form.blank }
        return form.filled(["kind": .text(only.id)])
    }

    /// The file as it was sent; nothing when none was.
    func offered(_ entered: Entered) -> OfferedFile? {
        entered.file("file").map { file in
            OfferedFile(
                name: file.name, bytes: file.bytes, kind: entered.text("kind"),
                isConfirmed: entered.isChecked("confirmed"),
                keepsLocation: entered.isChecked("keepsLocation"))
        }
    }

    private static func hint(_ effect: AttachmentRules.Effect) -> Phrase? {
        switch effect {
        case .allow: nil
        case .warn: "bijlage.kind.warns"
        case .refuse: "bijlage.kind.refused"
        }
    }
}
