// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles
import Testing

@Suite("A role that a document switches on")
struct SwitchedRoleTests {
    private let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    /// The world of somebody in which these words were recorded of the document, first to last.
    private func situation(_ user: String, _ said: [Adoption.Kind]) throws -> Situation {
        let plain = try scene.situation(user)
        let base = plain.collaboration
        let news = said.map {
            Adoption(
                subject: "besluit-casemanagers", kind: $0, on: scene.day, note: "toets", by: nil,
                at: Moment(milliseconds: 1))
        }
        let collaboration = Collaboration(
            profile: base.profile, house: base.house, partijen: scene.register.partijen, users: scene.register.users,
            arrangement: scene.arrangement, adoptions: base.adoptions + news)
        return Situation(
            collaboration: collaboration, law: plain.law, actor: plain.actor, moment: plain.moment, day: plain.day)
    }

    private func mayTakePart(_ said: [Adoption.Kind]) throws -> Bool {
        let casus = try scene.opened()
        let sjoerd = try situation("sjoerd", said)
        let arrangement = try #require(sjoerd.arrangement(of: casus))
        return casus.mayTakePart(sjoerd.actor, under: arrangement)
    }

    @Test("PN-033 case managers of providers come in once the College decided so, and out when it takes that back")
    func switched() throws {
        #expect(try !mayTakePart([]))
        #expect(try mayTakePart([.adopted]))
        #expect(try !mayTakePart([.adopted, .withdrawn]))
    }

    @Test("PN-032 the assistant adds an action to a casus, moves its day and ticks it off")
    func assistant() throws {
        var casus = try scene.opened()
        let irma = try scene.situation("irma")
        let call = Identifier<Actie>(known: "bellen")
        let bram = Identifier<User>(known: "bram")
        try casus.add(
            "Bellen", owner: bram, due: scene.day.adding(days: 7), to: nil, as: call, in: irma
        ).done()
        try casus.revise(
            call, owner: bram, due: scene.day.adding(days: 14), because: "De bank is dicht", in: irma
        ).done()
        try casus.finish(call, result: "Gebeld", in: irma).done()
        let action = try #require(casus.plan.placedActies.first { $0.actie.id == call }?.actie)
        #expect(action.due == scene.day.adding(days: 14) && action.done?.by == irma.actor.id)
    }

    @Test("PN-034 F-NI-06 such a case manager works in the own casus, from the invitation on, and in no other")
    func ownCasus() throws {
        let other = try scene.opened()
        var casus = other
        let lotte = try situation("lotte", [.adopted])
        try casus.prepare(
            Preparation(on: scene.day, priorViewing: .off), as: Identifier(known: "o"), in: lotte
        ).done()
        try casus.invite(Casus.seat("sjoerd"), in: lotte).done()
        func standings(_ said: [Adoption.Kind]) throws -> Set<Standing> {
            let sjoerd = try situation("sjoerd", said)
            return casus.standings(of: sjoerd.actor, in: sjoerd.collaboration, on: sjoerd.day)
        }
        #expect(try standings([.adopted]).contains(.participant))
        #expect(try standings([]).isEmpty)
        let sjoerd = try situation("sjoerd", [.adopted])
        let arrangement = try #require(sjoerd.arrangement(of: casus))
        #expect(casus.accessCode(of: sjoerd.actor, for: "voortgang", under: arrangement) == .write)
        #expect(other.accessCode(of: sjoerd.actor, for: "voortgang", under: arrangement) == .nothing)
        #expect(other.standings(of: sjoerd.actor, in: sjoerd.collaboration, on: sjoerd.day).isEmpty)
        let off = casus.invite(Casus.seat("sjoerd"), in: try situation("lotte", []))
        #expect(off.refusals.map(\.reason).contains(.notDesignated))
    }
}
