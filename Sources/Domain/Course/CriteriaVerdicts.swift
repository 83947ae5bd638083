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
        criteria(for: pillar).filter { !hasVerdict($0, in: statement) || lacksNote($0, in: statement) }
    }

    /// What is missing of a judgement, each at the question about its own criterion: the verdict, or the explanation
    /// that the profile asks with it.
    func verdictProblems(of statement: StepStatement, pillar: String?) -> [Refusal] {
        criteria(for: pillar).flatMap { criterion -> [Refusal] in
            let word = criterion.id.word
            let field = StepStatement.field(ofCriterion: word)
            var problems: [Refusal] = []
            if !hasVerdict(criterion, in: statement) {
                problems.append(Refusal(.criterionWithoutVerdict, field: field, about: word))
            }
            if lacksNote(criterion, in: statement) {
                problems.append(Refusal(.criterionWithoutMotivation, field: "\(field)-note", about: word))
            }
            return problems
        }
    }

    private func hasVerdict(_ criterion: Arrangement.Criterion, in statement: StepStatement) -> Bool {
        let word = criterion.id.word
        return statement.choices.contains(word) != statement.choices.contains("not-\(word)")
    }

    private func lacksNote(_ criterion: Arrangement.Criterion, in statement: StepStatement) -> Bool {
        criterion.fields.contains(.explanation) && statement.notes[criterion.id.word, default: ""].isEmpty
    }

    /// Whether the criteria that are met add up under the reading of the profile; all of them when it has no reading.
    package func holds(by statement: StepStatement, pillar: String?) -> Bool {
        let met = Set(statement.choices)
        return reading?.value.holds(met) ?? criteria(for: pillar).allSatisfy { met.contains($0.id.word) }
    }
}

extension Casus {
    /// An outcome against what the criteria point at needs a motive, and somebody who may set them aside.
    ///
    /// What the reporter judged counts where the step judges no more: taking up against it is setting it aside
    /// (Enschede covenant, lines 52-54 and 62-63). The explanation that a decision always asks is no motive for that
    /// (Top-X protocol, lines 76-81). With a table of offences one row that is met is enough (X-UT-28).
    func overruleProblems(
        _ outcome: Arrangement.Outcome, _ statements: [StepStatement], as role: Arrangement.Role,
        under arrangement: Arrangement
    ) -> [Refusal] {
        let own = statements.last { $0.need == .criteria && !$0.choices.isEmpty }
        guard let statement = own ?? judgedBefore(outcome, under: arrangement) else { return [] }
        let table = currentOffenceTest
        // Without the test there is no verdict to set aside; the step asks for it.
        if table == nil, needsOffenceTest(under: arrangement) { return [] }
        let holds =
            arrangement.admission.holds(by: statement, pillar: course?.pillar)
            && (table?.isMet ?? !lacksAgeForTable(under: arrangement))
        let turnsAway = outcome.end == .rejected || outcome.end == .transferred
        guard holds ? turnsAway : goesOn(outcome, turnsAway: turnsAway, under: arrangement) else { return [] }
        guard own != nil || !turnsAway else { return [] }
        var problems: [Refusal] = []
        if let override = arrangement.admission.override, !holds, !override.by.contains(Named(role.id.word)) {
            problems.append(Refusal(.notYourAct, field: "outcome"))
        }
        let motive = statements.first { $0.need == .motive }?.text ?? own?.text ?? ""
        if motive.isEmpty { problems.append(Refusal(.overruleWithoutMotivation, field: "need-criteria-motive")) }
        return problems
    }

    /// Whether an outcome takes the casus up: it leaves the stage in which the criteria are judged for another one.
    private func goesOn(_ outcome: Arrangement.Outcome, turnsAway: Bool, under arrangement: Arrangement) -> Bool {
        guard let next = outcome.next.flatMap({ arrangement.step($0.word)?.stage.id }) else { return !turnsAway }
        return next != course.flatMap { arrangement.stage(of: $0) }?.id
    }

    /// What was judged at the report, for an outcome of the step by which the casus came in.
    private func judgedBefore(_ outcome: Arrangement.Outcome, under arrangement: Arrangement) -> StepStatement? {
        let step = stepsOfNow(under: arrangement).first {
            $0.needs.contains(.criteria) && $0.act != .ask && $0.outcomes.contains(outcome)
        }
        return step.flatMap { statedBefore($0).last { statement in statement.need == .criteria } }
    }
}
