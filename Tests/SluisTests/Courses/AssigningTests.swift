// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Who of the house works on a casus, and who may report one")
struct AssigningTests {
    private func user(_ id: String) -> Identifier<User> { Identifier(known: id) }

    @Test("only a colleague who can see the pillar of the casus is offered and accepted")
    func pillar() throws {
        let scene = try PillarScene()
        let jorinde = try scene.situation("jorinde")
        var first = try scene.begun().orFail()
        try first.takeUp(in: jorinde).orFail()
        #expect(first.colleaguesToAssign(in: jorinde).map(\.id) == [user("mees")])
        try first.assign(user("mees"), in: jorinde).orFail()
        #expect(first.colleaguesToAssign(in: jorinde).isEmpty)
        var second = try scene.begun(pillar: "pijler-ii").orFail()
        try second.takeUp(in: jorinde).orFail()
        #expect(second.colleaguesToAssign(in: jorinde).isEmpty)
        for colleague in ["mees", "stijn"] {
            let outcome = second.assign(user(colleague), in: jorinde)
            #expect(outcome.refusals.map(\.reason) == [.notDesignated], "\(colleague)")
        }
        #expect(second.support.isEmpty)
    }

    @Test("who was put on a casus can be taken off it again, by who directs it")
    func takenOff() throws {
        let scene = try PillarScene()
        let jorinde = try scene.situation("jorinde")
        var casus = try scene.begun().orFail()
        try casus.takeUp(in: jorinde).orFail()
        #expect(casus.unassign(user("mees"), in: jorinde).refusals.map(\.reason) == [.unknownUser])
        try casus.assign(user("mees"), in: jorinde).orFail()
        #expect(
            casus.unassign(user("mees"), in: try scene.situation("mees")).refusals.map(\.reason) == [.notYourAct])
        try casus.unassign(user("mees"), in: jorinde).orFail()
        #expect(try scene.standings("mees", in: casus).isEmpty)
        #expect(casus.colleaguesToAssign(in: jorinde).map(\.id) == [user("mees")])
    }

    @Test("a profile says who reports: people designated for a role of its first step that stores")
    func reporters() throws {
        func reporting(_ profile: String) throws -> [String] {
            try ProfileShelf.arrangement(profile).reportingRoles.map(\.id.word)
        }
        #expect(try reporting("enschede") == ["melder"])
        #expect(try reporting("venlo") == ["melder"])
        #expect(try reporting("utrecht-topx").contains("melder"))
        let scene = try SafetyHouseScene("venlo")
        let arrangement = try ProfileShelf.arrangement("venlo")
        func mayReport(_ id: String) throws -> Bool {
            arrangement.mayReport(try #require(scene.collaboration.user(user(id))))
        }
        for reporter in ["peer", "kim", "hanneke"] { #expect(try mayReport(reporter), "\(reporter)") }
        for other in ["ronald", "yusuf", "els", "marjan", "wim"] { #expect(try !mayReport(other), "\(other)") }
    }
}
