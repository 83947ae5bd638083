// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.Admission {
    /// The criteria that hold for a part of the collaboration.
    package func criteria(for pillar: String?) -> [Arrangement.Criterion] {
        criteria.filter { $0.pillar == nil || $0.pillar?.word == pillar }
    }

    /// The criteria that a statement does not judge, or judges without the explanation that the profile asks.
    ///
    /// A statement holds the word of a criterion that is met, or `not-<word>` for one that is not, and a note to each.
    package func unjudged(by statement: StepStatement, pillar: String?) -> [Arrangement.Criterion] {
        criteria(for: pillar).filter { criterion in
            let word = criterion.id.word
            let hasVerdict = statement.choices.contains(word) != statement.choices.contains("not-\(word)")
            let needsNote = criterion.fields.contains(.explanation)
            return !hasVerdict || (needsNote && statement.notes[word, default: ""].isEmpty)
        }
    }

    /// Whether the criteria that are met add up under the reading of the profile; all of them when it has no reading.
    package func holds(by statement: StepStatement, pillar: String?) -> Bool {
        let met = Set(statement.choices)
        return reading?.value.holds(met) ?? criteria(for: pillar).allSatisfy { met.contains($0.id.word) }
    }
}

extension Casus {
    /// An outcome against what the criteria point at needs a motive, and somebody who may set them aside.
    func overruleProblems(
        _ outcome: Arrangement.Outcome, _ statements: [StepStatement], as role: Arrangement.Role,
        under arrangement: Arrangement
    ) -> [Refusal] {
        guard let statement = statements.last(where: { $0.need == .criteria }) else { return [] }
        let table = course?.offenceTests?.last
        let holds =
            arrangement.admission.holds(by: statement, pillar: course?.pillar)
            && (table?.isMet
                ?? (!needsOffenceTest(under: arrangement) && !lacksAgeForTable(under: arrangement)))
        guard holds == (outcome.end == .rejected) else { return [] }
        var problems: [Refusal] = []
        if let override = arrangement.admission.override, !holds, !override.by.contains(Named(role.id.word)) {
            problems.append(Refusal(.notYourAct, field: "outcome"))
        }
        let motive = statements.first { $0.need == .motive || $0.need == .explanation }?.text ?? statement.text
        if motive.isEmpty { problems.append(Refusal(.overruleWithoutMotivation, field: "need-criteria-motive")) }
        return problems
    }
}
