// SPDX-License-Identifier: EUPL-1.2

/// Whether a party shares something for a casus that its people do not see in the system.
package struct ContributionAnswer: Hashable, Sendable, Codable {
    package enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
        case shares
        /// An ordinary outcome: nobody has to share, and nobody is asked why (Enschede covenant, lines 346-351).
        case doesNotShare
    }

    package let partij: Identifier<Partij>
    package let answer: Answer
    package let by: Identifier<User>
    package let at: Moment
}

extension Casus {
    /// Whether somebody has something to do for this casus without seeing it: contribute, take a rung, sit in a body,
    /// or one errand.
    func isCalled(_ user: User, under arrangement: Arrangement) -> Bool {
        if hasErrand(user, under: arrangement) { return true }
        guard afschaling == nil else { return false }
        return contributes(user) || isAtBody(user, under: arrangement) || isInvitedToHear(user, under: arrangement)
            || wasHeard(user, under: arrangement)
            || arrangement.rungs.contains { mayTake($0, user, under: arrangement) }
    }

    /// Whether somebody takes part outside the system and so gives what is necessary by a form without the casus.
    ///
    /// Who was chosen only to hear what is said at the table is asked for nothing.
    func contributes(_ user: User) -> Bool {
        guard afschaling == nil, let course else { return false }
        return course.currentTeam.contains {
            $0.user == user.id && $0.partij == user.partij && $0.presence == .system
        }
    }

    /// Whether the actor brings in for its own party by that form.
    package func isContributing(in situation: Situation) -> Bool {
        standings(of: situation.actor, in: situation.collaboration, on: situation.day) == [.called]
            && contributes(situation.actor) && !isBehindWall(from: situation.actor, in: situation.collaboration)
    }

    /// A party that takes part outside the system says that it shares nothing.
    package mutating func declineToShare(in situation: Situation) -> Outcome<Void> {
        guard isContributing(in: situation) else { return .refused([Refusal(.notYourAct)]) }
        note(.doesNotShare, in: situation)
        return .done(())
    }

    /// Remembers what a party answered, so that nobody asks it again.
    mutating func note(_ answer: ContributionAnswer.Answer, in situation: Situation) {
        let earlier = course?.answers ?? []
        course?.answers =
            earlier + [
                ContributionAnswer(
                    partij: situation.actor.partij, answer: answer, by: situation.actor.id, at: situation.moment)
            ]
    }

    /// What waits for people who do not see the casus: an answer, a rung that is up, a body that was convened, the say
    /// over an own item; or the day of the conference to which they are invited.
    func calledWork(in situation: Situation) -> [WorkItem] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let answered = Set((course?.answers ?? []).map(\.partij))
        return situation.collaboration.users.values.sorted { $0.id < $1.id }.compactMap { user in
            let standing = standings(of: user, in: situation.collaboration, on: situation.day)
            guard standing == [.called] || standing == [.observer] else { return nil }
            if standing == [.called] {
                let asked = itemsAskedAnew(of: user, in: situation.collaboration).count
                if asked > 0 { return WorkItem(kind: .called, user: user.id, due: nil, count: asked) }
                if isBehindWall(from: user, in: situation.collaboration) { return nil }
            }
            let owesAnswer = standing == [.called] && contributes(user) && !answered.contains(user.partij)
            let isUp = arrangement.rungs.contains {
                !arrangement.isFirst($0) && mayTake($0, user, under: arrangement)
            }
            if standing == [.observer] { return isUp ? WorkItem(kind: .called, user: user.id, due: nil) : nil }
            if owesAnswer || isUp || isAtBody(user, under: arrangement) {
                return WorkItem(kind: .called, user: user.id, due: nil)
            }
            return comingConference(in: situation.seen(by: user)).map {
                WorkItem(kind: .called, user: user.id, due: $0.on)
            }
        }
    }
}
