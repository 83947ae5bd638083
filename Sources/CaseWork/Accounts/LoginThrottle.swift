// SPDX-License-Identifier: EUPL-1.2

import Domain
import Vault

/// Counts failed logins per name and per address, and says how long to wait.
struct LoginThrottle: Sendable {
    private let subjects: KeyedHash

    init(subjects: KeyedHash) { self.subjects = subjects }

    /// Counts one attempt as failed, or answers the seconds still to wait and counts nothing.
    func enter(_ attempt: LoginAttempt, at now: Moment, in accounts: any AccountWriting) throws -> Int64 {
        let (login, address) = (loginSubject(attempt), addressSubject(attempt))
        let (byLogin, byAddress) = (try accounts.failedLogins(login), try accounts.failedLogins(address))
        let wait = max(
            LoginDelay.perLogin.secondsLeft(after: byLogin, at: now),
            LoginDelay.perAddress.secondsLeft(after: byAddress, at: now))
        guard wait == 0 else { return wait }
        try accounts.store(LoginDelay.perLogin.adding(to: byLogin, subject: login, at: now))
        try accounts.store(LoginDelay.perAddress.adding(to: byAddress, subject: address, at: now))
        return 0
    }

    /// Takes back what `enter` counted: all of it for the name, this one for the address.
    func forgive(_ attempt: LoginAttempt, in accounts: any AccountWriting) throws {
        try accounts.removeFailedLogins(loginSubject(attempt))
        let address = addressSubject(attempt)
        guard let failed = try accounts.failedLogins(address) else { return }
        try accounts.store(FailedLogins(subject: address, count: max(0, failed.count - 1), lastAt: failed.lastAt))
    }

    private func loginSubject(_ attempt: LoginAttempt) -> [UInt8] {
        subjects.code(of: Array("login:\(attempt.login.lowercased())".utf8))
    }

    private func addressSubject(_ attempt: LoginAttempt) -> [UInt8] {
        subjects.code(of: Array("address:\(attempt.address)".utf8))
    }
}
