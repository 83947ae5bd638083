// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing

@Suite("Nobody gives themselves more in the register (decision 0071)")
struct OwnRegisterLineTests {
    private let jorinde = Identifier<User>(known: "jorinde")
    private let tamer = Identifier<User>(known: "tamer")

    private func draft(of user: User, adding roles: Set<String> = [], dropping pillars: Set<String> = []) -> UserDraft {
        UserDraft(
            screenedOn: user.screenedOn, secrecySignedOn: user.secrecySignedOn, left: user.left,
            work: ArrangedWork(
                roles: user.arranged.union(roles), pillars: user.pillars.subtracting(pillars),
                subdivisions: user.subdivisions))
    }

    @Test("a manager adds no role to the own line and one to somebody else's; giving up is done")
    func stored() async throws {
        try await LedgerScene.run(on: .sqlite) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            try await world.install(in: ledger)
            let register = RegisterHandling(ledger.house)
            func line(_ id: Identifier<User>) async throws -> User {
                try #require(try await register.open(by: jorinde)?.collaboration.user(id))
            }
            let own = try await line(jorinde)
            let widened = try await register.change(jorinde, to: draft(of: own, adding: ["fg"]), by: jorinde, once: nil)
            guard case .refused(let problems) = widened else { Issue.record("\(widened)"); return }
            #expect(problems == [Refusal(.ownRegisterLine, field: "arranged")])
            #expect(try await line(jorinde) == own)

            let other = try await line(tamer)
            try await register.change(
                tamer, to: draft(of: other, adding: ["leidinggevende-partij"]), by: jorinde, once: nil
            ).mustBeDone()
            #expect(try await line(tamer).arranged.contains("leidinggevende-partij"))

            try await register.change(
                jorinde, to: draft(of: own, dropping: ["pijler-iv"]), by: jorinde, once: nil
            ).mustBeDone()
            #expect(try await line(jorinde).pillars == own.pillars.subtracting(["pijler-iv"]))
        }
    }

    @Test("screening, statement and a later day of leaving are for somebody else too; other managers are named")
    func fields() throws {
        let scene = try PillarScene()
        let situation = try scene.situation("jorinde")
        let own = situation.actor
        func fields(_ change: (inout User) -> Void) -> [String?] {
            var new = own
            change(&new)
            return situation.ownRegisterProblems(new, since: own).map(\.field)
        }
        #expect(fields { $0.screenedOn = scene.today } == ["screened"])
        #expect(fields { $0.secrecySignedOn = scene.today } == ["secrecy"])
        #expect(fields { $0.pillars.insert("pijler-iii") } == ["pillars"])
        #expect(fields { $0.subdivisions = ["overal"] } == ["areas"])
        #expect(fields { $0.left = scene.today.adding(days: 30) }.isEmpty)
        #expect(fields { $0.arranged = [] }.isEmpty)
        var leaving = own
        leaving.left = scene.today.adding(days: 3)
        #expect(situation.ownRegisterProblems(own, since: leaving).map(\.field) == ["left"])
        // The line of somebody else is no own line.
        let tamer = try scene.situation("tamer").actor
        var more = tamer
        more.arranged.insert("fg")
        #expect(situation.ownRegisterProblems(more, since: tamer).isEmpty)
        #expect(situation.otherManagers.isEmpty)
        #expect(situation.seen(by: tamer).otherManagers.map(\.id) == [jorinde])
    }
}
