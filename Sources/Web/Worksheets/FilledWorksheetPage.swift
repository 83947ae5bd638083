// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// A worksheet as it was filled in, to read and to print: what it came to, each answer, who gave it and when.
struct FilledWorksheetPage {
    let desk: WorksheetDesk

    private var t: Wording { desk.t }
    private var sheet: Worksheet { desk.sheet }
    private var words: WorksheetWords { desk.sheetWords }
    private var naming: Naming { desk.words.naming }

    var page: Page {
        let body: HTML = """
            <h2>\(desk.title)</h2><p class="hint">\(desk.about)</p>\(HTML.paragraphs(words.say(sheet.lead)))\
            \(outcome)\(values)\(buttons)<h3>\(t("werkblad.answers"))</h3>\(answers)\(history)\
            \(HTML.way(t("werkblad.back"), desk.back))
            """
        return CasusFrame(desk.view, for: desk.visitor).page(.inbreng, title: desk.title, width: .reading, body: body)
    }

    private var assessment: Worksheet.Assessment { sheet.assess(desk.filled?.answers ?? [:]) }

    private var outcome: HTML {
        guard let conclusion = desk.filled?.conclusion else { return unfinished }
        let when = HTML("\(desk.words.signature(conclusion.by, conclusion.at)).")
        if conclusion.values.values.contains(true) {
            return HTML.alert(.success, t("werkblad.holds"), "<p>\(when)</p>")
        }
        let instead: HTML? = assessment.instead?.instead.map { HTML.paragraphs(words.say($0)) }
        return HTML.alert(.info, t(instead == nil ? "werkblad.fails" : "werkblad.instead"), "\(instead)<p>\(when)</p>")
    }

    private var unfinished: HTML {
        let given = desk.filled?.answers ?? [:]
        let done = assessment.asked.filter { given[$0] != nil }.count
        let counts = ["done": "\(done)", "count": "\(assessment.asked.count)"]
        return HTML.alert(.info, t("werkblad.open"), "<p>\(t("werkblad.open.count", counts))</p>")
    }

    /// What it says of each condition; the questions of the rule book are Dutch.
    private var values: HTML {
        let conclusion = desk.filled?.conclusion?.values ?? [:]
        return HTML.list(
            sheet.settles.map { code in
                let said = conclusion[code].map { t($0 ? "inbreng.yes" : "inbreng.no") } ?? t("werkblad.value.open")
                return "\(desk.words.question(code))<br><strong>\(said)</strong>"
            })
    }

    private var buttons: HTML {
        guard desk.obstacles.isEmpty else {
            return HTML.alert(
                .info, t("werkblad.closed"), HTML.list(desk.obstacles.map { HTML(t(naming.phrase($0))) }))
        }
        let key =
            desk.filled == nil ? "werkblad.fill" : desk.filled?.conclusion == nil ? "werkblad.goOn" : "werkblad.change"
        return HTML.buttonRow([HTML.linkButton(t(key), desk.place.form)])
    }

    private var answers: HTML {
        let given = desk.filled?.answers ?? [:]
        let asked = Set(assessment.asked)
        let rows: [(term: String, value: HTML)] = sheet.steps.filter { asked.contains($0.id) }.map { step in
            let entry = desk.filled?.entries.last { $0.step == step.id }
            let said = given[step.id].flatMap { words.answer($0, to: step) }
            let who: HTML? = entry.map { "<p class=\"hint\">\(desk.words.signature($0.by, $0.at))</p>" }
            let value: HTML = said.map { HTML.paragraphs($0) } ?? "<p>\(t("werkblad.noAnswer"))</p>"
            return (words.question(step), "\(value)\(who)<p class=\"hint\">\(words.source(step.source))</p>")
        }
        return HTML.definitions(rows)
    }

    /// What stood there before, and how often it was concluded or taken up again.
    private var history: HTML {
        guard let filled = desk.filled else { return .empty }
        let entries = filled.entries.map { entry in
            let step = sheet.step(entry.step)
            let said = step.flatMap { words.answer(entry.answer, to: $0) } ?? t("werkblad.noAnswer")
            return (entry.at, step.map(words.question) ?? entry.step, entry.by, said)
        }
        let conclusions = filled.conclusions.map { conclusion in
            let key = conclusion.values.isEmpty ? "werkblad.history.reopened" : "werkblad.history.concluded"
            return (conclusion.at, t(key), conclusion.by, "")
        }
        // The order of one moment is the order in which it happened: first the answers, then what they came to.
        let all = (entries + conclusions).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        let happenings = all.map { _, line in
            Happening(
                when: t.moment(line.0), title: line.1,
                body: "<p>\(naming.userOfPartij(line.2))</p>\(HTML.paragraphs(line.3))")
        }
        return HTML.disclosure(
            t("werkblad.history", ["count": "\(happenings.count)"]), HTML.timeline(happenings))
    }
}
