// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Delegated staff of the house")
struct DelegationTests {
    private let mees = Identifier<User>(known: "mees")

    private func reasons<Value>(_ outcome: Outcome<Value>) -> [Refusal.Reason] { outcome.refusals.map(\.reason) }

    @Test("1.9 row 1: who was put on a casus prepares the conference, invites, leads the table and writes the plan")
    func conference() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let mees = try scene.situation("mees")
        #expect(!casus.leads(in: mees))
        #expect(
            reasons(casus.prepare(Preparation(on: scene.today), as: Identifier(known: "te-vroeg"), in: mees))
                .contains(.notYourAct))
        try casus.assign(self.mees, in: scene.situation("jorinde")).orFail()
        #expect(casus.leads(in: mees))
        #expect(try scene.standings("mees", in: casus) == [.support])
        let preparation = Preparation(
            on: scene.today, goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedBefore, careAgreements: "geheim")
        try casus.prepare(preparation, as: Identifier(known: "overleg"), in: mees).orFail()
        try casus.invite(Casus.seat("saskia"), in: mees).orFail()
        try casus.openOverleg(present: [Identifier(known: "saskia")], in: mees).orFail()
        try casus.writePicture("Een gezamenlijk beeld", over: 0, in: mees).orFail()
        try casus.closeOverleg(.plan, motivation: "gehouden", in: mees).orFail()
        // Between conferences too, like the one for whom the work is done.
        try casus.writePicture("Bijgesteld", over: 1, in: mees).orFail()
    }

    @Test("1.9 row 1: after closing, who was put on the casus reads it as the process manager does, and nobody else")
    func afterClosing() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        try casus.confer(["saskia", "tamer"], in: jorinde)
        try casus.aim(in: jorinde)
        let said = [StepStatement(.necessity, text: "nodig")]
        for step in ["e4", "e5", "e6"] {
            try casus.take(StepDraft(step: step, outcome: 0, statements: said), in: jorinde).orFail()
        }
        let later = try scene.situation("jorinde", later: 1)
        try casus.confer(["saskia", "tamer"], as: "afschalen", in: later)
        var assigned = casus
        try assigned.assign(mees, in: later).orFail()
        let closing = StepDraft(step: "e14", outcome: 0, statements: [StepStatement(.motive, text: "rustig")])
        try casus.take(closing, in: later).orFail()
        try assigned.take(closing, in: later).orFail()
        #expect(try scene.standings("mees", in: casus).isEmpty)
        #expect(try scene.standings("mees", in: assigned) == [.support])
        #expect(try scene.standings("jorinde", in: assigned) == [.procesregisseur])
        #expect(try scene.standings("saskia", in: assigned).isEmpty)
    }

    @Test("what is given to the process director by name is not delegated")
    func notDelegated() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        try casus.assign(self.mees, in: scene.situation("jorinde")).orFail()
        let mees = try scene.situation("mees")
        #expect(reasons(casus.assign(Identifier(known: "jorinde"), in: mees)).contains(.notYourAct))
        #expect(casus.transfersForActor(in: mees).isEmpty)
        let tamer = try scene.situation("tamer")
        #expect(!casus.leads(in: tamer))
    }

    @Test("letters of the process director are written by delegated staff, and by nobody before being assigned")
    func letters() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let situation = try scene.situation("mees")
        #expect(casus.writingRole(for: "en-l11", of: situation.actor, in: situation) == nil)
        #expect(casus.writingRole(for: "en-l3", of: situation.actor, in: situation) == nil)
        try casus.assign(mees, in: scene.situation("jorinde")).orFail()
        let role = casus.writingRole(for: "en-l11", of: situation.actor, in: situation)
        #expect(role?.id.word == "medewerker-gemeente")
        // The case director has no access here: whoever enters for the parties writes its letter in its name.
        #expect(casus.writingRole(for: "en-l3", of: situation.actor, in: situation)?.id.word == "casusregisseur")
        #expect(casus.opensLetterBook(situation.actor, in: situation))
        // The same function in a profile that delegates nothing leads nothing.
        for profile in ["utrecht-topx", "nijmegen"] {
            let roles = try ProfileShelf.arrangement(profile).roles.roles
            #expect(roles.allSatisfy { $0.deputises == nil }, "\(profile)")
        }
    }
}
