// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The plan as the actor may read it: the one source of every page, print, list and history of a plan.
    ///
    /// A goal, a score, an intervention and its actions carry a life domain and people. They reach whom an item of that
    /// domain about those people could reach, as far as consent across domains goes: without it nothing of a person is
    /// processed in another domain (household teams, lines 381-394 and 752-766). What is for all of them together asks
    /// the consent of everybody at whom the approach is aimed. Who wrote a part keeps it; a party reads the intervention
    /// that it carries out, and somebody the words of an action of their own. A life domain and an analysis of a class
    /// that a party may not handle stay closed to it too (Top-X protocol, lines 86 and 259-263). Where the profile asks
    /// neither, and for the house, it is the whole plan.
    package func readablePlan(in situation: Situation) -> PlanVanAanpak {
        guard let arrangement = situation.arrangement(of: self),
            situation.actor.partij != situation.collaboration.house
        else { return plan }
        let actor = situation.actor
        let asks = arrangement.asksConsentAcrossDomains
        func reads(_ leefgebied: String, _ aim: Aim, by author: Identifier<User>) -> Bool {
            if author == actor.id { return true }
            guard handlesDomain(leefgebied, in: situation) else { return false }
            return !asks || isShared(leefgebied, of: aim, with: actor.partij, under: arrangement)
        }
        var readable = plan
        for text in PlanText.allCases where !handlesText(text, in: situation) {
            readable[text: text] = plan[text: text].filter { $0.by == actor.id }
        }
        readable.goals = plan.goals.filter { reads($0.leefgebied, $0.aim, by: $0.by) }
        readable.leefgebieden = plan.leefgebieden.filter { reads($0.leefgebied, $0.aim, by: $0.by) }
        readable.interventies = []
        for interventie in plan.interventies {
            let isOwnTask = interventie.executor == actor.partij || interventie.responsible == actor.partij
            var shown = interventie
            shown.acties = interventie.acties.filter { actie in
                let aim = actie.ownAim ?? interventie.aim
                return isOwnTask || actie.owner == actor.id || reads(interventie.leefgebied, aim, by: actie.by)
            }
            if isOwnTask || reads(interventie.leefgebied, interventie.aim, by: interventie.by) {
                readable.interventies.append(shown)
            } else {
                let own = interventie.acties.filter { $0.owner == actor.id }
                readable.looseActies += own.map { $0.standingAlone(for: interventie.aim) }
            }
        }
        return readable
    }

    /// Whether a party may read what is labelled with this life domain about these people.
    private func isShared(
        _ leefgebied: String, of aim: Aim, with partij: Identifier<Partij>, under arrangement: Arrangement
    ) -> Bool {
        switch aim {
        case .together:
            let people = personsAimedAt
            // INVARIANT: nobody aimed at means nobody who consented, so only the own domain is left.
            guard !people.isEmpty else { return arrangement.party(partij)?.domains?.contains(leefgebied) ?? false }
            return people.allSatisfy { person in
                !lacksDomainConsent(leefgebied, about: person.id, for: partij, under: arrangement)
            }
        case .persons(let ids):
            return ids.allSatisfy { !lacksDomainConsent(leefgebied, about: $0, for: partij, under: arrangement) }
        }
    }
}
