// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Puts the data of a person right; searches find the person under the new name and birth date, and no longer under
    /// the old ones.
    ///
    /// - Parameter seen: how many corrections of this person the writer knew of.
    package func correct(
        _ person: Betrokkene, because why: String, seen: Int? = nil, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "betrokkene.corrected", on: id, by: user, once: once, about: person.id.description, replacesWords: true
        ) { casus, situation in
            casus.correct(person, because: why, seen: seen, in: situation)
        }
    }
}
