// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What a token in a cookie still stands for.
package enum SessionAnswer: Sendable {
    case open(Visit)
    /// There was a session of this user, and its time is over.
    case expired(Identifier<User>)
    case unknown
}
