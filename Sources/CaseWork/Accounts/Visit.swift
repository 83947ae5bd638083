// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Who is signed in, for which party, under which session.
package struct Visit: Sendable {
    package let user: User
    package let partij: Partij
    package let session: Session

    package init(user: User, partij: Partij, session: Session) {
        self.user = user
        self.partij = partij
        self.session = session
    }
}
