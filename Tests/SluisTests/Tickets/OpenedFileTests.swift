// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("From ticket to file: consent across domains, grounds, end of help")
struct OpenedFileTests {
    let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    @Test("a file takes number, judgements, team and case director of the ticket along")
    func opened() throws {
        let casus = try scene.opened()
        let course = try #require(casus.course)
        #expect(course.ticket?.number == "2026-017")
        #expect(course.ticket?.taken.map(\.step) == ["n1", "n2", "n3", "n4", "n4g"])
        #expect(course.currentTeam.map(\.user.description) == ["bram", "marloes", "niels", "anouk"])
        #expect(casus.plan.casusregisseur?.user.description == "marloes")
        #expect(casus.procesregisseur?.description == "lotte")
        #expect(casus.phase == .casusoverleg)
        #expect(casus.kennisgevingen.count == 3)
    }

    @Test("no file without a ground, nor while a member of the household was not asked")
    func blocked() throws {
        func open(_ draft: OpeningDraft, by user: String = "lotte") throws -> [Refusal.Reason] {
            Casus.open(
                draft, from: try scene.ready(), as: Identifier(known: "c"), number: "n", in: try scene.situation(user)
            ).reasons
        }
        #expect(try open(scene.opening(ground: nil)) == [.stepNeeds])
        #expect(try open(scene.opening(ground: "gerechtvaardigd-belang")) == [.stepNeeds])
        #expect(try open(scene.opening(consents: Array(scene.consents().prefix(2)))) == [.stepNeeds])
        #expect(try open(scene.opening(ground: "toestemming"), by: "bram") == [.notYourAct])
        // Who opens it does so on a ground of the own party; consent is one only when somebody gave it (3:417-430).
        #expect(try open(scene.opening(), by: "marloes") == [.stepNeeds])
        #expect(try open(scene.opening(ground: "toestemming"), by: "marloes").isEmpty)
        let refused = [TicketScene.karin, TicketScene.emre].map { scene.consent($0, .refused) }
        let nobody = refused + [scene.consent(TicketScene.noah, .refused, by: true)]
        #expect(try open(scene.opening(ground: "toestemming", consents: nobody)).contains(.stepNeeds))
    }

    @Test("PN-017 a child does not decide alone")
    func minor() throws {
        let alone = scene.consents().dropLast() + [scene.consent(TicketScene.noah, .given)]
        let outcome = Casus.open(
            try scene.opening(consents: Array(alone)), from: try scene.ready(), as: Identifier(known: "c"),
            number: "n", in: try scene.situation("lotte"))
        #expect(outcome.reasons.contains(.representativeNeeded))
    }

    @Test("a ticket that is not there yet opens nothing")
    func early() throws {
        let outcome = Casus.open(
            try scene.opening(), from: try scene.assessed(), as: Identifier(known: "c"), number: "n",
            in: try scene.situation("lotte"))
        #expect(outcome.reasons.contains(.stepNotUp))
    }

    @Test("a step rests on a ground of the own party: consent for a welfare body, its task for the municipality")
    func groundOfStep() throws {
        func open(_ ground: String, _ user: String) throws -> Bool {
            var casus = try scene.opened()
            let statements = [
                StepStatement(.ground, choices: [ground]), StepStatement(.necessity, text: "nodig"),
                StepStatement(.motive, text: "nodig"),
            ]
            let refused = casus.take(
                StepDraft(step: "n5", outcome: 0, statements: statements), in: try scene.situation(user)
            ).refusals
            return !refused.contains { $0.about == Arrangement.Need.ground.rawValue }
        }
        #expect(try open("toestemming", "marloes"))
        #expect(try open("vitaal-belang", "marloes"))
        #expect(try !open("publieke-taak", "marloes"))
        #expect(try open("publieke-taak", "lotte"))
    }

    // MARK: Access

