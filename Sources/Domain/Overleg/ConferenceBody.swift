// SPDX-License-Identifier: EUPL-1.2

/// What the profile says of the body at which a casus is discussed: who comes, who looks beforehand, whether the person
/// may be there. Where it says nothing, the national conference holds.
extension Casus {
    /// The body of the current conference: the one on whose agenda it stands, or the only one that it can be.
    package func conferenceBody(in situation: Situation) -> Arrangement.Body? {
        guard let bodies = situation.arrangement(of: self)?.bodies.bodies else { return nil }
        if let word = currentOverleg?.body { return bodies.first { $0.id.word == word } }
        let own = bodies.filter { $0.level == .casus && $0.casework == .yes }
        return own.count == 1 ? own[0] : nil
    }

    /// Whether a conference may let participants look at items beforehand.
    package func allowsPriorViewing(in situation: Situation) -> Bool {
        conferenceBody(in: situation)?.priorView?.value != .off
    }

    /// The ways to involve the citizen between which a conference chooses; the person is not invited where the profile
    /// keeps the body to its members.
    package func involvements(in situation: Situation) -> [Preparation.Involvement] {
        let comes = conferenceBody(in: situation)?.person?.value != .no
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
    /// data by this alone.
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
                    task: member.necessity, specialDataTested: false, acceptsProtocol: true,
                    necessity: member.necessity, by: situation.actor.id, at: situation.moment),
                presence: hears ? .hearing : .table)
            overleggen[overleggen.count - 1].admit(deelnemer, by: situation.actor.id, at: situation.moment)
        }
    }
}
