// SPDX-License-Identifier: EUPL-1.2

extension Law {
    /// The denials without a way out between two parties, whatever the item: what can never be.
    ///
    /// A hat that was not stated counts as every hat, so that nothing is left out.
    package func absoluteDenials(
        from supplier: DecisionRequest.Party, to recipient: DecisionRequest.Party, action: String
    ) -> [DenyRule] {
        denyRules.filter { rule in
            rule.unless.isEmpty && rule.actions.contains(action) && covers(rule.supplier, supplier)
                && covers(rule.recipient, recipient) && !covers(rule.recipientExcept, recipient)
        }
    }

    private func covers(_ patterns: [Pattern], _ party: DecisionRequest.Party) -> Bool {
        patterns.contains { pattern in
            switch pattern {
            case .kind(let kind, let hats):
                return kind == party.kind && (party.actingAs.flatMap { hats?.contains($0) } ?? true)
            case .group(let code):
                return vocabulary.groups.first { $0.code == code }.map { covers($0.members, party) } ?? false
            }
        }
    }
}
