// SPDX-License-Identifier: EUPL-1.2

/// A decision as it is filled in.
package struct VerzoekDecisionDraft: Sendable {
    package let outcome: Verzoek.Decision.Outcome?
    package let ground: Verzoek.Decision.Ground?
    package let motivation: String
    package let on: Day?

    package init(
        outcome: Verzoek.Decision.Outcome?, ground: Verzoek.Decision.Ground?, motivation: String, on: Day?
    ) {
        (self.outcome, self.ground, self.motivation, self.on) = (outcome, ground, motivation, on)
    }
}

extension Arrangement {
    /// The grounds on which a request may be refused for data of this kind, each with its place in the profile.
    ///
    /// A ground that names the Wpg is for police data and one that names the (U)AVG for any other data; a ground that
    /// names neither holds for both.
    package func refusalGrounds(isPolice: Bool) -> [(place: Int, text: String)] {
        rights.refusalGrounds.map(\.value).enumerated().filter { _, text in
            let isOfPolice = text.contains("Wpg")
            let isOfOthers = text.contains("AVG")
            return isOfPolice == isOfOthers || isOfPolice == isPolice
        }.map { (place: $0.offset, text: $0.element) }
    }
}

extension Verzoek {
    /// Whether the right exists here: portability only for what rests on consent (GDPR 20(1)).
    package func isOffered(about casus: Casus?, under arrangement: Arrangement) -> Bool {
        guard let right = arrangement.right(kind) else { return kind == .complaint }
        switch right.offered.value {
        case .yes: return kind != .portability || casus.map(\.hasConsent) ?? false
        case .consentOnly: return casus.map(\.hasConsent) ?? false
        case .notApplicable: return false
        }
    }

    /// Records the answer of the actor's party for its own data.
    package mutating func answer(
        _ draft: VerzoekDecisionDraft, about casus: Casus?, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        let own = situation.actor.partij
        guard isOpen else { return .refused([Refusal(.requestEnded)]) }
        guard situation.mayAnswer(kind, under: arrangement),
            let place = parts.firstIndex(where: { $0.partij == own && $0.isOpen })
        else { return .refused([Refusal(.notYourAct)]) }
        let problems = self.problems(
            with: draft, of: own, isPolice: parts[place].isPolice, about: casus, under: arrangement, in: situation)
        guard problems.isEmpty, let made = decided(draft, in: situation) else { return .refused(problems) }
        parts[place].answer = made
        note(.answered, own, in: situation)
        return .done(())
    }

    /// Records the decision on the whole, as the desk tells it to the person.
    ///
    /// Refused while a party that was asked has not answered; and where the parties decide (profile, `beslist`), while
    /// none was asked: what the desk then tells must be what they decided together.
    package mutating func decide(
        _ draft: VerzoekDecisionDraft, about casus: Casus?, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        var problems = mustBeKept(in: situation)
        let isPolice = regime(about: casus, under: arrangement, in: situation)
        problems += self.problems(
            with: draft, of: nil, isPolice: isPolice, about: casus, under: arrangement, in: situation)
        let standing = standingParts
        // What the joint body said is the answer of the parties together.
        if joint == nil, standing.contains(where: \.isOpen) { problems.append(Refusal(.partsOpen)) }
        if needsJointHandling(under: arrangement) { problems.append(Refusal(.jointBodyMissing)) }
        if arrangement.isDecidedByParties(kind), isOffered(about: casus, under: arrangement) {
            // The parties cannot be asked for a person who is too young, so the desk refuses by itself.
            if isUndecided(draft.outcome), !lacksRepresentative(under: arrangement) {
                problems.append(Refusal(.nobodyAsked))
            }
            if let joint = jointOutcome, let outcome = draft.outcome, outcome != joint {
                problems.append(Refusal(.otherThanParties, field: "outcome"))
            }
        }
        guard problems.isEmpty, let made = decided(draft, in: situation) else { return .refused(problems) }
        decision = made
        note(.decided, in: situation)
        return .done(())
    }

    /// Whether no party was asked that decides with the others; that there is nothing here can be told once the request
    /// was passed on to who may have something.
    private func isUndecided(_ outcome: Decision.Outcome?) -> Bool {
        let standing = standingParts
        guard standing.allSatisfy({ $0.way == .ownFiles }) else { return false }
        return standing.isEmpty || outcome != .nothingHeld
    }

