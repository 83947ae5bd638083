// SPDX-License-Identifier: EUPL-1.2

/// What an id in an answer of the engine stands for, for whoever has to explain that answer.
package struct RulePart: Hashable, Sendable {
    /// The place that an element takes in a lawful way.
    package enum Slot: String, Hashable, Sendable, CaseIterable {
        case supply, receive, exception, ground, onward, denial, duties, scope, none
    }

    package let id: String
    package let slot: Slot
    /// What the way is a way of, for a ground that can be met in more than one way.
    package let name: String?
    /// The condition codes that it asks, composites left out: their ways are parts of their own.
    package let gates: [String]
    package let duties: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}

extension Law {
    /// Every element that an answer can name, by id.
    var parts: [String: RulePart] {
        let all =
            supplyRules.map { part($0.id, .supply, $0.gates, $0.duties, $0.citations, $0.sourcing) }
            + receiveRules.map { part($0.id, .receive, $0.gates, $0.duties, $0.citations, $0.sourcing) }
            + generalReceive.map { part($0.id, .receive, $0.gates, $0.duties, $0.citations, $0.sourcing) }
            + exceptions.map { part($0.id, .exception, $0.gates, $0.duties, $0.citations, $0.sourcing) }
            + onwardRules.map { part($0.id, .onward, $0.ways.flatMap { $0 }, $0.duties, $0.citations, $0.sourcing) }
            + denyRules.map { part($0.id, .denial, $0.unless.flatMap { $0 }, [], $0.citations, $0.sourcing) }
            + regimeDuties.map { part($0.id, .duties, [], $0.duties, $0.citations, $0.sourcing) } + ways
            + [
                part(scope.id, .scope, [], [], scope.citations, scope.sourcing),
                part(defaultDeny.id, .none, [], [], defaultDeny.citations, defaultDeny.sourcing),
            ]
        return Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }

    private var ways: [RulePart] {
        composites.flatMap { composite in
            composite.alternatives.map {
                part($0.id, .ground, $0.gates, $0.duties, $0.citations, $0.sourcing, name: composite.name)
            }
        }
    }

    private func part(
        _ id: String, _ slot: RulePart.Slot, _ gates: [String], _ duties: [String], _ citations: [Citation],
        _ sourcing: Sourcing, name: String? = nil
    ) -> RulePart {
        let composed = Set(composites.map(\.code))
        return RulePart(
            id: id, slot: slot, name: name, gates: gates.filter { !composed.contains($0) }, duties: duties,
            citations: citations, sourcing: sourcing)
    }
}
