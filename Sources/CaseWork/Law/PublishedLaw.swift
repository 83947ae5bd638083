// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Rulebook

/// Keeps an installation to the rule sets that were published: checked when it starts.
package struct PublishedLaw: Sendable {
    /// Why the first rule set is in force.
    package static let installed = "Bij de installatie in werking gesteld met het profiel."

    private let house: House

    package init(_ house: House) { self.house = house }

    /// A published rule set that is not what it was when it was published.
    package struct Problem: Hashable, Sendable {
        package let ruleset: String
        /// The SHA-256 that was published.
        package let published: String
        /// The SHA-256 of the files now; nothing when there are none.
        package let found: String?
    }

    /// Every published rule set whose files were changed or are gone.
    package func problems() async throws -> [Problem] {
        let house = self.house
        return try await house.ledger.read { session in
            try session.publications().compactMap { publication in
                let found = house.law.ruleSets.first { $0.id == publication.ruleset }?.fingerprint.description
                guard found != publication.fingerprint else { return nil }
                return Problem(ruleset: publication.ruleset, published: publication.fingerprint, found: found)
            }
        }
    }

    /// Records the rule set of an installed profile when none was published yet, and checks the published ones.
    package func start() async throws -> [Problem] {
        let profile = try await house.ledger.read { session in
            try session.users().isEmpty ? nil : try session.collaboration().profile.ruleset
        }
        if let profile { try await begin(with: profile, motivation: PublishedLaw.installed) }
        return try await problems()
    }

    /// Records the rule set of the profile as published by the installation, unless one was published already.
    package func begin(with ruleset: String, motivation: String) async throws {
        guard let set = house.law.ruleSets.first(where: { $0.id == ruleset }),
            let from = Day(set.law.validity.from.description)
        else { return }
        let publication = RuleSetPublication(
            id: house.ids.next(), ruleset: set.id, fingerprint: set.fingerprint.description, replaces: nil, from: from,
            by: nil, at: house.time.now(), motivation: motivation)
        let house = self.house
        try await house.ledger.write { session in
            guard try session.publications().isEmpty else { return }
            try session.add(publication)
            try session.append([house.scribe.line(of: publication, by: nil)])
        }
    }
}
