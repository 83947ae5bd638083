// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

extension Casus {
    /// A conference with these people that is prepared, opened and closed by whoever leads the casus.
    mutating func confer(_ users: [String], as id: String = "overleg", in situation: Situation) throws {
        let preparation = Preparation(
            on: situation.day, goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedBefore, careAgreements: "geheim")
        try prepare(preparation, as: Identifier(known: id), in: situation).orFail()
        for user in users { try invite(Casus.seat(user), in: situation).orFail() }
        try openOverleg(present: Set(users.map { Identifier(known: $0) }), in: situation).orFail()
        try closeOverleg(.plan, motivation: "gehouden", in: situation).orFail()
    }

    /// A goal, so that there is a plan.
    mutating func aim(at goal: String = "rust", in situation: Situation) throws {
        let domain = try #require(situation.profile.leefgebieden.first).code
        let draft = PlanGoalDraft(
            aim: .together, leefgebied: domain, what: goal, due: situation.day.adding(days: 30))
        try add(draft, as: Identifier(known: "doel-\(goal)"), in: situation).orFail()
    }

    /// A seat at the table with everything that is asked of it.
    static func seat(_ user: String, necessity: String = "nodig") -> DeelnemerDraft {
        DeelnemerDraft(
            user: Identifier(known: user), role: .executor, requestedInput: "beeld", task: "taak",
            specialDataTested: true, acceptsProtocol: true, necessity: necessity, basis: "taak")
    }
}
