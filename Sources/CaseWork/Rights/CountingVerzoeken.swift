// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Counts of requests and complaints, with the world of who asked for them.
package struct CountedVerzoeken: Sendable {
    package let figures: VerzoekFigures
    package let situation: Situation
}

extension VerzoekHandling {
    /// Counts of the requests that are kept, for the roles to which the profile gives counts; nothing for others.
    ///
    /// No request is opened: the headings are counted. That they were asked for is journaled.
    package func figures(for user: Identifier<User>) async throws -> CountedVerzoeken? {
        let house = self.house
        return try await house.ledger.write { session in
            guard let world = try house.verzoekWorld(for: user, in: session), world.getsCounts else { return nil }
            let (all, situation) = (try session.verzoeken(VerzoekQuery()), world.situation)
            try session.append([
                try house.scribe.line("verzoek.counted", nil, by: situation.actor, at: situation.moment)
            ])
            let figures = VerzoekFigures(
                of: all.map(\.heading), gone: Set(all.filter(\.isGone).map(\.heading.id)), on: situation.day,
                smallest: world.arrangement.smallestGroup)
            return CountedVerzoeken(figures: figures, situation: situation)
        }
    }
}

extension VerzoekWorld {
    /// Whether the user has a role to which the profile gives counts.
    package var getsCounts: Bool { arrangement.getsCounts(situation.actor) }
}
