// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Acts on decisions about the collaboration itself: propose, complete, vote, adopt, end, and from when it holds.
///
/// Notices and journal go along in the transaction, and so does the leaving day of a party when who adopts it keeps the
/// register of parties.
package struct BesluitHandling: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// Puts a proposal in the register and tells all parties that it is there.
    package func propose(
        _ proposal: BesluitProposal, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Besluit>> {
        let house = self.house
        let id = Identifier<Besluit>(known: house.ids.next())
        return try await house.ledger.write { session in
            guard let world = try house.besluitWorld(for: user, in: session, given: try session.besluiten()) else {
                return .absent
            }
            let situation = world.situation
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let year = situation.day.year
            let number = Besluit.number(try session.nextBesluitNumber(in: year), in: year)
            let besluit = try Besluit.propose(proposal, as: id, number: number, in: situation).valueOrThrow()
            try session.store(besluit)
            let line = try house.scribe.line(
                "besluit.proposed", nil, by: situation.actor, about: id.description, at: situation.moment)
            try session.append([line] + (try house.tell(.besluitProposed, of: besluit, in: session, situation)))
            return .done(id)
        } orRefused: {
            .refused($0)
        }
    }

    /// Completes or corrects a proposal.
    ///
    /// - Parameter revision: how many versions there were when the writer began.
    package func amend(
        _ proposal: BesluitProposal, over revision: Int, of id: Identifier<Besluit>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "besluit.amended", by: user, once: once) { besluit, world in
            besluit.amend(proposal, over: revision, in: world.situation)
        }
    }

    /// Writes down how parties voted.
    package func vote(
        _ ballots: [Identifier<Partij>: BesluitBallot], over revision: Int, on id: Identifier<Besluit>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "besluit.voted", by: user, once: once) { besluit, world in
            besluit.vote(ballots, over: revision, in: world.situation)
        }
    }

    /// Records that it was adopted. A party that leaves by it gets its leaving day in the register of parties at once
    /// when the user keeps that register; else the managers have it on their desk.
    package func adopt(
        on day: Day, _ text: String, _ id: Identifier<Besluit>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let handled = try await change(id, "besluit.adopted", telling: .besluitAdopted, by: user, once: once) {
            besluit, world in
            besluit.adopt(on: day, text, known: world.besluiten, in: world.situation)
        }
        // As after each change of the register: what this does not finish the clock does.
        if case .done = handled { _ = try? await Clockwork(house).catchUp(atMost: 100) }
        return handled
    }

    /// Records that it was rejected or withdrawn.
    package func end(
        as kind: Besluit.Event.Kind, _ text: String, _ id: Identifier<Besluit>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, kind == .rejected ? "besluit.rejected" : "besluit.withdrawn", by: user, once: once) {
            besluit, world in
            besluit.end(as: kind, text, in: world.situation)
        }
    }

    /// Records from when an adopted amendment holds.
    package func takeEffect(
        from day: Day, _ text: String, _ id: Identifier<Besluit>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "besluit.in-force", by: user, once: once) { besluit, world in
            besluit.takeEffect(from: day, text, in: world.situation)
        }
    }

    // MARK: Parts

    private func change(
        _ id: Identifier<Besluit>, _ act: String, telling kind: BerichtDraft.Kind? = nil, by user: Identifier<User>,
        once: String?, _ body: @escaping @Sendable (inout Besluit, BesluitWorld) -> Outcome<Void>
    ) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let world = try house.besluitWorld(for: user, in: session, given: try session.besluiten()),
                var besluit = world.besluit(id)
            else { return .absent }
            let situation = world.situation
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            try body(&besluit, world).valueOrThrow()
            try session.store(besluit)
            var lines = [
                try house.scribe.line(
                    act, nil, by: situation.actor, about: id.description, at: situation.moment)
            ]
            if let kind { lines += try house.tell(kind, of: besluit, in: session, situation) }
            if world.keepsParties, let due = besluit.leavingDue(in: situation.collaboration) {
                lines.append(try house.setLeaving(of: due.partij, on: due.day, in: session, situation))
            }
            try session.append(lines)
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }
}

extension House {
    /// Sets the day on which a party leaves, as in the register of parties; answers the journal line.
    fileprivate func setLeaving(
        of partij: Partij, on day: Day, in session: any LedgerWriting, _ situation: Situation
    ) throws -> JournalLine {
        let revision = try session.registerRevision()
        var changed = partij
        changed.left = day
        try session.store(changed)
        let people = situation.collaboration.people(of: partij.id).map(\.id.description)
        try session.lookAgain(at: [partij.id.description] + people + [Projection.anybody], since: revision)
        return try scribe.line(
            "register.partij", nil, by: situation.actor, about: partij.id.description, at: situation.moment)
    }

    /// Stores notices for the parties and who keeps the register, without a word of what is decided; answers their
    /// journal lines. Nobody is told of what they did.
    fileprivate func tell(
        _ kind: BerichtDraft.Kind, of besluit: Besluit, in session: any LedgerWriting, _ situation: Situation
    ) throws -> [JournalLine] {
        let collaboration = situation.collaboration
        let keepers = collaboration.besluitKeepers(on: situation.day)
        let told = collaboration.callable(on: situation.day).filter { user in
            user.id != situation.actor.id
                && (keepers.contains(user.id)
                    || user.partij != collaboration.house && user.roles.contains(.professional))
        }
        return try Dictionary(grouping: told, by: \.partij).sorted { $0.key < $1.key }.map { partij, people in
            let id = ids.next()
            try session.store(
                StoredBericht(
                    id: id, casus: nil, number: besluit.number, kind: kind, partij: partij,
                    madeAt: situation.moment, sealed: nil),
                for: people.map(\.id).sorted(), on: situation.day)
            return try scribe.line("bericht.made", nil, by: situation.actor, about: id, at: situation.moment)
        }
    }
}
