// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The parties in this casus to which the profile lets special or criminal data pass only after a test, and that were
    /// not tested yet: the reporter's, those that know the person, and those in the team.
    ///
    /// Whoever answered "known" takes part without an invitation to a conference, so nothing else asks for the test
    /// (care network, lines 154-159 and 184-194; Handvat annex 2, 1.4.3).
    package func partiesToTest(in situation: Situation) -> [Identifier<Partij>] {
        guard let arrangement = situation.arrangement(of: self), let course, afschaling == nil, ended == nil else {
            return []
        }
        let query = course.query.flatMap { $0.isOpen ? nil : $0 }
        let known = (query?.answers ?? []).filter(\.isKnown).map(\.partij)
        let involved = Set(known + course.currentTeam.map(\.partij) + [aanmelding.partij])
        return involved.filter { id in
            guard let party = arrangement.party(id) else { return false }
            return (party.special == .afterTest || party.criminal == .afterTest) && !isTested(id, for: situation)
        }.sorted()
    }

    /// Records that a party was tested for special and criminal data, and why it may handle them in this casus.
    ///
    /// By who leads the casus, as at an invitation to a conference. It opens no item by itself: the law, the say of the
    /// supplier and the access table decide as before.
    package mutating func recordTest(
        of partij: Identifier<Partij>?, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        let problems = must(be: [.procesregisseur], in: situation) + Casus.required(["why": why])
        guard let partij, partiesToTest(in: situation).contains(partij) else {
            return .refused(problems + [Refusal(.unknownParty, field: "partij")])
        }
        guard problems.isEmpty else { return .refused(problems) }
        let earlier = course?.partyTests ?? []
        course?.partyTests =
            earlier + [
                PartyTest(
                    partij: partij, why: why, by: situation.actor.id, on: situation.day, at: situation.moment)
            ]
        return .done(())
    }
}
