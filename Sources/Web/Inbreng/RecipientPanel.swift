// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// Everything between one item and one recipient, for its supplier: verdict, ways, questions, duties and the say.
struct RecipientPanel {
    let crossing: Crossing
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords
    private let rows: QuestionRows

    init(_ crossing: Crossing, _ view: CasusView, _ visitor: Visitor, _ words: ItemWords) {
        self.crossing = crossing
        self.view = view
        self.visitor = visitor
        self.words = words
        rows = QuestionRows(item: crossing.item, recipient: crossing.recipient, view: view, words: words)
    }

    private var t: Wording { words.t }
    private var item: Inbreng { crossing.item }
    private var recipient: Partij { crossing.recipient }
    private var base: Link { "/casussen/\(view.casus.id)/inbreng/\(item.id)" }

    /// The id under which the page links to this panel.
    static func anchor(_ partij: Identifier<Partij>) -> String { "voor-\(partij)" }

    var html: HTML {
        """
        <section class="card" id="\(RecipientPanel.anchor(recipient.id))" aria-labelledby="kop-\(recipient.id)">\
        <div class="card-head"><h3 id="kop-\(recipient.id)">\(recipient.name)</h3>\(crossing.passageBadge(t))</div>\
        <p class="hint">\(words.partijWithHat(recipient))</p>\(law)\(SayBlock(crossing, view, visitor, words).html)\
        </section>
        """
    }

    private var law: HTML {
        guard let decision = crossing.decision else {
            return block(HTML.paragraphs(t("inbreng.law.unknown.explanation")))
        }
        let sources = LawSources(decision, words).html
        return block("\(content(decision))\(offered)\(why)\(sources)\(elsewhere)")
    }

    /// Worksheets that nobody has to fill in, such as that of the necessity.
    private var offered: HTML {
        let sheets = (view.situation.worksheets?.all ?? []).filter { $0.weight == .offered }
        return .joined(
            sheets.compactMap { sheet in
                guard let code = sheet.settles.first, !crossing.isOpenQuestion(code) else { return nil }
                return rows.worksheetRow(code)?.link
            })
    }

    private var why: HTML {
        let link = ExplanationController.link(view.casus.id, item.id, recipient.id)
        return HTML.way(t("uitleg.link", ["name": recipient.name]), link)
    }

    /// The same question without the casus, about kinds of parties and data only.
    private var elsewhere: HTML {
        guard let from = view.situation.collaboration.partij(item.supplier) else { return .empty }
        let question = SharingQuestion(
            from: .init(kind: from.kind, hat: item.content.hat ?? from.hat),
            to: .init(kind: recipient.kind, hat: recipient.hat), classes: Set(item.content.classes),
            subtype: item.content.subtype, origin: item.content.origin)
        return HTML.way(t("share.fromItem", ["name": recipient.name]), question.link)
    }

    /// What is still open stands unfolded; what is settled and only to be kept up is folded.
    private func content(_ decision: Decision) -> HTML {
        switch decision.verdict {
        case .allow:
            let must: HTML? = decision.mandatory ? "<p>\(t("inbreng.law.mandatory"))</p>" : nil
            let rest = "\(duties(decision.duties))\(given(besides: decision.duties))" as HTML
            let folded = rest.isEmpty ? .empty : HTML.disclosure(dutySummary(decision.duties), form(decision, rest))
            return "\(must)\(folded)"
        case .conditional:
            return form(
                decision,
                """
                <h4>\(t("inbreng.ways.conditional"))</h4>\(Ways(decision: decision, rows: rows, words: words).html)\
                \(dutiesAhead(decision.duties))\(given(besides: []))
                """)
        case .deny: return form(decision, "\(denial(decision))\(given(besides: [], isOpen: true))")
        }
    }

