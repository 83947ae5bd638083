// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// A casus as one user may see it now: what it is, what they are in it, and the items that passed the gate.
package struct CasusView: Sendable {
    package let casus: Casus
    package let version: Int
    package let standing: Set<Standing>
    package let situation: Situation
    /// Readable items, in order of entry.
    package let items: [OpenedInbreng]
    /// Since when restrictions that persons were granted rest on it (GDPR 18); who reads must know.
    package var restrictions: [Day] = []
    /// Decisions on requests about it, for whoever may open those requests (decision 0079).
    package var decisions: [VerzoekHeading] = []

    /// What waits here for the user; worked out when it is asked for, since most pages do not show it.
    package var work: [WorkItem] { casus.work(of: situation.actor, in: situation) }

    /// Whether the user is one of these here.
    package func isAny(_ wanted: Standing...) -> Bool { !standing.isDisjoint(with: wanted) }

    /// Whether the user leads the casus now, by own role or by delegation.
    package var leads: Bool { casus.leads(in: situation) }
}

/// Reads casussen for people: every reading is journaled, and items come through the gate.
package struct CasusReader: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// Opens a casus for a user; nothing when there is none or it is not for them, which is journaled too.
    ///
    /// - Parameters:
    ///   - leftovers: whether this is the page of hand-overs after scaling down, the only one for whoever has no other
    ///     part in the casus any more; every other page does not exist for them.
    ///   - called: whether this is a page for who has something to do for a casus that stays closed; no other page
    ///     exists for them.
    ///   - showing: the items that will be shown; what is not shown is not opened and not journaled as read.
    package func open(
        _ id: Identifier<Casus>, for user: Identifier<User>, leftovers: Bool = false, called: Bool = false,
        showing selection: @escaping @Sendable (Casus) -> [Inbreng] = { $0.inbrengen }
    ) async throws -> CasusView? {
        let view = try await StaleCasus.retried {
            try await openOnce(id, for: user, leftovers: leftovers, called: called, showing: selection)
        }
        if view == nil { try await house.noteDenied(id, to: user) }
        return view
    }

    private func openOnce(
        _ id: Identifier<Casus>, for user: Identifier<User>, leftovers: Bool, called: Bool,
        showing selection: (Casus) -> [Inbreng]
    ) async throws -> CasusView? {
        guard let (casus, version, situation) = try await read(id, for: user) else { return nil }
        let standing = casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        guard leftovers || standing != [.leftover], called || standing != [.called] else { return nil }
        let line = try house.scribe.line("casus.read", id, by: situation.actor, at: situation.moment)
        let items = try await Gate(house).open(selection(casus), of: casus, at: version, in: situation, after: [line])
        let restrictions = try await house.ledger.read { try $0.restrictions(of: id) }
        let decisions = try await house.ledger.read { session in
            try session.decidedVerzoeken(about: id).filter { situation.mayOpen($0) }
        }
        return CasusView(
            casus: casus, version: version, standing: standing, situation: situation, items: items,
            restrictions: restrictions, decisions: decisions)
    }

    /// Opens items of a casus that was read before; when it changed meanwhile, on what it is now.
    func open(
        _ view: CasusView, use: Akkoord.Use = .view, for recipient: Identifier<Partij>? = nil,
        _ selection: (Casus, Situation) -> [Inbreng]
    ) async throws -> [OpenedInbreng] {
        try await fresh(view) { casus, version, situation in
            try await Gate(house).open(
                selection(casus, situation), of: casus, at: version, use: use, for: recipient, in: situation)
        } ?? []
    }

    /// Does something on a casus that was read before; when it changed meanwhile, on what it is now.
    func fresh<Value>(
        _ view: CasusView, _ body: (Casus, Int, Situation) async throws -> Value?
    ) async throws -> Value? {
        var known: (casus: Casus, version: Int, situation: Situation)? = (view.casus, view.version, view.situation)
        return try await StaleCasus.retried {
            guard let (casus, version, situation) = known else { return nil }
            do {
                return try await body(casus, version, situation)
            } catch let stale as StaleCasus {
                known = try await read(view.casus.id, for: view.situation.actor.id)
                throw stale
            }
        }
    }

    /// The casus as it is now, for somebody who has a part in it; nothing for anybody else.
    private func read(_ id: Identifier<Casus>, for user: Identifier<User>) async throws -> (Casus, Int, Situation)? {
        guard let key = try await house.vault.key(for: id.description) else { return nil }
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                let stored = try session.casus(id)
            else { return nil }
            let casus = try Dossier.open(stored, with: key)
            let standing = casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
            return standing.isEmpty ? nil : (casus, stored.version, situation)
        }
    }
}
