// SPDX-License-Identifier: EUPL-1.2

package import Rulebook

/// Proves and compares rule sets once each, for the page on which they are published.
package actor LawExamination {
    /// Whether everything that must hold of a rule set holds, and if not what fails.
    package struct Verdict: Hashable, Sendable {
        /// Properties tried on every tuple or sampled.
        package let properties: Int
        package let tuples: Int
        /// Ids of failing properties with their Dutch words, and of findings with what they are about.
        package let failing: [String]

        package init(properties: Int, tuples: Int, failing: [String]) {
            (self.properties, self.tuples, self.failing) = (properties, tuples, failing)
        }

        package var isProved: Bool { failing.isEmpty }
    }

    private struct Pair: Hashable {
        let before: Fingerprint
        let after: Fingerprint
    }

    private let prove: @Sendable (RuleSet) async -> Verdict
    private var verdicts: [Fingerprint: Task<Verdict, Never>] = [:]
    private var differences: [Pair: Task<LawDifference, Never>] = [:]

    /// - Parameter prove: how a rule set is proved; everything, unless stated otherwise.
    package init(prove: @escaping @Sendable (RuleSet) async -> Verdict = { await LawExamination.fully($0) }) {
        self.prove = prove
    }

    /// The proofs of this rule set; asked twice at once, done once.
    package func verdict(on ruleSet: RuleSet) async -> Verdict {
        if let known = verdicts[ruleSet.fingerprint] { return await known.value }
        let prove = self.prove
        let task = Task { await prove(ruleSet) }
        verdicts[ruleSet.fingerprint] = task
        return await task.value
    }

    package func difference(from before: RuleSet, to after: RuleSet) async -> LawDifference {
        let pair = Pair(before: before.fingerprint, after: after.fingerprint)
        if let known = differences[pair] { return await known.value }
        let task = Task { LawDifference(from: before, to: after) }
        differences[pair] = task
        return await task.value
    }

    /// Every property over every tuple, the sampled ones, and the findings.
    package static func fully(_ ruleSet: RuleSet) async -> Verdict {
        let report = await Proof(of: ruleSet).run()
        let sampled = Sampling(of: ruleSet, seed: 2019, count: 2000).run()
        let failing =
            report.results.filter { !$0.holds }.map { "\($0.property.id): \($0.property.nl)" }
            + sampled.filter { $0.counterexample != nil }.map { "\($0.id): \($0.nl)" }
            + report.findings.filter { !$0.isRemark }.map { "\($0.id): \($0.about)" }
        return Verdict(
            properties: report.results.count + sampled.count, tuples: report.tuples, failing: failing)
    }
}
