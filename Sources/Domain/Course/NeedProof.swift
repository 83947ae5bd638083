// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.Need {
    /// How it is shown that a need is met.
    package enum Proof: Hashable, Sendable {
        /// The casus itself shows it; nobody states it.
        case record
        /// Somebody confirms it.
        case tick
        /// Somebody writes why or what.
        case text
        /// Somebody names a day, and why.
        case day
        /// Somebody ticks every part of a judgement; the parts have these words.
        case parts([String])
        /// Somebody chooses one word of a list of the profile.
        case choice
    }

    /// What meets this need. The one place that knows; a need that is stated in a stage without personal data is
    /// confirmed there and written down in the party's own file.
    package var proof: Proof {
        switch self {
        case .informed, .consent, .domainConsent, .grant, .account, .article20, .caseDirector, .previousRung,
            .secrecyStatement, .supplierSay, .reporterSay, .checklist, .verdictPerItem, .previousStage,
            .sharingAgreement, .conferenceHeld, .planRecorded:
            return .record
        // That nothing is on record says little: without consent a child cannot even be recorded (care network, 229).
        case .noChildren, .ownRules, .noBan, .ownProcedure, .principles, .identified, .proxyStatement: return .tick
        case .necessity, .task, .motive, .explanation, .feedback, .lawfulness, .consultation:
            return .text
        case .term, .reviewDay: return .day
        // The test of AVG 6(4), a to e.
        case .compatible: return .parts(["link", "context", "nature", "consequences", "safeguards"])
        case .consentOrWeighing: return .parts(["interests", "lessInvasive"])
        case .secondWeighing: return .parts(["interests", "triedConsent"])
        case .criteria, .core, .ground, .cause: return .choice
        }
    }
}

extension Casus {
    /// The needs of a step that are not met by what the casus shows and by these statements, each as a refusal.
    ///
    /// `about` is the word of the need, `field` where a form asks for it.
    package func openNeeds(
        of step: Arrangement.Step, given statements: [StepStatement], under arrangement: Arrangement,
        in situation: Situation
    ) -> [Refusal] {
        openNeeds(step.needs, of: step, given: statements, under: arrangement, in: situation)
    }

    /// The same for needs that come from elsewhere, such as what must be there before anything is reported.
    package func openNeeds(
        _ needs: [Arrangement.Need], of step: Arrangement.Step, given statements: [StepStatement],
        under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        let told = confirmsTexts(at: step, under: arrangement) ? statements.filter { !$0.text.isEmpty } : []
        let tooMuch = told.map { Refusal(.withoutConsentOnly, field: $0.need.field) }
        let unmet: [Refusal] = needs.filter {
            !isMet($0, of: step, given: statements, under: arrangement, in: situation)
        }.flatMap { need -> [Refusal] in
            let bare = [Refusal(.stepNeeds, field: need.field, about: need.rawValue)]
            guard need == .criteria else { return bare }
            if lacksTestOnly(statements, at: step, under: arrangement) {
                return [Refusal(.offenceTestMissing, field: need.field)]
            }
            let open = openVerdicts(statements, at: step, under: arrangement, in: situation)
            return open.isEmpty ? bare : open
        }
        return tooMuch + unmet
    }

    /// Which criteria still wait for a verdict or its explanation, each at its own question; that the person belongs
    /// here, where that is confirmed instead. Empty where nobody began to judge them.
    private func openVerdicts(
        _ statements: [StepStatement], at step: Arrangement.Step, under arrangement: Arrangement,
        in situation: Situation
    ) -> [Refusal] {
        guard step.act != .ask || arrangement.entry?.step.id == step.id else { return [] }
        let statement = statements.last { $0.need == .criteria }
        if keepsJudgements(under: arrangement, in: situation) {
            return statement == nil ? [Refusal(.targetGroupUnconfirmed, field: Arrangement.Need.criteria.field)] : []
        }
        guard let statement, !statement.choices.contains(StepStatement.confirmed) else { return [] }
        return arrangement.admission.verdictProblems(of: statement, pillar: course?.pillar)
    }

