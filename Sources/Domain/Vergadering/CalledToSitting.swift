// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Who is called to which sitting for this casus, as far as they may take part today.
    ///
    /// Nobody is called before the checklist of the conference is complete, as far as the profile asks it (model convenant
    /// 12.2).
    package func seats(in situation: Situation) -> [AgendaSeat] {
        guard ended == nil, phase == .casusoverleg else { return [] }
        var seats: [AgendaSeat] = []
        for overleg in overleggen {
            guard let sitting = overleg.vergadering,
                overleg.opened != nil || openChecklist(of: overleg, in: situation).isEmpty
            else { continue }
            for deelnemer in overleg.deelnemers {
                guard let presence = howComes(deelnemer, in: situation) else { continue }
                seats.removeAll { $0.vergadering == sitting && $0.user == deelnemer.user }
                seats.append(
                    AgendaSeat(
                        vergadering: sitting, casus: id, user: deelnemer.user, onlyHears: presence == .hearing))
            }
        }
        return seats
    }

    /// How somebody on the list comes; nothing when they may not today.
    private func howComes(_ deelnemer: Deelnemer, in situation: Situation) -> Deelnemer.Presence? {
        guard let user = situation.collaboration.user(deelnemer.user), user.partij == deelnemer.partij else {
            return nil
        }
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        if !deelnemer.onlyHears, !standing.isDisjoint(with: Standing.inCasework) { return .table }
        let isFree =
            (user.left.map { $0 > situation.day } ?? true)
            && situation.collaboration.personalObstacles(for: user, on: situation.day).isEmpty
        guard isFree, deelnemer.onlyHears || isHeardOnly(user, in: situation) else { return nil }
        return .hearing
    }

    /// Whether the profile lets somebody hear this casus at the table while it stays closed to them in the system.
    private func isHeardOnly(_ user: User, in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        let isGone = lastPlace(of: user).map { $0.left != nil } ?? false
        return !isGone && mayTakePart(user, under: arrangement)
    }

    /// Whether somebody is invited to the coming conference of a casus that only staff of the house sees.
    ///
    /// They hear what is said at the table, and are told when that is (Enschede covenant, lines 475-480).
    func isInvitedToHear(_ user: User, under arrangement: Arrangement) -> Bool {
        guard afschaling == nil, phase == .casusoverleg, entryMode(under: arrangement) == .staff,
            let overleg = currentOverleg, overleg.opened == nil
        else { return false }
        return overleg.deelnemers.contains {
            $0.user == user.id && $0.partij == user.partij && !$0.onlyHears
        }
    }

    /// Whether somebody sat at the last table of a casus that only staff of the house sees, in the team or not: what was
    /// agreed there with them they carry out, without the casus (Enschede covenant, lines 475-480).
    func wasHeard(_ user: User, under arrangement: Arrangement) -> Bool {
        guard afschaling == nil, entryMode(under: arrangement) == .staff, let overleg = minutedOverleg,
            lastPlace(of: user)?.left == nil
        else { return false }
        return overleg.everPresent.contains(user.id)
            && overleg.deelnemers.contains { $0.user == user.id && $0.partij == user.partij && !$0.onlyHears }
    }

    /// When and where the conference is to which the actor is invited for a casus that stays closed; nothing when there
    /// is none ahead, or no day yet.
    package func comingConference(in situation: Situation) -> (on: Day, time: String, place: String)? {
        guard let arrangement = situation.arrangement(of: self), isInvitedToHear(situation.actor, under: arrangement),
            let preparation = currentOverleg?.preparation, let day = preparation.on, day >= situation.day
        else { return nil }
        return (day, preparation.time, preparation.place)
    }
}
