// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The presence list with which a conference opens.
struct OpeningForm {
    let view: CasusView
    let visitor: Visitor

    var form: Form {
        let naming = Naming(view.situation)
        let people = view.casus.currentOverleg?.deelnemers ?? []
        return Form(
            action: "/casussen/\(view.casus.id)/overleg/opening", submitLabel: "overleg.opening.save",
            cancel: CasusFrame.link(.overleg, of: view.casus.id),
            [
                .checks(
                    "present", label: "overleg.opening.present", hint: "overleg.opening.present.hint",
                    choices: people.map { Choice($0.user, named: naming.userOfPartij($0.user)) })
            ])
    }

    /// What to say aloud before the table opens: what everybody is here for, and what nobody may do with it.
    var intro: HTML {
        let t = visitor.t
        let care = view.casus.currentOverleg?.preparation.careAgreements ?? ""
        return """
            \(HTML.alert(.info, t("tafel.purpose.title"), "<p>\(t("tafel.purpose.text"))</p>"))\
            \(if: !care.isEmpty, "<h3>\(t("overleg.careAgreements"))</h3>\(HTML.paragraphs(care))")
            """
    }
}
