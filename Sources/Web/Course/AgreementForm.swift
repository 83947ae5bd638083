// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The reporter's yes or no to a step, with a reason for a no.
struct AgreementForm {
    let casus: Identifier<Casus>
    let step: String

    func html(_ visitor: Visitor) -> HTML {
        let form = Form(
            action: "/casussen/\(casus)/stappen/\(step)/akkoord", submitLabel: "course.agreement.save",
            [
                .radios(
                    "agrees", label: "course.agreement.question",
                    choices: [
                        Choice("yes", label: "course.agreement.yes"), Choice("no", label: "course.agreement.no"),
                    ]),
                .area("why", label: "course.agreement.why", .optional, max: 1000, rows: 2),
            ])
        return form.html(form.blank, for: visitor)
    }
}
