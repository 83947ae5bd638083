// SPDX-License-Identifier: EUPL-1.2

/// Duties that some rule waives (rule-engine.md 6, last sentence).
///
/// They cannot stand in a `forbid`, which knows no supply rule, so every permit asks for them itself.
struct CedarPromises: Sendable {
    private let law: Law
    /// The duties that a supply or receive rule waives.
    let waivable: [String]

    init(of law: Law) {
        self.law = law
        waivable = Set(law.supplyRules.flatMap(\.waives) + law.receiveRules.flatMap(\.waives)).sorted()
    }

    /// The duties that nothing waives, and that every element can ask for itself.
    func fixed(_ duties: [String]) -> [String] { duties.filter { !waivable.contains($0) } }

    /// No waivable duty stands in the way of the rule: not refused, not demanded, or waived.
    func kept(by rule: SupplyRule) -> CedarExpression {
        .every(
            waivable.filter { !rule.waives.contains($0) }.map { duty in
                let waiving = rule.receive == .needed ? law.receiveRules.filter { $0.waives.contains(duty) } : []
                return .some([
                    !.holdsOne("context.refused", [duty]), !demanded(duty, of: rule),
                    .holdsOne("context.grounds", waiving.map(\.id)),
                ])
            })
    }

    private func demanded(_ duty: String, of rule: SupplyRule) -> CedarExpression {
        guard !rule.duties.contains(duty) else { return .constant(true) }
        let onward = law.onwardRules.filter { $0.duties.contains(duty) }.map { other -> CedarExpression in
            .every([
                asked(other.actions, in: rule), .isOne("resource.origin", of: other.origins),
                CedarMatching.counts(other.validity, within: rule.validity),
            ])
        }
        let regimes = law.regimeDuties.filter { $0.duties.contains(duty) }.map { other -> CedarExpression in
            .every([
                CedarMatching.isRegime("context.supplierRegime", other.regimes),
                !CedarMatching.fits("context.recipient", other.recipientNot, .stated),
                CedarMatching.counts(other.validity, within: rule.validity),
            ])
        }
        return .some([always(duty, of: rule)] + onward + regimes)
    }

    private func always(_ duty: String, of rule: SupplyRule) -> CedarExpression {
        let universal = law.universal
        guard !universal.duties.contains(duty) else { return asked(universal.actions, in: rule) }
        guard universal.informDuty == duty else { return .constant(false) }
        let exempt = CedarExpression.every([
            CedarMatching.isRegime("context.supplierRegime", universal.noInformAmong),
            CedarMatching.isRegime("context.recipientRegime", universal.noInformAmong),
        ])
        return .every([asked(universal.actions, in: rule), !exempt])
    }

    /// The action is one of these, as far as the rule's own actions leave that open.
    private func asked(_ actions: [String], in rule: SupplyRule) -> CedarExpression {
        let shared = rule.actions.filter(actions.contains)
        if shared.isEmpty { return .constant(false) }
        return shared.count == rule.actions.count ? .constant(true) : CedarPolicy.asked(shared)
    }

    /// Elements whose duty is asked for although a rule may waive it: there Cedar may be stricter than the law.
    var limits: [String] {
        let carriers =
            law.composites.flatMap(\.alternatives).map { ($0.id, $0.duties) }
            + law.exceptions.map { ($0.id, $0.duties) } + law.receiveRules.map { ($0.id, $0.duties) }
            + law.generalReceive.map { ($0.id, $0.duties) }
        return carriers.filter { !Set($0.1).isDisjoint(with: waivable) }.map(\.0)
    }
}
