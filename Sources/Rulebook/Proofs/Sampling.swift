// SPDX-License-Identifier: EUPL-1.2

/// Properties of the decision itself, tried on random questions with a known seed.
///
/// Facts are too many to enumerate: 118 codes with three values each. That the decision never falls when a fact rises also
/// follows from the form of the data: a demand is a set of gates and duties, there is no way to write "not", a class takes the
/// best of its routes and an item the worst of its classes. The samples try whether the engine does what the form promises.
package struct Sampling: Sendable {
    /// The properties that are sampled.
    package static let ids: Set<String> = ["M01", "M02", "M03", "P51"]
    let ruleSet: RuleSet
    let seed: UInt64
    let count: Int

    package init(of ruleSet: RuleSet, seed: UInt64, count: Int) {
        (self.ruleSet, self.seed, self.count) = (ruleSet, seed, count)
    }

    /// What became of one sampled property.
    package struct Result: Sendable {
        package let id: String
        package let nl: String
        package let en: String
        package let samples: Int
        /// The question before and after, with their answers, when it failed.
        package let counterexample: (before: DecisionRequest, after: DecisionRequest)?
    }

    private struct Trial {
        let id, nl, en: String
        let change: (inout RandomQuestions, Question) -> Question
        let holds: (Decision.Verdict, Decision.Verdict) -> Bool
    }

    /// Tries them all; the same seed gives the same samples.
    package func run() -> [Result] {
        let kept = KeptRoutes(capacity: 100_000)
        return trials.map { trial in
            var questions = RandomQuestions(ruleSet.index, seed: seed)
            for sample in 1...max(1, count) {
                let before = questions.next()
                let after = trial.change(&questions, before)
                if trial.holds(verdict(before, kept), verdict(after, kept)) { continue }
                let example = smaller(before, after, trial, kept)
                return Result(
                    id: trial.id, nl: trial.nl, en: trial.en, samples: sample,
                    counterexample: (ruleSet.request(for: example.0), ruleSet.request(for: example.1)))
            }
            return Result(id: trial.id, nl: trial.nl, en: trial.en, samples: count, counterexample: nil)
        }
    }

    private var trials: [Trial] {
        [
            Trial(
                id: "M01", nl: "Een gunstiger antwoord maakt een besluit nooit ongunstiger.",
                en: "Raising a fact never lowers the decision.", change: { $0.raised($1) },
                holds: { $0.worth <= $1.worth }),
            Trial(
                id: "M02", nl: "Een categorie erbij maakt een besluit nooit gunstiger.",
                en: "Adding a class never widens the decision.", change: { $0.widened($1) },
                holds: { $0.worth >= $1.worth }),
            Trial(
                id: "M03", nl: "Een weigering blijft een weigering als meer bekend wordt.",
                en: "A denial stays when unknown facts are filled in.", change: { $0.filledIn($1) },
                holds: { $0 != .deny || $1 == .deny }),
            Trial(
                id: "P51", nl: "Over niemand herleidbaar: altijd vrij.",
                en: "An item about nobody identifiable is always free.",
                change: { _, question in
                    var free = question
                    free.isOutOfScope = true
                    return free
                }, holds: { _, free in free == .allow }),
        ]
    }

    private func verdict(_ question: Question, _ kept: KeptRoutes) -> Decision.Verdict {
        ruleSet.index.glance(at: question, kept).verdict
    }

    /// The same failure with as few facts as possible.
    private func smaller(
        _ before: Question, _ after: Question, _ trial: Trial, _ kept: KeptRoutes
    ) -> (Question, Question) {
        var (before, after) = (before, after)
        for code in before.affirmed | before.denied
        where
            !(after.affirmed.contains(code) != before.affirmed.contains(code)
            || after.denied.contains(code) != before.denied.contains(code))
        {
            let without = (before.without(code), after.without(code))
            guard !trial.holds(verdict(without.0, kept), verdict(without.1, kept)) else { continue }
            (before, after) = without
        }
        return (before, after)
    }
}

extension Decision.Verdict {
    /// Deny, conditional, allow: the order in which more is allowed.
    fileprivate var worth: Int {
        switch self {
        case .deny: 0
        case .conditional: 1
        case .allow: 2
        }
    }
}

extension Question {
    fileprivate func without(_ code: Int) -> Question {
        var question = self
        question.affirmed = affirmed - ConditionSet([code])
        question.denied = denied - ConditionSet([code])
        return question
    }
}

extension RuleSet {
    /// The request in words for a question.
    func request(for question: Question) -> DecisionRequest {
        let terms = index.terms
        func party(_ place: Int) -> DecisionRequest.Party {
            let entry = index.parties.entries[place]
            return DecisionRequest.Party(kind: entry.kind, actingAs: entry.hat)
        }
        let calendar = LawCalendar(index)
        let day = calendar.periods.firstIndex(of: question.period).map { calendar.days[$0] } ?? .first
        let classes = (0..<terms.classes.count).filter { question.classes >> UInt64($0) & 1 == 1 }
        let yes = terms.conditions.told(question.affirmed).map { ($0, true) }
        let no = terms.conditions.told(question.denied).map { ($0, false) }
        return DecisionRequest(
            ruleset: id, on: day.description, action: terms.actions.words[question.action],
            supplier: party(question.supplier), recipient: party(question.recipient),
            item: DecisionRequest.Item(
                classes: Set(classes.map { terms.classes.words[$0] }),
                subtype: question.subtype == 0 ? nil : terms.subtypes.words[question.subtype - 1],
                origin: question.origin.map { terms.origins.words[$0] },
                identifiable: question.isOutOfScope ? false : nil),
            facts: Dictionary(yes + no) { first, _ in first })
    }
}
