// SPDX-License-Identifier: EUPL-1.2

/// Something that must hold of every route of every tuple it speaks about.
///
/// A property names words of a rule set, not rules of the engine, so one property can be tried on several rule sets. A
/// word that a rule set does not have selects nothing: as a demand it then fails, as a scope it is reported as idle.
package struct Property: Sendable {
    package let id: String
    package let nl: String
    package let en: String
    /// The articles on which it rests.
    package let source: String
    /// The tuples it speaks about; no two scopes of a property overlap.
    let scopes: [Scope]
    let demand: Demand

    /// What is asked of the routes.
    enum Demand: Sendable {
        /// Every route without a hat gate meets every clause.
        case clauses([Clause])
        /// Every route through a rule that fits only under a hat that was not stated carries the gate for that hat.
        case hatGates
    }

    init(_ id: String, _ nl: String, _ en: String, _ source: String, _ scopes: [Scope], _ clauses: [Clause]) {
        (self.id, self.nl, self.en, self.source) = (id, nl, en, source)
        (self.scopes, demand) = (scopes, .clauses(clauses))
    }

    init(_ id: String, _ nl: String, _ en: String, _ source: String, hatGatesOn scopes: [Scope]) {
        (self.id, self.nl, self.en, self.source) = (id, nl, en, source)
        (self.scopes, demand) = (scopes, .hatGates)
    }
}

/// Tuples that a property speaks about: one restriction per side, all of which must fit. Nil restricts nothing.
struct Scope: Sendable {
    var supplier: Who?
    var recipient: Who?
    var actions: Words?
    var classes: Words?
    /// Subtypes as they count for the class; "no subtype" is none of the words.
    var subtypes: Words?
    /// Where the data came from, after inference.
    var origins: Words?
    /// The regime of the supplier for this item.
    var regimes: Set<Regime>?
    var from: LawDay?
    var until: LawDay?

    /// Parties, as patterns match them fully.
    enum Who: Sendable {
        case these([Pattern])
        case others([Pattern])
        /// Every party that is not private.
        case publicBodies

        static func kinds(_ codes: String...) -> Who { .these(codes.map { .kind($0, hats: nil) }) }
        static func hats(_ kind: String, _ hats: String...) -> Who { .these([.kind(kind, hats: hats)]) }
        static func notKinds(_ codes: String...) -> Who { .others(codes.map { .kind($0, hats: nil) }) }
        static func outside(_ group: String) -> Who { .others([.group(group)]) }
    }

    /// Words of one vocabulary.
    enum Words: Sendable, ExpressibleByArrayLiteral {
        case these(Set<String>)
        case others(Set<String>)

        init(arrayLiteral words: String...) { self = .these(Set(words)) }
        static func but(_ words: String...) -> Words { .others(Set(words)) }

        func contains(_ word: String?) -> Bool {
            switch self {
            case .these(let words): word.map(words.contains) ?? false
            case .others(let words): !(word.map(words.contains) ?? false)
            }
        }
    }
}

/// A demand on one route: if it carries something of every premise, it carries something of the conclusion.
struct Clause: Sendable {
    var premises: [Marks] = []
    /// Without any mark: there is no such route.
    var conclusion: Marks

    /// The route carries all of these gates.
    static func every(_ gates: String...) -> [Clause] { gates.map { Clause(conclusion: .gates([$0])) } }
    /// The route carries one of these gates at least.
    static func some(_ gates: Set<String>) -> Clause { Clause(conclusion: .gates(gates)) }
    /// The route carries all of these duties.
    static func duties(_ duties: String...) -> [Clause] { duties.map { Clause(conclusion: Marks(duties: [$0])) } }
    /// There is no route.
    static let none = Clause(conclusion: Marks())
    /// No route carries any of this.
    static func never(_ marks: Marks) -> Clause { Clause(premises: [marks], conclusion: Marks()) }
    static func when(_ premise: Marks, _ conclusion: Marks) -> Clause {
        Clause(premises: [premise], conclusion: conclusion)
    }
}

/// Things that a route may carry; a route has a mark when it carries any of them.
struct Marks: Sendable {
    var gates: Set<String> = []
    /// Any gate that is not one of these.
    var gatesBut: Set<String>?
    var duties: Set<String> = []
    var rules: Set<String> = []
    var citations: Set<String> = []
    var anyRule = false
    var anyCitation = false

    static func gates(_ gates: Set<String>) -> Marks { Marks(gates: gates) }
    static func rules(_ rules: String...) -> Marks { Marks(rules: Set(rules)) }
}
