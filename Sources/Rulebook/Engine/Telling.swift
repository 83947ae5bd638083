// SPDX-License-Identifier: EUPL-1.2

extension WordList {
    /// The words at these places, sorted.
    func told(_ places: some Sequence<Int>) -> [String] { places.map { words[$0] } }
}

extension RuleSet {
    /// A ruling in words.
    func told(_ ruling: Ruling) -> Decision {
        let terms = index.terms
        return Decision(
            ruleset: id, fingerprint: fingerprint, regime: ruling.regime, verdict: ruling.verdict,
            mandatory: ruling.isMandatory, rules: terms.ids.told(ruling.grounds.rules),
            open: terms.conditions.told(ruling.open), blocked: terms.conditions.told(ruling.blocked),
            duties: terms.conditions.told(ruling.duties), citations: terms.citations.told(ruling.grounds.citations),
            nearMisses: ruling.nearMisses.map(told))
    }

    private func told(_ miss: Ruling.NearMiss) -> Decision.NearMiss {
        let terms = index.terms
        return Decision.NearMiss(
            itemClass: terms.classes.words[miss.itemClass], missing: terms.conditions.told(miss.missing),
            open: terms.conditions.told(miss.open), rules: terms.ids.told(miss.grounds.rules),
            citations: terms.citations.told(miss.grounds.citations))
    }

    /// Routes in words.
    func told(_ routes: [PrimeRoute], absolute: PlaceSet) -> LawfulRoutes {
        let terms = index.terms
        return LawfulRoutes(
            ruleset: id, fingerprint: fingerprint,
            routes: routes.map { route in
                LawfulRoutes.Route(
                    gates: terms.conditions.told(route.gates), rules: terms.ids.told(route.grounds.rules),
                    duties: terms.conditions.told(route.duties),
                    citations: terms.citations.told(route.grounds.citations))
            },
            absolute: terms.ids.told(absolute))
    }
}
