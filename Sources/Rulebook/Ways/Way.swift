// SPDX-License-Identifier: EUPL-1.2

/// Everything that one set of supply rules opens: what it always asks, and where one of several things is enough.
package struct Way: Hashable, Sendable {
    package let supplyRules: [String]
    /// Gates of each of its routes, besides those of all ways.
    package let gates: [String]
    /// From each choice one option must be met; the choices are independent of each other.
    package let choices: [[Option]]
    /// Duties of each of its routes, besides those of all ways.
    package let duties: [String]
    /// Duties of some of its routes that belong to no single option.
    package let sometimes: [String]
    package let rules: [String]
    package let citations: [String]
    /// How many conditions its shortest route has.
    package let fewest: Int
    /// How many last resorts its mildest route needs; such ways come after the others.
    package let lastResorts: Int
    /// A statute obliges to supply, once the conditions are met.
    package let isMandatory: Bool

    /// Conditions for emergencies, or that break a secrecy against somebody's will.
    package static let lastResortConditions: Set<String> = [
        "vital-interest-unable-to-consent", "emergency-force-majeure", "conflict-of-duties-all-five",
    ]

    /// One way to meet a choice.
    package struct Option: Hashable, Sendable {
        package let gates: [String]
        /// Duties that come with this option and not with every other.
        package let duties: [String]
    }

    init(
        _ supplyRules: [String], _ routes: [LawfulRoutes.Route], besides always: Set<String>,
        _ alwaysDuties: Set<String>, isMandatory: Bool
    ) {
        self.supplyRules = supplyRules
        self.isMandatory = isMandatory
        let own = Shared.words(of: routes.map(\.gates)).subtracting(always)
        let duties = Shared.words(of: routes.map(\.duties))
        gates = own.sorted()
        self.duties = duties.subtracting(alwaysDuties).sorted()
        let family = routes.map { Set($0.gates).subtracting(always).subtracting(own) }
        let loose = Dictionary(zip(family, routes.map { Set($0.duties).subtracting(duties) })) { $0.union($1) }
        let blocks = IndependentChoices.of(family).sorted { $0.count < $1.count }
        choices = blocks.map { block in Option.seldom(block.sorted(by: Way.milder).map { Option($0, in: loose) }) }
        let told = Set(choices.flatMap { $0 }.flatMap(\.duties))
        sometimes = Set(routes.flatMap(\.duties)).subtracting(duties).subtracting(told).sorted()
        rules = Set(routes.flatMap(\.rules)).sorted()
        citations = Set(routes.flatMap(\.citations)).sorted()
        fewest = routes.map(\.gates.count).min() ?? 0
        lastResorts = routes.map { Way.lastResortConditions.intersection($0.gates).count }.min() ?? 0
    }

    /// The gates of each route, without those of all ways.
    var routes: [Set<String>] {
        choices.reduce([Set(gates)]) { routes, choice in
            routes.flatMap { route in choice.map { route.union($0.gates) } }
        }
    }

    static func inOrder(_ left: Way, _ right: Way) -> Bool {
        (left.lastResorts, left.fewest, left.supplyRules.joined(separator: " "))
            < (right.lastResorts, right.fewest, right.supplyRules.joined(separator: " "))
    }

    /// Options without last resorts first, then the shortest.
    private static func milder(_ left: Set<String>, _ right: Set<String>) -> Bool {
        let resorts = lastResortConditions
        return (left.intersection(resorts).count, left.count, left.sorted().joined(separator: " "))
            < (right.intersection(resorts).count, right.count, right.sorted().joined(separator: " "))
    }
}

extension Way.Option {
    /// The options without duties that most of them have; those are told once, with the way.
    fileprivate static func seldom(_ options: [Self]) -> [Self] {
        let most = options.map(\.duties).flatMap { $0 }.reduce(into: [:]) { counts, duty in
            counts[duty, default: 0] += 1
        }
        return options.map { option in
            Self(gates: option.gates, duties: option.duties.filter { (most[$0] ?? 0) * 2 <= options.count })
        }
    }

    /// - Parameter loose: per route, by its gates, the duties that not every route has.
    fileprivate init(_ gates: Set<String>, in loose: [Set<String>: Set<String>]) {
        self.gates = gates.sorted()
        let mine = loose.filter { gates.isSubset(of: $0.key) }.map { $0.value.sorted() }
        duties = Shared.words(of: mine).sorted()
    }
}
