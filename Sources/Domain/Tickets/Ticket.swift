// SPDX-License-Identifier: EUPL-1.2

/// All that exists of a signal before anything of a person may be stored: where, when, who brings it, how far it came.
///
/// It holds words of closed lists, days, counts and the people who work on it. There is no text in it and no link to a
/// person or to the casus that may come of it, so that it can lie open in a list.
package struct Ticket: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Ticket>
    package let number: String
    package let arrangement: Arrangement.Version
    package let subdivision: String?
    package let on: Day
    package let partij: Identifier<Partij>
    package let by: Identifier<User>
    /// The special way in that was used, by its name in the profile.
    package let route: String?
    package internal(set) var answers: [RouteAnswer]
    package internal(set) var taken: [TakenStep]
    /// The step that is up next.
    package internal(set) var next: String
    package internal(set) var team: [Member]
    package internal(set) var caseDirector: Identifier<User>?
    package internal(set) var ended: End?
    package internal(set) var confirmations: [Confirmation]
    /// Nothing in a ticket from before these were kept.
    package internal(set) var reviews: [Review]?
    package internal(set) var lists: [Listed]?
    package internal(set) var guests: [Guest]?

    init(
        id: Identifier<Ticket>, number: String, arrangement: Arrangement.Version, subdivision: String?, on: Day,
        by actor: User, route: String?, answers: [RouteAnswer], next: String
    ) {
        (self.id, self.number, self.arrangement) = (id, number, arrangement)
        (self.subdivision, self.on, partij, by) = (subdivision, on, actor.partij, actor.id)
        (self.route, self.answers, self.next) = (route, answers, next)
        (taken, team, caseDirector, ended, confirmations) = ([], [], nil, nil, [])
    }

    /// How long an ended ticket is kept, in months; the protocol does not say it (decision 0047).
    package static let keptMonths = 12

    /// The latest moment at which something happened to it.
    package var changedAt: Moment? {
        [taken.last?.at, ended?.at, confirmations.last?.at, reviews?.last?.at, lists?.last?.at, guests?.last?.at]
            .compactMap(\.self).max()
    }
}

extension Ticket {
    /// One question of a route, counted from 0, with its answer.
    package struct RouteAnswer: Hashable, Sendable, Codable {
        package enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
            case yes
            case no
            case unknown
        }

        package let question: Int
        package let answer: Answer

        package init(question: Int, answer: Answer) { (self.question, self.answer) = (question, answer) }
    }

    /// A judgement of a step, in words of a closed list, with a day at the most.
    package struct Statement: Hashable, Sendable, Codable {
        package let need: Arrangement.Need
        package let choices: [String]
        package let day: Day?

        package init(_ need: Arrangement.Need, choices: [String] = [], day: Day? = nil) {
            (self.need, self.choices, self.day) = (need, choices, day)
        }
    }

    /// One step was taken: who, in which role, on what judgements, with which outcome.
    package struct TakenStep: Hashable, Sendable, Codable {
        package let step: String
        package let outcome: Int?
        package let role: String
        package let statements: [Statement]
        package let shared: Int?
        package let declined: Int?
        package let by: Identifier<User>
        package let partij: Identifier<Partij>
        package let on: Day
        package let at: Moment
    }

    /// Somebody who is necessary in the team, for a party.
    package struct Member: Hashable, Sendable, Codable {
        package let user: Identifier<User>
        package let partij: Identifier<Partij>
    }

    /// How it ended: turned down, handed to another table, or gone on as a casus.
    package struct End: Hashable, Sendable, Codable {
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case rejected
            case transferred
            case closed
            /// A casus was opened; which one does not stand here.
            case opened
        }

        package let kind: Kind
        /// On what it was handed over, for a transfer.
        package let ground: Arrangement.Ground?
        package let by: Identifier<User>
        package let on: Day
        package let at: Moment
    }

    /// What must still be done outside the system after it ended, said to be done.
    package struct Confirmation: Hashable, Sendable, Codable {
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            /// The bringing party told the household how it ended.
            case householdTold
            /// A party took back what it shared.
            case dataTakenBack
        }

        package let kind: Kind
        package let by: Identifier<User>
        package let partij: Identifier<Partij>
        package let at: Moment
    }

    /// An exception to telling the household was looked at again: told by now, or an exception until a new day.
    package struct Review: Hashable, Sendable, Codable {
        package let statement: Statement
        package let by: Identifier<User>
        package let partij: Identifier<Partij>
        package let on: Day
        package let at: Moment
    }

    /// Somebody sent the action list of a meeting round, with this ticket on it.
    package struct Listed: Hashable, Sendable, Codable {
        /// The day of the meeting.
        package let meeting: Day
        package let by: Identifier<User>
        package let on: Day
        package let at: Moment
    }
}
