// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Records that another house is asked whether it knows a person; in the name of the reporter.
    ///
    /// Refused in phase 1, where data only moves between reporter and procesregisseur, and afterwards (Handvat
    /// annex 2, 2.4; lines 3847-3850, 4061-4066). Refused as well without a necessity, without the grant to ask, as
    /// long as the person was not informed without a valid deferral, and about somebody without a birth date: only
    /// name and birth date are told (decision 0017).
    package mutating func askHouse(
        _ house: Identifier<Partij>?, about person: Identifier<Betrokkene>?, because necessity: String,
        as id: Identifier<HouseCheck>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + mustLeadToOtherHouses(in: situation)
        if phase != .triage { problems.append(Refusal(.otherHouseOnlyInTriage)) }
        problems += situation.missingGrant(.query, of: aanmelding.partij)
        if !isSettled(.report, on: situation.day) { problems.append(Refusal(.notInformed)) }
        if necessity.isEmpty { problems.append(Refusal(.necessityMissing, field: "necessity")) }
        guard let house, situation.collaboration.isOtherHouse(house) else {
            return .refused(problems + [Refusal(.unknownParty, field: "house")])
        }
        guard let person, let found = betrokkene(person) else {
            return .refused(problems + [Refusal(.unknownPerson, field: "betrokkene")])
        }
        if found.born == nil { problems.append(Refusal(.bornMissing, field: "betrokkene", about: person.description)) }
        if outside.checks.contains(where: { $0.house == house && $0.betrokkene == person && $0.isOpen }) {
            problems.append(Refusal(.alreadyAsked, field: "house", about: house.description))
        }
        guard problems.isEmpty else { return .refused(problems) }
        outside.checks.append(
            HouseCheck(
                id: id, house: house, betrokkene: person, necessity: necessity, onBehalfOf: aanmelding.partij,
                by: situation.actor.id, at: situation.moment,
                answerBy: situation.day.adding(days: situation.profile.answerWithinDays)))
        return .done(())
    }

    /// Records what the other house said: no, yes with the name of its procesregisseur, or not yet.
    package mutating func recordAnswer(
        _ answer: HouseCheck.Answer?, to id: Identifier<HouseCheck>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.triage, .casusoverleg])
        problems += mustLeadToOtherHouses(in: situation)
        guard let index = outside.checks.firstIndex(where: { $0.id == id }) else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        guard let answer else { return .refused(problems + [Refusal(.required, field: "answer")]) }
        if case .known(let name) = answer { problems += Casus.required(["procesregisseur": name]) }
        if !outside.checks[index].isOpen { problems.append(Refusal(.alreadyAnswered)) }
        guard problems.isEmpty else { return .refused(problems) }
        outside.checks[index].replies.append(.init(answer: answer, by: situation.actor.id, at: situation.moment))
        return .done(())
    }
}
