// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Records that a person of the casus was told: what, when and how (model protocol 16.1).
    package func inform(
        _ person: Identifier<Betrokkene>, of topic: InformTopic, on day: Day, by means: Kennisgeving.Means,
        source: String = "", heard: String = "", in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "betrokkene.informed", on: id, by: user, once: once, about: person.description
        ) { casus, situation in
            casus.inform(person, of: topic, on: day, by: means, source: source, heard: heard, in: situation)
        }
    }

    /// Records that a deferral was looked at again, and what came of it.
    package func review(
        _ topic: InformTopic, for person: Identifier<Betrokkene>, as outcome: Uitstel.Review.Outcome?,
        because why: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("betrokkene.deferral-reviewed", on: id, by: user, once: once, about: person.description) {
            casus, situation in
            casus.review(topic, for: person, as: outcome, because: why, in: situation)
        }
    }

    /// Records that telling a person is put off, with the five parts that this takes (model protocol 16.6 and 16.7).
    package func postpone(
        _ draft: UitstelDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "betrokkene.informing-deferred", on: id, by: user, once: once, about: draft.betrokkene.description
        ) { casus, situation in
            casus.postpone(draft, in: situation)
        }
    }
}
