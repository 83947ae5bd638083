// SPDX-License-Identifier: EUPL-1.2

/// Everything that can stop a supply whatever rule allows it, as `forbid`.
struct CedarDenials: Sendable {
    /// The id of what the law asks of every supply; it has no id in the rule data.
    static let universal = "universal"

    let law: Law
    let supply: CedarSupply

    private var demands: CedarDemands { supply.demands }

    var policies: [CedarPolicy] {
        [always] + law.denyRules.map(policy) + law.onwardRules.map(policy) + law.regimeDuties.map(policy)
    }

    private var always: CedarPolicy {
        let universal = law.universal
        return CedarPolicy(
            id: Self.universal, effect: .forbid, actions: universal.actions,
            unless: .every([
                .holdsAll("context.met", universal.gates), demands.promised(supply.promises.fixed(universal.duties)),
            ]))
    }

    /// A denial yields to its own ways out, and where a supply rule that it spares holds.
    private func policy(_ rule: DenyRule) -> CedarPolicy {
        let spared = law.supplyRules.filter { rule.spares.contains($0.id) }.map { spared in
            CedarExpression.every([CedarPolicy.asked(spared.actions), supply.condition(of: spared)])
        }
        return CedarPolicy(
            id: rule.id, citations: rule.citations, effect: .forbid, actions: rule.actions,
            when: .every([
                CedarMatching.fits("principal", rule.supplier, .harming),
                CedarMatching.fits("context.recipient", rule.recipient, .harming),
                !CedarMatching.fits("context.recipient", rule.recipientExcept, .stated),
                CedarMatching.isClass(rule.classes),
                rule.subtypes.map(CedarMatching.isSubtype) ?? .constant(true),
                CedarMatching.counts(rule.validity),
            ]),
            unless: .some([demands.someWay(rule.unless, within: rule.validity)] + spared))
    }

    private func policy(_ rule: OnwardRule) -> CedarPolicy {
        CedarPolicy(
            id: rule.id, citations: rule.citations, effect: .forbid, actions: rule.actions,
            when: .every([.isOne("resource.origin", of: rule.origins), CedarMatching.counts(rule.validity)]),
            unless: .every([
                demands.someWay(rule.ways, within: rule.validity),
                demands.promised(supply.promises.fixed(rule.duties)),
            ]))
    }

    private func policy(_ duty: RegimeDuty) -> CedarPolicy {
        CedarPolicy(
            id: duty.id, citations: duty.citations, effect: .forbid,
            actions: law.vocabulary.actions.map(\.code),
            when: .every([
                CedarMatching.isRegime("context.supplierRegime", duty.regimes),
                !CedarMatching.fits("context.recipient", duty.recipientNot, .stated),
                CedarMatching.counts(duty.validity),
            ]),
            unless: demands.promised(supply.promises.fixed(duty.duties)))
    }
}
