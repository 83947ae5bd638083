// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Whether what rested on a consent goes when it is taken back, also when the person does not ask for that.
    package var removesWhenTakenBack: Bool { retention.consentWithdrawn.value != .kept }
}

extension Course {
    /// The day on which a person who took consent of this kind back asked to remove what rested on it.
    ///
    /// Nothing while consent holds, or was given anew since.
    package func erasureAsked(
        of person: Identifier<Betrokkene>, _ mode: Arrangement.ConsentRule.Mode
    ) -> Day? {
        sinceConsent(of: person, mode).compactMap { $0.erasureAsked }.first
    }

    /// The day on which a consent of this kind that was given was taken back, or proved never to hold; nothing while it
    /// holds, and when it was never given.
    func consentEnded(of person: Identifier<Betrokkene>, _ mode: Arrangement.ConsentRule.Mode) -> Day? {
        let wasGiven = consents.contains { $0.person == person && $0.mode == mode && $0.status == .given }
        guard wasGiven else { return nil }
        return sinceConsent(of: person, mode).first { $0.isNo || $0.status == .lapsed }?.on
    }

    /// What a person said of this kind of consent after the last yes; nothing while that yes holds.
    private func sinceConsent(
        of person: Identifier<Betrokkene>, _ mode: Arrangement.ConsentRule.Mode
    ) -> [PersonConsent] {
        guard let last = consent(of: person, mode), last.status != .given else { return [] }
        let own = consents.filter { $0.person == person && $0.mode == mode }
        let given = own.lastIndex { $0.status == .given }
        return Array(own.dropFirst(given.map { $0 + 1 } ?? 0))
    }
}

extension Casus {
    /// The items that rested on a consent that ended and that must go, each with the day from which.
    ///
    /// Where the profile removes what rested on a consent, from the day on which it was taken back. Elsewhere what was
    /// processed before a withdrawal need not go, unless the person asks for it (household teams, lines 391-394; AVG
    /// 17(1)(b)). An item on another ground stays.
    package func itemsToRemove(in situation: Situation) -> [(item: Inbreng, since: Day)] {
        guard let course, let arrangement = situation.arrangement(of: self) else { return [] }
        let always = arrangement.removesWhenTakenBack
        return inbrengen.compactMap { item in
            guard !item.isWithdrawn,
                let rested = consentBehind(item, under: arrangement, in: situation.collaboration)
            else { return nil }
            let days = rested.people.compactMap { person in
                always ? course.consentEnded(of: person, rested.mode) : course.erasureAsked(of: person, rested.mode)
            }
            // The supplier may have answered it under the item itself.
            let own = always && rested.mode == .perItem ? item.consentEndedOn : nil
            return (days + [own].compactMap { $0 }).min().map { (item: item, since: $0) }
        }
    }

    /// Removing them, for whoever can: see `removers`.
    func removalWork(in situation: Situation) -> [WorkItem] {
        let term = situation.arrangement(of: self)?.rights.rights.first { $0.kind == .erasure }?.term?.value
        var waiting: [Identifier<User>: [Day]] = [:]
        for found in itemsToRemove(in: situation) {
            for user in removers(of: found.item, in: situation) { waiting[user, default: []].append(found.since) }
        }
        return waiting.sorted { $0.key < $1.key }.map { user, since in
            let due = since.compactMap { term?.end(from: $0) }.min()
            return WorkItem(kind: .removeConsented, user: user, due: due, count: since.count)
        }
    }

    /// Whoever brought the item in, or else who works here for that party, or else, so that it never waits for nobody,
    /// who leads the casus.
    private func removers(of item: Inbreng, in situation: Situation) -> [Identifier<User>] {
        let own = workers(with: item, in: situation)
        if own.contains(item.enteredBy) { return [item.enteredBy] }
        guard own.isEmpty else { return own }
        return situation.collaboration.users.values.filter { leads(in: situation.seen(by: $0)) }.map(\.id).sorted()
    }

    /// Everybody of the supplier of an item who works on the casus and may change the item.
    private func workers(with item: Inbreng, in situation: Situation) -> [Identifier<User>] {
        situation.collaboration.people(of: item.supplier).filter { user in
            let standing = standings(of: user, in: situation.collaboration, on: situation.day)
            return !standing.isDisjoint(with: Standing.inCasework) && isOwn(item, in: situation.seen(by: user))
        }.map(\.id).sorted()
    }

    /// Whether the actor may take an item back: of the own party, or in the place of a party of which nobody works here
    /// any more, when the consent under it ended. Who does that reads nothing of it.
    package func mayWithdraw(_ item: Inbreng, in situation: Situation) -> Bool {
        isOwn(item, in: situation) || removesInPlace(item, in: situation)
    }

    /// The items that this actor is to remove, of the own party or in the place of another.
    package func itemsToRemoveByActor(in situation: Situation) -> [Inbreng] {
        itemsToRemove(in: situation).map(\.item).filter { mayWithdraw($0, in: situation) }
    }

    func removesInPlace(_ item: Inbreng, in situation: Situation) -> Bool {
        guard item.supplier != situation.actor.partij, leads(in: situation) else { return false }
        return workers(with: item, in: situation).isEmpty
            && itemsToRemove(in: situation).contains { $0.item.id == item.id }
    }
}
