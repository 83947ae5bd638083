// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// The failed logins in a row for one login name or one network address.
package struct FailedLogins: Hashable, Sendable {
    /// A keyed hash of the name or address, so that the store holds neither.
    package let subject: [UInt8]
    package let count: Int
    package let lastAt: Moment

    package init(subject: [UInt8], count: Int, lastAt: Moment) {
        self.subject = subject
        self.count = count
        self.lastAt = lastAt
    }
}
