// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The conference whose decisions, actions and minutes may be written now: the one that sits or sat last.
    package var minutedOverleg: Casusoverleg? { phase == .casusoverleg ? overleggen.last { $0.opened != nil } : nil }

    /// Records what was decided, and under whose power: the table itself has none.
    package mutating func decide(
        _ text: String, under authority: ConferenceRecord.Decision.Authority?, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + Casus.required(["decision": text])
        guard let index = minutedIndex else { return .refused(problems + [Refusal(.conferenceNotOpen)]) }
        if case .ownPower(let partij) = authority {
            let known = situation.collaboration.partij(partij) != nil && partij != situation.collaboration.house
            if !known { problems.append(Refusal(.unknownParty, field: "authority")) }
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
        var problems = writerProblems(in: situation) + Casus.required(["what": what])
        if due == nil { problems.append(Refusal(.required, field: "due")) }
        let person = owner.flatMap(situation.collaboration.user)
        let hasPart = person.map {
            !standings(of: $0, in: situation.collaboration, on: situation.day).isEmpty
        }
        if hasPart != true { problems.append(Refusal(.unknownUser, field: "owner")) }
        guard let index = minutedIndex else { return .refused(problems + [Refusal(.conferenceNotOpen)]) }
        guard problems.isEmpty, let owner, let due else { return .refused(problems) }
        overleggen[index].record.acties.append(
            Actie(id: id, what: what, owner: owner, due: due, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Ticks off an action of a conference, by its owner or by whoever keeps the plan.
    mutating func finishAgreed(_ id: Identifier<Actie>, in situation: Situation) -> Outcome<Void> {
        for (index, overleg) in overleggen.enumerated() {
            guard let at = overleg.record.acties.firstIndex(where: { $0.id == id }) else { continue }
            let own = overleg.record.acties[at].owner == situation.actor.id
            let problems =
                must(beIn: [.casusoverleg])
                + (own ? must(be: tableStandings.union([.reporter]), in: situation) : keeperProblems(in: situation))
            guard problems.isEmpty else { return .refused(problems) }
            guard overleg.record.acties[at].done == nil else { return .refused([Refusal(.alreadyDecided)]) }
            overleggen[index].record.acties[at].done = .init(by: situation.actor.id, at: situation.moment)
            return .done(())
        }
        return .refused([Refusal(.unknownItem)])
    }

    /// Every action of this casus, of the plan and of its conferences, those of ended interventions left out.
    package var acties: [Actie] {
        plan.interventies.filter(\.isRunning).flatMap(\.acties) + overleggen.flatMap(\.record.acties)
    }

    /// Actions of conferences that wait for their owner.
    var agreedWork: [WorkItem] {
        guard phase == .casusoverleg else { return [] }
        return overleggen.flatMap(\.record.acties).filter { $0.done == nil }
            .map { WorkItem(kind: .actie, user: $0.owner, due: $0.due) }
    }

    private var minutedIndex: Int? {
        minutedOverleg.flatMap { minuted in overleggen.firstIndex { $0.id == minuted.id } }
    }
}
