// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

/// Short ways to fill in requests.
enum VerzoekScene {
    static func draft(
        _ kind: Verzoek.Kind, received: String, by capacity: Verzoek.Requester.Capacity = .person,
        born: String = "1979-03-14", verified: Verzoek.Identity.Means? = .inPerson,
        arrivedAt: String? = nil, name: String = "Berend Kolthofstein", isSamePerson: Bool = false
    ) throws -> VerzoekDraft {
        let day = try #require(Day(received))
        return VerzoekDraft(
            kind: kind, receivedOn: day,
            requester: Verzoek.Requester(
                capacity: capacity, name: name, born: Day(born),
                representative: capacity == .person ? "" : "Truus Kolthofstein", contact: ""),
            wording: "Ik wil weten wat u hebt", arrivedAt: arrivedAt.map { Identifier(known: $0) },
            means: verified, verifiedOn: verified == nil ? nil : day,
            isSamePerson: isSamePerson)
    }

    static func recorded(_ draft: VerzoekDraft, about casus: Casus? = nil, in situation: Situation) throws -> Verzoek {
        try Verzoek.record(
            draft, as: Identifier(known: "verzoek"), number: "V2026-0001", about: casus, in: situation
        ).orFail()
    }

    static func decision(
        _ outcome: Verzoek.Decision.Outcome, _ ground: Verzoek.Decision.Ground? = nil, on day: Day,
        motivation: String = "Daarom"
    ) -> VerzoekDecisionDraft {
        VerzoekDecisionDraft(outcome: outcome, ground: ground, motivation: motivation, on: day)
    }
}

@Suite("Requests of persons and complaints, with four pillars")
struct PillarVerzoekScenarios {
    private func partij(_ id: String) -> Identifier<Partij> { Identifier(known: id) }

    @Test("PE-042 a request of 31 January is due on the last day of February, verified or not")
    func monthsEnd() throws {
        let scene = try PillarScene(on: "2026-02-02")
        let desk = try scene.situation("jorinde")
        let arrangement = try #require(desk.rightsProfile)
        for means in [nil, Verzoek.Identity.Means.document] {
            let draft = try VerzoekScene.draft(.access, received: "2026-01-31", verified: means)
            let verzoek = try VerzoekScene.recorded(draft, in: desk)
            #expect(verzoek.due(under: arrangement) == Day("2026-02-28"))
        }
        let heading = VerzoekHeading(
            of: try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-01-31"), in: desk),
            under: arrangement)
        #expect(!heading.isOverdue(on: try #require(Day("2026-02-28"))))
        #expect(heading.isOverdue(on: try #require(Day("2026-03-01"))))
    }

    @Test("PE-044 an extension that is told a day late is refused, and the first day stands")
    func lateExtension() throws {
        let scene = try PillarScene(on: "2026-06-19")
        let desk = try scene.situation("jorinde")
        let arrangement = try #require(desk.rightsProfile)
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-05-18"), in: desk)
        let late = verzoek.extend(toldOn: Day("2026-06-19"), reason: "veel gegevens", in: desk).refusals
        #expect(late == [Refusal(.extensionLate, field: "toldOn")])
        let future = verzoek.extend(toldOn: Day("2026-06-20"), reason: "veel gegevens", in: desk).refusals
        #expect(future == [Refusal(.dayInTheFuture, field: "toldOn")])
        #expect(verzoek.due(under: arrangement) == Day("2026-06-18"))
        try verzoek.extend(toldOn: Day("2026-06-18"), reason: "veel gegevens", in: desk).orFail()
        #expect(verzoek.due(under: arrangement) == Day("2026-08-18"))
        let again = verzoek.extend(toldOn: Day("2026-06-18"), reason: "nog meer", in: desk).refusals
        #expect(again.map(\.reason) == [.extendedAlready])
        #expect(verzoek.recorded == [.identity, .longer])
        try verzoek.takeBack(.longer, reason: "brief niet verstuurd", in: desk).orFail()
        #expect(verzoek.due(under: arrangement) == Day("2026-06-18"))
        #expect(verzoek.history.last?.reason == "brief niet verstuurd")
        #expect(verzoek.takeBack(.longer, reason: "weer", in: desk).refusals.map(\.reason) == [.nothingToUndo])
    }

