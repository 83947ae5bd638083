// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms in which an asked party says no, or says what it needs first.
enum AnswerForms {
    static func refusal(_ casus: Identifier<Casus>, _ vraag: Vraag) -> Form {
        Form(
            action: "/casussen/\(casus)/triage/\(vraag.id)/weigering", submitLabel: "triage.refusal.save",
            cancel: "/casussen/\(casus)/triage",
            [
                .area("reason", label: "triage.refusal.reason", hint: "triage.refusal.reason.hint", max: 4000, rows: 4),
                .area(
                    "offers", label: "triage.refusal.offers", hint: "triage.refusal.offers.hint", .optional, max: 4000,
                    rows: 3),
            ])
    }

    static func needs(_ casus: Identifier<Casus>, _ vraag: Vraag) -> Form {
        Form(
            action: "/casussen/\(casus)/triage/\(vraag.id)/nodig", submitLabel: "triage.needs.save",
            cancel: "/casussen/\(casus)/triage",
            [.area("needs", label: "triage.needs.what", hint: "triage.needs.what.hint", max: 4000, rows: 4)])
    }

    /// The page on which to say no.
    static func refusalPage(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Page {
        let t = visitor.t
        return CasusFrame(view, for: visitor).page(
            .triage, title: t("triage.refusal.title"), form: form, entered: entered,
            intro: HTML.paragraphs(t("triage.refusal.lead", view.director(t))))
    }

    /// The page on which to say what is needed first.
    static func needsPage(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Page {
        let t = visitor.t
        return CasusFrame(view, for: visitor).page(
            .triage, title: t("triage.needs.title"), form: form, entered: entered,
            intro: HTML.paragraphs(t("triage.needs.lead", view.director(t))))
    }
}
