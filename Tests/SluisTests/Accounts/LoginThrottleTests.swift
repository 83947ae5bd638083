// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Vault

@Suite("Guessing passwords gets slower")
struct LoginThrottleTests {
    @Test("the fourth wrong guess starts a delay, also for the right password", arguments: ["anna", "nobody"])
    func delays(_ login: String) async throws {
        let scene = try await DoorScene()
        for _ in 0..<4 { _ = try await scene.logIn(login, password: "guess") }

        guard case .wait(let seconds) = try await scene.logIn(login) else {
            Issue.record("no delay")
            return
        }

        #expect(seconds == 5)
    }

    @Test("each further failure doubles the delay, up to a quarter of an hour")
    func grows() {
        let waits = (0...14).map { count in
            LoginDelay.perPlace.secondsLeft(
                after: FailedLogins(subject: [], count: count, lastAt: Moment(milliseconds: 0)),
                at: Moment(milliseconds: 0))
        }

        #expect(waits == [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
    }

    @Test("after the delay the right password still opens the door and clears the count")
    func opensAgain() async throws {
        let scene = try await DoorScene()
        for _ in 0..<4 { _ = try await scene.logIn("anna", password: "guess") }
        scene.time.advance(seconds: 5)

        _ = try await scene.admitted("anna")

        _ = try await scene.logIn("anna", password: "guess")
        _ = try await scene.admitted("anna")
    }

    @Test("one address that tries many names is slowed down, another address is not")
    func perAddress() async throws {
        let scene = try await DoorScene()
        for index in 0...30 { _ = try await scene.logIn("name\(index)", password: "guess") }

        guard case .wait = try await scene.logIn("anna") else {
            Issue.record("no delay")
            return
        }
        guard case .admitted = try await scene.logIn("anna", address: "198.51.100.7") else {
            Issue.record("somebody else was slowed down")
            return
        }
    }

    @Test("a login name is counted without regard to case")
    func ignoresCase() async throws {
        let scene = try await DoorScene()
        for login in ["anna", "ANNA", "Anna", "aNNa"] { _ = try await scene.logIn(login, password: "guess") }

        guard case .wait = try await scene.logIn("anna") else {
            Issue.record("no delay")
            return
        }
    }

    @Test("wrong guesses from elsewhere keep nobody out, and leave others at that address alone")
    func elsewhere() async throws {
        let scene = try await DoorScene()
        for _ in 0..<6 { _ = try await scene.logIn("anna", password: "guess", address: "203.0.113.9") }

        guard case .admitted = try await scene.logIn("anna") else { Issue.record("anna is kept out"); return }
        guard case .admitted = try await scene.logIn("bram", address: "203.0.113.9") else {
            Issue.record("bram is kept out")
            return
        }
    }

    @Test("guesses from ever new addresses are slowed down, but not a browser from which that person came before")
    func rotating() async throws {
        let scene = try await DoorScene()
        let marks = scene.accounts.marks(after: scene.attempt("anna"))
        for index in 0...50 {
            _ = try await scene.logIn("anna", password: "guess", address: "203.0.113.\(index)")
        }

        guard case .wait(let seconds) = try await scene.logIn("anna", address: "198.51.100.1") else {
            Issue.record("no delay")
            return
        }
        #expect(seconds <= 60)
        guard case .admitted = try await scene.logIn("anna", address: "198.51.100.1", marks: marks) else {
            Issue.record("the known browser was slowed down")
            return
        }
        let others = scene.accounts.marks(after: scene.attempt("bram"))
        guard case .wait = try await scene.logIn("anna", address: "198.51.100.1", marks: others) else {
            Issue.record("the mark of somebody else counts")
            return
        }
    }

    @Test("a known browser has a count of its own, so a stolen mark does not make guessing fast")
    func stolenMark() async throws {
        let scene = try await DoorScene()
        let marks = scene.accounts.marks(after: scene.attempt("anna"))
        for index in 0..<4 {
            _ = try await scene.logIn("anna", password: "guess", address: "203.0.113.\(index)", marks: marks)
        }

        guard case .wait = try await scene.logIn("anna", address: "203.0.113.77", marks: marks) else {
            Issue.record("no delay")
            return
        }
    }

    @Test("many right passwords at the same moment all come in")
    func together() async throws {
        let scene = try await DoorScene()

        let answers = try await withThrowingTaskGroup(of: LoginAnswer.self) { group in
            for _ in 0..<12 { group.addTask { try await scene.logIn("anna") } }
            return try await group.reduce(into: [LoginAnswer]()) { $0.append($1) }
        }

        let admitted = answers.filter { if case .admitted = $0 { true } else { false } }
        #expect(admitted.count == 12)
    }

    @Test("many wrong guesses at the same moment gain nothing")
    func guessesTogether() async throws {
        let scene = try await DoorScene()

        let answers = try await withThrowingTaskGroup(of: LoginAnswer.self) { group in
            for _ in 0..<12 { group.addTask { try await scene.logIn("anna", password: "guess") } }
            return try await group.reduce(into: [LoginAnswer]()) { $0.append($1) }
        }

        #expect(answers.filter { "\($0)" == "refused" }.count == 4)
    }

    @Test("a try that nobody could check counts for nothing")
    func busy() async throws {
        let scene = try await DoorScene()
        scene.passwords.close()

        #expect("\(try await scene.logIn("anna", password: "guess"))" == "busy")

        #expect(await scene.store.failures == 0)
    }

    @Test("without a known address only the mild brake on the name is left")
    func unknownAddress() async throws {
        let scene = try await DoorScene()
        for _ in 0..<6 { _ = try await scene.logIn("anna", password: "guess", address: nil) }

        guard case .admitted = try await scene.logIn("anna", address: nil) else {
            Issue.record("anna is kept out")
            return
        }
    }

    @Test("counts that no longer matter are removed")
    func cleans() async throws {
        let scene = try await DoorScene()
        _ = try await scene.logIn("nobody", password: "guess")
        #expect(await scene.store.failures == 3)
        scene.time.advance(seconds: 86_401)

        try await scene.accounts.removeExpired()

        #expect(await scene.store.failures == 0)
    }
}
