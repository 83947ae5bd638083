// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Process information in words: steps, outcomes, grounds, kinds of data and states by the names of the profile.
struct ResearchWords {
    private let situation: Situation
    private let arrangement: Arrangement?
    private let t: Wording

    init(_ situation: Situation, _ t: Wording) {
        (self.situation, self.t) = (situation, t)
        arrangement = situation.collaboration.workProcess
    }

    func stage(_ word: String?) -> String {
        guard let word else { return "–" }
        return arrangement?.process.stages.first { $0.id.word == word }.map(t.name) ?? word
    }

    /// What a field is and what it holds; the words as stored where the profile of today has no other.
    func words(of field: ProcessInformation.Field) -> (name: String, value: String) {
        let parts = field.name.split(separator: ":", maxSplits: 1).map(String.init)
        let about = parts.count > 1 ? parts[1] : ""
        let step = arrangement?.step(about)?.step
        let name = step.map(t.name) ?? about
        switch parts.first {
        case "stap": return (t("research.field.step", ["step": name]), outcome(field.value, of: step))
        case "grondslag": return (t("research.field.ground", ["step": name]), ground(field.value))
        case "gegeven":
            return (t("research.field.item"), arrangement?.dataKind(Named(field.value)).map(t.name) ?? field.value)
        case "interventie":
            let domain = situation.profile.leefgebied(about, t)
            return (t("research.field.intervention", ["domain": domain]), t("plan.state.\(field.value)"))
        case "einde-hulp": return (t("research.field.endOfHelp"), Day(field.value).map { t.day($0) } ?? field.value)
        default: return (field.name, field.value)
        }
    }

    private func outcome(_ value: String, of step: Arrangement.Step?) -> String {
        guard let number = Int(value) else { return t("research.done") }
        guard let step, step.outcomes.indices.contains(number - 1) else { return value }
        return t.name(step.outcomes[number - 1])
    }

    private func ground(_ value: String) -> String {
        t.has("profile.ground.\(value)") ? t("profile.ground.\(value)") : value
    }
}
