// SPDX-License-Identifier: EUPL-1.2

/// One round of counting outside the system, such as a list on paper: numbers and a day, never a name.
package struct CountedRound: Hashable, Sendable, Codable {
    package let step: String
    package let on: Day
    /// By the question of the profile.
    package let counts: [String: Int]
    package let by: Identifier<User>
    package let at: Moment
}

extension Arrangement.Route {
    /// The questions that ask a number; the profile begins them with `aantal`.
    package var countQuestions: [String] { questions.filter { $0.hasPrefix("aantal") } }
}

extension Arrangement {
    /// The ways in of which only numbers are kept.
    package var countedRoutes: [(route: Route, step: Step)] {
        admission.routes.compactMap { route in
            guard route.stores == .nothing, let step = step(route.step.word)?.step, step.act == .count else {
                return nil
            }
            return (route, step)
        }
    }
}

extension CountedRound {
    /// Counts a round, by somebody in a role of the step.
    ///
    /// Refuses a number below zero, one that is larger than the one before it (of those supplied some are chosen), and a
    /// day to come.
    package static func count(
        step: String, on day: Day?, _ counts: [String: Int], in situation: Situation
    ) -> Outcome<CountedRound> {
        guard let arrangement = situation.collaboration.workProcess,
            let found = arrangement.countedRoutes.first(where: { $0.step.id.word == step })
        else { return .refused([Refusal(.otherProcess)]) }
        var problems = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        if !arrangement.mayTake(found.step, situation.actor) { problems.append(Refusal(.notYourAct)) }
        guard let day else { return .refused(problems + [Refusal(.required, field: "on")]) }
        if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "on")) }
        var before = Int.max
        for (index, question) in found.route.countQuestions.enumerated() {
            guard let count = counts[question], count >= 0 else {
                problems.append(Refusal(.required, field: "count-\(index)"))
                continue
            }
            if count > before { problems.append(Refusal(.moreThanSupplied, field: "count-\(index)")) }
            before = count
        }
        guard problems.isEmpty else { return .refused(problems) }
        let asked = Set(found.route.countQuestions)
        return .done(
            CountedRound(
                step: step, on: day, counts: counts.filter { asked.contains($0.key) }, by: situation.actor.id,
                at: situation.moment))
    }
}

extension Arrangement {
    /// Whether somebody holds one of the roles of a step apart from any casus.
    package func mayTake(_ step: Step, _ user: User) -> Bool {
        roles.roles.contains { role in step.actors.contains { $0.word == role.id.word } && mayHold(role, user) }
    }

    /// Whether somebody holds a role with one of these functions.
    package func holds(_ functions: Set<Role.Function>, _ user: User) -> Bool {
        roles.roles.contains { functions.contains($0.function) && user.arranged.contains($0.id.word) }
    }
}
