// SPDX-License-Identifier: EUPL-1.2

/// The tests that come before a supply: may a party handle a special class, and may the recipient receive?
struct CedarGrounds: Sendable {
    static let handle = "handle"
    static let receive = "receive"

    let law: Law
    let demands: CedarDemands

    /// Every exception, receive rule and general ground as a permit of its own.
    var policies: [CedarPolicy] {
        law.exceptions.map(policy) + law.receiveRules.map(policy) + law.generalReceive.map(policy)
    }

    /// Asked for the supplier and for the recipient alike: the principal is the party that handles the item.
    private func policy(_ exception: ClassException) -> CedarPolicy {
        CedarPolicy(
            id: exception.id, citations: exception.citations, effect: .permit, actions: [Self.handle],
            when: .every([
                CedarMatching.fits("principal", exception.party, .helping), CedarMatching.isClass(exception.classes),
                CedarMatching.isRegime("context.regime", exception.regimes),
                CedarMatching.isRegime("context.provenance", exception.provenance),
                CedarMatching.counts(exception.validity),
                demands.met(exception.gates, within: exception.validity), demands.promised(exception.duties),
            ]))
    }

    private func policy(_ rule: ReceiveRule) -> CedarPolicy {
        CedarPolicy(
            id: rule.id, citations: rule.citations, effect: .permit, actions: [Self.receive],
            when: .every([
                CedarMatching.fits("principal", rule.recipient, .helping),
                CedarMatching.fits("context.supplier", rule.supplier, .helping),
                CedarMatching.isClass(rule.classes), CedarMatching.moves(rule.subtypes),
                CedarMatching.counts(rule.validity), demands.met(rule.gates, within: rule.validity),
                demands.promised(rule.duties),
            ]))
    }

    private func policy(_ ground: GeneralReceiveGround) -> CedarPolicy {
        CedarPolicy(
            id: ground.id, citations: ground.citations, effect: .permit, actions: [Self.receive],
            when: .every([
                ground.isPrivateOnly ? .test("principal.private") : .constant(true),
                ground.exceptClasses.isEmpty ? .constant(true) : !CedarMatching.isClass(ground.exceptClasses),
                ground.exception == .needed ? Self.mayHandle : .constant(true),
                CedarMatching.counts(ground.validity), demands.met(ground.gates, within: ground.validity),
                demands.promised(ground.duties),
            ]))
    }

    /// The class is not special, or an exception was found before.
    static var mayHandle: CedarExpression {
        .some([CedarMatching.isClass([Terms.ordinaryClass]), !.test("context.exceptions.isEmpty()")])
    }
}
