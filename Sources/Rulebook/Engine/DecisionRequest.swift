// SPDX-License-Identifier: EUPL-1.2

/// One question: may this supplier give this item to this recipient, on this day, given these facts?
///
/// Words are plain strings: a word outside the vocabulary is answered with an error, never with a decision.
package struct DecisionRequest: Hashable, Sendable {
    /// Who acts, and under which task.
    package struct Party: Hashable, Sendable {
        package var kind: String
        /// The hat; nil when not stated, which leaves at most a conditional answer where it matters.
        package var actingAs: String?

        package init(kind: String, actingAs: String? = nil) {
            self.kind = kind
            self.actingAs = actingAs
        }
    }

    /// What is given.
    package struct Item: Hashable, Sendable {
        package var classes: Set<String>
        package var subtype: String?
        /// Nil and `own` mean the same.
        package var origin: String?
        /// Only false takes the item out of the scope of the law.
        package var identifiable: Bool?

        package init(
            classes: Set<String>, subtype: String? = nil, origin: String? = nil, identifiable: Bool? = nil
        ) {
            self.classes = classes
            self.subtype = subtype
            self.origin = origin
            self.identifiable = identifiable
        }
    }

    package var ruleset: String
    /// The day in the form 2019-03-01.
    package var on: String
    package var action: String
    package var supplier: Party
    package var recipient: Party
    package var item: Item
    /// Answers by condition code; a code that is absent is unknown.
    package var facts: [String: Bool]

    package init(
        ruleset: String, on: String, action: String = "supply", supplier: Party, recipient: Party, item: Item,
        facts: [String: Bool] = [:]
    ) {
        self.ruleset = ruleset
        self.on = on
        self.action = action
        self.supplier = supplier
        self.recipient = recipient
        self.item = item
        self.facts = facts
    }
}
