// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Hands the casus to another procesregisseur of the house, or adds a support employee (Handvat annex 2, phase 1).
    ///
    /// A procesregisseur who handed the casus over is nothing in it any more and does not see it again.
    package func assign(
        _ colleague: Identifier<User>, to id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "casus.assigned", on: id, by: user, once: once, detail: ["user": colleague.description]
        ) { casus, situation in
            casus.assign(colleague, in: situation)
        }
    }

    /// Takes a support employee off a casus.
    package func unassign(
        _ colleague: Identifier<User>, from id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "casus.unassigned", on: id, by: user, once: once, detail: ["user": colleague.description]
        ) { casus, situation in
            casus.unassign(colleague, in: situation)
        }
    }
}
