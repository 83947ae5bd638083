// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// One stay of one user in one browser.
///
/// The store knows only the SHA-256 of the token that the browser holds, so a copy of the store opens no session.
package struct Session: Hashable, Sendable {
    /// SHA-256 of the token, 32 bytes; the key under which the session is stored.
    package let digest: [UInt8]
    package let user: Identifier<User>
    package let startedAt: Moment
    package var lastSeenAt: Moment
    package var language: Language

    package init(
        digest: [UInt8], user: Identifier<User>, startedAt: Moment, lastSeenAt: Moment, language: Language
    ) {
        self.digest = digest
        self.user = user
        self.startedAt = startedAt
        self.lastSeenAt = lastSeenAt
        self.language = language
    }
}
