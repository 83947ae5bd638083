// SPDX-License-Identifier: EUPL-1.2

import Domain
package import Vault

/// Coming in and going out: login, session, logout.
package struct AccountHandling: Sendable {
    private let store: any AccountStore
    private let time: any TimeSource
    private let passwords: PasswordThreads
    private let throttle: LoginThrottle
    private let queue = LoginQueue()
    private let browsers: KeyedHash
    private let terms: SessionTerms
    private let scribe: Scribe

    /// - Parameters:
    ///   - subjects: the key under which names and addresses of failed logins are hashed.
    ///   - browsers: the key under which known browsers are marked.
    package init(
        store: any AccountStore, time: any TimeSource, passwords: PasswordThreads, subjects: KeyedHash,
        browsers: KeyedHash, scribe: Scribe, terms: SessionTerms = SessionTerms()
    ) {
        self.store = store
        self.time = time
        self.passwords = passwords
        self.terms = terms
        self.scribe = scribe
        self.browsers = browsers
        throttle = LoginThrottle(subjects: subjects)
    }

    /// Checks name and password and opens a new session under a new token.
    ///
    /// An unknown name takes the same path and the same time as a known one. A try that nobody could check (`busy`)
    /// counts for nothing.
    package func logIn(_ attempt: LoginAttempt) async throws -> LoginAnswer {
        switch try await tried(attempt, admit) {
        case .matched(let answer): return answer
        case .refused: return .refused
        case .wait(let seconds): return .wait(seconds: seconds)
        case .busy: return .busy
        }
    }

    /// Checks the password of somebody who is inside already, before an act that weighs heavily.
    ///
    /// Guessing is slowed down as at the door, and a wrong password stands in the journal.
    package func confirm(_ attempt: LoginAttempt) async throws -> Confirmation {
        let (store, throttle) = (self.store, self.throttle)
        let answer = try await tried(attempt) { _, _, counts, _ in
            try await store.write { try throttle.forgive(counts, in: $0) }
        }
        switch answer {
        case .matched: return .confirmed
        case .refused: return .refused
        case .wait(let seconds): return .wait(seconds: seconds)
        case .busy: return .busy
        }
    }

    /// What became of a try before anything was done on it.
    private enum Tried<Answer: Sendable>: Sendable {
        case matched(Answer)
        case refused
        case wait(seconds: Int64)
        case busy
    }

    /// What is done once the password was right.
    private typealias Matched<Answer> = (Account, LoginAttempt, [LoginThrottle.Count], Moment) async throws -> Answer

    private func tried<Answer>(_ attempt: LoginAttempt, _ matched: Matched<Answer>) async throws -> Tried<Answer> {
        let browser = KnownBrowser.find(attempt.login, in: attempt.marks, under: browsers)
        let counts = throttle.counts(for: attempt, from: browser)
        let place = counts[0].subject
        guard await queue.enter(place) else { return .busy }
        do {
            let answer = try await tried(attempt, under: counts, matched)
            await queue.leave(place)
            return answer
        } catch {
            await queue.leave(place)
            throw error
        }
    }

    private func tried<Answer>(
        _ attempt: LoginAttempt, under counts: [LoginThrottle.Count], _ matched: Matched<Answer>
    ) async throws -> Tried<Answer> {
        let (now, throttle) = (time.now(), self.throttle)
        let (seconds, allowed, account) = try await store.read { accounts in
            (
                try throttle.secondsLeft(counts, at: now, in: accounts),
                try throttle.allowedAtOnce(counts, at: now, in: accounts), try accounts.account(login: attempt.login)
            )
        }
        guard seconds == 0 else { return .wait(seconds: seconds) }
        let subjects = counts.map(\.subject)
        guard await queue.begin(subjects, allowed: allowed) else { return .busy }
        do {
            let answer = try await check(attempt, account, under: counts, at: now, matched)
            await queue.end(subjects)
            return answer
        } catch {
            await queue.end(subjects)
            throw error
        }
    }

    private func check<Answer>(
        _ attempt: LoginAttempt, _ account: Account?, under counts: [LoginThrottle.Count], at now: Moment,
        _ matched: Matched<Answer>
    ) async throws -> Tried<Answer> {
        switch try await passwords.check(attempt.password, against: account?.password) {
        case .busy: return .busy
        case .differs: break
        case .matches:
            guard let account, account.isOpen(on: time.today()) else { break }
            return .matched(try await matched(account, attempt, counts, now))
        }
        let throttle = self.throttle
        // For an unknown name without an actor, so that the journal holds no typed names.
        let line = try scribe.line("account.refused", nil, by: account?.user, at: now)
        try await store.write { accounts in
            try throttle.fail(counts, at: now, in: accounts)
            try accounts.append([line])
        }
        return .refused
    }

    private func admit(
        _ account: Account, _ attempt: LoginAttempt, _ counts: [LoginThrottle.Count], _ now: Moment
    ) async throws -> LoginAnswer {
        let token = Token.random()
        let session = Session(
            digest: token.digest, user: account.user.id, startedAt: now, lastSeenAt: now, language: attempt.language)
        let throttle = self.throttle
        let line = try scribe.line("account.logged-in", nil, by: account.user, at: now)
        let stronger = try await passwords.stronger(attempt.password, than: account.password)
        let isDone = try await store.write { accounts in
            // A password that was changed meanwhile ended all sessions, and must not be undone or come in after all.
            guard try accounts.account(login: account.user.login)?.password == account.password else { return false }
            try throttle.forgive(counts, in: accounts)
            if let earlier = attempt.earlier { try accounts.removeSession(earlier.digest) }
            if let stronger { try accounts.store(stronger, of: account.user.id) }
            try accounts.store(session)
            try accounts.append([line])
            return true
        }
        guard isDone else { return .busy }
        return .admitted(token, Visit(user: account.user, partij: account.partij, session: session))
    }

    /// The marks for the browser to keep after this attempt was admitted.
    package func marks(after attempt: LoginAttempt) -> String {
        KnownBrowser.adding(attempt.login, number: Token.random().text, to: attempt.marks, under: browsers)
    }

    /// Gives somebody a new password: every session of that person ends, and the journal has a line of it.
    ///
    /// - Returns: false when nobody has this login name.
    package func setPassword(_ password: PasswordHash, of login: String) async throws -> Bool {
        let (now, scribe) = (time.now(), self.scribe)
        return try await store.write { accounts in
            guard let user = try accounts.users().first(where: { $0.login.lowercased() == login.lowercased() }) else {
                return false
            }
            try accounts.store(password, of: user.id)
            try accounts.removeSessions(of: user.id)
            let line = try scribe.line(
                "account.password-set", nil, by: nil, about: scribe.commitment(to: user.id), at: now)
            try accounts.append([line])
            return true
        }
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

    /// Ends the session; its token is worth nothing from now on. A token without a session leaves no trace.
    package func logOut(_ token: Token) async throws {
        let (now, scribe) = (time.now(), self.scribe)
        try await store.write { accounts in
            guard let session = try accounts.session(token.digest) else { return }
            let user = try accounts.user(session.user)
            try accounts.removeSession(token.digest)
            try accounts.append([try scribe.line("account.logged-out", nil, by: user, at: now)])
        }
    }

    /// Remembers the language for the rest of the session.
    package func speak(_ language: Language, in token: Token) async throws {
        try await store.write { accounts in
            guard var session = try accounts.session(token.digest) else { return }
            session.language = language
            try accounts.store(session)
        }
    }

    /// Removes the sessions whose time is over, and counts and tokens that no longer matter; for the clock to call.
    package func removeExpired() async throws {
        let now = time.now()
        let (idle, longest) = (now.adding(seconds: -terms.idleSeconds), now.adding(seconds: -terms.longestSeconds))
        let dayAgo = now.adding(seconds: -LoginDelay.perPlace.forgetSeconds)
        // Far longer than any session, and so than any form that could still be sent.
        let weekAgo = now.adding(seconds: -7 * 86_400)
        try await store.write { accounts in
            try accounts.removeSessions(lastSeenBefore: idle, startedBefore: longest)
            try accounts.removeFailedLogins(lastBefore: dayAgo)
            try accounts.removeOnceTokens(usedBefore: weekAgo)
        }
    }
}
