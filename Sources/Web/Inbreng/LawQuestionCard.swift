// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The questions of the rule book about one item towards one recipient, in a form that keeps what was typed.
struct LawQuestionCard {
    /// What somebody sent that was refused, to show again.
    struct Attempt {
        let item: Identifier<Inbreng>
        let recipient: Identifier<Partij>
        let answers: [String: Bool]
        let duties: [String: Bool]
        let motivation: String
        let problems: [Refusal]
    }

    let asked: LawQuestions.Asked
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords
    /// Nothing when nothing was refused here.
    let attempt: Attempt?

    private var t: Wording { words.t }
    private var why: String { "why-\(asked.item.id)-\(asked.recipient.id)" }

    /// Whether an answer here would be what the visitor heard the supplier say; then how and when is required.
    private var isHeard: Bool {
        (asked.open + asked.answered + asked.duties).contains { code in
            view.casus.isHeard(code, about: asked.item, in: view.situation)
        }
    }

    /// What is in the way, each once: what is missing of how it was heard, and the rest.
    private var problems: (heard: [String], others: [String]) {
        let naming = Naming(view.situation, casus: view.casus)
        var found: (heard: [String], others: [String]) = ([], [])
        for problem in attempt?.problems ?? [] {
            let said = t(naming.phrase(problem))
            if problem.field == "heard" {
                if !found.heard.contains(said) { found.heard.append(said) }
            } else if !found.others.contains(said) {
                found.others.append(said)
            }
        }
        return found
    }

    var problemCount: Int { problems.heard.count + problems.others.count }

    /// Everything that is wrong, for above the page, with a link to the field.
    var summary: HTML {
        guard problemCount > 0 else { return .empty }
        let (heard, others) = problems
        let atField: [HTML] = heard.map { "<li><a href=\"#\(why)\">\(t("heard.how")) \($0)</a></li>" }
        let rest: [HTML] = others.map { "<li>\($0)</li>" }
        return """
            <div class="alert alert-error" role="alert" tabindex="-1" id="problems" autofocus>\
            <h2 class="alert-title">\(t("forms.problems", ["count": "\(problemCount)"]))</h2>\
            <ul>\(atField + rest)</ul></div>
            """
    }

    var html: HTML {
        let badge = HTML.badge(
            t("inbreng.questions.open", ["count": "\(asked.open.count)"]), asked.open.isEmpty ? .good : .warning)
        let about = [
            "classes": words.classes(asked.item.content), "supplier": words.naming.partij(asked.item.supplier),
        ]
        // Who writes down what a supplier said must know which item it is; the label says no more than whose and when.
        let which: HTML? =
            view.casus.mayHear(asked.item.id, in: view.situation)
            ? "<p>\(t.label(of: asked.item, in: view))</p>" : nil
        let title = t(asked.isReadable ? "inbreng.questions.item" : "inbreng.questions.closedItem", about)
        return HTML.card(
            title, level: 3, badge: badge,
            """
            \(which)<p class="hint">\(t("inbreng.questions.for", ["name": asked.recipient.name]))</p>\
            <form method="post"\(action: "/casussen/\(view.casus.id)/vragen-wet") class="form">\
            \(HTML.formTokens(for: visitor))<input type="hidden" name="item" value="\(asked.item.id)">\
            <input type="hidden" name="recipient" value="\(asked.recipient.id)">\
            \(questions)\(motivation)\
            <div class="form-actions"><button type="submit" class="button">\(t("inbreng.questions.save"))</button>\
            </div></form>
            """)
    }

    private var questions: HTML {
        var rows = QuestionRows(item: asked.item, recipient: asked.recipient, view: view, words: words)
        if let attempt {
            rows.typed = Dictionary(
                uniqueKeysWithValues: attempt.answers.map { ("q.\($0.key)", $0.value) }
                    + attempt.duties.map { ("d.\($0.key)", $0.value) })
        }
        let isTried = attempt != nil
        let answered: HTML =
            asked.answered.isEmpty
            ? .empty
            : HTML.disclosure(
                t("inbreng.answers.given", ["count": "\(asked.answered.count)"]), isOpen: asked.open.isEmpty || isTried,
                HTML.joined(asked.answered.map(rows.question)))
        let duties: HTML =
            asked.duties.isEmpty
            ? .empty
            : HTML.disclosure(
                t("inbreng.questions.duties", ["count": "\(asked.duties.count)"]), isOpen: isTried,
                HTML.joined(asked.duties.map(rows.duty)))
        return "\(HTML.joined(asked.open.map(rows.question)))\(answered)\(duties)"
    }

    /// Why, or how and when it was heard: required where an answer is that of the supplier.
    private var motivation: HTML {
        let missing = problems.heard
        let optional: HTML? = isHeard ? nil : "<span class=\"optional\">(\(t("forms.optional")))</span>"
        let hint: HTML? = isHeard ? "<p class=\"hint\" id=\"\(why)-hint\">\(t("heard.how.required"))</p>" : nil
        let problem: HTML? =
            missing.isEmpty
            ? nil
            : """
            <p class="problem" id="\(why)-problem"><strong>\(t("forms.problem"))</strong> \
            <span>\(missing.joined(separator: " "))</span></p>
            """
        let box = missing.isEmpty ? "field" : "field field-invalid"
        var ids = isHeard ? ["\(why)-hint"] : []
        if !missing.isEmpty { ids.append("\(why)-problem") }
        return """
            <div class="\(box)"><label for="\(why)">\
            \(t(isHeard ? "heard.how" : "inbreng.motivation")) \(optional)</label>\(hint)\(problem)\
            <textarea id="\(why)" name="motivation" rows="2" class="input"\
            \(attribute: "aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))\
            \(attribute: "aria-invalid", missing.isEmpty ? nil : "true")\
            \(attribute: "aria-required", isHeard ? "true" : nil)>\(attempt?.motivation ?? "")</textarea></div>
            """
    }
}
