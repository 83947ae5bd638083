// SPDX-License-Identifier: EUPL-1.2

extension Course {
    /// The day on which a person who took consent of this kind back asked to remove what rested on it.
    ///
    /// Nothing while consent holds, or was given anew since.
    package func erasureAsked(
        of person: Identifier<Betrokkene>, _ mode: Arrangement.ConsentRule.Mode
    ) -> Day? {
        guard let last = consent(of: person, mode), last.status != .given else { return nil }
        let own = consents.filter { $0.person == person && $0.mode == mode }
        let given = own.lastIndex { $0.status == .given }
        return own.dropFirst(given.map { $0 + 1 } ?? 0).compactMap { $0.erasureAsked }.first
    }
}

extension Casus {
    /// The items that rested on consent and that the person wants removed, each with the day on which it was asked.
    ///
    /// What was processed before a withdrawal need not go, unless the person asks for it (household teams, lines
    /// 391-394; AVG 17(1)(b)). An item on another ground stays.
    package func itemsToRemove(under arrangement: Arrangement) -> [(item: Inbreng, since: Day)] {
        guard arrangement.asksGroundOfItems, let course, let mode = arrangement.consentModeOfItems else { return [] }
        return inbrengen.compactMap { item in
            guard !item.isWithdrawn, item.content.ground == .consent,
                let since = course.erasureAsked(of: item.content.betrokkene, mode)
            else { return nil }
            return (item: item, since: since)
        }
    }

    /// Removing them, for whoever brought them in, or else for who takes part for that party.
    func removalWork(in situation: Situation) -> [WorkItem] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let term = arrangement.rights.rights.first { $0.kind == .erasure }?.term?.value
        let waiting = Dictionary(grouping: itemsToRemove(under: arrangement)) { $0.item.supplier }
        return waiting.sorted { $0.key < $1.key }.flatMap { partij, found -> [WorkItem] in
            let due = found.compactMap { term?.end(from: $0.since) }.min()
            let entered = Set(found.map { $0.item.enteredBy }).filter {
                situation.collaboration.user($0)?.partij == partij
            }
            let team = (course?.currentTeam ?? []).filter { $0.partij == partij }.map(\.user)
            let people = entered.isEmpty ? team : entered.sorted()
            return people.map { WorkItem(kind: .removeConsented, user: $0, due: due, count: found.count) }
        }
    }
}
