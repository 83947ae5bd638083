// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Invited to a casus that only staff sees")
struct CalledToSittingTests {
    private func sitting(_ scene: PillarScene) throws -> Vergadering {
        let jorinde = try scene.situation("jorinde")
        let plan = MeetingPlan(
            body: MeetingBody(named: "Lokaal casusoverleg"), day: scene.today.adding(days: 7), starts: 600, minutes: 60,
            place: "Stadhuis, kamer 2", chair: jorinde.actor.id, secretary: jorinde.actor.id)
        return try Vergadering.convene(plan, as: Identifier(known: "vergadering"), in: jorinde).orFail()
    }

    private func invited(_ scene: PillarScene, _ users: [String]) throws -> Casus {
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        try casus.schedule(on: sitting(scene), as: Identifier(known: "overleg"), in: jorinde).orFail()
        for user in users { try casus.invite(Casus.seat(user), in: jorinde).orFail() }
        return casus
    }

    @Test("matrix 1.9 m: whoever is invited has a place on the agenda, and still sees nothing of the casus")
    func places() throws {
        let scene = try PillarScene()
        let casus = try invited(scene, ["chantal", "tamer"])
        let seats = casus.seats(in: try scene.situation("jorinde"))
        #expect(seats.map(\.user.description).sorted() == ["chantal", "tamer"])
        #expect(seats.allSatisfy { $0.onlyHears && $0.vergadering.description == "vergadering" })
        for user in ["chantal", "tamer"] {
            #expect(try scene.standings(user, in: casus) == [.called], "\(user)")
            let coming = casus.comingConference(in: try scene.situation(user))
            #expect(coming?.on == scene.today.adding(days: 7), "\(user)")
            #expect(coming?.time == "10:00" && coming?.place == "Stadhuis, kamer 2", "\(user)")
        }
        for user in ["gerda", "ruben", "nienke"] {
            #expect(casus.comingConference(in: try scene.situation(user)) == nil, "\(user)")
        }
        // Once the day has passed there is nothing to come to.
        #expect(casus.comingConference(in: try scene.situation("tamer", later: 8)) == nil)
    }

    @Test("somebody who was only invited hears the day, as work without content, until the table opens")
    func onlyInvited() throws {
        let scene = try PillarScene()
        var casus = try invited(scene, ["saskia", "femke"])
        let femke = try scene.situation("femke")
        #expect(try scene.standings("femke", in: casus) == [.called])
        let work = casus.work(of: femke.actor, in: femke)
        #expect(work == [WorkItem(kind: .called, user: femke.actor.id, due: scene.today.adding(days: 7))])
        try casus.uninvite(femke.actor.id, in: scene.situation("jorinde")).orFail()
        #expect(try scene.standings("femke", in: casus).isEmpty)
        #expect(casus.work(of: femke.actor, in: femke).isEmpty)
        #expect(!casus.seats(in: femke).contains { $0.user == femke.actor.id })
    }
}
