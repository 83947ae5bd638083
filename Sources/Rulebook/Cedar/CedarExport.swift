// SPDX-License-Identifier: EUPL-1.2

/// A rule set in the language of Cedar, so that an engine of others can judge the same requests.
///
/// Every element of the law is one policy under its own id. A decision takes the questions that `policies` explains
/// in its head; how far Cedar can follow stands there too.
package struct CedarExport: Sendable {
    /// Cedar policies, with an explanation in front.
    package let policies: String
    /// A Cedar schema against which the policies are valid.
    package let schema: String
    /// Parties, hats, groups and subtypes as Cedar entities, in JSON.
    package let entities: [UInt8]
    /// Elements of this rule set in which Cedar may be stricter than the law; empty when it follows exactly.
    package let stricter: [String]

    package init(of ruleSet: RuleSet) {
        let law = ruleSet.law
        let demands = CedarDemands(of: law)
        let promises = CedarPromises(of: law)
        let supply = CedarSupply(law: law, demands: demands, promises: promises)
        let parts = [
            CedarGrounds(law: law, demands: demands).policies, supply.policies,
            CedarDenials(law: law, supply: supply).policies,
        ]
        stricter = promises.limits
        let head = Self.head(of: ruleSet, stricter: promises.limits)
        policies = ([head] + parts.flatMap { $0.map(\.text) }).joined(separator: "\n")
        schema = CedarSchema.text(of: law.vocabulary)
        entities = CedarEntities.json(of: law.vocabulary)
    }

    private static func head(of ruleSet: RuleSet, stricter: [String]) -> String {
        """
        // Rule set \(ruleSet.id), fingerprint \(ruleSet.fingerprint). Made by `sluis cedar`; do not edit.
        //
        // One policy per element of the law, under the same id. Ask for each effective class of an item, twice:
        // pessimistic (met: the facts that are true) and optimistic (met: true or unknown; optimistic: true).
        // refused: the facts that are false. Each run is up to four questions, and the ids that allow one question
        // go into the next:
        //   1. handle, principal = recipient   -> exceptions of 2
        //   2. receive, principal = recipient  -> grounds of 4
        //   3. handle, principal = supplier    -> exceptions of 4
        //   4. supply, use or access, principal = supplier
        // Allow when 4 is allowed in the pessimistic run for every class; deny when it is denied in the optimistic
        // run for some class; conditional otherwise. The ids that allow 4 are the supply rules of the routes.
        //
        // What stays outside Cedar: making the request exact (classes, subtype, origin, regimes, implied facts:
        // rule-engine.md 4); items about nobody identifiable; errors in a request; which gates are open, what is
        // blocked, near misses, duties, citations and whether a supply is mandatory (Cedar answers yes or no with
        // ids, nothing more); lawful routes and their minimality. A composite is written out in the policies that
        // use it, so the ids of its alternatives do not come back; nor do those of onward rules and regime duties
        // that were met. Where a denial spares a supply rule that holds, other supply rules of the same question
        // may come back with it.
        // Stricter than the law, because a duty that may be waived stands in another element: \
        \(stricter.isEmpty ? "nothing" : stricter.joined(separator: ", ")).

        """
    }
}
