// SPDX-License-Identifier: EUPL-1.2

/// Answers requests under the rule sets it was given, and remembers the routes it has laid out.
///
/// The answer depends on the request and the rule set alone; remembering only saves time. Safe to share.
package final class Decider: Sendable {
    package let ruleSets: [RuleSet]
    private let byID: WordList
    /// The rule sets in the order of `byID`.
    private let sorted: [RuleSet]
    private let kept: [KeptRoutes]

    /// Refuses an empty list and two rule sets of one name by returning nil.
    ///
    /// The words of a request for an unknown rule set are checked against the first.
    package init?(_ ruleSets: [RuleSet], keepingRoutesOf situations: Int = 200_000) {
        let names = WordList(ruleSets.map(\.id))
        guard !ruleSets.isEmpty, names.count == ruleSets.count else { return nil }
        self.ruleSets = ruleSets
        byID = names
        sorted = names.words.compactMap { name in ruleSets.first { $0.id == name } }
        kept = sorted.map { _ in KeptRoutes(capacity: situations) }
    }

    /// Allow, not yet, or deny; or everything that is wrong with the request. Total: every request has an answer.
    package func decide(_ request: DecisionRequest) -> DecisionAnswer {
        switch read(SpelledRequest(request)) {
        case .failure(let errors): .errors(errors.list)
        case .success(let posed): .decision(posed.ruleSet.told(ruling(on: posed)))
        }
    }

    /// Every minimal lawful way for the item of this request; its facts are ignored.
    package func routes(_ request: DecisionRequest) -> RoutesAnswer {
        switch read(SpelledRequest(request)) {
        case .failure(let errors): return .errors(errors.list)
        case .success(let posed):
            let (routes, absolute) = self.routes(for: posed)
            return .routes(posed.ruleSet.told(routes, absolute: absolute))
        }
    }

    /// Looks up the words of a request once, for asking more than one thing about it.
    package func pose(_ request: DecisionRequest) -> Result<PosedQuestion, RequestErrors> {
        read(SpelledRequest(request))
    }

    /// The verdict and its rules without the near misses, for lists and tables.
    package func glance(at posed: PosedQuestion) -> Glance {
        let ruling = posed.ruleSet.index.glance(at: posed.question, kept[posed.place])
        return Glance(
            verdict: ruling.verdict, mandatory: ruling.isMandatory, places: ruling.grounds.rules,
            ruleSet: posed.ruleSet)
    }

    func read(_ request: SpelledRequest) -> Result<PosedQuestion, RequestErrors> {
        guard request.fitsContract else { return .failure(RequestErrors(list: [.malformed])) }
        let place = byID.place(of: request.ruleset, in: request.text)
        let ruleSet = place.map { sorted[$0] } ?? ruleSets[0]
        var check = RequestCheck(request, ruleSet.index)
        guard let question = check.question(isKnownRuleSet: place != nil), let place else {
            return .failure(RequestErrors(list: check.errors.sorted(by: RequestError.inOrder)))
        }
        return .success(PosedQuestion(ruleSet: ruleSet, question: question, place: place))
    }

    func ruling(on posed: PosedQuestion) -> Ruling { posed.ruleSet.index.ruling(on: posed.question, kept[posed.place]) }

    func routes(for posed: PosedQuestion) -> (routes: [PrimeRoute], absolute: PlaceSet) {
        posed.ruleSet.index.routes(for: posed.question, kept[posed.place])
    }
}
