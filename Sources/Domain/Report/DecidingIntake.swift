// SPDX-License-Identifier: EUPL-1.2

/// What the procesregisseur fills in at the end of the intake.
package struct IntakeDraft: Sendable {
    package let verdicts: [Intake.Verdict]
    package let weighing: String
    package let result: Intake.Result?
    package let advice: String
    /// How an advice reached the reporter, when the casus ends here.
    package let adviceGiven: Kennisgeving.Means?

    package init(
        verdicts: [Intake.Verdict], weighing: String, result: Intake.Result?, advice: String,
        adviceGiven: Kennisgeving.Means? = nil
    ) {
        self.verdicts = verdicts
        self.weighing = weighing
        self.result = result
        self.advice = advice
        self.adviceGiven = adviceGiven
    }
}

extension Casus {
    /// Decides the intake: four criteria with verdict and motivation each, a weighing, an outcome.
    ///
    /// The weighing may overrule the formal test either way, but then it must say why. "Not taken up" ends the casus:
    /// everything is destroyed at once, so an advice must have been given first. The other outcomes lead to triage
    /// (Handvat annex 2, 1.3 to 1.6; lines 3828-3832 and 3931-3935).
    package mutating func decideIntake(_ draft: IntakeDraft, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.aanmelding])
        problems += mustOffer(.intake, in: situation)
        problems += situation.missingGrant(.intake, of: aanmelding.partij)
        for verdict in draft.verdicts {
            let field = verdict.criterion.rawValue
            if verdict.met == nil { problems.append(Refusal(.criterionWithoutVerdict, field: field)) }
            if verdict.motivation.isEmpty {
                problems.append(Refusal(.criterionWithoutMotivation, field: "\(field)-motivation"))
            }
        }
        if Set(draft.verdicts.map(\.criterion)) != Set(Intake.Criterion.allCases) {
            problems.append(Refusal(.criterionWithoutVerdict))
        }
        guard let result = draft.result else {
            return .refused(problems + [Refusal(.required, field: "result")])
        }
        let decided = Intake(
            verdicts: draft.verdicts, reading: situation.profile.criteria, weighing: draft.weighing, result: result,
            advice: draft.advice, by: situation.actor.id, at: situation.moment)
        if decided.overrulesFormalTest && draft.weighing.isEmpty {
            problems.append(Refusal(.overruleWithoutMotivation, field: "weighing"))
        }
        // With the casus its advice goes, so it must have reached the reporter before (decision 0018).
        if result == .notTakenUp, !draft.advice.isEmpty, draft.adviceGiven == nil {
            problems.append(Refusal(.adviceNotGiven, field: "adviceGiven"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        intake = decided
        if result == .notTakenUp {
            end(.intakeNotTakenUp, in: situation)
        } else {
            enter(.triage, why: draft.weighing, in: situation)
        }
        return .done(())
    }
}

extension Intake {
    /// Whether the outcome is not the one that the criteria point at.
    package var overrulesFormalTest: Bool {
        switch result {
        case .casus: return !formallyMet
        case .notTakenUp: return formallyMet
        case .moreInformationNeeded: return false
        }
    }
}
