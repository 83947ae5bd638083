// SPDX-License-Identifier: EUPL-1.2

extension Verzoek {
    /// How many items about this person each party has still to withdraw, for a granted erasure in a casus about several
    /// people; empty where the whole casus is erased, and once all is done.
    ///
    /// One of several is not taken out of a casus by the machinery: others are in the same sentences. Each supplier
    /// withdraws its own items, and whoever keeps the request sees what is left.
    package func itemsToWithdraw(in casus: Casus) -> [Identifier<Partij>: Int] {
        guard kind == .erasure, let decision, decision.outcome.isMet, casus.personsAimedAt.count > 1 else {
            return [:]
        }
        let persons = Set(casus.betrokkenen.filter { requester.fits($0) }.map(\.id))
        let items = casus.inbrengen.filter { !$0.isWithdrawn && persons.contains($0.content.betrokkene) }
        return Dictionary(grouping: items, by: \.supplier).mapValues(\.count)
    }
}
