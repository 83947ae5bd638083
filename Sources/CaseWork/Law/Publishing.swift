// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Rulebook

/// What the privacy officer signs.
package struct PublicationDraft: Sendable {
    package let ruleset: String
    /// The difference that was read, as the page named it.
    package let difference: String
    package let from: Day
    package let motivation: String

    package init(ruleset: String, difference: String, from: Day, motivation: String) {
        (self.ruleset, self.difference, self.from, self.motivation) = (ruleset, difference, from, motivation)
    }
}

/// Rule sets: what is in force, what may follow, and putting it into force.
package struct Publishing: Sendable {
    private let house: House
    private let examination: LawExamination

    package init(_ house: House, examination: LawExamination) {
        self.house = house
        self.examination = examination
    }

    /// All rule sets with their state; for everybody in the register, because it holds nothing about a person.
    package func open(by user: Identifier<User>) async throws -> LawShelf? {
        let house = self.house
        return try await house.ledger.read { session in
            try house.situation(for: user, in: session).map { LawShelf(house.law.ruleSets, $0) }
        }
    }

    /// One rule set beside the last published one.
    package func examine(_ ruleset: String, by user: Identifier<User>) async throws -> ExaminedRuleSet? {
        guard let shelf = try await open(by: user), let after = shelf.ruleSet(ruleset),
            let before = shelf.ruleSet(shelf.last), after.id != before.id
        else { return nil }
        return ExaminedRuleSet(
            ruleSet: after, shelf: shelf, difference: await examination.difference(from: before, to: after),
            verdict: await examination.verdict(on: after))
    }

    /// Puts a rule set into force on the signature of the privacy officer.
    ///
    /// Refused: a day before today or before the last publication counts, no motivation, a failing proof, and a difference
    /// that is no longer the one that was read. From the first day on every casus is looked at again.
    package func publish(
        _ draft: PublicationDraft, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        guard let examined = try await examine(draft.ruleset, by: user), examined.shelf.maySign else { return .absent }
        let house = self.house
        let handled: Handled<Void> = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session) else { return .absent }
            let shelf = LawShelf(house.law.ruleSets, situation)
            guard shelf.maySign else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let problems = examined.problems(with: draft, shelf)
            guard problems.isEmpty else { throw Refused(problems) }
            try situation.keepOut(of: draft.motivation, at: "motivation")
            let before = examined.difference.before
            let publication = RuleSetPublication(
                id: house.ids.next(), ruleset: draft.ruleset, fingerprint: examined.ruleSet.fingerprint.description,
                replaces: .init(
                    ruleset: before.id, fingerprint: before.fingerprint.description, difference: draft.difference),
                from: draft.from, by: situation.actor.id, at: situation.moment, motivation: draft.motivation)
            try session.add(publication)
            try session.append([house.scribe.line(of: publication, by: situation.actor)])
            return .done(())
        } orRefused: {
            .refused($0)
        }
        if case .done = handled { try await Clockwork(house).followLaw() }
        return handled
    }
}

/// A rule set with what has to be known before it may be published.
package struct ExaminedRuleSet: Sendable {
    package let ruleSet: RuleSet
    package let shelf: LawShelf
    package let difference: LawDifference
    package let verdict: LawExamination.Verdict

    func problems(with draft: PublicationDraft, _ shelf: LawShelf) -> [Refusal] {
        var problems: [Refusal] = []
        if draft.motivation.isEmpty { problems.append(Refusal(.required, field: "motivation")) }
        if draft.from < shelf.earliest { problems.append(Refusal(.lawInThePast, field: "from")) }
        if !verdict.isProved { problems.append(Refusal(.lawNotProved)) }
        let isSame = draft.difference == difference.fingerprint.description && shelf.last == difference.before.id
        if !isSame { problems.append(Refusal(.lawChangedMeanwhile)) }
        return problems
    }
}

extension Scribe {
    /// The line for a publication: which rule set, and exactly which difference was signed.
    package func line(of publication: RuleSetPublication, by actor: User?) -> JournalLine {
        JournalLine(
            at: publication.at, act: actor == nil ? "register.ruleset-installed" : "register.ruleset", casus: nil,
            partij: actor?.partij, actor: actor.map { commitment(to: $0.id) }, subject: publication.ruleset,
            detail: publication.replaces?.difference ?? publication.fingerprint, sealedDetail: nil)
    }
}
