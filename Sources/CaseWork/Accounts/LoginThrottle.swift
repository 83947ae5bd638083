// SPDX-License-Identifier: EUPL-1.2

import Domain
import Vault

/// Counts failed logins and says how long to wait, so that guessing is slow and nobody shuts a colleague out.
///
/// A browser from which this person logged in before has a count of its own and is under no other. Every other try
/// counts for the name from this address, for the address, and, much more mildly, for the name from anywhere.
struct LoginThrottle: Sendable {
    private let subjects: KeyedHash

    init(subjects: KeyedHash) { self.subjects = subjects }

    /// One count that a try falls under: whose it is, and how fast it slows down.
    struct Count: Hashable, Sendable {
        let subject: [UInt8]
        let delay: LoginDelay
    }

    /// The counts of a try, the narrowest first; never empty.
    func counts(for attempt: LoginAttempt, from browser: KnownBrowser?) -> [Count] {
        let login = attempt.login.lowercased()
        if let browser {
            return [count("browser:\(browser.number):\(login)", .perPlace)]
        }
        var counts: [Count] = []
        if let address = attempt.address {
            counts.append(count("place:\(login.utf8.count):\(login):\(address)", .perPlace))
            counts.append(count("address:\(address)", .perAddress))
        }
        return counts + [count("login:\(login)", .perLogin)]
    }

    /// The seconds still to wait; zero when a try is allowed now.
    func secondsLeft(_ counts: [Count], at now: Moment, in accounts: any AccountReading) throws -> Int64 {
        try counts.map { $0.delay.secondsLeft(after: try accounts.failedLogins($0.subject), at: now) }.max() ?? 0
    }

    /// How many tries may be under way at once: no more than there are failures left before the delay.
    func allowedAtOnce(_ counts: [Count], at now: Moment, in accounts: any AccountReading) throws -> [Int] {
        try counts.map { $0.delay.allowedAtOnce(after: try accounts.failedLogins($0.subject), at: now) }
    }

    /// Counts one failure.
    func fail(_ counts: [Count], at now: Moment, in accounts: any AccountWriting) throws {
        for count in counts {
            let before = try accounts.failedLogins(count.subject)
            try accounts.store(count.delay.adding(to: before, subject: count.subject, at: now))
        }
    }

    /// Forgets the failures of this person at this place; what others did elsewhere stays counted.
    func forgive(_ counts: [Count], in accounts: any AccountWriting) throws {
        for count in counts where count.delay == .perPlace { try accounts.removeFailedLogins(count.subject) }
    }

    private func count(_ text: String, _ delay: LoginDelay) -> Count {
        Count(subject: subjects.code(of: Array(text.utf8)), delay: delay)
    }
}
