// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The questions of the rule book about one item towards one recipient, as rows of one form.
///
/// Each question stands in the form once. Whoever may answer gets yes and no; everybody else reads who must.
struct QuestionRows {
    let item: Inbreng
    let recipient: Partij
    let view: CasusView
    let words: ItemWords
    /// What somebody chose in a form that was refused, by the name of the field.
    var typed: [String: Bool] = [:]

    private var t: Wording { words.t }

    /// Whether the visitor may answer this question.
    func isMine(_ code: String) -> Bool {
        view.casus.mayAnswer(code, about: item, for: recipient.id, in: view.situation)
    }

    /// A question with yes and no for whoever may answer it, else with who must.
    func question(_ code: String) -> HTML {
        guard isMine(code) else { return "<p>\(words.question(code))<br>\(whoMust(code))</p>" }
        if let row = worksheetRow(code) { return row.html(words.question(code)) }
        let answer = item.answer(to: code, for: recipient.id)
        return choice("q.\(code)", words.question(code), ("inbreng.yes", "inbreng.no"), answer?.value, record(of: code))
    }

    /// The worksheet of a question that is a judgement.
    func worksheetRow(_ code: String) -> WorksheetRow? {
        view.situation.worksheets?.settling(code).map { sheet in
            WorksheetRow(code: code, sheet: sheet, item: item, recipient: recipient, view: view, words: words)
        }
    }

    /// A duty with done and refused for whoever must carry it out.
    func duty(_ code: String) -> HTML {
        guard isMine(code) else { return "<p>\(words.question(code))<br>\(whoMust(code))</p>" }
        let done = item.duties.last { $0.code == code && $0.recipient == recipient.id }
        return choice(
            "d.\(code)", words.question(code), ("inbreng.duty.done", "inbreng.duty.refused"), done?.performed,
            dutyRecord(of: code))
    }

    /// Who can answer a question that is not for the visitor, or that the record answers by itself.
    func whoMust(_ code: String) -> HTML {
        guard let condition = words.vocabulary.condition(code), condition.isSettable else {
            return "<span class=\"hint\">\(t("inbreng.who.hat"))</span>"
        }
        if view.casus.isRecorded(code, about: item, for: recipient.id, in: view.situation) {
            return "<span class=\"hint\">\(t("inbreng.who.record")) \(t(recordHint(code)))</span>"
        }
        let who: String
        switch view.casus.answerer(of: condition) {
        case .supplier: who = t("inbreng.who.supplier", ["name": words.naming.partij(item.supplier)])
        case .recipient: who = t("inbreng.who.recipient", ["name": recipient.name])
        case .processDirector: who = t("inbreng.who.director", view.director(t))
        case .system: who = t("inbreng.who.record")
        }
        return "<span class=\"hint\">\(who)</span>"
    }

    /// What was answered, by whom and when; nothing as long as nobody answered.
    func record(of code: String) -> HTML? {
        if let row = worksheetRow(code) { return row.state }
        guard let answer = item.answer(to: code, for: recipient.id) else { return nil }
        let value = t(answer.value ? "inbreng.yes" : "inbreng.no")
        let why: HTML? = answer.motivation.isEmpty ? nil : " \(t("inbreng.because", ["why": answer.motivation]))"
        return "\(t("inbreng.answered", ["value": value])) \(words.signature(answer.by, answer.at)).\(why)"
    }

    /// Whether a duty was carried out, by whom and when.
    func dutyRecord(of code: String) -> HTML? {
        guard let done = item.duties.last(where: { $0.code == code && $0.recipient == recipient.id }) else {
            return nil
        }
        let value = t(done.performed ? "inbreng.duty.done" : "inbreng.duty.refused")
        let how: HTML? = (done.how ?? "").isEmpty ? nil : " \(t("inbreng.because", ["why": done.how ?? ""]))"
        return "\(t("inbreng.answered", ["value": value])) \(words.signature(done.by, done.at)).\(how)"
    }

    /// Where a fact of the record is kept, and so who can change it.
    private func recordHint(_ code: String) -> Phrase {
        switch code {
        case "covenant-in-force": .key("inbreng.record.covenant")
        case "coordinator-acts-for-supplier": .key("inbreng.record.grant")
        case "subject-16-or-older": .key("inbreng.record.age")
        case "inform-data-subject": .key("inbreng.record.inform")
        case "purpose-specified": .key("inbreng.record.goal")
        default: .key("inbreng.record.item")
        }
    }

    private func choice(
        _ name: String, _ question: HTML, _ labels: (String, String), _ value: Bool?, _ record: HTML?
    ) -> HTML {
        let value = typed[name] ?? value
        let id = "\(recipient.id)-\(item.id)-\(name.replacing(".", with: "-"))"
        func option(_ key: String, _ word: String, _ isChosen: Bool) -> HTML {
            """
            <div class="choice"><input type="radio" id="\(id)-\(word)" name="\(name)" value="\(word)"\
            \(flag: "checked", isChosen)><label for="\(id)-\(word)">\(t(key))</label></div>
            """
        }
        let hint: HTML? = record.map { "<p class=\"hint\">\($0)</p>" }
        return """
            <fieldset class="field"><legend>\(question)</legend>\(hint)\
            <div class="button-row">\(option(labels.0, "ja", value == true))\
            \(option(labels.1, "nee", value == false))</div></fieldset>
            """
    }
}

extension Posted {
    /// The answers in a form of question rows: by code, for one kind of row (`q` or `d`).
    func yesOrNo(_ kind: String) -> [String: Bool] {
        let start = "\(kind)."
        let answered = pairs.filter { $0.name.hasPrefix(start) && ($0.value == "ja" || $0.value == "nee") }
        return Dictionary(
            answered.map { (String($0.name.dropFirst(start.count)), $0.value == "ja") },
            uniquingKeysWith: { first, _ in first })
    }
}