    /// Whether every criterion is judged and only the test by the table of offences is not there.
    private func lacksTestOnly(
        _ statements: [StepStatement], at step: Arrangement.Step, under arrangement: Arrangement
    ) -> Bool {
        guard step.act != .ask, let statement = statements.last(where: { $0.need == .criteria }) else { return false }
        return arrangement.admission.unjudged(by: statement, pillar: course?.pillar).isEmpty
    }

    /// Whether one need is met.
    package func isMet(
        _ need: Arrangement.Need, of step: Arrangement.Step, given statements: [StepStatement],
        under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        if need == .consentOrWeighing {
            return isConsentOrWeighingMet(of: step, given: statements, under: arrangement, in: situation)
        }
        if need == .proxyStatement, hasTableAttendance(step) { return true }
        if need == .noChildren, hasChildren(under: arrangement) { return false }
        switch need.proof {
        case .record: return shows(need, of: step, under: arrangement, in: situation)
        case .tick: return statements.contains { $0.need == need && $0.choices == ["yes"] }
        case .text:
            let isConfirmed = confirmsTexts(at: step, under: arrangement)
            return statements.contains {
                $0.need == need && (!$0.text.isEmpty || (isConfirmed && $0.choices == ["yes"]))
            }
        case .day: return statements.contains { $0.need == need && $0.day != nil && !$0.text.isEmpty }
        case .parts(let parts): return statements.contains { $0.need == need && Set($0.choices).isSuperset(of: parts) }
        case .choice: return choiceIsMet(need, of: step, statements, under: arrangement, in: situation)
        }
    }

    /// Consent, or a party to which the rule does not hold, or the weighing: at the report for the report, later once.
    private func isConsentOrWeighingMet(
        of step: Arrangement.Step, given statements: [StepStatement], under arrangement: Arrangement,
        in situation: Situation
    ) -> Bool {
        if course?.hasConsent(of: personsAimedAt, .first) ?? false { return true }
        if arrangement.consentFirst != nil {
            let isBound = isUnderConsent(situation.actor.partij, under: arrangement, in: situation.collaboration)
            if !isBound || isWeighed(under: arrangement) { return true }
        }
        return statements.contains { $0.isWeighing(by: arrangement.weighingParts) }
    }

    private func choiceIsMet(
        _ need: Arrangement.Need, of step: Arrangement.Step, _ statements: [StepStatement],
        under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        guard let statement = statements.last(where: { $0.need == need }) else { return false }
        switch need {
        case .criteria: return isJudged(statement, at: step, under: arrangement, in: situation)
        case .core: return isCoreSettled(by: statement, under: arrangement, in: situation)
        case .cause: return arrangement.roles.causes.contains { $0.id.word == statement.choices.first }
        case .ground:
            guard let stage = course.flatMap({ arrangement.stage(of: $0) }), !stage.grounds.isEmpty else {
                return !statement.choices.isEmpty
            }
            let offered = arrangement.groundsOffered(in: stage, to: situation.actor.partij)
            guard let ground = offered.first(where: { [$0.rawValue] == statement.choices }) else { return false }
            if ground == .consent, !hasAnyConsent(under: arrangement) { return false }
            // The last resort has needs of its own, such as a motive (household teams, lines 395-400).
            let more = statement.choices == [Arrangement.Ground.vitalInterest.rawValue]
            return !more
                || (arrangement.sharing.vitalInterest?.needs ?? []).allSatisfy {
                    $0 == need || isMet($0, of: step, given: statements, under: arrangement, in: situation)
                }
        default: return !statement.choices.isEmpty
        }
    }

    /// A question hangs on one criterion; a verdict judges them all, and rests on a test where the table has rows.
    private func isJudged(
        _ statement: StepStatement, at step: Arrangement.Step, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        let admission = arrangement.admission
        let isEntry = arrangement.entry?.step.id == step.id
        if step.act == .ask, !isEntry {
            return admission.criteria(for: course?.pillar).contains { [$0.id.word] == statement.choices }
        }
        if keepsJudgements(under: arrangement, in: situation) { return statement.isConfirmationOnly }
        guard admission.unjudged(by: statement, pillar: course?.pillar).isEmpty else { return false }
        return isEntry || !needsOffenceTest(under: arrangement) || currentOffenceTest != nil
    }

