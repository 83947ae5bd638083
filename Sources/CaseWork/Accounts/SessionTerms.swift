// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// How long a session lasts without use, and at most.
package struct SessionTerms: Hashable, Sendable {
    package let idleSeconds: Int64
    package let longestSeconds: Int64

    package init(idleSeconds: Int64 = 30 * 60, longestSeconds: Int64 = 10 * 3600) {
        self.idleSeconds = idleSeconds
        self.longestSeconds = longestSeconds
    }

    /// Whether the session still counts at this moment; at the exact end it no longer does.
    package func allow(_ session: Session, at moment: Moment) -> Bool {
        moment < session.lastSeenAt.adding(seconds: idleSeconds)
            && moment < session.startedAt.adding(seconds: longestSeconds)
    }
}
