// SPDX-License-Identifier: EUPL-1.2

/// What the profile says of the body at which a casus is discussed: who comes, who looks beforehand, whether the person
/// may be there. Where it says nothing, the national conference holds.
extension Casus {
    /// The bodies that the current conference can be of: the one on whose agenda it stands, else all at which casussen are
    /// discussed.
    private func conferenceBodies(in situation: Situation) -> [Arrangement.Body] {
        guard let bodies = situation.arrangement(of: self)?.bodies.bodies else { return [] }
        if let word = currentOverleg?.body { return bodies.filter { $0.id.word == word } }
        return bodies.filter { $0.level == .casus && $0.casework == .yes }
    }

    /// Whether a conference may let participants look at items beforehand.
    package func allowsPriorViewing(in situation: Situation) -> Bool {
        let bodies = conferenceBodies(in: situation)
        return bodies.isEmpty || bodies.contains { $0.priorView?.value != .off }
    }

    /// The ways to involve the citizen between which a conference chooses; the person is not invited where the profile
    /// keeps the body to its members.
    package func involvements(in situation: Situation) -> [Preparation.Involvement] {
        let bodies = conferenceBodies(in: situation)
        let comes = bodies.isEmpty || bodies.contains { $0.person?.value != .no }
        return Preparation.Involvement.allCases.filter { comes || $0 != .invited }
    }

    /// What a preparation says that the body does not have.
    func bodyProblems(_ preparation: Preparation, in situation: Situation) -> [Refusal] {
        var problems: [Refusal] = []
        if case .perItem = preparation.priorViewing, !allowsPriorViewing(in: situation) {
            problems.append(Refusal(.noPriorViewing, field: "priorViewing"))
        }
        if let involvement = preparation.involvement, !involvements(in: situation).contains(involvement) {
            problems.append(Refusal(.personNotToAttend, field: "involvement"))
        }
        return problems
    }

    /// Whether this casus may stand on the agenda of a body that sits for one area.
    func areaProblems(_ sitting: Vergadering) -> [Refusal] {
        guard let area = sitting.plan.area, let own = course?.subdivision, own != area else { return [] }
        return [Refusal(.sitsForAnotherArea, field: "number")]
    }

    /// Puts everybody who takes part on the list of the current conference, where the profile calls all members of the
    /// body at once (household teams, lines 171-180): each with the necessity that was recorded when they were chosen.
    ///
    /// Who is not needed in this casus stays off the list, a member of the body or not. Nobody counts as tested for special
    /// data by this alone, or as having accepted the protocol: to be called is no act of one's own. The people of a party
    /// that signed the covenant need not; anybody else is invited by name, with their acceptance (Handvat annex 2, phase 1).
    mutating func callTeam(to sitting: Vergadering, in situation: Situation) {
        guard sitting.plan.body.invitation == .allMembers, currentOverleg?.opened == nil,
            let arrangement = situation.arrangement(of: self)
        else { return }
        for member in course?.currentTeam ?? [] {
            guard let user = situation.collaboration.user(member.user), user.partij == member.partij,
                mayTakePart(user, under: arrangement),
                situation.collaboration.obstacles(for: user, on: situation.day).isEmpty,
                currentOverleg?.deelnemers.contains(where: { $0.user == user.id }) == false
            else { continue }
            let hears = member.presence == .meeting
            let deelnemer = Deelnemer(
                user: user.id, partij: user.partij, role: hears ? .expert : .informant, requestedInput: "",
                lawfulness: .init(
                    task: member.necessity, specialDataTested: false, acceptsProtocol: false,
                    necessity: member.necessity, by: situation.actor.id, at: situation.moment),
                presence: hears ? .hearing : .table)
            overleggen[overleggen.count - 1].admit(deelnemer, by: situation.actor.id, at: situation.moment)
        }
    }
}
