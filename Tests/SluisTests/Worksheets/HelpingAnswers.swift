// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Worksheet {
    /// Answers to every step that is asked under which its conditions hold, for somebody of sixteen or older.
    ///
    /// - Parameter chosen: answers that stand in place of the first one that helps.
    func helping(_ chosen: [String: String] = [:]) -> [String: String] {
        var answers: [String: String] = [:]
        for step in steps { answers[step.id] = chosen[step.id] ?? step.helpingAnswer }
        let asked = Set(assess(answers).asked)
        return answers.filter { asked.contains($0.key) }
    }
}

extension Worksheet.Step {
    var helpingAnswer: String {
        switch kind {
        case .yesNo(let yesHelps): yesHelps ? Self.yes : Self.no
        case .text: "afgewogen"
        case .day: "2026-02-01"
        case .choice(let options):
            (options.first { $0.code == "from-16" } ?? options.first(where: \.helps))?.code ?? ""
        }
    }

    /// Every answer that does not help, and none at all where a text or a day is asked.
    var otherAnswers: [String] {
        switch kind {
        case .yesNo(let yesHelps): [yesHelps ? Self.no : Self.yes]
        case .text, .day: [""]
        case .choice(let options): options.filter { !$0.helps }.map(\.code)
        }
    }
}
