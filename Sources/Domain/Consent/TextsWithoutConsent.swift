// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// How long the name of a kind of help may be while nothing more may be recorded.
    package static let kindOfHelpLength = 60

    /// Whether the plan keeps to which help, by whom: consent comes first and is not there (care network, lines 139-144).
    ///
    /// What a second weighing releases are items by name, and no text about them.
    package func isKeptToKinds(in situation: Situation) -> Bool {
        situation.arrangement(of: self).map { isLimited(under: $0) } ?? false
    }

    /// The refusal of a part of the plan that is a text about the person, while only kinds may be recorded.
    func kindsOnly(_ field: String, in situation: Situation) -> [Refusal] {
        isKeptToKinds(in: situation) ? [Refusal(.withoutConsentOnly, field: field)] : []
    }

    /// The refusals for an explanation that is asked for: it is required, and must stay empty while only kinds may be
    /// recorded.
    func explanationProblems(_ field: String, _ text: String, in situation: Situation) -> [Refusal] {
        guard isKeptToKinds(in: situation) else { return text.isEmpty ? [Refusal(.required, field: field)] : [] }
        return remarkProblems(field, text, in: situation)
    }

    /// The same for a remark that nobody has to make.
    func remarkProblems(_ field: String, _ text: String, in situation: Situation) -> [Refusal] {
        text.isEmpty ? [] : kindsOnly(field, in: situation)
    }

    /// Whether what a step asks in words is confirmed instead: why somebody takes up a casus says what is the matter, and
    /// without consent that stays in the own file of whoever takes it (care network, lines 142-144).
    package func confirmsTexts(at step: Arrangement.Step, under arrangement: Arrangement) -> Bool {
        step.act == .confer && !step.isRoundTable && isLimited(under: arrangement)
    }
}
