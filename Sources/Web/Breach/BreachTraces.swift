// SPDX-License-Identifier: EUPL-1.2

import Domain

/// What seems to lead to somebody in the texts of a form about a breach: whoever writes looks at it again, and may confirm
/// that it is of nobody whom the breach is about.
struct BreachTraces {
    private let found: [String]

    /// - Parameter known: what stands in the register already; nobody is asked about that again.
    init(in texts: [String], beside known: [String] = []) {
        let old = Set(known.flatMap { TracesInText.found(in: $0) })
        found = texts.flatMap { TracesInText.found(in: $0) }.reduce(into: []) { words, word in
            if !old.contains(word), !words.contains(word) { words.append(word) }
        }
    }

    /// The form, with a place to confirm what was found; others that come in later ask anew.
    func added(to form: Form) -> Form {
        guard !found.isEmpty else { return form }
        let choice = Choice(value, label: .key("breach.traces.confirm", ["words": list]))
        return Form(
            action: form.action, submitLabel: form.submitLabel, laterLabel: form.laterLabel, revision: form.revision,
            cancel: form.cancel,
            form.fields + [Field("traces", "breach.traces", nil, .conditional, .checks([choice]))])
    }

    /// Asks for the second look, unless exactly this was confirmed.
    func check(_ entered: inout Entered) {
        guard !found.isEmpty, !entered.choices("traces").contains(value) else { return }
        entered.refuse("traces", problem: .key("breach.traces.problem", ["words": list]))
    }

    private var value: String { found.joined(separator: " ") }
    private var list: String { found.joined(separator: ", ") }
}

extension BreachForm {
    /// What is found in what was typed, besides what stood there. The contact is of somebody who may be asked.
    static func traces(in entered: Entered, beside facts: BreachFacts? = nil) -> BreachTraces {
        let known = facts.map { [$0.nature, $0.effects, $0.measures, $0.repair] } ?? []
        return BreachTraces(in: ["nature", "effects", "measures", "repair"].map { entered.text($0) }, beside: known)
    }
}
