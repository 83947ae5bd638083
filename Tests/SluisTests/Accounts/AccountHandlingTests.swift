// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Vault

@Suite("Coming in and staying in")
struct AccountHandlingTests {
    @Test("name and password open a session, of which the store knows only the digest")
    func opens() async throws {
        let scene = try await DoorScene()

        let token = try await scene.admitted("Anna")

        guard case .open(let visit) = try await scene.accounts.session(token) else {
            Issue.record("the session is not open")
            return
        }
        #expect(visit.user.name == "Anna de Wit")
        #expect(await scene.store.sessions == [token.digest])
    }

    @Test("a wrong password and an unknown name get one and the same answer")
    func refuses() async throws {
        let scene = try await DoorScene()

        let wrong = try await scene.logIn("anna", password: "guess")
        let unknown = try await scene.logIn("nobody", password: "guess")

        #expect("\(wrong)" == "refused")
        #expect("\(unknown)" == "refused")
    }

    @Test("somebody who left gets in no more, also with an open session")
    func left() async throws {
        let scene = try await DoorScene()
        let token = try await scene.admitted("anna")

        try await scene.store.write { accounts in
            guard var anna = try accounts.user(Identifier(known: "anna")) else { return }
            anna.left = Day("2026-11-21")
            try accounts.store(anna)
        }

        #expect("\(try await scene.logIn("anna"))" == "refused")
        #expect("\(try await scene.accounts.session(token))" == "unknown")
    }

    @Test("a session ends after thirty idle minutes, and not one second earlier")
    func idle() async throws {
        let scene = try await DoorScene()
        let token = try await scene.admitted("anna")

        scene.time.advance(seconds: 30 * 60 - 1)
        guard case .open = try await scene.accounts.session(token) else {
            Issue.record("ended too early")
            return
        }
        scene.time.advance(seconds: 30 * 60)

        guard case .expired(let user) = try await scene.accounts.session(token) else {
            Issue.record("still open")
            return
        }
        #expect(user.description == "anna")
    }

    @Test("a session in constant use ends after ten hours")
    func longest() async throws {
        let scene = try await DoorScene()
        let token = try await scene.admitted("anna")

        for _ in 0..<30 {
            scene.time.advance(seconds: 20 * 60 - 1)
            guard case .open = try await scene.accounts.session(token) else {
                Issue.record("ended too early")
                return
            }
        }
        scene.time.advance(seconds: 30)

        guard case .expired = try await scene.accounts.session(token) else {
            Issue.record("still open")
            return
        }
    }

    @Test("a new login gives a new token and ends the session before it")
    func rotates() async throws {
        let scene = try await DoorScene()
        let first = try await scene.admitted("anna")

        let second = try await scene.admitted("anna", earlier: first)

        #expect(first != second)
        #expect(await scene.store.sessions == [second.digest])
    }

    @Test("after logging out the token is worth nothing")
    func logsOut() async throws {
        let scene = try await DoorScene()
        let token = try await scene.admitted("anna")

        try await scene.accounts.logOut(token)

        #expect("\(try await scene.accounts.session(token))" == "unknown")
    }

    @Test("a new password ends every session of that person, of nobody else, and is journaled")
    func newPassword() async throws {
        let scene = try await DoorScene()
        let (first, second) = (try await scene.admitted("anna"), try await scene.admitted("anna"))
        let other = try await scene.admitted("bram")
        let hash = try PasswordHash.make("another good password", cost: try #require(ScryptCost(logRounds: 1)))

        #expect(try await scene.accounts.setPassword(hash, of: "Anna"))

        for token in [first, second] { #expect("\(try await scene.accounts.session(token))" == "unknown") }
        guard case .open = try await scene.accounts.session(other) else { Issue.record("bram is out"); return }
        #expect(await scene.store.acts.last == "account.password-set")
        #expect("\(try await scene.logIn("anna"))" == "refused")
        #expect(try await !scene.accounts.setPassword(hash, of: "nobody"))
    }

    @Test("a password of a cheaper time is hashed anew at the next login, and still fits")
    func rehash() async throws {
        let scene = try await DoorScene()
        let weak = try PasswordHash.make(DoorScene.password, cost: try #require(ScryptCost(logRounds: 1, blockSize: 1)))
        let wanted = try #require(ScryptCost(logRounds: 4))
        try await scene.store.write { try $0.store(weak, of: Identifier(known: "anna")) }
        let accounts = scene.handling(cost: wanted)

        _ = try await accounts.logIn(scene.attempt("anna"))

        let stored = try await scene.store.read { try $0.account(login: "anna")?.password }
        #expect(stored?.cost == wanted)
        guard case .admitted = try await accounts.logIn(scene.attempt("anna")) else { Issue.record("out"); return }
    }

    @Test("sessions whose time is over are removed, others stay")
    func cleans() async throws {
        let scene = try await DoorScene()
        _ = try await scene.admitted("anna")
        scene.time.advance(seconds: 1801)
        let fresh = try await scene.admitted("bram")

        try await scene.accounts.removeExpired()

        #expect(await scene.store.sessions == [fresh.digest])
    }
}

@Suite("Coming in and going out is journaled")
struct AccountJournalTests {
    @Test("a login, a wrong password and a logout each leave a line; an unknown name leaves one without an actor")
    func lines() async throws {
        let scene = try await DoorScene()

        let answer = try await scene.accounts.logIn(attempt("anna", DoorScene.password))
        _ = try await scene.accounts.logIn(attempt("bram", "wrong password"))
        guard case .admitted(let token, _) = answer else { Issue.record("\(answer)"); return }
        try await scene.accounts.logOut(token)

        #expect(await scene.store.acts == ["account.logged-in", "account.refused", "account.logged-out"])
    }

    @Test("logging out without a session leaves no line, whatever the token")
    func noSession() async throws {
        let scene = try await DoorScene()

        for _ in 0..<3 { try await scene.accounts.logOut(.random()) }

        #expect(await scene.store.acts.isEmpty)
    }

    private func attempt(_ login: String, _ password: String) -> LoginAttempt {
        LoginAttempt(login: login, password: password, address: "127.0.0.1", language: .nl, earlier: nil)
    }
}
