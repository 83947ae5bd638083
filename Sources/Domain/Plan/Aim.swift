// SPDX-License-Identifier: EUPL-1.2

/// For whom a part of the plan is: one or more persons of the casus, or all of them together.
///
/// What is for several people says something about each of them, so it is no part of the plan of one.
package enum Aim: Hashable, Sendable, Codable {
    case together
    case persons([Identifier<Betrokkene>])

    /// The one person it is for; nothing when it is for more.
    package var only: Identifier<Betrokkene>? {
        guard case .persons(let ids) = self, ids.count == 1 else { return nil }
        return ids.first
    }

    /// Whether it is about this person, alone or with others.
    package func concerns(_ person: Identifier<Betrokkene>) -> Bool {
        switch self {
        case .together: return true
        case .persons(let ids): return ids.contains(person)
        }
    }
}

/// Which parts of the plan somebody looks at or prints.
///
/// A print for one person leaves out whatever is about others too, unless it is asked for: a child's part does not
/// belong on the print of a parent (AVG 5(1)(c) and 15(4)).
package enum PlanScope: Hashable, Sendable {
    case everything
    /// What is for all of them, or for more than one.
    case together
    case person(Identifier<Betrokkene>, withJoint: Bool)

    package func includes(_ aim: Aim) -> Bool {
        switch self {
        case .everything: return true
        case .together: return aim.only == nil
        case .person(let person, let withJoint):
            return aim.only == person || (withJoint && aim.only == nil && aim.concerns(person))
        }
    }

    /// Whether texts and records about everybody together belong to it.
    package var includesJoint: Bool { includes(.together) }
}

extension Casus {
    /// The persons for whom a part of the plan can be: whom the approach is aimed at and their relations, never
    /// professionals (model protocol, annex 4).
    package var aimable: [Betrokkene] {
        betrokkenen.filter { $0.category == .aimedAt || $0.category == .relation }
    }

    /// For whom a new part of the plan most likely is: the one person of the approach, else all of them.
    package var usualAim: Aim {
        let persons = personsAimedAt
        return persons.count == 1 ? .persons(persons.map(\.id)) : .together
    }

    /// Refuses an aim at nobody, or at somebody who is no person of this casus.
    func aimProblems(_ aim: Aim, field: String = "aim") -> [Refusal] {
        guard case .persons(let ids) = aim else { return [] }
        if ids.isEmpty { return [Refusal(.required, field: field)] }
        let known = Set(aimable.map(\.id))
        return ids.allSatisfy(known.contains) ? [] : [Refusal(.unknownPerson, field: field)]
    }
}
