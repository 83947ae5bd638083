// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Whether it must be said of each person of this category why the approach needs them.
    package func asksNecessity(of category: PersonCategory) -> Bool {
        data.persons.contains { $0.category == category && $0.necessity == .yes }
    }

    /// The categories of persons that may join a casus after the report: everybody but the person of the approach.
    package var categoriesToAdd: [PersonCategory] { data.persons.map(\.category).filter { $0 != .aimedAt } }
}

extension Casus {
    /// Whether the actor may add persons to this casus: who leads or supports it, as far as the profile lets them write.
    package func mayAddPersons(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self), afschaling == nil,
            !arrangement.categoriesToAdd.isEmpty
        else { return false }
        return must(be: [.procesregisseur, .support, .casusregisseur], in: situation).isEmpty
            && accessCode(of: situation.actor, for: nil, under: arrangement) == .write
    }

    /// Adds a person to a running casus.
    ///
    /// Only a category that the profile names, with no more than the closed list has for it, and with the necessity
    /// where the profile asks it of each person (Utrecht, line 58: family members only as far as the approach needs
    /// them).
    package mutating func add(_ person: Betrokkene, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.otherProcess)]) }
        var problems = mayAddPersons(in: situation) ? [] : [Refusal(.notYourAct)]
        problems += Casus.required(["family": person.family])
        if !arrangement.categoriesToAdd.contains(where: { $0 == person.kind }) {
            problems.append(Refusal(.categoryNotListed, field: "kind", about: person.id.description))
        }
        problems += Casus.identityProblems([person], in: situation)
        problems += Casus.necessityProblems([person], under: arrangement)
        guard problems.isEmpty else { return .refused(problems) }
        betrokkenen.append(person.named(by: situation.actor.partij))
        return .done(())
    }

    /// What is missing of persons that the profile keeps only when the approach needs them.
    static func necessityProblems(_ people: [Betrokkene], under arrangement: Arrangement) -> [Refusal] {
        people.filter { person in
            person.kind.map(arrangement.asksNecessity) ?? false && person.necessity?.isEmpty ?? true
        }.map { Refusal(.personNecessityMissing, field: "necessity", about: $0.id.description) }
    }
}
