// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the mayor decided about a home ban, and the terms that follow from it.
struct HomeBanForm {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) { (self.view, self.t) = (view, t) }

    var form: Form {
        Form(
            action: HomeBanController.link(of: view.casus.id), submitLabel: "homeban.save",
            cancel: StepsController.link(of: view.casus.id),
            [
                .day("issuedOn", label: "homeban.issuedOn"),
                .line("issuedAt", label: "homeban.issuedAt", hint: "homeban.issuedAt.hint", max: 10),
                .line("address", label: "homeban.address", max: 200),
                .day("reliefAskedOn", label: "homeban.relief", hint: "homeban.relief.hint", .optional),
                .day("extendedOn", label: "homeban.extendedOn", hint: "homeban.extendedOn.hint", .optional),
                .day("extendedUntil", label: "homeban.extendedUntil", hint: "homeban.extendedUntil.hint", .optional),
                .day("endedOn", label: "homeban.endedOn", .optional),
                .line("endedWhy", label: "homeban.endedWhy", .optional, max: 500),
            ])
    }

    var filled: Entered {
        guard let ban = view.casus.course?.homeBan else { return form.blank }
        var answers: [String: Answer] = [
            "issuedOn": .day(ban.issuedOn), "issuedAt": .text(ban.issuedAt), "address": .text(ban.address),
            "endedWhy": .text(ban.endedWhy),
        ]
        if let day = ban.reliefAskedOn { answers["reliefAskedOn"] = .day(day) }
        if let day = ban.extendedOn { answers["extendedOn"] = .day(day) }
        if let day = ban.extendedUntil { answers["extendedUntil"] = .day(day) }
        if let day = ban.endedOn { answers["endedOn"] = .day(day) }
        return form.filled(answers)
    }

    func draft(_ entered: Entered) -> HomeBanDraft {
        HomeBanDraft(
            issuedOn: entered.day("issuedOn"), issuedAt: entered.text("issuedAt"), address: entered.text("address"),
            extendedOn: entered.day("extendedOn"), extendedUntil: entered.day("extendedUntil"),
            reliefAskedOn: entered.day("reliefAskedOn"), endedOn: entered.day("endedOn"),
            endedWhy: entered.text("endedWhy"))
    }

    /// The terms that run, each with its day and where it stands.
    var terms: HTML {
        let terms = view.casus.homeBanTerms(in: view.situation)
        let lead: HTML = "<p>\(t("homeban.lead"))</p>"
        guard !terms.isEmpty else { return lead }
        let table = Table(
            caption: t("homeban.terms"),
            columns: [.init(t("homeban.term")), .init(t("homeban.due")), .init(t("profiel.source"))],
            rows: terms.map { term in
                let isPast = term.due < view.situation.day
                let due: HTML = isPast ? HTML.badge(t.day(term.due), .warning) : HTML(t.day(term.due))
                let origin = term.clock.origin
                let source: HTML =
                    origin.assumption.map { HTML(dutch: $0, t) } ?? HTML(origin.sources.joined(separator: ", "))
                return [HTML(t.either(term.clock.nl, term.clock.en)), due, source]
            })
        return "\(lead)\(table.html)"
    }
}
