// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Casework in four pillars")
struct PillarCourseScenarios {
    @Test("PE-002, X-EN-01 a pillar takes reports only with its documents, and a draft never")
    func documents() throws {
        #expect(try PillarScene().begun().refusals.isEmpty)
        #expect(
            try PillarScene(without: ["verantwoording-i"]).begun().refusals.contains { $0.reason == .pillarNotOpen })
        #expect(
            try PillarScene().begun(by: "nienke", pillar: "pijler-iii").refusals.contains {
                $0.reason == .pillarNotOpen
            })
    }

    @Test("the way of entering data is what was recorded with the work process")
    func entry() throws {
        let pillars = try #require(PillarScene().collaboration.workProcess).process.pillars
        #expect(pillars.first { $0.id.word == "pijler-i" }?.entry == .staff)
        #expect(pillars.first { $0.id.word == "pijler-ii" }?.entry == .parties)
        #expect(pillars.first { $0.id.word == "pijler-iii" }?.entry == .open)
    }

    @Test("PE-025, X-EN-04 with staff entry the participants and the case director are called and see nothing")
    func called() throws {
        let scene = try PillarScene()
        let casus = try scene.conferred()
        for user in ["saskia", "tamer", "chantal"] { #expect(try scene.standings(user, in: casus) == [.called]) }
        for user in ["gerda", "ruben", "nienke", "dewi"] { #expect(try scene.standings(user, in: casus).isEmpty) }
        #expect(try scene.standings("jorinde", in: casus) == [.procesregisseur])
    }

    @Test("F-EN-02 staff enters for a party with how it was heard, and the party is the supplier")
    func onBehalf() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let id = Identifier<Inbreng>(known: "een")
        let unheard = casus.bringIn(scene.item(of: "smd", heard: ""), as: id, in: try scene.situation("jorinde"))
        #expect(unheard.refusals.contains(Refusal(.required, field: "heard")))
        let stranger = casus.bringIn(scene.item(of: "ggd"), as: id, in: try scene.situation("jorinde"))
        #expect(stranger.refusals.contains { $0.reason == .unknownParty })
        try casus.bringIn(scene.item(of: "smd"), as: id, in: scene.situation("jorinde")).orFail()
        #expect(casus.inbreng(id)?.supplier == Identifier(known: "smd"))
        #expect(casus.inbreng(id)?.akkoorden.map(\.recipient) == [scene.collaboration.house])
        let other = casus.hear(
            true, on: id, for: Identifier(known: "politie"), heard: "", in: try scene.situation("jorinde"))
        #expect(other.refusals == [Refusal(.required, field: "heard")])
    }

    @Test(
        "PE-013, PE-014, PE-015, PE-016, F-EN-17 no rung is skipped, the cause decides who convenes, and nothing opens before the agreement"
    )
    func ladder() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let item = Identifier<Inbreng>(known: "een")
        try casus.bringIn(scene.item(of: "smd"), as: item, in: scene.situation("jorinde")).orFail()
        func climb(_ rung: Int, _ cause: String, _ user: String) throws -> [Refusal.Reason] {
            casus.climb(RungDraft(rung: rung, cause: cause, why: "nodig"), in: try scene.situation(user)).refusals
                .map(\.reason)
        }
        #expect(try climb(1, "te-weinig-inzet", "jorinde") == [.rungSkipped])
        #expect(try climb(0, "te-weinig-resultaat", "chantal") == [.causeNotForRung])
        #expect(try climb(0, "te-weinig-inzet", "chantal") == [])
        #expect(try climb(0, "te-weinig-inzet", "chantal") == [.rungSkipped])
        #expect(try climb(1, "te-weinig-inzet", "jorinde") == [])
        #expect(try climb(3, "te-weinig-resultaat", "ilse") == [])
        #expect(try climb(4, "acute-dreiging-openbare-orde", "dewi") == [.rungSkipped])
        #expect(try climb(5, "te-weinig-resultaat", "arjan") == [])
        #expect(try scene.standings("gijs", in: casus) == [.called])
        let arrangement = try #require(scene.collaboration.workProcess)
        let gijs = try scene.situation("gijs")
        #expect(casus.isAtBody(gijs.actor, under: arrangement))
        #expect(casus.course?.sharing(of: Identifier(known: "politie")) == nil)
        try casus.agreeSharing(
            of: Identifier(known: "politie"), items: [item], text: "alleen dit", in: scene.situation("jorinde")
        ).orFail()
        #expect(casus.course?.sharing(of: Identifier(known: "politie"))?.items == [item])
        // The agreement is not the supplier's say: that gate stays shut.
        #expect(!casus.passage(of: try #require(casus.inbreng(item)), in: gijs).isOpen)
    }

    @Test("F-EN-15, X-EN-24 a transfer needs a verdict on each item, leaves a core and asks anew")
    func transfer() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let (one, two) = (Identifier<Inbreng>(known: "een"), Identifier<Inbreng>(known: "twee"))
        for id in [one, two] {
            try casus.bringIn(scene.item(of: "smd"), as: id, in: scene.situation("jorinde")).orFail()
        }
        func draft(_ verdicts: [Identifier<Inbreng>: TransferDraft.Verdict], to pillar: String) -> TransferDraft {
            TransferDraft(
                to: .otherPillar, pillar: pillar, verdicts: verdicts, reasons: [one: "nodig"], necessity: "nodig",
                lawfulness: "getoetst", discussed: "", heardOn: scene.today, heardBy: .phone)
        }
        let jorinde = try scene.situation("jorinde")
        var copy = casus
        #expect(
            copy.giveUp(
                draft([one: .goesAlong], to: "pijler-ii"), for: "2026-0002", core: Identifier(known: "kern"),
                in: jorinde
            ).refusals
                .contains { $0.reason == .verdictMissing })
        let whole = draft([one: .goesAlong, two: .stays], to: "pijler-ii")
        #expect(
            copy.giveUp(
                draft([one: .goesAlong, two: .stays], to: "pijler-iii"), for: "2026-0002",
                core: Identifier(known: "kern"), in: jorinde
            ).refusals
                .contains { $0.reason == .pillarNotOpen })
        let new = Identifier<Casus>(known: "nieuw")
        let received = try #require(
            casus.received(
                whole, as: new, number: "2026-0002", newItem: { _ in Identifier(known: "mee") },
                newBijlage: { _ in Identifier(known: "bijlage-mee") }, in: jorinde)
        )
        #expect(received.casus.inbrengen.map(\.id) == [Identifier(known: "mee")])
        #expect(received.casus.inbrengen.allSatisfy { $0.akkoorden.isEmpty })
        #expect(received.casus.kennisgevingen.isEmpty)
        let before = casus
        try casus.giveUp(whole, for: "2026-0002", core: Identifier(known: "kern"), in: jorinde).orFail()
        #expect(casus.betrokkenen.isEmpty && casus.inbrengen.isEmpty && casus.aanmelding.question.isEmpty)
        #expect(casus.course?.transfer?.stayed == 1)
        let told = casus.notices(since: before, in: jorinde)
        #expect(!told.isEmpty && told.allSatisfy { $0.kind == .removeCopies })
    }

    @Test("PE-018, PE-019 an external party endorses, signs and is tested before anything is released")
    func external() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        func draft(signed: Day?, bound: String = "", lawful: String = "taak") -> ExternalDraft {
            ExternalDraft(
                name: "Bewindvoerder", necessity: "nodig", endorses: true, secrecySignedOn: signed, boundBy: bound,
                lawfulness: lawful)
        }
        let chantal = try scene.situation("chantal")
        #expect(
            casus.admit(draft(signed: nil), in: chantal).refusals == [
                Refusal(.secrecyNotSigned, field: "secrecySignedOn")
            ])
        let tomorrow = draft(signed: scene.today.adding(days: 1), bound: "BIG 88")
        #expect(
            casus.admit(tomorrow, in: chantal).refusals == [Refusal(.dayInTheFuture, field: "secrecySignedOn")])
        #expect(casus.admit(draft(signed: scene.today, lawful: ""), in: chantal).refusals.map(\.reason) == [.required])
        #expect(
            casus.admit(draft(signed: scene.today), in: try scene.situation("tamer")).refusals.map(\.reason) == [
                .notYourAct
            ])
        try casus.admit(draft(signed: nil, bound: "BIG 88"), in: chantal).orFail()
    }

    @Test("a home ban runs ten days, and at most four weeks when it is extended (Wet tijdelijk huisverbod 2 and 9)")
    func homeBan() throws {
        let scene = try PillarScene()
        var casus = try scene.begun(by: "tamer", pillar: "pijler-iv").orFail()
        try casus.takeUp(in: scene.situation("jorinde")).orFail()
        func draft(until: Int?, at time: String = "21:40") -> HomeBanDraft {
            HomeBanDraft(
                issuedOn: scene.today, issuedAt: time, address: "Verzonnenstraat 1",
                extendedOn: until.map { _ in scene.today.adding(days: 9) },
                extendedUntil: until.map { scene.today.adding(days: $0) }, reliefAskedOn: nil, endedOn: nil,
                endedWhy: "")
        }
        for wrong in ["25:99", "9.30", "24:00", "avond"] {
            let refused = casus.record(draft(until: nil, at: wrong), in: try scene.situation("jorinde"))
            #expect(refused.refusals.map(\.reason) == [.notATime], "\(wrong)")
        }
        try casus.record(draft(until: nil), in: scene.situation("jorinde")).orFail()
        #expect(
            casus.homeBanTerms(in: try scene.situation("jorinde")).contains { $0.due == scene.today.adding(days: 10) })
        let later = try scene.situation("jorinde", later: 9)
        #expect(casus.record(draft(until: 29), in: later).refusals.map(\.reason) == [.homeBanTerm])
        try casus.record(draft(until: 28), in: later).orFail()
        #expect(casus.homeBanTerms(in: later).contains { $0.due == scene.today.adding(days: 28) })
        // The ban runs ten days by itself; what ends sooner is no extension, and nothing ends before it began.
        for day in [9, 10] {
            #expect(casus.record(draft(until: day), in: later).refusals.map(\.reason) == [.homeBanTerm])
        }
        let early = HomeBanDraft(
            issuedOn: scene.today, issuedAt: "21:40", address: "Verzonnenstraat 1", extendedOn: nil,
            extendedUntil: nil, reliefAskedOn: nil, endedOn: scene.today.adding(days: -1), endedWhy: "ingetrokken")
        #expect(casus.record(early, in: later).refusals == [Refusal(.homeBanBeforeIssue, field: "endedOn")])
        let first = try scene.conferred()
        #expect(!first.hasHomeBans(in: try scene.situation("jorinde")))
    }
}
