// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing

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
            LoginDelay.perLogin.secondsLeft(
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
}
