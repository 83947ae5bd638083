// SPDX-License-Identifier: EUPL-1.2

/// A party looked in its own system before a conference; whether it found anything is not kept.
package struct PriorCheck: Hashable, Sendable, Codable {
    package let overleg: Identifier<Casusoverleg>
    package let partij: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
}

extension Casus {
    /// Who is invited to the coming conference for a party that did not look yet whether the persons are known to it.
    ///
    /// Only where the body on whose agenda it stands asks that beforehand (Venlo work process, line 204). A party that
    /// answered the round known or unknown has looked, and who reported knows the person.
    package func owingPriorCheck(in situation: Situation) -> [Deelnemer] {
        guard ended == nil, afschaling == nil, let overleg = currentOverleg, overleg.opened == nil,
            asksPriorCheck(overleg, in: situation)
        else { return [] }
        let looked = Set((course?.priorChecks ?? []).filter { $0.overleg == overleg.id }.map(\.partij))
        return overleg.deelnemers.filter { deelnemer in
            !looked.contains(deelnemer.partij) && deelnemer.partij != aanmelding.partij
                && course?.query?.answer(of: deelnemer.partij) == nil
        }
    }

    private func asksPriorCheck(_ overleg: Casusoverleg, in situation: Situation) -> Bool {
        guard overleg.vergadering != nil, let word = overleg.body, let arrangement = situation.arrangement(of: self)
        else { return false }
        return arrangement.bodies.bodies.first { $0.id.word == word }?.priorCheck?.value == .knownUnknown
    }

    /// Whether the actor is asked to look beforehand for its party.
    package func owesPriorCheck(in situation: Situation) -> Bool {
        owingPriorCheck(in: situation).contains {
            $0.user == situation.actor.id && $0.partij == situation.actor.partij
        }
    }

    /// Somebody who is invited says that its party looked; what it knows and is needed comes in as an item.
    package mutating func recordPriorCheck(in situation: Situation) -> Outcome<Void> {
        guard owesPriorCheck(in: situation), let overleg = currentOverleg else {
            return .refused([Refusal(.notYourAct)])
        }
        let check = PriorCheck(
            overleg: overleg.id, partij: situation.actor.partij, by: situation.actor.id, at: situation.moment)
        let earlier = course?.priorChecks ?? []
        course?.priorChecks = earlier + [check]
        return .done(())
    }

    /// The reminder to look before the conference.
    func priorCheckWork(in situation: Situation) -> [WorkItem] {
        owingPriorCheck(in: situation).map {
            WorkItem(kind: .lookBeforehand, user: $0.user, due: currentOverleg?.preparation.on)
        }
    }
}
