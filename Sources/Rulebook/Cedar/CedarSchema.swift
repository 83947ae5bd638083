// SPDX-License-Identifier: EUPL-1.2

/// The types of the exported policies, so that Cedar can check every policy before it answers.
enum CedarSchema {
    static func text(of words: Vocabulary) -> String {
        let actions = words.actions.map { CedarExpression.quoted($0.code) }.joined(separator: ", ")
        return """
            entity Group in [Group];
            entity Kind in [Group];
            entity Hat in [Group];
            entity Party in [Kind, Hat] { anyHat: Party, private: Bool };
            entity Subtype { closed: Bool };
            entity Item { class: String, subtype: Subtype, origin: String };

            // May the party handle an item of a special class?
            action \(CedarExpression.quoted(CedarGrounds.handle)) appliesTo {
              principal: Party, resource: Item,
              context: {
                on: Long, optimistic: Bool, met: Set<String>, refused: Set<String>, regime: String, provenance: String
              }
            };

            // May the party receive? exceptions: the ids under which it may handle the item.
            action \(CedarExpression.quoted(CedarGrounds.receive)) appliesTo {
              principal: Party, resource: Item,
              context: {
                on: Long, optimistic: Bool, met: Set<String>, refused: Set<String>, supplier: Party,
                exceptions: Set<String>
              }
            };

            // May the party supply, use or give access? grounds: the ids under which the recipient may receive.
            action \(actions) appliesTo {
              principal: Party, resource: Item,
              context: {
                on: Long, optimistic: Bool, met: Set<String>, refused: Set<String>, recipient: Party,
                supplierRegime: String, recipientRegime: String, exceptions: Set<String>, grounds: Set<String>
              }
            };

            """
    }
}
