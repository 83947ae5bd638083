// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// The profile that the collaboration runs on, for everybody who is in its register.
package struct ProfileReading: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// Nothing when there is no such user.
    package func open(by user: Identifier<User>) async throws -> Situation? {
        let house = self.house
        return try await house.ledger.read { try house.situation(for: user, in: $0) }
    }
}
