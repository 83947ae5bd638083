// SPDX-License-Identifier: EUPL-1.2

/// For every value of every side of a tuple the scopes that it fits, so that the scopes of a tuple are an intersection.
final class ScopeTable: Sendable {
    let properties: [Property]
    /// The property to which each scope belongs.
    let owners: [Int]
    let suppliers, recipients, actions, classes, subtypes, origins, regimes, days: [ConditionSet]

    init(_ properties: [Property], _ index: RuleIndex, days dates: [LawDay]) {
        self.properties = properties
        let scopes = properties.enumerated().flatMap { place, property in property.scopes.map { (place, $0) } }
        owners = scopes.map(\.0)
        let all = scopes.map(\.1)
        let parties = index.parties
        func sides(_ who: (Scope) -> Scope.Who?) -> [ConditionSet] {
            let sets = all.map { who($0).map { ScopeTable.parties($0, parties) } ?? .all }
            return parties.entries.indices.map { party in ConditionSet(all.indices.filter { sets[$0].contains(party) })
            }
        }
        func words(_ list: [String?], _ of: (Scope) -> Scope.Words?) -> [ConditionSet] {
            list.map { word in ConditionSet(all.indices.filter { of(all[$0])?.contains(word) ?? true }) }
        }
        let terms = index.terms
        suppliers = sides(\.supplier)
        recipients = sides(\.recipient)
        actions = words(terms.actions.words, \.actions)
        classes = words(terms.classes.words, \.classes)
        subtypes = words([nil] + terms.subtypes.words, \.subtypes)
        origins = words(terms.origins.words, \.origins)
        regimes = Regime.allCases.map { regime in
            ConditionSet(all.indices.filter { all[$0].regimes?.contains(regime) ?? true })
        }
        days = dates.map { day in
            ConditionSet(
                all.indices.filter { (all[$0].from ?? .first) <= day && (all[$0].until.map { day <= $0 } ?? true) })
        }
    }

    /// The properties to which these scopes belong.
    func properties(of scopes: ConditionSet) -> [Int] { scopes.map { owners[$0] } }

    private static func parties(_ who: Scope.Who, _ table: PartyTable) -> PlaceSet {
        switch who {
        case .these(let patterns): table.reach(of: patterns).fully
        case .others(let patterns): table.reach(of: patterns).complement.fully
        case .publicBodies: PlaceSet(table.entries.indices.filter { !table.entries[$0].isPrivate })
        }
    }
}
