// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms on a scaled-down casus.
struct ClosingForms {
    let view: CasusView
    let t: Wording
    let afschaling: Afschaling

    private var here: Link { CasusFrame.link(.closing, of: view.casus.id) }
    private var terms: Bewaartermijn { view.situation.profile.bewaartermijn }

    var cleaning: Form {
        Form(
            action: "\(here)/opschoning", submitLabel: "closing.clean.save", cancel: here,
            [.area("cleaned", label: "closing.clean.what", hint: "closing.clean.what.hint", max: 4000, rows: 5)])
    }

    /// The hint names the last day that is allowed and the day before which another day changes nothing.
    var deviation: Form {
        let latest = view.situation.day.adding(months: terms.reassessWithinMonths)
        let standard = afschaling.on.adding(months: terms.destroyAfterMonths)
        return Form(
            action: "\(here)/afwijking", submitLabel: "closing.deviate.save", cancel: here,
            [
                .area("motivation", label: "closing.deviate.why", hint: "closing.deviate.why.hint", max: 4000, rows: 4),
                .day(
                    "reassessOn", label: "closing.deviate.on",
                    hint: .key(
                        "closing.deviate.on.hint", ["latest": t.day(latest), "standard": t.day(standard)])),
            ])
    }

    var reopening: Form {
        Form(
            action: "\(here)/heropening", submitLabel: "closing.reopen.save", cancel: here,
            [.area("why", label: "closing.reopen.why", hint: "closing.reopen.why.hint", max: 4000, rows: 4)])
    }
}