    /// What the answers of the parties come to; nothing while no party answered. A party without data takes nothing
    /// away from what the others gave.
    package var jointOutcome: Decision.Outcome? {
        let outcomes = Set(standingParts.compactMap { $0.answer?.outcome })
        let ofHolders = outcomes.subtracting([.nothingHeld])
        guard let first = ofHolders.first else { return outcomes.first }
        return ofHolders.count == 1 ? first : .partly
    }

    /// Whether the answer can be that there are no data: to who asks for access or information, by a party without
    /// items in the casus, and on the whole while there is no casus, which always holds data of the person.
    package func mayHoldNothing(_ partij: Identifier<Partij>?, about casus: Casus?) -> Bool {
        guard kind == .access || kind == .information else { return false }
        guard let casus else { return true }
        return partij.map { partij in !casus.concernedPartijen.contains { $0.partij == partij } } ?? false
    }

    /// What is wrong with an answer or a decision as it was filled in.
    ///
    /// - Parameters:
    ///   - partij: whose answer it is; nothing for the decision on the whole.
    ///   - isPolice: whether it is about police data; nothing where either may be.
    func problems(
        with draft: VerzoekDecisionDraft, of partij: Identifier<Partij>?, isPolice: Bool?, about casus: Casus?,
        under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        var problems: [Refusal] = []
        // A refusal has a term too (GDPR 12(4)), also when nobody who may ask ever does.
        if draft.outcome != .refused, lacksRepresentative(under: arrangement) {
            problems.append(Refusal(.representativeMissing))
        }
        if let on = draft.on {
            problems += problem(of: on, field: "on", in: situation)
        } else {
            problems.append(Refusal(.required, field: "on"))
        }
        guard let outcome = draft.outcome else { return problems + [Refusal(.required, field: "outcome")] }
        if outcome == .nothingHeld, !mayHoldNothing(partij, about: casus) {
            problems.append(Refusal(.dataAreHeld, field: "outcome"))
        }
        if outcome.isGrounded {
            problems += Casus.required(["motivation": draft.motivation])
            problems += groundProblems(draft.ground, isPolice: isPolice, about: casus, under: arrangement)
        }
        // That there is nothing about somebody is told to that person only, as what there is.
        return outcome == .refused ? problems : problems + metProblems(about: casus, under: arrangement)
    }

    /// What keeps a request from being met, wholly or in part.
    private func metProblems(about casus: Casus?, under arrangement: Arrangement) -> [Refusal] {
        var problems: [Refusal] = []
        if kind != .complaint, identity == nil { problems.append(Refusal(.identityNotVerified)) }
        if !isOffered(about: casus, under: arrangement) {
            problems.append(Refusal(.rightNotOffered, field: "outcome"))
        }
        return problems
    }

    private func groundProblems(
        _ ground: Decision.Ground?, isPolice: Bool?, about casus: Casus?, under arrangement: Arrangement
    ) -> [Refusal] {
        guard kind != .complaint else { return [] }
        let all = arrangement.rights.refusalGrounds.indices
        switch ground {
        case nil: return [Refusal(.required, field: "ground")]
        case .notOffered:
            return isOffered(about: casus, under: arrangement) ? [Refusal(.groundNotInProfile, field: "ground")] : []
        case .statutory(let article): return Casus.required(["article": article])
        case .listed(let place):
            guard all.contains(place) else { return [Refusal(.groundNotInProfile, field: "ground")] }
            guard let isPolice else { return [] }
            let fits = arrangement.refusalGrounds(isPolice: isPolice).contains { $0.place == place }
            return fits ? [] : [Refusal(.groundForOtherData, field: "ground")]
        }
    }

    func decided(_ draft: VerzoekDecisionDraft, in situation: Situation) -> Decision? {
        guard let outcome = draft.outcome, let on = draft.on else { return nil }
        return Decision(
            outcome: outcome, ground: outcome.isGrounded ? draft.ground : nil, motivation: draft.motivation, on: on,
            by: situation.actor.id, partij: situation.actor.partij, at: situation.moment)
    }
}

extension Casus {
    /// Whether anybody in it gave consent that holds.
    fileprivate var hasConsent: Bool {
        guard let course else { return false }
        return betrokkenen.contains { person in
            Arrangement.ConsentRule.Mode.allCases.contains {
                course.consent(of: person.id, $0)?.status == .given
            }
        }
    }
}
