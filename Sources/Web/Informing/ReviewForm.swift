// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Looking again at a deferral: does the reason still hold, and why.
struct ReviewForm {
    private let casus: Casus
    private let person: Betrokkene
    private let t: Wording

    init(_ casus: Casus, _ person: Betrokkene, _ t: Wording) {
        (self.casus, self.person, self.t) = (casus, person, t)
    }

    var intro: HTML { "<p>\(t("informing.review.lead", ["name": person.name]))</p>" }

    var form: Form {
        Form(
            action: "/casussen/\(casus.id)/informeren/\(person.id)/toets", submitLabel: "informing.review.submit",
            cancel: CasusFrame.link(.informing, of: casus.id),
            [
                .radios(
                    "outcome", label: "informing.review.outcome",
                    choices: Uitstel.Review.Outcome.allCases.map {
                        Choice($0.rawValue, label: .key("informing.review.choice.\($0.rawValue)"))
                    }),
                .area("why", label: "informing.review.why", max: 2000, rows: 3),
            ])
    }
}
