// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Vault

/// A user together with the party it works for and what its password is checked against.
package struct Account: Sendable {
    package let user: User
    package let partij: Partij
    package let password: PasswordHash

    package init(user: User, partij: Partij, password: PasswordHash) {
        self.user = user
        self.partij = partij
        self.password = password
    }

    /// Whether this person may still come in on this day: somebody who left may not.
    ///
    /// Somebody whose party left may, and is told there why nothing can be seen.
    package func isOpen(on day: Day) -> Bool { user.left.map { $0 > day } ?? true }
}
