// SPDX-License-Identifier: EUPL-1.2

import Domain

/// What was chosen to meet a need, in words: the ground, the verdict on each criterion, the cause, the parts of a test.
struct StatementWords {
    private let arrangement: Arrangement
    private let t: Wording

    init(_ arrangement: Arrangement, _ t: Wording) { (self.arrangement, self.t) = (arrangement, t) }

    /// One text for each choice; none for a need that is shown by a text or a day alone.
    func chosen(in statement: StepStatement) -> [String] {
        switch statement.need {
        case .ground: return statement.choices.map { t("profile.ground.\($0)") }
        case .criteria: return statement.choices.map { criterion($0, statement.notes) }
        case .core: return statement.choices.map(core)
        case .cause:
            return statement.choices.map { word in
                arrangement.roles.causes.first { $0.id.word == word }.map(t.name) ?? word
            }
        default:
            guard case .parts = statement.need.proof else { return [] }
            return statement.choices.map(part)
        }
    }

    /// A part of a test: in the profile's own words where it has them.
    private func part(_ word: String) -> String {
        arrangement.consentFirst?.weighing?.first { $0.id == word }.map { t.either($0.nl, $0.en) }
            ?? t("need.part.\(word)")
    }

    private func core(_ choice: String) -> String {
        let kept = ["core": arrangement.admission.excludedCore?.value ?? ""]
        return t(choice == StepStatement.excludedCore ? "need.core.excluded" : "need.core.other", kept)
    }

    /// A verdict holds the word of a criterion that is met, or `not-` before one that is not.
    private func criterion(_ choice: String, _ notes: [String: String]) -> String {
        if choice == StepStatement.confirmed { return t("need.criteria.confirm") }
        let isMet = !choice.hasPrefix("not-")
        let word = isMet ? choice : String(choice.dropFirst(4))
        let name = arrangement.admission.criteria.first { $0.id.word == word }.map(t.name) ?? word
        let verdict = t(isMet ? "need.criterion.met" : "need.criterion.notMet")
        let note = notes[word].map { $0.isEmpty ? "" : " (\($0))" } ?? ""
        return "\(name): \(verdict)\(note)"
    }
}