    /// The questions in a form, when any of them is for the visitor.
    private func form(_ decision: Decision, _ questions: HTML) -> HTML {
        guard asksVisitor(decision) else { return questions }
        return """
            <form method="post"\(action: "\(base)/antwoorden") class="form">\(HTML.formTokens(for: visitor))\
            <input type="hidden" name="recipient" value="\(recipient.id)">\(questions)\
            <div class="field"><label for="why-\(recipient.id)">\(t("inbreng.motivation"))\
             <span class="optional">(\(t("forms.optional")))</span></label>\
            <textarea id="why-\(recipient.id)" name="motivation" rows="2" class="input"></textarea></div>\
            <div class="form-actions"><button type="submit" class="button">\
            \(t("inbreng.answers.save", ["name": recipient.name]))</button></div></form>
            """
    }

    private func block(_ content: HTML) -> HTML {
        """
        <div class="law law-\(crossing.tone.rawValue)"><h4>\(t("inbreng.law.title"))</h4><p class="law-verdict">\
        <span class="sign" aria-hidden="true">\(crossing.tone.sign)</span> \
        \(t("inbreng.law.\(crossing.verdict)"))</p><p>\(t("inbreng.law.\(crossing.verdict).meaning"))</p>\
        \(content)</div>
        """
    }

    private func denial(_ decision: Decision) -> HTML {
        let whatElse: HTML = "<p>\(t("inbreng.deny.whatElse", view.director(t)))</p>"
        guard !decision.nearMisses.isEmpty else {
            let isBanned = !decision.rules.contains("DEFAULT-DENY")
            return "<p>\(t(isBanned ? "inbreng.deny.ban" : "inbreng.deny.noRule"))</p>\(whatElse)"
        }
        return """
            <p>\(t("inbreng.deny.because"))</p>\(HTML.list(decision.blocked.map(words.question)))\
            <h4>\(t("inbreng.deny.change"))</h4>\(Ways(decision: decision, rows: rows, words: words).html)\
            \(whatElse)
            """
    }

    private func duties(_ codes: [String]) -> HTML {
        codes.isEmpty ? .empty : "<p>\(t("inbreng.duties.hint"))</p>\(codes.map(rows.duty))"
    }

    private func dutySummary(_ codes: [String]) -> String {
        let facts = view.casus.facts(about: item, for: recipient, in: view.situation)
        let done = codes.filter { facts[$0] == true }.count
        return t("inbreng.duties.summary", ["count": "\(codes.count)", "done": "\(done)"])
    }

    private func dutiesAhead(_ codes: [String]) -> HTML {
        guard !codes.isEmpty else { return .empty }
        return HTML.disclosure(
            t("inbreng.duties.ahead", ["count": "\(codes.count)"]),
            HTML.list(codes.map { "\(words.question($0)) \(rows.dutyRecord(of: $0))" }))
    }

    /// Answers and duties on record, changeable by whoever gave them.
    private func given(besides shown: [String], isOpen: Bool = false) -> HTML {
        let codes = answeredCodes
        let duties = recordedDuties.filter { !shown.contains($0) }
        guard !codes.isEmpty || !duties.isEmpty else { return .empty }
        let others: [HTML] = codes.filter { !rows.isMine($0) }.map {
            "<p>\(words.question($0))<br><span class=\"hint\">\(rows.record(of: $0))</span></p>"
        }
        return HTML.disclosure(
            t("inbreng.answers.given", ["count": "\(codes.count + duties.count)"]), isOpen: isOpen,
            "\(codes.filter(rows.isMine).map(rows.question))\(others)\(duties.map(rows.duty))")
    }

    /// What somebody answered and still counts, in a worksheet or without one.
    private var answeredCodes: [String] {
        let settled = item.worksheets.filter { $0.recipient == recipient.id }.flatMap {
            $0.conclusion.map { Array($0.values.keys) } ?? []
        }
        return Set(item.answers.map(\.code) + settled).sorted().filter {
            view.casus.answered($0, about: item, for: recipient.id, in: view.situation) != nil
        }
    }

    private var recordedDuties: [String] {
        Set(item.duties.filter { $0.recipient == recipient.id }.map(\.code)).sorted()
    }

    private func asksVisitor(_ decision: Decision) -> Bool {
        let asked = decision.nearMisses.flatMap(\.open) + answeredCodes + recordedDuties
        return (asked + (decision.verdict == .allow ? decision.duties : [])).contains(where: rows.isMine)
    }
}
