// SPDX-License-Identifier: EUPL-1.2

/// The answer of the law, with everything on which it rests.
package struct Decision: Hashable, Sendable {
    /// May it, not yet, or not. Default is deny.
    package enum Verdict: String, Hashable, Sendable, CaseIterable { case allow, conditional, deny }

    package let ruleset: String
    /// The text of the rules on which the answer rests.
    package let fingerprint: Fingerprint
    package let regime: Regime
    package let verdict: Verdict
    /// Allowed, and for every class a statute obliges to supply.
    package let mandatory: Bool
    /// Ids, sorted; so are all lists below.
    package let rules: [String]
    /// Gates still to be answered that could turn the decision.
    package let open: [String]
    /// Codes that stand in the way.
    package let blocked: [String]
    package let duties: [String]
    package let citations: [String]
    package let nearMisses: [NearMiss]

    /// A smallest set of answers that would open a route for one class.
    package struct NearMiss: Hashable, Sendable {
        package let itemClass: String
        /// Codes answered no.
        package let missing: [String]
        /// Gates not answered.
        package let open: [String]
        package let rules: [String]
        package let citations: [String]
    }
}

/// What comes back for a request.
package enum DecisionAnswer: Hashable, Sendable {
    case decision(Decision)
    /// Everything that is wrong with the request; never empty.
    case errors([RequestError])
}
