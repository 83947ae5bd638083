// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// How long somebody must wait after failed logins: nothing at first, then twice as long each time.
///
/// A delay that grows, and no lock: with a lock anybody could shut a colleague out by typing his name.
package struct LoginDelay: Hashable, Sendable {
    /// Failures without any delay.
    package let free: Int
    package let firstSeconds: Int64
    package let longestSeconds: Int64
    /// After this time without a failure the count begins anew.
    package let forgetSeconds: Int64

    /// For one login name at one place: one address, or one browser from which that person logged in before.
    package static let perPlace = LoginDelay(free: 3, firstSeconds: 5, longestSeconds: 900, forgetSeconds: 86_400)

    /// For one login name from anywhere but such a browser: a brake on guessing from many addresses, so mild that the
    /// person itself, at a new browser, never waits longer than a minute for what others did.
    package static let perLogin = LoginDelay(free: 50, firstSeconds: 2, longestSeconds: 60, forgetSeconds: 86_400)

    /// For one network address, behind which a whole organisation may sit.
    package static let perAddress = LoginDelay(free: 30, firstSeconds: 5, longestSeconds: 300, forgetSeconds: 3600)

    package init(free: Int, firstSeconds: Int64, longestSeconds: Int64, forgetSeconds: Int64) {
        self.free = free
        self.firstSeconds = firstSeconds
        self.longestSeconds = longestSeconds
        self.forgetSeconds = forgetSeconds
    }

    /// Whole seconds still to wait at this moment; zero when the next attempt is allowed.
    package func secondsLeft(after failed: FailedLogins?, at moment: Moment) -> Int64 {
        guard let failed, count(in: failed, at: moment) > free else { return 0 }
        let doublings = min(failed.count - free - 1, 20)
        let delay = min(firstSeconds << Int64(doublings), longestSeconds)
        let milliseconds = failed.lastAt.adding(seconds: delay).milliseconds - moment.milliseconds
        return max(0, (milliseconds + 999) / 1000)
    }

    /// How many tries may be under way at this moment, so that their failures together do no more than begin the delay.
    package func allowedAtOnce(after failed: FailedLogins?, at moment: Moment) -> Int {
        max(1, free + 1 - (failed.map { count(in: $0, at: moment) } ?? 0))
    }

    /// The count with one more failure.
    package func adding(to failed: FailedLogins?, subject: [UInt8], at moment: Moment) -> FailedLogins {
        let count = failed.map { self.count(in: $0, at: moment) } ?? 0
        return FailedLogins(subject: subject, count: count + 1, lastAt: moment)
    }

    private func count(in failed: FailedLogins, at moment: Moment) -> Int {
        moment < failed.lastAt.adding(seconds: forgetSeconds) ? failed.count : 0
    }
}
