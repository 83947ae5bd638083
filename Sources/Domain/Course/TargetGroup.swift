// SPDX-License-Identifier: EUPL-1.2

extension StepStatement {
    /// The word of somebody who confirms that the criteria hold, while why stays in the own file.
    package static let confirmed = "confirmed"
    /// The words of a statement about the core: something else, or what the profile keeps out.
    package static let otherCore = "other"
    package static let excludedCore = "excluded"

    /// The field of a form at which one criterion is judged.
    package static func field(ofCriterion word: String) -> String { "criterion-\(word)" }

    /// Whether it confirms the criteria and says nothing of any of them.
    var isConfirmationOnly: Bool { choices == [StepStatement.confirmed] && notes.isEmpty && text.isEmpty }
}

extension Casus {
    /// Whether what a party judges about a person stays in its own file: consent comes first and is not there (care
    /// network, lines 139-144). Then it is confirmed that somebody belongs to the target group, and no more.
    package func keepsJudgements(under arrangement: Arrangement, in situation: Situation) -> Bool {
        isLimited(under: arrangement)
            && isUnderConsent(situation.actor.partij, under: arrangement, in: situation.collaboration)
    }

    /// Whether it was said what the casus is about at heart: not what the profile keeps out, or with a motive.
    ///
    /// A warning and no bar, since the police take part and nuisance belongs to the target group (care network, lines
    /// 17 and 25; X-VE-20). While judgements stay in the own file nothing criminal can be written down, so no motive
    /// either.
    func isCoreSettled(
        by statement: StepStatement, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        let isKept = keepsJudgements(under: arrangement, in: situation)
        switch statement.choices {
        case [StepStatement.otherCore]: return !isKept || statement.text.isEmpty
        case [StepStatement.excludedCore]: return !isKept && !statement.text.isEmpty
        default: return false
        }
    }

    /// Whoever reports somebody outside the target group says why, where no later step judges the criteria (care
    /// network, lines 18 and 38).
    func targetGroupProblems(
        _ statements: [StepStatement], at step: Arrangement.Step, under arrangement: Arrangement
    ) -> [Refusal] {
        guard step.act == .ask, let statement = statements.last(where: { $0.need == .criteria }),
            !statement.isConfirmationOnly
        else { return [] }
        let admission = arrangement.admission
        guard admission.unjudged(by: statement, pillar: course?.pillar).isEmpty,
            !admission.holds(by: statement, pillar: course?.pillar), statement.text.isEmpty
        else { return [] }
        return [Refusal(.overruleWithoutMotivation, field: "need-criteria-motive")]
    }
}

extension Arrangement.Need {
    /// The fields of judgements that are asked after the answer about consent: what may be written depends on it.
    static let judgementFields: Set<String> = [
        Arrangement.Need.criteria.field, Arrangement.Need.core.field, "need-criteria-motive",
    ]

    /// Whether a field asks such a judgement, also the question about one criterion.
    static func asksJudgement(_ field: String) -> Bool {
        judgementFields.contains(field) || field.hasPrefix(StepStatement.field(ofCriterion: ""))
    }

    /// Whether it is a judgement about the person that is asked after the answer about consent.
    package var isJudgement: Bool { self == .criteria || self == .core }
}
