// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A sitting as one user may see it.
package struct VergaderingView: Sendable {
    package let vergadering: Vergadering
    package let situation: Situation
    /// Whether the user orders its agenda.
    package let isOrganiser: Bool
    /// The casussen on it that exist for the user, with their procesregisseur.
    package let known: [Identifier<Casus>: Identifier<User>?]
    /// Who is called to those, and the user's own places.
    package let seats: [AgendaSeat]
    /// What waits for the conference of each: preparing, or opening.
    package let readiness: [Identifier<Casus>: WorkItem.Kind]
    /// Who is called and did not look beforehand yet whether the persons are known, where the body asks that.
    package let notLooked: [Identifier<Casus>: [Identifier<User>]]

    package var user: Identifier<User> { situation.actor.id }

    /// The user's own places.
    package var own: [AgendaSeat] { seats.filter { $0.user == user } }

    /// Whether the user leads the conference of this casus.
    package func leads(_ casus: Identifier<Casus>) -> Bool { known[casus] == .some(user) }

    /// Who is called to other items of this sitting and not to this one, by name for the chair.
    package func calledElsewhere(than casus: Identifier<Casus>) -> [Identifier<User>] {
        let here = Set(seats.filter { $0.casus == casus }.map(\.user))
        return Set(seats.filter { $0.casus != casus }.map(\.user)).subtracting(here).sorted()
    }

    /// Whether the user is called as a member of the body.
    package var isMember: Bool { vergadering.isMember(user) }

    /// The items that the user is called to.
    package var ownItems: [AgendaItem] {
        vergadering.items.filter { item in own.contains { $0.casus == item.casus } }
    }
}

/// A casus that may be put on an agenda, and why.
package struct AgendaProposal: Hashable, Sendable {
    package let casus: Identifier<Casus>
    package let number: String
    package let reason: AgendaItem.Reason
    package let due: Day?
}

