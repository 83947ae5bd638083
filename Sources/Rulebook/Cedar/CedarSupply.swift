// SPDX-License-Identifier: EUPL-1.2

/// Supply rules as permits.
struct CedarSupply: Sendable {
    let law: Law
    let demands: CedarDemands
    let promises: CedarPromises

    var policies: [CedarPolicy] {
        law.supplyRules.map { rule in
            CedarPolicy(
                id: rule.id, citations: rule.citations, effect: .permit, actions: rule.actions,
                when: condition(of: rule))
        }
    }

    /// Everything that the rule asks, but for its actions.
    func condition(of rule: SupplyRule) -> CedarExpression {
        .every([
            CedarMatching.fits("principal", rule.supplier, .helping),
            !CedarMatching.fits("principal", rule.supplierExcept, .stated),
            CedarMatching.fits("context.recipient", rule.recipient, .helping),
            !CedarMatching.fits("context.recipient", rule.recipientExcept, .stated),
            CedarMatching.isClass(rule.classes), CedarMatching.moves(rule.subtypes),
            .isOne("resource.origin", of: rule.origins),
            CedarMatching.isRegime("context.supplierRegime", rule.regimes),
            CedarMatching.counts(rule.validity),
            demands.met(rule.gates, within: rule.validity), demands.promised(promises.fixed(rule.duties)),
            promises.kept(by: rule),
            rule.exception == .needed ? CedarGrounds.mayHandle : .constant(true),
            rule.receive == .needed ? !.test("context.grounds.isEmpty()") : .constant(true),
        ])
    }
}
