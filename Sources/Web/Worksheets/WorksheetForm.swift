// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// A worksheet as a form: one question for each step, in order, made from the data.
struct WorksheetForm {
    let words: WorksheetWords

    private var sheet: Worksheet { words.sheet }

    init(_ words: WorksheetWords) { self.words = words }

    func form(action: Link, cancel: Link) -> Form {
        Form(
            action: action, submitLabel: "werkblad.conclude", laterLabel: "werkblad.later", cancel: cancel,
            sheet.steps.map(field))
    }

    /// The name of the field of a step; a step may have any id, also one that forms use themselves.
    static func name(_ step: String) -> String { "stap-\(step)" }

    /// The answers that were entered, by step; empty where nothing was.
    func answers(_ entered: Entered) -> [String: String] {
        Dictionary(
            sheet.steps.map { step in
                let name = WorksheetForm.name(step.id)
                if case .day = step.kind { return (step.id, entered.day(name)?.description ?? "") }
                return (step.id, entered.text(name))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Answers on record as the values to begin with.
    func filled(_ answers: [String: String]) -> [String: Answer] {
        Dictionary(
            sheet.steps.compactMap { step -> (String, Answer)? in
                guard let answer = answers[step.id] else { return nil }
                if case .day = step.kind { return (WorksheetForm.name(step.id), .day(Day(answer))) }
                return (WorksheetForm.name(step.id), .text(answer))
            }, uniquingKeysWith: { first, _ in first })
    }

    private func field(_ step: Worksheet.Step) -> Field {
        let name = WorksheetForm.name(step.id)
        let question = Phrase.text(words.question(step))
        let help = Phrase.text(words.hint(step))
        let need: Field.Need = step.when != nil ? .conditional : step.isRequired ? .required : .optional
        switch step.kind {
        case .yesNo:
            let choices = [
                Choice(Worksheet.Step.yes, label: "inbreng.yes"), Choice(Worksheet.Step.no, label: "inbreng.no"),
            ]
            return .radios(name, label: question, hint: help, need, choices: choices)
        case .text: return .area(name, label: question, hint: help, need, max: 4000, rows: 3)
        case .day: return .day(name, label: question, hint: help, need)
        case .choice(let options):
            let choices = options.map { Choice($0.code, label: .text(words.say($0.label))) }
            return .radios(name, label: question, hint: help, need, choices: choices)
        }
    }
}
