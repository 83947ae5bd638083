// SPDX-License-Identifier: EUPL-1.2

extension Verzoek {
    /// Whether somebody else is a person whom the casus is aimed at, so that it stays when this person is erased.
    package func isOfOneOfSeveral(in casus: Casus) -> Bool {
        casus.personsAimedAt.contains { !requester.fits($0) }
    }

    /// How many items about this person each party has still to withdraw, for a granted erasure in a casus that stays;
    /// empty where the whole casus is erased, and once all is done.
    ///
    /// One of several is not taken out of a casus by the machinery: others are in the same sentences. Each supplier
    /// withdraws its own items, and whoever keeps the request sees what is left (decision 0079).
    package func itemsToWithdraw(in casus: Casus) -> [Identifier<Partij>: Int] {
        guard kind == .erasure, let decision, decision.outcome.isMet, isOfOneOfSeveral(in: casus) else { return [:] }
        let persons = Set(casus.betrokkenen.filter { requester.fits($0) }.map(\.id))
        let items = casus.inbrengen.filter { !$0.isWithdrawn && persons.contains($0.content.betrokkene) }
        return Dictionary(grouping: items, by: \.supplier).mapValues(\.count)
    }
}
