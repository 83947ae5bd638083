// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What one person must do, and what was agreed where they took part: their own casussen and nothing else.
package struct OwnLists: Sendable {
    private let house: House
    private let reader: CasusReader

    package init(_ house: House) {
        self.house = house
        reader = CasusReader(house)
    }

    /// One action of this person.
    package struct OwnActie: Sendable {
        package let casus: Identifier<Casus>
        package let number: String
        package let actie: Actie
        /// Whether the casus itself stays closed to its owner.
        package let isClosed: Bool
    }

    /// One action of this person that was agreed on at a sitting without casussen.
    package struct SittingActie: Sendable {
        package let vergadering: Vergadering
        /// Its place among the actions of that sitting.
        package let number: Int
        package let action: SittingRecord.Action
    }

    /// Sittings of one person looked through for actions; they are kept a year.
    private static let mostSittings = 500

    /// What was agreed about one casus at one sitting, as this person may know it.
    package struct Agreed: Sendable {
        package let casus: Casus
        package let overleg: Casusoverleg
        /// The person's own actions that are not done.
        package let own: [Actie]
        /// Whether the person may read what was decided and what others do.
        package let readsRecord: Bool
    }

    /// A list of one sitting for one person.
    package struct Received: Sendable {
        package let view: VergaderingView
        package let lists: [SentList]
        package let entries: [Agreed]
    }

    /// The open actions of somebody in all their casussen, the first due first; each casus read is journaled.
    package func acties(of user: Identifier<User>) async throws -> [OwnActie] {
        let work = try await Desk(house).work(of: user, limit: 500).filter { $0.item.kind == .actie }
        var found: [OwnActie] = []
        for id in Set(work.map(\.casus)).sorted() {
            guard let view = try await reader.open(id, for: user, called: true, showing: { _ in [] }) else { continue }
            let isClosed = view.standing == [.called]
            found += view.casus.openActies(of: user).map {
                OwnActie(casus: id, number: view.casus.number, actie: $0, isClosed: isClosed)
            }
        }
        return found.sorted { ($0.actie.due, $0.number, $0.actie.id) < ($1.actie.due, $1.number, $1.actie.id) }
    }

    /// The open actions of somebody from sittings without casussen, the first due first.
    package func sittingActies(of user: Identifier<User>) async throws -> [SittingActie] {
        let house = self.house
        let sittings = try await house.ledger.read { session -> [Vergadering] in
            guard let situation = try house.situation(for: user, in: session),
                situation.collaboration.personalObstacles(for: situation.actor, on: situation.day).isEmpty
            else { return [] }
            let earliest = situation.day.adding(months: -Vergadering.keptMonths)
            return try session.vergaderingen(
                VergaderingQuery(.called(user), .from(earliest), limit: OwnLists.mostSittings))
        }
        let found = sittings.filter { $0.state != .cancelled }.flatMap { sitting in
            sitting.record.openActions(of: user).map {
                SittingActie(vergadering: sitting, number: $0.number, action: $0.action)
            }
        }
        return found.sorted {
            ($0.action.due, $0.vergadering.id, $0.number) < ($1.action.due, $1.vergadering.id, $1.number)
        }
    }

    /// The notices of lists that this person has not seen.
    package func unseen(for user: Identifier<User>) async throws -> [SentList] {
        try await house.ledger.read { try $0.sentLists(to: user, limit: 50) }.filter { $0.seenAt == nil }
    }

    /// The list of a sitting that was sent to this person; nothing when none was. Opening it counts as seeing it.
    package func open(_ id: Identifier<Vergadering>, for user: Identifier<User>) async throws -> Received? {
        let house = self.house
        let found = try await house.ledger.write { session -> ([SentList], Vergadering, Situation)? in
            guard let situation = try house.situation(for: user, in: session),
                let sitting = try session.vergadering(id)
            else { return nil }
            let lists = try session.sentLists(to: user, limit: 500).filter { $0.vergadering == id }
            for list in lists where list.seenAt == nil { try session.markSeen(list, at: situation.moment) }
            return lists.isEmpty ? nil : (lists, sitting, situation)
        }
        guard let (lists, sitting, situation) = found else { return nil }
        let obstacles = situation.collaboration.personalObstacles(for: situation.actor, on: situation.day)
        guard obstacles.isEmpty else { return nil }
        let seats = try await house.ledger.read { try $0.seats(of: [id]) }.filter { $0.user == user }
        var entries: [Agreed] = []
        for item in sitting.items {
            guard let entry = try await agreed(item.casus, at: id, for: user, hasSeat: seats.map(\.casus)) else {
                continue
            }
            entries.append(entry)
        }
        let view = VergaderingView(
            vergadering: sitting, situation: situation, isOrganiser: false, known: [:], seats: seats, readiness: [:],
            notLooked: [:])
        return Received(view: view, lists: lists, entries: entries)
    }

    private func agreed(
        _ id: Identifier<Casus>, at sitting: Identifier<Vergadering>, for user: Identifier<User>,
        hasSeat: [Identifier<Casus>]
    ) async throws -> Agreed? {
        guard let view = try await reader.open(id, for: user, showing: { _ in [] }),
            let overleg = view.casus.overleggen.last(where: { $0.vergadering == sitting })
        else { return nil }
        let own = view.casus.acties.filter { $0.owner == user && $0.isOpen }
        guard hasSeat.contains(id) || !own.isEmpty else { return nil }
        return Agreed(
            casus: view.casus, overleg: overleg, own: own,
            readsRecord: view.casus.mayReadRecord(of: overleg, in: view.situation))
    }
}
