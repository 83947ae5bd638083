// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// Process information for research: of the areas of the analyst, under a pseudonym, without names and texts.
///
/// Fields that another party entered or changed last are left out everywhere, so that what is on the screen is what a
/// dump holds. Each look and each dump is a line in the journal, and so is each casus that was shown. Who has no such role finds nothing here.
package struct Research: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// One casus under its pseudonym.
    package struct Row: Sendable {
        package let pseudonym: String
        package let information: ProcessInformation
    }

    /// The areas that the user may look at; nothing for somebody without the role.
    package func areas(for user: Identifier<User>) async throws -> [String]? {
        let house = self.house
        return try await house.ledger.read { try house.researchWorld(for: user, in: $0)?.areas }
    }

    /// The casussen of one area; nothing when it is not an area of this user.
    /// - Parameter once: the token of the form that asked for a dump; nothing for a look on the screen.
    package func rows(
        of area: String, for user: Identifier<User>, dump once: String?
    ) async throws -> Handled<[Row]> {
        let house = self.house
        let ids = try await house.ledger.read { session in try session.allCasussen() }
        let keys = try await house.vault.keys(for: ids.map(\.description))
        return try await house.ledger.write { session in
            guard let world = try house.researchWorld(for: user, in: session), world.areas.contains(area) else {
                return .absent
            }
            let situation = world.situation
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            var rows: [Row] = []
            var shown: [Identifier<Casus>] = []
            for id in ids {
                guard let key = keys[id.description], let stored = try session.casus(id) else { continue }
                let casus = try Dossier.open(stored, with: key)
                guard let arrangement = situation.arrangement(of: casus),
                    let information = casus.processInformation(
                        for: situation.actor, as: world.role, under: arrangement, in: situation.collaboration),
                    information.subdivision == area
                else { continue }
                shown.append(id)
                rows.append(
                    Row(pseudonym: house.scribe.pseudonym(of: id), information: information.limited(to: world.parties)))
            }
            let index = world.areas.firstIndex(of: area).map { $0 + 1 } ?? 0
            let about = "gebied-\(index)"
            let look = try house.scribe.line(
                once == nil ? "research.read" : "research.dumped", nil, by: situation.actor, about: about,
                at: situation.moment)
            let each = try shown.map {
                try house.scribe.line("research.read", $0, by: situation.actor, about: about, at: situation.moment)
            }
            try session.append([look] + each)
            return .done(rows.sorted { $0.pseudonym < $1.pseudonym })
        }
    }
}

/// What an analyst works with.
struct ResearchWorld {
    let situation: Situation
    let role: Arrangement.Role
    let areas: [String]
    let parties: Set<Identifier<Partij>>
}

extension House {
    func researchWorld(for user: Identifier<User>, in session: any CasusReading) throws -> ResearchWorld? {
        guard let situation = try situation(for: user, in: session),
            let arrangement = situation.collaboration.workProcess,
            situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty,
            let role = arrangement.analystRole(of: situation.actor)
        else { return nil }
        return ResearchWorld(
            situation: situation, role: role,
            areas: arrangement.identity.subdivisions.filter(situation.actor.subdivisions.contains),
            parties: arrangement.partiesOfResearch(for: role, in: situation.collaboration))
    }
}

extension CasusReading {
    /// Every casus there is, by id.
    func allCasussen() throws -> [Identifier<Casus>] {
        var all: [Identifier<Casus>] = []
        while true {
            let next = try casussen(after: all.last, limit: 500)
            all += next
            if next.count < 500 { return all }
        }
    }
}
