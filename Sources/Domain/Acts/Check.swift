// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The refusal when the actor has none of these standings here.
    func must(be allowed: Set<Standing>, in situation: Situation) -> [Refusal] {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        return standing.isDisjoint(with: allowed) ? [Refusal(.notYourAct)] : []
    }

    /// The refusal when the casus is in none of these phases.
    func must(beIn allowed: Set<Phase>) -> [Refusal] { allowed.contains(phase) ? [] : [Refusal(.wrongPhase)] }

    /// The refusal for an act that only the national work process has; a profile has its own steps.
    var mustBeNational: [Refusal] { course == nil ? [] : [Refusal(.otherProcess)] }

    /// The refusals for texts that were left empty, each at its field.
    static func required(_ fields: KeyValuePairs<String, String>) -> [Refusal] {
        fields.filter { $0.value.allSatisfy(\.isWhitespace) }.map { Refusal(.required, field: $0.key) }
    }

    /// Moves to the next phase; every item must be tested again there.
    mutating func enter(_ next: Phase, why: String, in situation: Situation) {
        phases.append(
            PhaseChange(from: phase, to: next, by: situation.actor.id, at: situation.moment, why: why))
    }

    /// Ends the casus; whoever stores it destroys what remains.
    mutating func end(_ reason: Ending.Reason, in situation: Situation) {
        ended = Ending(reason: reason, by: situation.actor.id, at: situation.moment)
    }
}
