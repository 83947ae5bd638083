// SPDX-License-Identifier: EUPL-1.2

/// Lawful routes as people look at them: gathered in ways, and what all of them ask said once.
///
/// A way is everything that one set of supply rules opens. Written out again (`routes`) the ways are exactly the
/// minimal routes of the rule engine; a test compares them.
package struct LawfulWays: Hashable, Sendable {
    package let ruleset: String
    package let fingerprint: Fingerprint
    /// Gates of every route. With one way only those that the law asks of every supply.
    package let always: [String]
    /// Duties of every route, likewise.
    package let alwaysDuties: [String]
    /// Ordinary ways with the fewest conditions first; ways for emergencies and conflicts of duties last.
    package let ways: [Way]
    /// Ids of deny rules that never yield for this item.
    package let absolute: [String]

    init(_ answer: LawfulRoutes, under law: Law) {
        (ruleset, fingerprint, absolute) = (answer.ruleset, answer.fingerprint, answer.absolute)
        let supply = Set(law.supplyRules.map(\.id))
        let groups = Dictionary(grouping: answer.routes) { route in route.rules.filter(supply.contains) }
        let demands = law.universal
        let isOne = groups.count == 1
        let gates = Set(isOne ? demands.gates : answer.routes.flatMap(\.gates))
        let duties = Set(isOne ? demands.duties + [demands.informDuty] : answer.routes.flatMap(\.duties))
        let always = Shared.words(of: answer.routes.map(\.gates)).intersection(gates)
        let alwaysDuties = Shared.words(of: answer.routes.map(\.duties)).intersection(duties)
        self.always = always.sorted()
        self.alwaysDuties = alwaysDuties.sorted()
        let must = Set(law.supplyRules.filter { $0.effect == .must }.map(\.id))
        ways = groups.map { rules, routes in
            Way(rules, routes, besides: always, alwaysDuties, isMandatory: !rules.isEmpty && must.isSuperset(of: rules))
        }.sorted(by: Way.inOrder)
    }

    /// The gates of every route again, each sorted.
    package var routes: Set<[String]> {
        Set(ways.flatMap { way in way.routes.map { $0.union(always).sorted() } })
    }
}

/// What comes back when a request asks for ways.
package enum WaysAnswer: Hashable, Sendable {
    case ways(LawfulWays)
    case errors([RequestError])
}

extension Decider {
    /// Every lawful way for the item of this request, gathered for people; its facts are ignored.
    package func ways(_ request: DecisionRequest) -> WaysAnswer {
        switch routes(request) {
        case .errors(let errors): return .errors(errors)
        case .routes(let answer):
            guard let set = ruleSets.first(where: { $0.id == answer.ruleset }) else { return .errors([]) }
            return .ways(LawfulWays(answer, under: set.law))
        }
    }
}
