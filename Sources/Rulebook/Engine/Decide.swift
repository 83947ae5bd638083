// SPDX-License-Identifier: EUPL-1.2

/// The decision function itself, without memory: the same request always gets the same answer.
///
/// For many requests use a `Decider`, which gives the same answers and remembers the routes.
package func decide(_ request: DecisionRequest, under ruleSet: RuleSet) -> DecisionAnswer {
    let spelled = SpelledRequest(request)
    guard spelled.fitsContract else { return .errors([.malformed]) }
    var check = RequestCheck(spelled, ruleSet.index)
    guard let question = check.question(isKnownRuleSet: request.ruleset == ruleSet.id) else {
        return .errors(check.errors.sorted(by: RequestError.inOrder))
    }
    return .decision(ruleSet.told(ruleSet.index.ruling(on: question, FreshRoutes())))
}