/// Reads sittings for people: each sees only the casussen that exist for them.
package struct Vergaderingen: Sendable {
    private let house: House
    private let desk: Desk

    /// Sittings looked through for those of somebody who convenes a body without casussen.
    private static let mostLookedThrough = 2_000

    package init(_ house: House) {
        self.house = house
        desk = Desk(house)
    }

    /// The sittings that a user may know of: all for who organises, else those where they are called to an item.
    package func list(
        for user: Identifier<User>, _ span: VergaderingQuery.Span,
        choosing choice: VergaderingQuery.Choice = VergaderingQuery.Choice(), offset: Int = 0, limit: Int = 50
    ) async throws -> [VergaderingView] {
        let house = self.house
        let found = try await house.ledger.read { session -> (Situation, [Vergadering])? in
            guard let situation = try house.situation(for: user, in: session) else { return nil }
            let actor = situation.actor
            let isOrganiser = Vergadering.mayOrganise(actor, in: situation.collaboration)
            let isConvener = try !isOrganiser && house.organising(user, in: session) != nil
            // Who convenes another body finds its sittings between those of casussen, which are not theirs.
            let query =
                isConvener
                ? VergaderingQuery(.all, span, choosing: choice, limit: Self.mostLookedThrough)
                : VergaderingQuery(
                    isOrganiser ? .all : .attends(user), span, choosing: choice, offset: offset, limit: limit)
            let sittings = try session.vergaderingen(query)
            guard isConvener else { return (situation, sittings) }
            let own = VergaderingQuery(.called(user), span, choosing: choice, limit: Self.mostLookedThrough)
            let called = Set(try session.vergaderingen(own).map(\.id))
            let theirs = sittings.filter {
                called.contains($0.id) || $0.isMember(user) || $0.isOrganiser(actor, in: situation.collaboration)
            }
            return (situation, Array(theirs.dropFirst(offset).prefix(limit)))
        }
        guard let (situation, sittings) = found else { return [] }
        return try await views(of: sittings, in: situation)
    }

    /// The sittings where a user has a place or that they lead or keep, from a day on.
    package func called(_ user: Identifier<User>, from day: Day, limit: Int = 50) async throws -> [VergaderingView] {
        let house = self.house
        let found = try await house.ledger.read { session -> (Situation, [Vergadering])? in
            guard let situation = try house.situation(for: user, in: session) else { return nil }
            return (situation, try session.vergaderingen(VergaderingQuery(.attends(user), .from(day), limit: limit)))
        }
        guard let (situation, sittings) = found else { return [] }
        return try await views(of: sittings, in: situation).filter {
            !$0.own.isEmpty || $0.isMember || $0.vergadering.isKept(by: user)
        }
    }

    /// The sittings ahead to which a user is called as a member, or for a casus that is closed to them in Sluis.
    package func heard(by user: Identifier<User>, from day: Day) async throws -> [VergaderingView] {
        try await called(user, from: day).filter { view in
            view.vergadering.isAhead && !view.isOrganiser && (view.isMember || view.own.contains(where: \.onlyHears))
        }
    }

    /// One sitting; nothing when there is none or it is not for this user.
    package func open(_ id: Identifier<Vergadering>, for user: Identifier<User>) async throws -> VergaderingView? {
        let house = self.house
        let found = try await house.ledger.read { session -> (Situation, Vergadering)? in
            guard let situation = try house.situation(for: user, in: session),
                let sitting = try session.vergadering(id)
            else { return nil }
            return (situation, sitting)
        }
        guard let (situation, sitting) = found else { return nil }
        return try await views(of: [sitting], in: situation).first
    }

    /// What is due before a sitting, of the casussen of this user: one line per casus, for its weightiest reason.
    package func proposals(for view: VergaderingView) async throws -> [AgendaProposal] {
        guard view.isOrganiser, view.vergadering.isAhead else { return [] }
        let (user, day) = (view.user, view.vergadering.plan.day)
        let work = try await house.ledger.read { try $0.dueForAgenda(of: user, by: day) }
        let concerned = try await desk.concerned(Set(work.map(\.casus)), for: user)
        let groups = Dictionary(grouping: work.filter { concerned.contains($0.casus) }, by: \.casus)
        let proposals = groups.values.compactMap { AgendaProposal($0, by: day) }
        return proposals.sorted { ($0.due?.ordinal ?? .max, $0.number) < ($1.due?.ordinal ?? .max, $1.number) }
    }

    /// Sittings that wait for this user: to be prepared or ended, or with a list to send.
    package func keeping(_ user: Identifier<User>) async throws -> [Vergadering] {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
            else { return [] }
            let earliest = situation.day.adding(months: -6)
            return try session.vergaderingen(VergaderingQuery(.keeps(user), .from(earliest), limit: 50))
        }
    }

    /// The sittings that this user still has to plan, by how often the profile says that a body sits.
    package func toPlan(by user: Identifier<User>) async throws -> [NextSitting] {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty,
                situation.collaboration.bodiesToConvene(by: situation.actor).contains(where: { $0.cadence != nil })
            else { return [] }
            let known = try session.vergaderingen(
                VergaderingQuery(
                    .all, .from(situation.day.adding(months: -13)), limit: Self.mostLookedThrough))
            return situation.collaboration.sittingsToPlan(
                by: situation.actor, given: known, on: situation.day)
        }
    }

    private func views(of sittings: [Vergadering], in situation: Situation) async throws -> [VergaderingView] {
        let user = situation.actor.id
        let casussen = Array(Set(sittings.flatMap(\.items).map(\.casus)))
        let house = self.house
        let (seats, known, readiness, notLooked) = try await house.ledger.read { session in
            (
                try session.seats(of: sittings.map(\.id)), try session.known(casussen, to: user),
                try session.readiness(of: casussen), try session.people(with: .lookBeforehand, in: casussen)
            )
        }
        let concerned = try await desk.concerned(Set(known.keys), for: user)
        let visible = known.filter { concerned.contains($0.key) }
        let isFree = situation.collaboration.personalObstacles(for: situation.actor, on: situation.day).isEmpty
        let mayOrganise = situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
        return sittings.compactMap { sitting in
            let mine = seats.filter { seat in
                guard seat.vergadering == sitting.id, sitting.item(seat.casus) != nil, isFree else { return false }
                return visible.keys.contains(seat.casus) || (seat.user == user && seat.onlyHears)
            }
            let organises = mayOrganise && sitting.isOrganiser(situation.actor, in: situation.collaboration)
            let isCalled = mine.contains { $0.user == user } || isFree && sitting.isMember(user)
            guard organises || isCalled else { return nil }
            let here = visible.filter { sitting.item($0.key) != nil }
            return VergaderingView(
                vergadering: sitting, situation: situation, isOrganiser: organises, known: here, seats: mine,
                readiness: readiness.filter { here.keys.contains($0.key) },
                notLooked: organises ? notLooked.filter { here.keys.contains($0.key) } : [:])
        }
    }
}

extension AgendaProposal {
    /// The weightiest of what waits in one casus.
    init?(_ work: [StoredWork], by day: Day) {
        guard let first = work.first else { return nil }
        let kinds = Dictionary(grouping: work, by: \.item.kind)
        let order: [(WorkItem.Kind, AgendaItem.Reason)] = [
            (.followUp, .monitoring), (.followRunning, .monitoring), (.reviewDue, .monitoring), (.stagnation, .review),
            (.progress, .review), (.openOverleg, .prepared),
            (.prepareOverleg, .firstConference), (.actie, .review),
            (.discussStep, .nextStep), (.weighFirst, .nextStep),
        ]
        guard let (kind, reason) = order.first(where: { kinds[$0.0] != nil }) else { return nil }
        casus = first.casus
        number = first.number
        self.reason = reason
        due = kinds[kind, default: []].compactMap(\.item.due).min()
    }
}
