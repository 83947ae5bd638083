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

    @Test("3:588-590 case managers of providers come in once the College decided so, and out when it takes that back")
    func switched() throws {
        #expect(try !mayTakePart([]))
        #expect(try mayTakePart([.adopted]))
        #expect(try !mayTakePart([.adopted, .withdrawn]))
    }

    @Test("F-NI-06 such a case manager works in the own casus, from the invitation on")
    func ownCasus() throws {
        var casus = try scene.opened()
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
        let off = casus.invite(Casus.seat("sjoerd"), in: try situation("lotte", []))
        #expect(off.refusals.map(\.reason).contains(.notDesignated))
    }
}
