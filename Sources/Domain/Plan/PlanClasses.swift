// SPDX-License-Identifier: EUPL-1.2

/// The class of data that a part of the plan holds, where the profile says so, and who may read and write it then.
///
/// What is criminal or special stays closed to a party that the profile lets handle no such data, as an item would
/// (Top-X protocol, lines 86 and 259-263).
extension Arrangement {
    /// The class of what is said in a life domain; nothing when it is ordinary.
    func dataClass(ofDomain code: String) -> String? {
        data.lifeDomains.first { $0.id == code }?.dataClass?.word
    }

    /// The class of a text beside the plan. Analyses rest on what all parties supplied (Top-X protocol, line 89).
    func dataClass(of text: PlanText) -> String? {
        switch text {
        case .problemAnalysis, .generalAnalysis: return process.plan?.analysisClass?.value.word
        case .productOrder: return nil
        }
    }
}

extension Casus {
    /// Whether the party of the actor may handle what is said in this life domain.
    package func handlesDomain(_ code: String, in situation: Situation) -> Bool {
        handles(situation.arrangement(of: self)?.dataClass(ofDomain: code), in: situation)
    }

    /// Whether the party of the actor may handle this text of the plan.
    package func handlesText(_ text: PlanText, in situation: Situation) -> Bool {
        handles(situation.arrangement(of: self)?.dataClass(of: text), in: situation)
    }

    /// The refusal for writing in a life domain that one may not read.
    func domainProblems(_ code: String, field: String, in situation: Situation) -> [Refusal] {
        handlesDomain(code, in: situation) ? [] : [Refusal(.domainNotForParty, field: field)]
    }

    /// The same for a text of the plan.
    func textClassProblems(_ text: PlanText, in situation: Situation) -> [Refusal] {
        handlesText(text, in: situation) ? [] : [Refusal(.domainNotForParty, field: text.rawValue)]
    }

    private func handles(_ word: String?, in situation: Situation) -> Bool {
        let partij = situation.actor.partij
        guard let word, let arrangement = situation.arrangement(of: self),
            word.hasPrefix("criminal") || word.hasPrefix("special"), partij != situation.collaboration.house
        else { return true }
        return mayHandle([word], partij, under: arrangement, in: situation)
    }
}
