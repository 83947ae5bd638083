// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// A worksheet and its answers in the language of the reader.
struct WorksheetWords: Sendable {
    let sheet: Worksheet
    let t: Wording

    init(_ sheet: Worksheet, _ t: Wording) {
        self.sheet = sheet
        self.t = t
    }

    var title: String { say(sheet.title) }

    func say(_ text: Worksheet.Bilingual) -> String { t.language == .nl ? text.nl : text.en }

    /// The number and the question of a step.
    func question(_ step: Worksheet.Step) -> String {
        t("werkblad.step", ["number": "\(number(step.id))", "question": say(step.question)])
    }

    /// What helps to answer, when it is asked, and where it comes from.
    func hint(_ step: Worksheet.Step) -> String {
        [step.help.map(say), step.when.map(condition), source(step.source)].compactMap { $0 }.joined(separator: " ")
    }

    /// An answer in words; nothing when the step does not know it.
    func answer(_ answer: String, to step: Worksheet.Step) -> String? {
        guard step.accepts(answer) else { return nil }
        switch step.kind {
        case .yesNo: return t(answer == Worksheet.Step.yes ? "inbreng.yes" : "inbreng.no")
        case .text: return answer
        case .day: return Day(answer).map { t.day($0) }
        case .choice: return step.option(answer).map { say($0.label) }
        }
    }

    /// Where something comes from: articles, and the lines of the Handvat.
    func source(_ source: Worksheet.Source) -> String {
        let articles = source.citations.map(\.description).joined(separator: ", ")
        let lines = source.sourcing.sourceLines
        guard !lines.isEmpty else { return t("werkblad.source", ["articles": articles]) }
        return t("werkblad.source.lines", ["articles": articles, "lines": lines.joined(separator: ", ")])
    }

    private func condition(_ when: Worksheet.When) -> String {
        guard let earlier = sheet.step(when.step) else { return "" }
        let answers = when.among.compactMap { answer($0, to: earlier) }
        return t(
            "werkblad.when",
            ["number": "\(number(when.step))", "answers": answers.joined(separator: t("werkblad.or"))])
    }

    private func number(_ step: String) -> Int { (sheet.steps.firstIndex { $0.id == step } ?? 0) + 1 }
}
