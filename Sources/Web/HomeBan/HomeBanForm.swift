// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the mayor decided about a home ban, and the terms that follow from it.
struct HomeBanForm {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) { (self.view, self.t) = (view, t) }

    private var duties: [Arrangement.Clock] { view.casus.homeBanDuties(in: view.situation) }

    var form: Form {
        Form(
            action: HomeBanController.link(of: view.casus.id), submitLabel: "homeban.save",
            revision: view.casus.course?.homeBan?.history.count ?? 0,
            cancel: StepsController.link(of: view.casus.id), fields)
    }

    private var fields: [Field] {
        var fields: [Field] = [
            .day("issuedOn", label: "homeban.issuedOn"),
            .line("issuedAt", label: "homeban.issuedAt", hint: "homeban.issuedAt.hint", max: 10),
            .line("address", label: "homeban.address", max: 200),
        ]
        fields += done(afterRelief: false)
        fields.append(.day("reliefAskedOn", label: "homeban.relief", hint: "homeban.relief.hint", .optional))
        fields += done(afterRelief: true)
        fields += [
            .day("extendedOn", label: "homeban.extendedOn", hint: "homeban.extendedOn.hint", .optional),
            .day("extendedUntil", label: "homeban.extendedUntil", hint: "homeban.extendedUntil.hint", .optional),
            .day("endedOn", label: "homeban.endedOn", .optional),
            .line("endedWhy", label: "homeban.endedWhy", .optional, max: 500),
        ]
        return fields
    }

    /// When what the terms ask was done: those that a request for relief starts, or the others.
    private func done(afterRelief: Bool) -> [Field] {
        duties.enumerated().filter { ($0.element.starts == .reliefAsked) == afterRelief }.map { place, clock in
            Field.day(
                HomeBanDraft.doneField(place),
                label: .key("homeban.done", ["what": t.either(clock.nl, clock.en)]), .optional)
        }
    }

    var filled: Entered {
        view.casus.course?.homeBan.map { filled($0.facts) } ?? form.blank
    }

    private func filled(_ ban: HomeBan.Facts) -> Entered {
        var answers: [String: Answer] = [
            "issuedOn": .day(ban.issuedOn), "issuedAt": .text(ban.issuedAt), "address": .text(ban.address),
            "endedWhy": .text(ban.endedWhy), "reliefAskedOn": .day(ban.reliefAskedOn),
            "extendedOn": .day(ban.extendedOn), "extendedUntil": .day(ban.extendedUntil), "endedOn": .day(ban.endedOn),
        ]
        for (place, clock) in duties.enumerated() {
            answers[HomeBanDraft.doneField(place)] = .day(ban.doneOn[clock.nl])
        }
        return form.filled(answers)
    }

    func draft(_ entered: Entered) -> HomeBanDraft {
        // What an earlier version of the profile asked to be done is not asked here, and stays.
        var doneOn = view.casus.course?.homeBan?.doneOn ?? [:]
        for (place, clock) in duties.enumerated() { doneOn[clock.nl] = entered.day(HomeBanDraft.doneField(place)) }
        return HomeBanDraft(
            issuedOn: entered.day("issuedOn"), issuedAt: entered.text("issuedAt"), address: entered.text("address"),
            extendedOn: entered.day("extendedOn"), extendedUntil: entered.day("extendedUntil"),
            reliefAskedOn: entered.day("reliefAskedOn"), endedOn: entered.day("endedOn"),
            endedWhy: entered.text("endedWhy"), doneOn: doneOn)
    }

    /// What was filled in before somebody else recorded something, with at each field that differs what it says now.
    ///
    /// A field that this writer left as it was follows what was recorded since.
    func compared(_ entered: Entered) -> Entered {
        guard let ban = view.casus.course?.homeBan, let typed = draft(entered).facts else { return entered }
        let now = ban.facts
        let seen = entered.revision.map { $0 - 1 }.flatMap { ban.history.indices.contains($0) ? ban.history[$0] : nil }
        let merged = seen?.said.map { typed.following(now, since: $0) } ?? typed
        var told = filled(merged)
        told.tellOfChange()
        for problem in entered.problems {
            if let field = problem.field {
                told.refuse(field, problem: problem.problem)
            } else {
                told.refuse(problem: problem.problem)
            }
        }
        for field in merged.differences(from: now) {
            guard let name = name(of: field) else { continue }
            let text = now.text(of: field)
            let words = Day(text).map(t.day) ?? text
            let said: Phrase = text.isEmpty ? "person.correct.now.empty" : .key("person.correct.now", ["now": words])
            told.refuse(name, problem: said)
        }
        return told
    }

    private func name(of field: HomeBan.Facts.Field) -> String? {
        switch field {
        case .issuedOn: "issuedOn"
        case .issuedAt: "issuedAt"
        case .address: "address"
        case .reliefAskedOn: "reliefAskedOn"
        case .extendedOn: "extendedOn"
        case .extendedUntil: "extendedUntil"
        case .endedOn: "endedOn"
        case .endedWhy: "endedWhy"
        case .done(let clock): duties.firstIndex { $0.nl == clock }.map(HomeBanDraft.doneField)
        }
    }

    /// The terms that run, each with its day and where it stands.
    var terms: HTML {
        let terms = view.casus.homeBanTerms(in: view.situation)
        let lead: HTML = "<p>\(t("homeban.lead"))</p>"
        guard !terms.isEmpty else { return lead }
        let table = Table(
            caption: t("homeban.terms"),
            columns: [
                .init(t("homeban.term")), .init(t("homeban.due")), .init(t("homeban.state")),
                .init(t("profiel.source")),
            ],
            rows: terms.map { term in
                let origin = term.clock.origin
                let source: HTML =
                    origin.assumption.map { HTML(dutch: $0, t) } ?? HTML(origin.sources.joined(separator: ", "))
                return [HTML(t.either(term.clock.nl, term.clock.en)), HTML(t.day(term.due)), state(of: term), source]
            })
        return "\(lead)\(table.html)"
    }

    /// Whether a term runs, passed, or was met, and when.
    private func state(of term: HomeBanTerm) -> HTML {
        let isLate = term.isLate(on: view.situation.day)
        guard let day = term.doneOn else {
            return isLate ? .badge(t("homeban.state.past"), .warning) : HTML(t("homeban.state.runs"))
        }
        let words = ["day": t.day(day)]
        return isLate
            ? .badge(t("homeban.state.doneLate", words), .warning) : .badge(t("homeban.state.done", words), .good)
    }
}
