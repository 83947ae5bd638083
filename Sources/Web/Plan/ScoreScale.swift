// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain

/// The scores of a profile as a reader sees them, from best to worst: words, a letter, a tone.
package struct ScoreScale: Sendable {
    package struct Step: Sendable, Hashable {
        package let code: String
        /// In full: `Rood: ernstig`.
        package let words: String
        /// What stands before the colon.
        package let short: String
        /// One sign to tell scores apart without colour: a first letter, or a number when letters are the same.
        package let letter: String
        package let tone: Tone
    }

    package let steps: [Step]

    package init(_ practice: PlanPractice, _ t: Wording) {
        let words = practice.scores.map { score -> String in
            guard let own = score.words else { return t("plan.colour.\(score.code)") }
            return t.language == .nl ? own.nl : own.en
        }
        let shorts = words.map { String($0.prefix { $0 != ":" }) }
        let letters = shorts.map { $0.prefix(1).uppercased() }
        let areDifferent = Set(letters).count == letters.count
        steps = practice.scores.indices.map { index in
            Step(
                code: practice.scores[index].code, words: words[index], short: shorts[index],
                letter: areDifferent ? letters[index] : "\(index + 1)",
                tone: ScoreScale.tone(index, of: practice.scores.count))
        }
    }

    package func step(_ code: String) -> Step? { steps.first { $0.code == code } }

    /// How far down from the best.
    package func place(of code: String) -> Int? { steps.firstIndex { $0.code == code } }

    /// The words of a score; its code when the profile has it no more.
    package func words(_ code: String) -> String { step(code)?.words ?? code }

    package func badge(_ code: String) -> HTML { .badge(words(code), step(code)?.tone ?? .neutral) }

    private static func tone(_ index: Int, of count: Int) -> Tone {
        if count == 1 { return .neutral }
        return index == 0 ? .good : index == count - 1 ? .bad : .warning
    }
}
