// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Vault

/// The secret addresses under which calendar programs fetch somebody's sittings.
///
/// The address is a random token that is shown once and stored as a digest; it opens times, places and a count, never a
/// casus. It ends after a year, when it is renewed or withdrawn, and when its owner may not see personal data any more.
package struct AgendaFeeds: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// What a calendar program gets.
    package struct Content: Sendable {
        package let meetings: [VergaderingView]
        package let madeAt: Moment
    }

    /// The address of a user, as far as it is known: since when.
    package func current(of user: Identifier<User>) async throws -> AgendaFeed? {
        let today = house.time.today()
        return try await house.ledger.read { try $0.agendaFeed(of: user) }.flatMap { $0.endsOn > today ? $0 : nil }
    }

    /// Makes a new address; an earlier one stops working at once.
    package func renew(for user: Identifier<User>, once: String?) async throws -> Handled<Token> {
        let house = self.house
        let token = Token.random()
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.collaboration.personalObstacles(for: situation.actor, on: situation.day).isEmpty
            else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            try session.store(AgendaFeed(digest: token.digest, user: user, madeOn: situation.day))
            try session.append([
                try house.scribe.line("account.agenda-made", nil, by: situation.actor, at: situation.moment)
            ])
            return .done(token)
        }
    }

    /// Withdraws the address.
    package func revoke(for user: Identifier<User>, once: String?) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session) else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            try session.removeAgendaFeed(of: user)
            try session.append([
                try house.scribe.line("account.agenda-withdrawn", nil, by: situation.actor, at: situation.moment)
            ])
            return .done(())
        }
    }

    /// The sittings behind an address, those of the last month too; nothing when it does not work.
    package func open(_ token: Token) async throws -> Content? {
        let house = self.house
        let day = house.time.today()
        let owner = try await house.ledger.read { session -> Identifier<User>? in
            guard let feed = try session.agendaFeed(token.digest), feed.endsOn > day,
                let situation = try house.situation(for: feed.user, in: session),
                situation.actor.left.map({ $0 > day }) ?? true,
                situation.collaboration.personalObstacles(for: situation.actor, on: day).isEmpty
            else { return nil }
            return feed.user
        }
        guard let owner else { return nil }
        let meetings = try await Vergaderingen(house).called(owner, from: day.adding(months: -1), limit: 200)
        return Content(meetings: meetings, madeAt: house.time.now())
    }
}
