// SPDX-License-Identifier: EUPL-1.2

import Domain
package import Vault

/// Coming in and going out: login, session, logout.
package struct AccountHandling: Sendable {
    private let store: any AccountStore
    private let time: any TimeSource
    private let passwords: PasswordThreads
    private let throttle: LoginThrottle
    private let terms: SessionTerms
    private let scribe: Scribe

    /// - Parameter subjects: the key under which names and addresses of failed logins are hashed.
    package init(
        store: any AccountStore, time: any TimeSource, passwords: PasswordThreads, subjects: KeyedHash,
        scribe: Scribe, terms: SessionTerms = SessionTerms()
    ) {
        self.store = store
        self.time = time
        self.passwords = passwords
        self.terms = terms
        self.scribe = scribe
        throttle = LoginThrottle(subjects: subjects)
    }

    /// Checks name and password and opens a new session under a new token.
    ///
    /// The failure is counted before the password is checked, so that many attempts at once gain nothing; success
    /// takes the count back. An unknown name takes the same path and the same time as a known one.
    package func logIn(_ attempt: LoginAttempt) async throws -> LoginAnswer {
        let now = time.now()
        let throttle = self.throttle
        let seconds = try await store.write { try throttle.enter(attempt, at: now, in: $0) }
        guard seconds == 0 else { return .wait(seconds: seconds) }

        let account = try await store.read { try $0.account(login: attempt.login) }
        switch try await passwords.check(attempt.password, against: account?.password) {
        case .busy: return .busy
        case .differs:
            try await note("account.refused", account?.user, at: now)
            return .refused
        case .matches: break
        }
        guard let account, account.isOpen(on: time.today()) else { return .refused }
        return try await admit(account, attempt, at: now)
    }

    /// Checks the password of somebody who is inside already, before an act that weighs heavily.
    ///
    /// Guessing is slowed down as at the door, and a wrong password stands in the journal.
    package func confirm(_ attempt: LoginAttempt) async throws -> Confirmation {
        let now = time.now()
        let throttle = self.throttle
        let seconds = try await store.write { try throttle.enter(attempt, at: now, in: $0) }
        guard seconds == 0 else { return .wait(seconds: seconds) }
        let account = try await store.read { try $0.account(login: attempt.login) }
        switch try await passwords.check(attempt.password, against: account?.password) {
        case .busy: return .busy
        case .differs:
            try await note("account.refused", account?.user, at: now)
            return .refused
        case .matches:
            try await store.write { try throttle.forgive(attempt, in: $0) }
            return .confirmed
        }
    }

    private func admit(_ account: Account, _ attempt: LoginAttempt, at now: Moment) async throws -> LoginAnswer {
        let token = Token.random()
        let session = Session(
            digest: token.digest, user: account.user.id, startedAt: now, lastSeenAt: now, language: attempt.language)
        let throttle = self.throttle
        let line = try scribe.line("account.logged-in", nil, by: account.user, at: now)
        try await store.write { accounts in
            try throttle.forgive(attempt, in: accounts)
            if let earlier = attempt.earlier { try accounts.removeSession(earlier.digest) }
            try accounts.store(session)
            try accounts.append([line])
        }
        return .admitted(token, Visit(user: account.user, partij: account.partij, session: session))
    }

    /// What this token stands for now; an open session counts as used.
    package func session(_ token: Token) async throws -> SessionAnswer {
        let (now, today, terms) = (time.now(), time.today(), self.terms)
        let answer = try await store.read { accounts -> SessionAnswer in
            guard let session = try accounts.session(token.digest) else { return .unknown }
            guard terms.allow(session, at: now) else { return .expired(session.user) }
            guard let user = try accounts.user(session.user), let partij = try accounts.partij(user.partij) else {
                return .unknown
            }
            // Somebody whose party left may look round: the desk says why there is nothing to see.
            let hasLeft = user.left.map { $0 <= today } ?? false
            return hasLeft ? .unknown : .open(Visit(user: user, partij: partij, session: session))
        }
        if case .open(let visit) = answer { try await markSeen(visit.session, at: now) }
        return answer
    }

    /// Writes at most once a minute per session, since every page asks.
    private func markSeen(_ session: Session, at now: Moment) async throws {
        guard session.lastSeenAt.adding(seconds: 60) <= now else { return }
        let digest = session.digest
        try await store.write { accounts in
            guard var present = try accounts.session(digest), present.lastSeenAt < now else { return }
            present.lastSeenAt = now
            try accounts.store(present)
        }
    }

    /// Ends the session; its token is worth nothing from now on.
    package func logOut(_ token: Token) async throws {
        let (now, scribe) = (time.now(), self.scribe)
        try await store.write { accounts in
            let user = try accounts.session(token.digest).flatMap { try accounts.user($0.user) }
            try accounts.removeSession(token.digest)
            try accounts.append([try scribe.line("account.logged-out", nil, by: user, at: now)])
        }
    }

    /// A line in the journal; for an unknown name without an actor, so that the journal holds no typed names.
    private func note(_ act: String, _ user: User?, at now: Moment) async throws {
        let line = try scribe.line(act, nil, by: user, at: now)
        try await store.write { try $0.append([line]) }
    }

    /// Remembers the language for the rest of the session.
    package func speak(_ language: Language, in token: Token) async throws {
        try await store.write { accounts in
            guard var session = try accounts.session(token.digest) else { return }
            session.language = language
            try accounts.store(session)
        }
    }

    /// Removes the sessions whose time is over, for the clock to call now and then.
    package func removeExpired() async throws {
        let now = time.now()
        let (idle, longest) = (now.adding(seconds: -terms.idleSeconds), now.adding(seconds: -terms.longestSeconds))
        try await store.write { try $0.removeSessions(lastSeenBefore: idle, startedBefore: longest) }
    }
}
