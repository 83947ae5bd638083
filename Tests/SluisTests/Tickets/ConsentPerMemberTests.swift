// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A household: each member decides about the own data, and the page says who is still to be asked")
struct ConsentPerMemberTests {
    let scene: TicketScene
    private let sara = Identifier<Betrokkene>(known: "sara")

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func member(born: String?) -> Betrokkene {
        Betrokkene(
            id: sara, given: "Sara", family: "van Rossumerveen", born: born.flatMap { Day($0) }, bsn: nil,
            residence: "", category: .aimedAt, relation: "", kind: .systemMember)
    }

    private func joined(born: String?) throws -> Casus {
        var casus = try scene.opened()
        try casus.add(member(born: born), in: scene.situation("lotte")).get()
        return casus
    }

    private func toAsk(_ casus: Casus, on day: String = "2026-05-06") throws -> [ConsentToAsk] {
        casus.consentsToAsk(under: scene.arrangement, on: try #require(Day(day)))
    }

    private func item(about person: Identifier<Betrokkene>) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: person, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil, task: "taak",
                kind: "probleem", domain: "schulden", ground: .publicTask),
            necessity: "nodig", hasText: true, akkoordFor: [Identifier(known: "talis")], keepFromConference: false)
    }

    @Test("PN-017 the yes of one opens nothing of another: each item follows the person it is about")
    func ownData() throws {
        var casus = try scene.opened()
        let people = [(TicketScene.karin, false), (TicketScene.emre, true), (TicketScene.noah, false)]
        for (person, isClosed) in people {
            let id = Identifier<Inbreng>(known: "over-\(person)")
            try casus.bringIn(item(about: person), as: id, in: scene.situation("anouk")).get()
            let bram = try scene.situation("bram")
            let stored = try #require(casus.inbreng(id))
            #expect(
                casus.lacksDomainConsent(stored, for: bram.actor.partij, under: scene.arrangement) == isClosed,
                "\(person)")
        }
        // Who represents the child takes the yes back: of that child, and of nobody else.
        let back = PersonConsentDraft(
            person: TicketScene.noah, mode: .acrossDomains, status: .withdrawn, on: scene.day, byRepresentative: true,
            purpose: "Liever niet")
        try casus.record(back, in: scene.situation("marloes")).get()
        let about = try #require(casus.inbreng(Identifier(known: "over-noah")))
        let mother = try #require(casus.inbreng(Identifier(known: "over-karin")))
        let talis = Identifier<Partij>(known: "talis")
        #expect(casus.lacksDomainConsent(about, for: talis, under: scene.arrangement))
        #expect(!casus.lacksDomainConsent(mother, for: talis, under: scene.arrangement))
    }

    @Test("PN-017 who joins later is still to be asked, by whom the age says, and steps wait for the answer")
    func joinsLater() throws {
        #expect(try toAsk(scene.opened()).isEmpty)
        let child = try joined(born: "2018-03-04")
        #expect(try toAsk(child) == [ConsentToAsk(person: sara, reason: .notAsked, decider: .representative)])
        #expect(try toAsk(joined(born: "2004-03-04")).map(\.decider) == [.person])
        #expect(try toAsk(joined(born: nil)).map(\.decider) == [.unknownAge])
        var waiting = child
        let watch = StepDraft(step: "n4b", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")])
        let refused = waiting.take(watch, in: try scene.situation("lotte"))
        #expect(refused.refusals.map(\.about) == [Arrangement.Need.domainConsent.rawValue])
        let marloes = try scene.situation("marloes")
        let alone = waiting.record(scene.consent(sara, .given), in: marloes)
        #expect(alone.reasons == [.representativeNeeded])
        try waiting.record(scene.consent(sara, .given, by: true), in: marloes).get()
        #expect(try toAsk(waiting).isEmpty)
        try waiting.take(watch, in: scene.situation("lotte")).get()
    }

    @Test("PN-017 who could not be asked is asked again, a refusal is an answer, and a child that turns 16 decides")
    func again() throws {
        var casus = try scene.opened()
        let marloes = try scene.situation("marloes")
        try casus.record(scene.consent(TicketScene.emre, .couldNotBeAsked), in: marloes).get()
        #expect(
            try toAsk(casus)
                == [ConsentToAsk(person: TicketScene.emre, reason: .couldNotBeAsked, decider: .person)])
        try casus.record(scene.consent(TicketScene.emre, .refused), in: marloes).get()
        #expect(try toAsk(casus).isEmpty)
        #expect(try toAsk(casus, on: "2031-07-07").isEmpty)
        #expect(
            try toAsk(casus, on: "2031-07-08")
                == [ConsentToAsk(person: TicketScene.noah, reason: .nowSixteen, decider: .person)])
    }
}