    @Test("C11 the team sees the file, the assistant sees all, who was never involved and who is switched off nothing")
    func access() throws {
        let casus = try scene.opened()
        func isSomething(_ user: String) throws -> Bool {
            let situation = try scene.situation(user)
            return !casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day).isEmpty
        }
        for user in ["bram", "marloes", "niels", "anouk", "irma", "lotte"] { #expect(try isSomething(user), "\(user)") }
        for user in ["jolanda", "hester", "sjoerd", "doris", "willem", "pim", "tineke"] {
            #expect(try !isSomething(user), "\(user)")
        }
    }

    // MARK: Domains

    private func item(
        _ id: String, about person: Identifier<Betrokkene>, domain: String, kind: String = "probleem",
        ground: Arrangement.Ground? = .publicTask, groundWhy: String? = nil
    ) -> (Identifier<Inbreng>, InbrengDraft) {
        let content = ContentClass(
            betrokkene: person, classes: [kind == "politie" ? "criminal_police" : "ordinary"], subtype: nil,
            origin: "own", hat: nil, task: "taak", kind: kind, domain: domain, ground: ground,
            groundWhy: groundWhy)
        let parties = ["talis", "sterker", "jeugdbescherming", "college"].map { Identifier<Partij>(known: $0) }
        return (
            Identifier(known: id),
            InbrengDraft(
                content: content, necessity: "nodig", hasText: true, akkoordFor: parties, keepFromConference: false)
        )
    }

    private func hasBarrier(_ casus: Casus, _ id: Identifier<Inbreng>, _ user: String) throws -> Bool {
        let situation = try scene.situation(user)
        let item = try #require(casus.inbreng(id))
        let arrangement = try #require(situation.arrangement(of: casus))
        return casus.lacksDomainConsent(item, for: situation.actor.partij, under: arrangement)
    }

    @Test("PN-017 partial consent hides the items of who refused across domains, and of nobody else")
    func partial() throws {
        var casus = try scene.opened()
        let (debts, debtsDraft) = item("schuld-emre", about: TicketScene.emre, domain: "schulden")
        let (own, ownDraft) = item("schuld-karin", about: TicketScene.karin, domain: "schulden")
        try casus.bringIn(debtsDraft, as: debts, in: scene.situation("anouk")).get()
        try casus.bringIn(ownDraft, as: own, in: scene.situation("anouk")).get()
        #expect(try hasBarrier(casus, debts, "bram"))
        #expect(try !hasBarrier(casus, own, "bram"))
        #expect(try !hasBarrier(casus, debts, "anouk"))
    }