    private func shows(
        _ need: Arrangement.Need, of step: Arrangement.Step, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        switch need {
        case .informed: return isTold(on: situation.day)
        case .consent:
            let modes = arrangement.sharing.consent.map(\.mode)
            return modes.contains { course?.hasConsent(of: personsAimedAt, $0) ?? false }
        case .domainConsent: return isAskedAcrossDomains(under: arrangement)
        case .grant: return situation.missingGrant(.intake, of: aanmelding.partij).isEmpty
        case .account: return arrangement.hasAccount(of: course?.pillar, adopted: situation.collaboration.adopted)
        case .article20: return arrangement.isAdopted(.article20, by: situation.collaboration.adopted)
        case .caseDirector: return plan.casusregisseur != nil
        case .previousStage: return course?.next == step.id.word
        case .conferenceHeld: return isConferenceHeld(under: arrangement)
        case .planRecorded: return isPlanRecorded
        case .checklist: return currentOverleg.map { $0.preparation.open.isEmpty } ?? false
        case .reporterSay: return hasSayOfReporter(on: step, in: situation)
        // The gate asks the supplier's say for each item and each reader; there is nothing to ask once more.
        case .supplierSay, .secrecyStatement: return true
        case .previousRung: return hasRung(to: step, under: arrangement)
        case .sharingAgreement:
            return !(course?.sharingAgreements ?? []).isEmpty && course?.convened != nil
        // Given in the transfer itself, item by item; a bare step never moves a casus.
        case .verdictPerItem: return false
        default: return false
        }
    }

    /// Whether children at the address are on record, as persons or in a note about them.
    func hasChildren(under arrangement: Arrangement) -> Bool {
        let kinds = Set(arrangement.data.kinds.filter { $0.about.contains(.child) }.map(\.id.word))
        return betrokkenen.contains { $0.kind == .child }
            || inbrengen.contains { !$0.isWithdrawn && $0.content.kind.map(kinds.contains) ?? false }
    }

    /// Whether everybody the plan is aimed at was told of anything so far, or a deferral of what is due now holds.
    package func isTold(on day: Day) -> Bool {
        let told = Set(kennisgevingen.map(\.betrokkene))
        let people = personsAimedAt
        return !people.isEmpty
            && people.allSatisfy { told.contains($0.id) || isSettled(requiredTopic, for: $0.id, on: day) }
    }

    /// Whether somebody of whom it holds gave a consent of any kind and did not take it back.
    private func hasAnyConsent(under arrangement: Arrangement) -> Bool {
        personsAimedAt.contains { person in
            arrangement.sharing.consent.contains { course?.consent(of: person.id, $0.mode)?.status == .given }
        }
    }

    private func isAskedAcrossDomains(under arrangement: Arrangement) -> Bool {
        guard arrangement.sharing.consent.contains(where: { $0.mode == .acrossDomains }) else { return true }
        return betrokkenen.filter { $0.category != .professional && $0.category != .thirdPartyStaff }
            .allSatisfy { course?.consent(of: $0.id, .acrossDomains) != nil }
    }

    private func hasSayOfReporter(on step: Arrangement.Step, in situation: Situation) -> Bool {
        if situation.actor.id == aanmelding.by { return true }
        return course?.agreements.last { $0.step == step.id.word && $0.partij == aanmelding.partij }?.agrees ?? false
    }
}

extension Arrangement.Step {
    /// What may be written with this step without being asked; only what is proven by a text can be.
    package var offeredTexts: [Arrangement.Need] {
        (mayState ?? []).filter { $0.proof == .text && !needs.contains($0) }
    }
}

extension Arrangement.Need {
    /// The name of the form field that asks for it.
    package var field: String { "need-\(rawValue)" }
}
