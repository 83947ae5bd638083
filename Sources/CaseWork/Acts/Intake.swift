// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// A new id for a person whom somebody is reporting; nothing is stored yet.
    package func newBetrokkene() -> Identifier<Betrokkene> { Identifier(known: house.ids.next()) }

    /// A procesregisseur takes up a report that nobody took up yet (Handvat annex 2, phase 1).
    package func takeUp(
        _ id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.taken-up", on: id, by: user, once: once) { casus, situation in
            casus.takeUp(in: situation)
        }
    }

    /// Decides the intake; "not taken up" destroys the casus at once (Handvat annex 2, 1.3 to 1.6).
    ///
    /// - Throws: the fault of a key that could not be destroyed; the destruction is then finished by the clock.
    package func decideIntake(
        _ draft: IntakeDraft, on id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        // How an advice was given outlives the casus, as one word; the advice itself does not.
        let means = draft.result == .notTakenUp && !draft.advice.isEmpty ? draft.adviceGiven : nil
        let given = means.map { "advice-by-\($0.rawValue)" }
        return try await perform("casus.intake-decided", on: id, by: user, once: once, about: given) {
            casus, situation in
            casus.decideIntake(draft, in: situation)
        }
    }
}
