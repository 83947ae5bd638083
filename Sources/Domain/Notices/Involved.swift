// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Every party that took part, with those of its people who did: reported, were asked, sat at the table, carry out
    /// or keep the plan, took home, brought in. The house is none of them.
    ///
    /// On a profile, carrying something out is no part by itself: who works on a casus is in its team.
    package func involved(besides house: Identifier<Partij>) -> [Identifier<Partij>: Set<Identifier<User>>] {
        var found: [Identifier<Partij>: Set<Identifier<User>>] = [:]
        func add(_ partij: Identifier<Partij>, _ user: Identifier<User>?) {
            found[partij, default: []].formUnion(user.map { [$0] } ?? [])
        }
        add(aanmelding.partij, aanmelding.by)
        for vraag in vragen { add(vraag.to, vraag.user) }
        for deelnemer in overleggen.flatMap(\.deelnemers) { add(deelnemer.partij, deelnemer.user) }
        for item in inbrengen { add(item.supplier, item.enteredBy) }
        // On a profile a name in the plan is no part: a wall stands between pillars (Enschede covenant, lines 686-689).
        if course == nil {
            for interventie in plan.interventies { add(interventie.executor, nil) }
        }
        for member in course?.team ?? [] { add(member.partij, member.user) }
        for taken in plan.takeHome { add(taken.executor, taken.delivered?.by) }
        for appointed in plan.casusregisseurs { add(appointed.partij, appointed.user) }
        for answer in course?.query?.answers ?? [] where answer.isKnown { add(answer.partij, answer.user) }
        found[house] = nil
        return found
    }

    /// The parties that may have taken an item home: those that its supplier ever let.
    func takers(of item: Inbreng) -> Set<Identifier<Partij>> {
        let given = plan.takeHome.filter { $0.item == item.id && $0.given }
        return Set(given.map(\.executor)).subtracting([item.supplier])
    }

    /// The parties of which it is on record that they received an item to take it home.
    package func received(_ item: Identifier<Inbreng>) -> Set<Identifier<Partij>> {
        Set(plan.takeHome.filter { $0.item == item && $0.delivered != nil }.map(\.executor))
    }

    /// The parties that may have seen an item or taken it home.
    ///
    /// Whoever the supplier ever let counts, also when the yes was taken back or nobody looked: one notice too many
    /// does less harm than one too few (decision 0015).
    func receivers(of item: Inbreng) -> Set<Identifier<Partij>> {
        Set(item.akkoorden.filter(\.given).map(\.recipient)).union(takers(of: item)).subtracting([item.supplier])
    }
}