    @Test("PE-045 a request of somebody of fifteen goes no further until the legal representative makes it")
    func young() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-03-02", born: "2010-03-03"), in: desk)
        let early = verzoek.ask([partij("domijn")], about: nil, in: desk).refusals
        #expect(early.map(\.reason) == [.representativeMissing])
        let granted = verzoek.decide(VerzoekScene.decision(.granted, on: scene.today), about: nil, in: desk)
        #expect(granted.refusals.map(\.reason).contains(.representativeMissing))
        // A refusal has its term too, so it does not wait for a representative who never comes (GDPR 12(4)).
        var never = verzoek
        let alone = Verzoek.Decision.Ground.statutory("UAVG artikel 5")
        try never.decide(VerzoekScene.decision(.refused, alone, on: scene.today), about: nil, in: desk).orFail()
        #expect(!never.isOpen)
        try verzoek.represent(by: "Truus Kolthofstein", in: desk).orFail()
        #expect(verzoek.identity == nil)
        try verzoek.ask([partij("domijn")], about: nil, in: desk).orFail()

        let parent = try VerzoekScene.draft(
            .access, received: "2026-03-02", by: .legalRepresentative, born: "2010-03-02")
        let outcome = Verzoek.record(
            parent, as: Identifier(known: "tweede"), number: "V2026-0002", about: nil, in: desk)
        #expect(outcome.refusals == [Refusal(.asksAlone, field: "capacity", about: "16")])
    }

    @Test("PE-047 nothing is granted before the identity is verified")
    func identity() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let (desk, own) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-03-02", verified: nil), in: desk)
        try verzoek.ask([partij("domijn")], about: nil, in: desk).orFail()
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        #expect(verzoek.answer(granted, about: nil, in: own).refusals.map(\.reason) == [.identityNotVerified])
        try verzoek.verify(.document, on: scene.today, in: desk).orFail()
        try verzoek.answer(granted, about: nil, in: own).orFail()
        #expect(verzoek.jointOutcome == .granted)
        let other = verzoek.decide(
            VerzoekScene.decision(.refused, .listed(0), on: scene.today), about: nil, in: desk)
        #expect(other.refusals.map(\.reason) == [.otherThanParties])
        try verzoek.decide(granted, about: nil, in: desk).orFail()
        #expect(verzoek.endedOn == scene.today)
    }

    @Test("the parties decide, each for its own data: none asked, or one that did not answer, is no decision")
    func parties() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-03-02"), in: desk)
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        #expect(verzoek.decide(granted, about: nil, in: desk).refusals.map(\.reason) == [.nobodyAsked])
        try verzoek.ask([partij("domijn"), partij("smd")], about: nil, in: desk).orFail()
        #expect(verzoek.decide(granted, about: nil, in: desk).refusals.map(\.reason) == [.partsOpen])
        let heading = VerzoekHeading(of: verzoek, under: try #require(desk.rightsProfile))
        #expect(try scene.situation("saskia").mayOpen(heading))
        #expect(try !scene.situation("ruben").mayOpen(heading))
        let strange = verzoek.answer(granted, about: nil, in: try scene.situation("ruben")).refusals
        #expect(strange.map(\.reason) == [.notYourAct])
        try verzoek.takeBack(partij("smd"), reason: "heeft niets", in: desk).orFail()
        try verzoek.answer(granted, about: nil, in: try scene.situation("saskia")).orFail()
        try verzoek.decide(granted, about: nil, in: desk).orFail()
    }

    @Test("the answer names who has data where access is met, and nobody when it is refused")
    func named() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let (desk, own) = (try scene.situation("jorinde"), try scene.situation("chantal"))
        var casus = try scene.conferred()
        try casus.bringIn(scene.item(of: "smd"), as: Identifier(known: "item"), in: desk).orFail()
        #expect(casus.concernedPartijen.map(\.partij) == [partij("smd")])
        for outcome in [Verzoek.Decision.Outcome.granted, .refused] {
            var verzoek = try VerzoekScene.recorded(
                VerzoekScene.draft(.access, received: "2026-03-02"), about: casus, in: desk)
            try verzoek.ask([partij("smd")], about: casus, in: desk).orFail()
            let decision = VerzoekScene.decision(outcome, .listed(0), on: scene.today)
            try verzoek.answer(decision, about: casus, in: own).orFail()
            #expect(verzoek.namedPartijen(of: casus).isEmpty)
            try verzoek.decide(decision, about: casus, in: desk).orFail()
            #expect(verzoek.namedPartijen(of: casus) == (outcome == .granted ? [partij("smd")] : []))
        }
        #expect(desk.seesCasus(casus, of: .access, under: try #require(desk.rightsProfile)))
        // Where staff enters, the casus is closed to who takes part, and so is what a request tells of it.
        #expect(try !own.seesCasus(casus, of: .access, under: #require(desk.rightsProfile)))
        #expect(try !scene.situation("gerda").seesCasus(casus, of: .access, under: try #require(desk.rightsProfile)))
    }

    @Test("PE-048 police items go to the desk of the police, ordinary items are answered with seven items")
    func police() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        let arrangement = try #require(desk.rightsProfile)
        let verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-03-02"), in: desk)
        func way(isPolice: Bool) -> Verzoek.Part.Way {
            verzoek.way(
                of: ConcernedPartij(partij: partij("politie"), items: 2, isPolice: isPolice, isProsecution: false),
                under: arrangement)
        }
        #expect(way(isPolice: true) == .ownDesk)
        #expect(way(isPolice: false) == .answers)
        #expect(arrangement.right(.access)?.content.count == 7)
    }

    @Test("PE-049 portability is refused with the reason where nothing rests on consent")
    func portability() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.portability, received: "2026-03-02"), in: desk)
        #expect(verzoek.due(under: try #require(desk.rightsProfile)) == Day("2026-04-02"))
        let granted = verzoek.decide(VerzoekScene.decision(.granted, on: scene.today), about: nil, in: desk)
        #expect(granted.refusals.map(\.reason) == [.rightNotOffered])
        let silent = verzoek.decide(
            VerzoekScene.decision(.refused, .notOffered, on: scene.today, motivation: " "), about: nil, in: desk)
        #expect(silent.refusals == [Refusal(.required, field: "motivation")])
        try verzoek.decide(VerzoekScene.decision(.refused, .notOffered, on: scene.today), about: nil, in: desk).orFail()
    }

    @Test("PE-051 a complaint that came in elsewhere goes through the desk to the party that it is about")
    func complaint() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var klacht = try VerzoekScene.recorded(
            VerzoekScene.draft(.complaint, received: "2026-03-02", verified: nil, arrivedAt: "mediant"), in: desk)
        #expect(klacht.klachtRoute == .desk)
        try klacht.ask([partij("domijn")], about: nil, in: desk).orFail()
        #expect(klacht.klachtRoute == .oneParty)
        try klacht.ask([partij("smd")], about: nil, in: desk).orFail()
        #expect(klacht.klachtRoute == .several)

        var already = try VerzoekScene.recorded(
            VerzoekScene.draft(.complaint, received: "2026-03-02", verified: nil, arrivedAt: "domijn"), in: desk)
        try already.ask([partij("domijn")], about: nil, in: desk).orFail()
        #expect(already.klachtRoute == .alreadyThere)
        #expect(try scene.situation("ruben").recordedKinds.isEmpty)
    }

    @Test("a restriction holds from the decision until it is lifted; a decision can be taken back with the reason")
    func restriction() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.restriction, received: "2026-03-02"), in: desk)
        try verzoek.ask([partij("domijn")], about: nil, in: desk).orFail()
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        try verzoek.answer(granted, about: nil, in: try scene.situation("saskia")).orFail()
        try verzoek.decide(granted, about: nil, in: desk).orFail()
        #expect(verzoek.restrictsSince == scene.today)
        #expect(verzoek.withdraw(on: scene.today, note: "", in: desk).refusals.map(\.reason) == [.requestEnded])
        #expect(verzoek.reopen(reason: " ", in: desk).refusals == [Refusal(.required, field: "reason")])
        try verzoek.reopen(reason: "verkeerd aangekruist", in: desk).orFail()
        #expect(verzoek.restrictsSince == nil)
        try verzoek.decide(granted, about: nil, in: desk).orFail()
        try verzoek.lift(on: scene.today, reason: "is uitgezocht", in: desk).orFail()
        #expect(verzoek.restrictsSince == nil && verzoek.decision != nil && verzoek.endedOn == scene.today)
    }
}
