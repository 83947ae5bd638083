// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Sends the query to the designated people of the area.
    package func sendQuery(
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("query.sent", on: id, by: user, once: once) { casus, situation in
            casus.sendQuery(in: situation)
        }
    }

    /// Answers for a party: known or unknown. The journal does not tell which, since "unknown" is erased later.
    package func answerQuery(
        isKnown: Bool, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("query.answered", on: id, by: user, once: once) { casus, situation in
            casus.answerQuery(isKnown: isKnown, in: situation)
        }
    }

    /// Records the weighing without consent for which the round waits.
    package func weighForQuery(
        _ parts: [String], in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("query.weighed", on: id, by: user, once: once) { casus, situation in
            casus.weighForQuery(parts, in: situation)
        }
    }

    /// Closes the round.
    package func closeQuery(
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("query.closed", on: id, by: user, once: once) { casus, situation in
            casus.closeQuery(in: situation)
        }
    }

    /// Records that a party was tested for special and criminal data.
    package func recordTest(
        of partij: Identifier<Partij>?, because why: String, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("query.party-tested", on: id, by: user, once: once, about: partij?.description) {
            casus, situation in
            casus.recordTest(of: partij, because: why, in: situation)
        }
    }

    /// Records one disclosure more of an item with police data.
    package func disclose(
        _ item: Identifier<Inbreng>, _ draft: PoliceDisclosureDraft, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("police.disclosed", on: id, by: user, once: once, about: item.description) {
            casus, situation in
            casus.disclose(item, draft, in: situation)
        }
    }

    /// A recipient confirms that the police data were destroyed.
    package func confirmPoliceDestroyed(
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("police.destroyed", on: id, by: user, once: once) { casus, situation in
            casus.confirmPoliceDestroyed(in: situation)
        }
    }
}
