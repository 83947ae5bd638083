// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The conference whose decisions, actions and minutes may be written now: the one that sits or sat last.
    package var minutedOverleg: Casusoverleg? { phase == .casusoverleg ? overleggen.last { $0.opened != nil } : nil }

    /// Records what was decided, and under whose power: the table itself has none.
    ///
    /// A party decides for itself only where it was there; who did not come decided nothing at this table.
    package mutating func decide(
        _ text: String, under authority: ConferenceRecord.Decision.Authority?, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + Casus.required(["decision": text])
        problems += kindsOnly("decision", in: situation)
        guard let index = minutedIndex else { return .refused(problems + [Refusal(.conferenceNotOpen)]) }
        if case .ownPower(let partij) = authority {
            let known = situation.collaboration.partij(partij) != nil && partij != situation.collaboration.house
            if !known {
                problems.append(Refusal(.unknownParty, field: "authority"))
            } else if !overleggen[index].partiesThere.contains(partij) {
                problems.append(Refusal(.notAtTable, field: "authority", about: partij.description))
            }
        }
        if authority == nil { problems.append(Refusal(.required, field: "authority")) }
        guard problems.isEmpty, let authority else { return .refused(problems) }
        overleggen[index].record.decisions.append(
            .init(text: text, authority: authority, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Agrees on an action that belongs to no intervention: what, who, before which day.
    ///
    /// Its owner has a part in the casus; somebody who only hears has none, and acts through a colleague who has.
    package mutating func agree(
        on what: String, owner: Identifier<User>?, due: Day?, as id: Identifier<Actie>, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = minutedIndex else { return .refused([Refusal(.conferenceNotOpen)]) }
        let added = add(what, owner: owner, due: due, to: nil, as: id, in: situation)
        if case .done = added { overleggen[index].record.agreed.append(id) }
        return added
    }

    /// The actions that were agreed on at a conference and belong to no intervention.
    package func agreedActies(at overleg: Casusoverleg) -> [Actie] {
        plan.looseActies.filter { overleg.record.agreed.contains($0.id) }
    }

    /// Every action of this casus, those of ended interventions left out.
    package var acties: [Actie] {
        plan.placedActies.filter { $0.interventie?.isRunning ?? true }.map(\.actie)
    }

    private var minutedIndex: Int? {
        minutedOverleg.flatMap { minuted in overleggen.firstIndex { $0.id == minuted.id } }
    }
}
