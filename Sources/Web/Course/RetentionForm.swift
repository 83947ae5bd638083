// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The days that count for a closed casus, what was decided so far, and the question what to do at the end.
struct RetentionForm {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    private var rules: Arrangement.RetentionRules? { view.course?.arrangement.retention }

    /// What the visitor may decide.
    private var kinds: [RetentionChoice.Kind] { view.casus.retentionChoicesForActor(in: view.situation) }

    var mayDecide: Bool { !kinds.isEmpty }

    var form: Form {
        let choices = kinds.map { Choice($0.rawValue, label: .key("keeping.kind.\($0.rawValue)")) }
        var fields: [Field] = [.radios("kind", label: "keeping.kind", choices: choices)]
        if kinds.contains(.keepLonger) {
            fields.append(Field("why", "keeping.why", "keeping.why.hint", .conditional, .area(max: 3000, rows: 3)))
            fields.append(Field("reviewOn", "keeping.reviewOn", "keeping.reviewOn.hint", .conditional, .day))
        }
        if kinds.contains(.keepLonger), rules?.hold.rule == .statutoryDuty {
            fields.append(Field("duty", "keeping.duty", "keeping.duty.hint", .conditional, .line(max: 300)))
        }
        return Form(
            action: RetentionController.link(of: view.casus.id), submitLabel: "keeping.save",
            cancel: CasusFrame.link(.overview, of: view.casus.id), fields)
    }

    func draft(_ entered: Entered) -> RetentionChoiceDraft {
        RetentionChoiceDraft(
            kind: entered.choice("kind", as: RetentionChoice.Kind.self), why: entered.text("why"),
            duty: entered.text("duty"), reviewOn: entered.day("reviewOn"))
    }

    var intro: HTML {
        let (collaboration, day) = (view.situation.collaboration, view.situation.day)
        var pairs: [(term: String, value: HTML)] = []
        if let closed = view.casus.afschaling {
            pairs.append((t("keeping.closed"), HTML(t.day(closed.on))))
            if !closed.motivation.isEmpty {
                pairs.append((t("keeping.reason"), HTML.paragraphs(closed.motivation)))
            }
        }
        if let warning = view.casus.warningDay(in: collaboration, on: day) {
            pairs.append((t("keeping.warning"), HTML(t.day(warning))))
        }
        if let end = view.casus.destroyDay(in: collaboration, on: day) {
            pairs.append((t("keeping.end"), HTML(t.day(end))))
        }
        if let outer = view.casus.outerDay(in: collaboration, on: day) {
            pairs.append((t("keeping.outer"), HTML(t.day(outer))))
        }
        if let rules {
            pairs.append((t("keeping.term"), HTML(t.term(rules.term.value))))
            pairs.append((t("keeping.method"), HTML(t("destruction.method.\(rules.method.value.rawValue)"))))
        }
        return "\(HTML.definitions(pairs))\(conflict)\(subscription)\(past)"
    }

    /// What another document of the collaboration says of the term: shown as long as the profile has it.
    private var conflict: HTML {
        guard let term = rules?.term, let other = term.elsewhere.first else { return .empty }
        let text = t("keeping.conflict", ["here": t.term(term.value), "there": t.term(other.value)])
        return HTML.alert(.warning, t("keeping.conflict.title"), "<p>\(text)</p>")
    }

    /// A link to a register outside, which Sluis does not keep, must be ended by hand.
    private var subscription: HTML {
        guard rules?.anonymising?.endsSubscription ?? false else { return .empty }
        return HTML.alert(.info, t("keeping.subscription.title"), "<p>\(t("keeping.subscription"))</p>")
    }

    private var past: HTML {
        let naming = Naming(view.situation, casus: view.casus)
        let happenings = (view.casus.course?.retentionChoices ?? []).reversed().map { choice in
            let until = choice.reviewOn.map { t("keeping.until", ["day": t.day($0)]) } ?? ""
            return Happening(
                when: t.moment(choice.at), title: "\(t("keeping.kind.\(choice.kind.rawValue)")) \(until)",
                body: """
                    \(HTML.paragraphs(choice.why))\(HTML.paragraphs(choice.duty))\
                    <p class="hint">\(naming.userOfPartij(choice.by))</p>
                    """)
        }
        return happenings.isEmpty ? .empty : HTML.timeline(happenings)
    }
}
