// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// The latest word on telling the household, of a step or of a review.
    package var telling: Statement? {
        let said = taken.flatMap { taken in taken.statements.map { (taken.at, $0) } }
        let looked = (reviews ?? []).map { ($0.at, $0.statement) }
        let all = (said + looked).filter { $0.1.need == .informed }
        guard let latest = all.map({ $0.0 }).max() else { return nil }
        return all.last { $0.0 == latest }?.1
    }

    /// The day on which a running exception is looked at again; nothing when the household was told.
    package var reviewDue: Day? {
        guard ended == nil, let telling, telling.choices == [Telling.exception.rawValue] else { return nil }
        return telling.day
    }

    /// Whether somebody owes the review of an exception: who brought the signal in, and the case manager.
    package func isReviewer(_ user: User) -> Bool {
        reviewDue != nil && ((by == user.id && partij == user.partij) || caseDirector == user.id)
    }

    /// Records that the exception was looked at again, at the latest after the term of the profile (Nijmegen privacy
    /// protocol, lines 482-485: temporary, motivated, and told as soon as possible).
    package mutating func review(_ statement: Statement, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.collaboration.arrangements[arrangement],
            isOpen(to: situation.actor, under: arrangement, in: situation)
        else { return .refused([Refusal(.notYourAct)]) }
        guard reviewDue != nil else { return .refused([Refusal(.nothingToUndo)]) }
        var problems = isReviewer(situation.actor) ? [] : [Refusal(.notYourAct)]
        problems += Ticket.tellingProblems([statement], on: situation.day)
        let words = Set(Telling.allCases.map(\.rawValue))
        if statement.need != .informed || !statement.choices.allSatisfy(words.contains)
            || !holds(statement, under: arrangement, on: situation.day)
        {
            problems.append(
                Refusal(
                    .stepNeeds, field: Arrangement.Need.informed.field, about: Arrangement.Need.informed.rawValue))
        }
        guard problems.isEmpty else { return .refused(problems) }
        reviews =
            (reviews ?? []) + [
                Review(
                    statement: statement, by: situation.actor.id, partij: situation.actor.partij, on: situation.day,
                    at: situation.moment)
            ]
        return .done(())
    }
}
