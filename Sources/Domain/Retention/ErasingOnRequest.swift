// SPDX-License-Identifier: EUPL-1.2

/// The decision on a request to erase, as whoever carries it out fills it in; the request itself is not kept here.
package struct ErasureDraft: Sendable {
    /// Why the person may have it erased; a closed list, so that nobody writes about a person (GDPR 17(1)).
    package enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
        case notNecessary = "not-necessary"
        case consentWithdrawn = "consent-withdrawn"
        case objection
        case unlawful
        case legalObligation = "legal-obligation"
    }

    package let decidedOn: Day?
    package let decidedBy: Identifier<User>?
    package let ground: Ground?

    package init(decidedOn: Day?, decidedBy: Identifier<User>?, ground: Ground?) {
        (self.decidedOn, self.decidedBy, self.ground) = (decidedOn, decidedBy, ground)
    }
}

extension Arrangement {
    /// The role that decides on a request to erase; nothing where the profile does not offer it.
    package var erasureDecider: Named<RoleList>? {
        rights.rights.first { $0.kind == .erasure && $0.offered.value != .notApplicable }?.decider
    }
}

extension Situation {
    /// The people who may have decided on a request to erase under a profile.
    package func erasureDeciders(under arrangement: Arrangement) -> [User] {
        guard let role = arrangement.erasureDecider else { return [] }
        return collaboration.users.values.filter { $0.arranged.contains(role.word) }.sorted { $0.name < $1.name }
    }

    /// What is wrong with the decision as it was filled in, whatever casus it is about.
    package func erasureProblems(_ draft: ErasureDraft, under arrangement: Arrangement) -> [Refusal] {
        var problems: [Refusal] = []
        if !actor.arranged.contains(arrangement.retention.executor.value.word) {
            problems.append(Refusal(.notYourAct))
        }
        if draft.ground == nil { problems.append(Refusal(.required, field: "ground")) }
        if let decided = draft.decidedOn {
            if decided > day { problems.append(Refusal(.dayInTheFuture, field: "decidedOn")) }
        } else {
            problems.append(Refusal(.required, field: "decidedOn"))
        }
        if !erasureDeciders(under: arrangement).contains(where: { $0.id == draft.decidedBy }) {
            problems.append(Refusal(.unknownUser, field: "decidedBy"))
        }
        return problems
    }
}

extension Casus {
    /// Carries out a granted request to erase on a running casus: what would be done at the end of its term is done now.
    ///
    /// By the role that carries out destruction, on the decision of the role that the profile names for this right
    /// (Utrecht impact assessment, annex 1, line 368: the same table of fields). Refuses a decision from before the casus
    /// was there, and a casus about several people: one of them alone cannot be taken out of it. Everybody who took part
    /// is told (GDPR 19).
    package mutating func eraseOnRequest(_ draft: ErasureDraft, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.otherProcess)]) }
        let rules = arrangement.retention
        var problems = situation.erasureProblems(draft, under: arrangement)
        if let day = draft.decidedOn, day < Day(utc: aanmelding.at) {
            problems.append(Refusal(.decidedBeforeReport, field: "decidedOn"))
        }
        if personsAimedAt.count > 1 { problems.append(Refusal(.severalPersons)) }
        guard problems.isEmpty else { return .refused(problems) }
        ended = Ending(
            reason: .erasureGranted, by: situation.actor.id, at: situation.moment,
            fate: rules.method.value == .anonymise ? .anonymised : .removed)
        if let by = draft.decidedBy, let on = draft.decidedOn {
            ended?.decision = DestructionRecord.Decision(by: by, on: on, ground: draft.ground)
        }
        return .done(())
    }
}
