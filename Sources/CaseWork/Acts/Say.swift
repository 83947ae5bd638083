// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// The say of a supplier about one item, for one recipient and one use.
package struct SayDraft: Hashable, Sendable {
    package let item: Identifier<Inbreng>
    package let recipient: Identifier<Partij>
    package let use: Akkoord.Use
    package let given: Bool

    package init(item: Identifier<Inbreng>, recipient: Identifier<Partij>, use: Akkoord.Use, given: Bool) {
        self.item = item
        self.recipient = recipient
        self.use = use
        self.given = given
    }
}

/// Answers about one item towards one recipient, given together.
package struct AnswersDraft: Sendable {
    package let item: Identifier<Inbreng>
    package let recipient: Identifier<Partij>
    /// Answers to questions of the rule book, by code.
    package let answers: [String: Bool]
    /// Duties that were performed or refused, by code.
    package let duties: [String: Bool]
    package let motivation: String

    package init(
        item: Identifier<Inbreng>, recipient: Identifier<Partij>, answers: [String: Bool],
        duties: [String: Bool] = [:], motivation: String
    ) {
        self.item = item
        self.recipient = recipient
        self.answers = answers
        self.duties = duties
        self.motivation = motivation
    }
}

/// The verdict on the necessity of one item in a new phase.
package struct VerdictDraft: Sendable {
    package let item: Identifier<Inbreng>
    package let necessary: Bool
    package let why: String

    package init(item: Identifier<Inbreng>, necessary: Bool, why: String) {
        self.item = item
        self.necessary = necessary
        self.why = why
    }
}

extension CasusHandling {
    /// The supplier says who may use which of its items in this phase: all of it or nothing.
    ///
    /// What was said before in the same words is not said again, so the record holds changes only.
    package func say(
        _ says: [SayDraft], in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let subject = Set(says.map(\.item)).count == 1 ? says.first?.item.description : nil
        return try await perform("inbreng.say", on: id, by: user, once: once, about: subject) { casus, situation in
            var problems: [Refusal] = []
            for say in says {
                let current = casus.inbreng(say.item).flatMap {
                    casus.akkoordInForce(on: $0, for: say.recipient, use: say.use)
                }
                if current?.given == say.given { continue }
                let outcome = casus.say(say.given, on: say.item, for: say.recipient, use: say.use, in: situation)
                if case .refused(let found) = outcome { problems += found }
            }
            return .unless(problems)
        }
    }

    /// The supplier keeps an item from the conference or from one party, or lifts that.
    package func reserve(
        _ item: Identifier<Inbreng>, against: Reservation.Against, lifted: Bool, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let act = lifted ? "inbreng.reservation-lifted" : "inbreng.reserved"
        return try await perform(act, on: id, by: user, once: once, about: item.description) { casus, situation in
            casus.reserve(item, against: against, lifted: lifted, in: situation)
        }
    }

    /// Answers questions of the rule book, and records duties, all about one item towards one recipient.
    ///
    /// An answer equal to the one in force is not recorded again. One that is not the actor's to give refuses them all.
    package func answer(
        _ draft: AnswersDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.answered", on: id, by: user, once: once, about: draft.item.description) {
            casus, situation in
            .unless(casus.take(draft, in: situation))
        }
    }

    /// The procesregisseur tests items for this phase, any number at once; what is not necessary is destroyed.
    package func test(
        _ verdicts: [VerdictDraft], in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.tested", on: id, by: user, once: once) { casus, situation in
            var problems: [Refusal] = []
            for verdict in verdicts {
                let outcome = casus.test(
                    verdict.item, necessary: verdict.necessary, because: verdict.why, in: situation)
                if case .refused(let found) = outcome { problems += found }
            }
            return .unless(problems)
        }
    }
}

extension Casus {
    /// Records the answers that are new; answers with every problem.
    fileprivate mutating func take(_ draft: AnswersDraft, in situation: Situation) -> [Refusal] {
        var problems: [Refusal] = []
        let item = inbreng(draft.item)
        for (code, value) in draft.answers.sorted(by: { $0.key < $1.key }) {
            if item?.answer(to: code, for: draft.recipient)?.value == value { continue }
            let outcome = answer(
                code, value, about: draft.item, for: draft.recipient, because: draft.motivation, in: situation)
            if case .refused(let found) = outcome { problems += found }
        }
        for (code, performed) in draft.duties.sorted(by: { $0.key < $1.key }) {
            let last = item?.duties.last { $0.code == code && $0.recipient == draft.recipient }
            if last?.performed == performed { continue }
            let outcome = perform(
                duty: code, performed, on: draft.item, for: draft.recipient, how: draft.motivation, in: situation)
            if case .refused(let found) = outcome { problems += found }
        }
        return problems
    }
}
