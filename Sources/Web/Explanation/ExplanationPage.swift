// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The answer of the law about one item towards one recipient: the ways, the conditions and on whose word, the duties.
struct ExplanationPage {
    let explanation: DecisionExplanation?
    let item: Inbreng
    let recipient: Partij
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    private var t: Wording { words.t }
    private var isMine: Bool { item.supplier == visitor.user.partij }

    var page: Page {
        let back: Link = "/casussen/\(view.casus.id)/inbreng/\(item.id)"
        let title = t("uitleg.title", ["name": recipient.name])
        let facts: [(term: String, value: HTML)] = [
            (t("uitleg.item"), HTML(words.title(item))),
            (t("uitleg.supplier"), HTML(supplier)), (t("uitleg.recipient"), HTML(words.partijWithHat(recipient))),
            (t("uitleg.say"), say), (t("inbreng.column.sees"), sees),
        ]
        let body: HTML = """
            \(HTML.way(t("uitleg.back"), back))<h2>\(title)</h2>\(HTML.definitions(facts))\
            \(explanation.map(told) ?? HTML.alert(.info, t("inbreng.law.unknown.meaning")))
            """
        return CasusFrame(view, for: visitor).page(.inbreng, title: title, width: .reading, body: body)
    }

    private func told(_ explanation: DecisionExplanation) -> HTML {
        let decision = explanation.decision
        return """
            <h3>\(t("inbreng.law.title"))</h3><p class="law-verdict">\(t("inbreng.law.\(decision.verdict.rawValue)"))</p>\
            \(HTML.paragraphs(t("uitleg.verdict.\(decision.verdict.rawValue)")))\
            \(if: decision.mandatory, "<p>\(t("uitleg.mandatory"))</p>")\
            <p class="hint">\(source(explanation))</p>\(routes(explanation))\(conditions(explanation))\
            \(nearMisses(decision))\(duties(explanation))
            """
    }

    private var supplier: String {
        view.situation.collaboration.partij(item.supplier).map(words.partijWithHat)
            ?? words.naming.partij(item.supplier)
    }

    /// What the supplier said for looking in this phase; the other gate beside the law.
    private var say: HTML {
        guard let say = item.akkoord(in: view.casus.phase, for: recipient.id, use: .view) else {
            return HTML(t("inbreng.say.none"))
        }
        let key = say.given ? "inbreng.say.given" : "inbreng.say.refused"
        return "\(t(key)): \(words.signature(say.by, say.at))"
    }

    /// Whether both gates are open now, and else everything that is in the way.
    private var sees: HTML {
        guard let crossing = Crossing(item, to: recipient.id, in: view) else { return .empty }
        if crossing.isOpen { return HTML(t("inbreng.sees.yes")) }
        let director = view.director(t)
        let reasons: [HTML] = crossing.barriers.map { HTML(t.filled($0.phrase, director)) }
        return "\(t("inbreng.sees.no"))\(HTML.list(reasons))"
    }

    private func source(_ explanation: DecisionExplanation) -> String {
        t(
            "uitleg.source",
            [
                "ruleset": explanation.decision.ruleset, "hash": explanation.decision.fingerprint.description,
                "day": t.day(explanation.day),
            ])
    }

    // MARK: The ways

    private func routes(_ explanation: DecisionExplanation) -> HTML {
        guard !explanation.parts.isEmpty else { return .empty }
        let slots = RulePart.Slot.allCases.filter { slot in explanation.parts.contains { $0.slot == slot } }
        let told: [HTML] = slots.map { slot in
            let parts = explanation.parts.filter { $0.slot == slot }
            return "<h4>\(t("uitleg.slot.\(slot.rawValue)"))</h4>\(HTML.list(parts.map(part)))"
        }
        return "<h3>\(t("uitleg.routes"))</h3><p>\(t("uitleg.routes.lead"))</p>\(told)"
    }

    private func part(_ part: RulePart) -> HTML {
        let note = part.sourcing.note.map { words.dutch($0) }
        let name = part.name.map { words.dutch($0) }
        let text = name ?? note
        let lines: HTML? =
            part.sourcing.sourceLines.isEmpty
            ? nil : "; \(t("uitleg.lines", ["lines": part.sourcing.sourceLines.joined(separator: ", ")]))"
        let articles = part.citations.map(\.description).joined(separator: ", ")
        return
            "<strong>\(words.dutch(articles))</strong>\(text.map { ": \($0)" as HTML }) <span class=\"hint\">(\(part.id)\(lines))</span>"
    }

    // MARK: The conditions

    private func conditions(_ explanation: DecisionExplanation) -> HTML {
        guard !explanation.conditions.isEmpty else { return .empty }
        let evidence = EvidenceWords(item: item, recipient: recipient, view: view, words: words, isMine: isMine)
        let rows = explanation.conditions.map { condition -> HTML in
            let value = condition.value.map { t($0 ? "inbreng.yes" : "inbreng.no") } ?? t("uitleg.open")
            return "<p>\(words.question(condition.code))<br><strong>\(value)</strong>. \(evidence.html(condition))</p>"
        }
        return "<h3>\(t("uitleg.conditions"))</h3>\(HTML.list(rows))"
    }

    /// What would have to change, and who can do it; the smallest changes only.
    private func nearMisses(_ decision: Decision) -> HTML {
        guard decision.verdict != .allow else { return .empty }
        guard !decision.nearMisses.isEmpty else {
            return "<h3>\(t("uitleg.nearMisses"))</h3><p>\(t("uitleg.nearMisses.none"))</p>"
        }
        let rows = QuestionRows(item: item, recipient: recipient, view: view, words: words)
        let ways: [HTML] = decision.nearMisses.map { way in
            let codes: [HTML] = (way.missing + way.open).map { code in
                "\(words.question(code)) \(rows.whoMust(code))"
            }
            return "<p>\(t("uitleg.wouldBe"))</p>\(HTML.list(codes))"
        }
        return "<h3>\(t("uitleg.nearMisses"))</h3>\(HTML.list(ways, isOrdered: true))"
    }

    // MARK: The duties

    private func duties(_ explanation: DecisionExplanation) -> HTML {
        guard !explanation.duties.isEmpty else { return .empty }
        let rows = explanation.duties.map { code, state -> HTML in
            "<p>\(words.question(code))<br>\(duty(state))</p>"
        }
        return "<h3>\(t("uitleg.duties"))</h3>\(HTML.list(rows))"
    }

    private func duty(_ state: DecisionExplanation.DutyState) -> HTML {
        switch state {
        case .performed(let done): return "<strong>\(t("inbreng.duty.done"))</strong>: \(signed(done))"
        case .refused(let done): return "<strong>\(t("inbreng.duty.refused"))</strong>: \(signed(done))"
        case .performedIn(let filled):
            let who = filled.conclusion.map { words.signature($0.by, $0.at) } ?? ""
            return "<strong>\(t("inbreng.duty.done"))</strong>: \(t("uitleg.duty.worksheet")) \(who)"
        case .recorded: return "<strong>\(t("inbreng.duty.done"))</strong>: \(t("uitleg.record"))"
        case .promised: return "\(t("uitleg.duty.promised"))"
        }
    }

    private func signed(_ done: PerformedDuty) -> HTML {
        // How somebody carried it out is for its own party and for the supplier to read.
        let isOwn = view.situation.collaboration.user(done.by)?.partij == visitor.user.partij
        let how: HTML? = (done.how ?? "").isEmpty || !(isMine || isOwn) ? nil : ". \(done.how ?? "")"
        return "\(words.signature(done.by, done.at))\(how)"
    }
}
