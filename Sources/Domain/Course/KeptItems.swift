// SPDX-License-Identifier: EUPL-1.2

/// The say that goes on when somebody has no other part in a casus: over what they brought in.
///
/// A supplier keeps the say over its own items for every phase, purpose and recipient (Handvat 4.4.2; Enschede covenant
/// 19.2, lines 458-470), also when its people were not chosen for the team or the casus went to another pillar. It
/// gives the own items and nothing else.
extension Casus {
    /// The items of a running casus over which somebody keeps the say for the party they work for.
    ///
    /// Their own, and what staff wrote down for their party when they reported or were ever in the team. Of the house
    /// itself none: whoever leads the casus keeps those.
    package func itemsKept(by user: User, in collaboration: Collaboration) -> [Inbreng] {
        inbrengen.filter { isKept($0, by: user, in: collaboration) }
    }

    /// Whether there is any.
    func keepsItems(_ user: User, in collaboration: Collaboration) -> Bool {
        inbrengen.contains { isKept($0, by: user, in: collaboration) }
    }

    private func isKept(_ item: Inbreng, by user: User, in collaboration: Collaboration) -> Bool {
        guard course != nil, afschaling == nil, ended == nil, item.supplier == user.partij,
            user.partij != collaboration.house, !item.isWithdrawn
        else { return false }
        if item.enteredBy == user.id { return true }
        // A colleague of whoever brought it in has no part by that alone.
        return collaboration.user(item.enteredBy)?.partij != item.supplier && hadPart(user)
    }

    private func hadPart(_ user: User) -> Bool {
        if aanmelding.by == user.id, aanmelding.partij == user.partij { return true }
        return lastPlace(of: user) != nil
    }

    /// The items about which somebody is asked for their say anew, for a casus that stays closed to them.
    package func itemsAskedAnew(of user: User, in collaboration: Collaboration) -> [Inbreng] {
        itemsKept(by: user, in: collaboration).filter(asksSayAnew)
    }

    /// Whether the supplier is to say anew who may have an item: since the phase changed, or it came along from another
    /// part of the collaboration, where nothing that was allowed before counts (Enschede covenant, lines 260-267).
    func asksSayAnew(_ item: Inbreng) -> Bool {
        guard !item.isWithdrawn, item.necessity(in: phase) == .necessary else { return false }
        return (item.phase < phase || cameAlong(item)) && !item.akkoorden.contains { $0.phase == phase }
    }

    /// Whether an item was brought in before this casus began, and so came along with a transfer.
    func cameAlong(_ item: Inbreng) -> Bool { course != nil && item.enteredAt < aanmelding.at }

    /// What a supplier is told of each item that came along: that it is in another casus now and waits for its say.
    package func itemsMovedNotices(in situation: Situation) -> [BerichtDraft] {
        let house = situation.collaboration.house
        return inbrengen.filter { $0.supplier != house && !$0.isWithdrawn }.map { item in
            var particulars = BerichtDraft.Particulars()
            particulars.item = item.id
            particulars.supplier = item.supplier
            particulars.classes = item.content.classes
            particulars.enteredAt = item.enteredAt
            let own = situation.collaboration.user(item.enteredBy)?.partij == item.supplier
            return BerichtDraft(
                .itemMoved, for: item.supplier, people: own ? [item.enteredBy] : [], particulars: particulars)
        }
    }
}