    @Test("PN-018 consent taken back closes at once, the item stays, and who holds it hears")
    func withdrawn() throws {
        var casus = try scene.opened()
        let (youth, draft) = item("jeugd", about: TicketScene.karin, domain: "jeugd")
        try casus.bringIn(draft, as: youth, in: scene.situation("niels")).get()
        #expect(try !hasBarrier(casus, youth, "bram"))
        let before = casus
        try casus.record(scene.consent(TicketScene.karin, .withdrawn), in: scene.situation("marloes")).get()
        #expect(try hasBarrier(casus, youth, "bram"))
        #expect(try !hasBarrier(casus, youth, "niels"))
        #expect(casus.inbreng(youth)?.isWithdrawn == false)
        let told = casus.notices(since: before, in: try scene.situation("marloes"))
        #expect(
            Set(told.filter { $0.kind == .consentWithdrawn }.map(\.partij.description)) == [
                "talis", "sterker", "college",
            ])
    }

    @Test("an older yes does not undo a newer no, however late it is written down")
    func olderConsent() throws {
        var casus = try scene.opened()
        let (debts, draft) = item("schuld-emre", about: TicketScene.emre, domain: "schulden")
        try casus.bringIn(draft, as: debts, in: scene.situation("anouk")).get()
        func yes(_ on: String) -> PersonConsentDraft {
            PersonConsentDraft(
                person: TicketScene.emre, mode: .acrossDomains, status: .given, domains: ["wonen", "schulden"],
                on: Day(on), purpose: "het plan")
        }
        #expect(casus.record(yes("2026-05-05"), in: try scene.situation("marloes")).reasons == [.laterNo])
        #expect(
            casus.record(yes("2010-01-01"), in: try scene.situation("marloes")).reasons == [.dayTooFarBack, .laterNo])
        #expect(try hasBarrier(casus, debts, "bram"))
        let later = try scene.on("2026-05-08")
        try casus.record(yes("2026-05-07"), in: later.situation("marloes")).get()
        #expect(try !hasBarrier(casus, debts, "bram"))
        // Nobody takes a yes back before it was said; a no that is written down holds at once, whatever its day.
        func no(_ status: PersonConsent.Status) -> PersonConsentDraft {
            PersonConsentDraft(
                person: TicketScene.emre, mode: .acrossDomains, status: status, on: Day("2026-05-06"), purpose: "nee")
        }
        #expect(casus.record(no(.withdrawn), in: try later.situation("marloes")).reasons == [.withdrawnBeforeYes])
        #expect(try !hasBarrier(casus, debts, "bram"))
        try casus.record(no(.refused), in: later.situation("marloes")).get()
        #expect(try hasBarrier(casus, debts, "bram"))
    }

    // MARK: Grounds and kinds

    @Test("PN-016, PN-020, PN-023 an item names its ground; consent only when given, no legitimate interest for some")
    func grounds() throws {
        let casus = try scene.opened()
        func problems(_ ground: Arrangement.Ground?, _ user: String) throws -> [Refusal.Reason] {
            let (_, draft) = item("i", about: TicketScene.karin, domain: "zorg", ground: ground)
            return casus.problems(with: draft, in: try scene.situation(user)).map(\.reason)
        }
        #expect(try problems(nil, "marloes") == [.required])
        // A task of general interest has who has it by the profile: the municipality, and not a welfare body or a landlord.
        #expect(try problems(.publicTask, "anouk").isEmpty)
        #expect(try problems(.publicTask, "bram") == [.groundNotOffered])
        #expect(try problems(.publicTask, "marloes") == [.groundNotOffered])
        #expect(try problems(.vitalInterest, "marloes") == [.required])
        #expect(try problems(.consent, "marloes") == [.personConsentMissing])
        #expect(try problems(.legitimateInterest, "marloes") == [.groundExcluded])
        // Somebody who may rest on its own interest weighs it for this case (3:417-430).
        #expect(try problems(.legitimateInterest, "bram") == [.required])
        #expect(try problems(.duty, "bram") == [.groundNotOffered])
    }

    @Test("vital interest needs a motive, and an item says why it cannot be otherwise (lines 395-400)")
    func lastResort() throws {
        var casus = try scene.opened()
        try casus.aim(in: scene.situation("lotte"))
        try take("n5", 0, [.init(.ground, choices: ["publieke-taak"])], in: &casus)
        let vital = StepStatement(.ground, choices: ["vitaal-belang"])
        #expect(try problems("n6", 1, [vital], motive: "", in: casus) == [.stepNeeds, .stepNeeds])
        #expect(try problems("n6", 1, [vital], motive: "er is gevaar", in: casus).isEmpty)
    }

    @Test("monitoring: progress is watched in step 5, and closing asks a reason and no new end date")
    func monitoring() throws {
        var casus = try scene.opened()
        try take("n4b", 0, [], in: &casus)
        #expect(casus.course?.next == "n5")
        let ground = StepStatement(.ground, choices: ["publieke-taak"])
        try casus.aim(in: scene.situation("lotte"))
        try take("n5", 0, [ground], in: &casus)
        try take("n6", 1, [ground], in: &casus)
        let end = try #require(Day("2026-11-06"))
        for day in ["2020-01-01", "2099-01-01"] {
            let term = StepStatement(.term, text: "half jaar", day: try #require(Day(day)))
            #expect(try problems("n7", 0, [term], motive: "x", in: casus).count == 1, "\(day)")
        }
        try take("n7", 0, [StepStatement(.term, text: "half jaar", day: end)], in: &casus)
        #expect(casus.course?.next == "n7e")
        #expect(casus.endOfPeriod(before: "n7e") == end)
        let watched = casus.runningClocks(in: try scene.situation("lotte")).first { $0.clock.starts == .monitoring }
        #expect(watched?.due == end)
        #expect(try problems("n7e", 2, [], motive: "", in: casus) == [.stepNeeds])
        try take("n7e", 2, [], in: &casus)
        #expect(casus.course?.next == "n8")
    }

    @Test("a transfer to the safety house closes the file and keeps it until its term, on a ground")
    func toTheSafetyHouse() throws {
        var casus = try scene.opened()
        func draft(_ ground: Arrangement.Ground?) -> TransferDraft {
            TransferDraft(
                to: .house, pillar: nil, verdicts: [:], reasons: [:], necessity: "nodig", lawfulness: "",
                discussed: "vandaag", ground: ground, isHandedOver: true, receiver: "Het huis")
        }
        let (lotte, core) = (try scene.situation("lotte"), Identifier<Casus>(known: "kern"))
        #expect(casus.giveUp(draft(nil), for: nil, core: core, in: lotte).reasons == [.required])
        #expect(casus.giveUp(draft(.duty), for: nil, core: core, in: lotte).reasons == [.groundNotOffered])
        try casus.giveUp(draft(.publicTask), for: nil, core: core, in: lotte).get()
        #expect(casus.afschaling != nil && casus.ended == nil && !casus.betrokkenen.isEmpty)
    }

    @Test("an opened ticket keeps the day, and neither moment, team nor answers")
    func openedTicket() throws {
        var ticket = try scene.ready()
        let lotte = try scene.situation("lotte")
        ticket.close(asOpenedIn: lotte)
        #expect(ticket.ended?.on == lotte.day && ticket.ended?.at != lotte.moment)
        #expect(ticket.team.isEmpty && ticket.answers.isEmpty && ticket.caseDirector == nil)
    }

    private func draft(_ step: String, _ outcome: Int, _ more: [StepStatement], motive: String) -> StepDraft {
        StepDraft(
            step: step, outcome: outcome,
            statements: more + [
                StepStatement(.necessity, text: "nodig"), StepStatement(.motive, text: motive),
            ])
    }

    private func take(_ step: String, _ outcome: Int, _ more: [StepStatement], in casus: inout Casus) throws {
        try casus.take(draft(step, outcome, more, motive: "nodig"), in: scene.situation("lotte")).get()
    }

    private func problems(
        _ step: String, _ outcome: Int, _ more: [StepStatement], motive: String, in casus: Casus
    ) throws -> [Refusal.Reason] {
        var copy = casus
        return copy.take(draft(step, outcome, more, motive: motive), in: try scene.situation("lotte")).reasons
    }

    @Test("PN-021 vital interest is offered up to step 6 and not after")
    func vital() throws {
        for (stage, isOffered) in [("stap-5", true), ("stap-6", true), ("stap-7", false)] {
            let found = try #require(scene.arrangement.process.stages.first { $0.id.word == stage })
            #expect(scene.arrangement.groundsOffered(in: found).contains(.vitalInterest) == isOffered)
        }
    }

    @Test("PN-024, PN-026 police items wait for the decision; nothing beside the core set")
    func coreSet() throws {
        let casus = try scene.opened()
        let (_, police) = item("p", about: TicketScene.karin, domain: "veiligheid", kind: "politie")
        #expect(casus.problems(with: police, in: try scene.situation("soufiane")).map(\.reason).contains(.notYourAct))
        let (_, ticket) = item("t", about: TicketScene.karin, domain: "wonen", kind: "kaartje")
        #expect(casus.problems(with: ticket, in: try scene.situation("bram")).map(\.reason).contains(.kindNotAllowed))
        let person = Betrokkene(
            id: TicketScene.karin, given: "K", family: "R", born: nil, bsn: "999990019", residence: "",
            category: .aimedAt, relation: "", kind: .systemMember)
        let draft = OpeningDraft(outline: "x", betrokkenen: [person], consents: [], statements: [])
        let outcome = Casus.open(
            draft, from: try scene.ready(), as: Identifier(known: "c"), number: "n", in: try scene.situation("lotte"))
        #expect(outcome.reasons.contains(.categoryNotListed))
    }

    // MARK: End of help

    @Test("PN-052 the last end of help of all parties starts the term; the latest word of a party counts")
    func endOfHelp() throws {
        var casus = try scene.opened()
        let sterker = Identifier<Partij>(known: "sterker")
        try casus.recordEndOfHelp(of: sterker, on: Day("2027-09-30"), in: scene.situation("marloes")).get()
        try casus.recordEndOfHelp(
            of: Identifier(known: "jeugdbescherming"), on: Day("2028-01-31"), in: scene.situation("niels")
        ).get()
        #expect(casus.course?.lastEndOfHelp == Day("2028-01-31"))
        #expect(casus.retentionEnd(under: scene.arrangement) == Day("2043-01-31"))
        #expect(
            casus.recordEndOfHelp(of: sterker, on: Day("2030-01-01"), in: try scene.situation("bram")).reasons
                == [.notYourAct])
        for (day, reason) in [("1900-01-01", Refusal.Reason.dayTooFarBack), ("2150-01-01", .dayTooFar)] {
            let refused = casus.recordEndOfHelp(of: sterker, on: Day(day), in: try scene.situation("lotte"))
            #expect(refused.reasons == [reason])
        }
        try casus.recordEndOfHelp(of: sterker, on: Day("2028-06-30"), in: scene.situation("lotte")).get()
        #expect(casus.course?.lastEndOfHelp == Day("2028-06-30"))
    }

    @Test("a casus stored before tickets and ends of help still opens")
    func older() throws {
        let casus = try scene.opened()
        var json = try #require(
            JSONSerialization.jsonObject(with: try JSONEncoder().encode(casus)) as? [String: Any])
        var course = try #require(json["course"] as? [String: Any])
        course["ticket"] = nil
        course["endsOfHelp"] = nil
        json["course"] = course
        let old = try JSONDecoder().decode(Casus.self, from: try JSONSerialization.data(withJSONObject: json))
        #expect(old.course?.ticket == nil && old.course?.lastEndOfHelp == nil)
    }

    // MARK: Research

    @Test("PN-038 research sees no field that a partner entered or changed last")
    func research() throws {
        var casus = try scene.opened()
        let (debts, draft) = item("schuld", about: TicketScene.karin, domain: "schulden", kind: "voortgang")
        let (home, other) = item(
            "huur", about: TicketScene.karin, domain: "wonen", kind: "voortgang", ground: .legitimateInterest,
            groundWhy: "Zonder dit dreigt uitzetting")
        let (problem, closed) = item("probleem", about: TicketScene.karin, domain: "schulden")
        try casus.bringIn(closed, as: problem, in: scene.situation("anouk")).get()
        try casus.bringIn(draft, as: debts, in: scene.situation("anouk")).get()
        try casus.bringIn(other, as: home, in: scene.situation("bram")).get()
        let situation = try scene.situation("pim")
        let role = try #require(scene.arrangement.analystRole(of: situation.actor))
        let parties = scene.arrangement.partiesOfResearch(for: role, in: situation.collaboration)
        #expect(Set(parties.map(\.description)) == ["college", "huis"])
        let all = try #require(
            casus.processInformation(
                for: situation.actor, as: role, under: scene.arrangement, in: situation.collaboration))
        #expect(all.subdivision == "Dukenburg")
        // Of the kinds of data this role has progress only (Nijmegen covenant, lines 590-598).
        #expect(all.fields.filter { $0.name == "gegeven" }.map(\.value) == ["voortgang", "voortgang"])
        let limited = all.limited(to: parties)
        #expect(limited.fields.count { $0.name == "gegeven" } == 1)
        #expect(limited.fields.allSatisfy { !$0.value.contains("Rossum") })
    }
}
