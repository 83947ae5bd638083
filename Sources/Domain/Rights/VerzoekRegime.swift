// SPDX-License-Identifier: EUPL-1.2

extension Verzoek {
    /// Whether all that the actor decides on as the desk is police data, or none of it; nothing where both may be.
    ///
    /// A desk that every party has decides on the data of its own party and on what the others answered.
    package func regime(about casus: Casus?, under arrangement: Arrangement, in situation: Situation) -> Bool? {
        var all = Set(standingParts.filter { $0.way == .answers }.map(\.isPolice))
        if arrangement.isDeskOfEachParty(for: kind) {
            all.insert(regime(of: situation.actor.partij, about: casus, in: situation))
        } else {
            let partijen = (casus?.concernedPartijen ?? []).map(\.partij)
            all.formUnion(partijen.map { regime(of: $0, about: casus, in: situation) })
        }
        return all.count == 1 ? all.first ?? nil : nil
    }

    /// The parties that the answer to the person names as having data.
    ///
    /// Only where access or information is met, so that a refusal tells nothing, least of all to somebody whose identity
    /// was not verified. A party that refused is left out, and so is police or prosecution data that nobody said yes to.
    package func namedPartijen(of casus: Casus?) -> [Identifier<Partij>] {
        guard let decision, decision.outcome.isMet, kind == .access || kind == .information else { return [] }
        let concerned = casus?.concernedPartijen ?? []
        return concerned.filter { one in
            let answers = standingParts.filter { $0.partij == one.partij }.map(\.answer)
            if answers.isEmpty { return !one.isPolice && !one.isProsecution }
            return answers.contains { answer in answer.map { $0.outcome.isMet } ?? false }
        }.map(\.partij)
    }

    /// Whether police data were answered for and not refused.
    package var meetsPoliceData: Bool {
        guard let decision, decision.outcome.isMet else { return false }
        return standingParts.contains { part in
            part.isPolice != false && (part.answer.map { $0.outcome.isMet } ?? false)
        }
    }
}
