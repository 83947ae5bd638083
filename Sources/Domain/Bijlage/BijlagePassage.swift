// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether a file may pass to the reader of the situation: what holds for its item, and for the class of its own kind.
    ///
    /// A police report is criminal data whatever item it hangs on: to a party without a basis for it, it stays closed
    /// though the item is open (Top-X protocol, lines 86 and 259-263).
    package func passage(of bijlage: Bijlage, of item: Inbreng, in situation: Situation) -> Passage {
        let passage = self.passage(of: item, in: situation)
        guard passage.isOpen, !passage.isOwn,
            let own = situation.attachmentRules(for: self).dataClass(of: bijlage.kind),
            !item.content.classes.contains(own)
        else { return passage }
        var weighed = item
        weighed.content.classes.append(own)
        return self.passage(of: weighed, in: situation)
    }
}
