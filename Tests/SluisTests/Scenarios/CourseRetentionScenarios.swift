// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Retention under a profile")
struct CourseRetentionScenarios {
    let scene: SafetyHouseScene

    init() throws { scene = try SafetyHouseScene() }

    private func work(_ casus: Casus, on day: String) throws -> [WorkItem] {
        casus.openWork(in: try scene.situation("eline", on: day)).filter { $0.kind == .retentionSignal }
    }

    @Test("the term runs from closing; two months before, the roles of the profile that may open it get the signal")
    func signal() throws {
        let casus = try scene.closed()
        let collaboration = scene.collaboration
        let today = try #require(Day("2031-08-15"))
        #expect(casus.destroyDay(in: collaboration, on: today) == Day("2031-10-15"))
        #expect(casus.warningDay(in: collaboration, on: today) == Day("2031-08-15"))
        #expect(try work(casus, on: "2031-08-14").isEmpty)
        #expect(Set(try work(casus, on: "2031-08-15").map(\.user.description)) == ["eline", "joost"])
        #expect(casus.courseClock(after: try #require(Day("2031-01-01")), in: collaboration) == Day("2031-08-15"))
    }

    @Test("PU-053 keeping longer needs a reason and a day of review, by the role of the profile")
    func hold() throws {
        var casus = try scene.closed()
        let eline = try scene.situation("eline", on: "2031-09-01")
        func keep(_ why: String, _ day: String?) -> RetentionChoiceDraft {
            RetentionChoiceDraft(kind: .keepLonger, why: why, reviewOn: day.flatMap { Day($0) })
        }
        #expect(casus.decideRetention(keep("", nil), in: eline).refusals.map(\.field) == ["why", "reviewOn"])
        #expect(
            casus.decideRetention(keep("Bezwaar loopt", "2033-01-01"), in: eline).refusals.map(\.reason)
                == [.deviationTooLong])
        let joost = try scene.situation("joost", on: "2031-09-01")
        #expect(
            casus.decideRetention(keep("Bezwaar loopt", "2032-03-01"), in: joost).refusals.map(\.reason) == [
                .notYourAct
            ])
        try scene.done(casus.decideRetention(keep("Bezwaar loopt", "2032-03-01"), in: eline))
        let due = try #require(Day("2031-10-15"))
        #expect(!casus.isToBeDestroyed(in: scene.collaboration, on: due))
        #expect(casus.destroyDay(in: scene.collaboration, on: due) == Day("2032-03-01"))
        try scene.done(casus.decideRetention(RetentionChoiceDraft(kind: .letEnd), in: eline))
        #expect(casus.isToBeDestroyed(in: scene.collaboration, on: due))
    }

    @Test("keeping longer goes past the end of the running term, and is offered to the role that may")
    func pastTheEnd() throws {
        var casus = try scene.closed()
        let eline = try scene.situation("eline", on: "2031-09-01")
        func keep(_ day: String) -> RetentionChoiceDraft {
            RetentionChoiceDraft(kind: .keepLonger, why: "Bezwaar loopt", reviewOn: Day(day))
        }
        for day in ["2031-09-02", "2031-10-15"] {
            #expect(casus.decideRetention(keep(day), in: eline).refusals == [Refusal(.notLonger, field: "reviewOn")])
        }
        try scene.done(casus.decideRetention(keep("2031-10-16"), in: eline))
        let joost = try scene.situation("joost", on: "2031-09-01")
        #expect(casus.retentionChoicesForActor(in: eline).contains(.keepLonger))
        #expect(casus.retentionChoicesForActor(in: joost) == [.archive])
        let back = casus.decideRetention(RetentionChoiceDraft(kind: .letEnd), in: joost)
        #expect(back.refusals.map(\.reason) == [.notYourAct])
        let koen = try scene.situation("koen", on: "2031-09-01")
        #expect(!casus.retentionChoicesForActor(in: koen).contains(.keepLonger))
    }

    @Test("the record manager carries it out: not before its day, and not before the archive has it")
    func carryingOut() throws {
        var casus = try scene.closed()
        try scene.done(
            casus.decideRetention(
                RetentionChoiceDraft(kind: .archive), in: try scene.situation("eline", on: "2031-09-01")))
        let early = try scene.situation("paul", on: "2031-10-14")
        #expect(casus.carryOutDestruction(isArchived: true, in: early).refusals.map(\.reason) == [.notYetDue])
        let paul = try scene.situation("paul", on: "2031-10-20")
        #expect(
            casus.carryOutDestruction(isArchived: false, in: paul).refusals.map(\.reason) == [.archiveNotConfirmed])
        let eline = try scene.situation("eline", on: "2031-10-20")
        #expect(casus.carryOutDestruction(isArchived: true, in: eline).refusals.map(\.reason) == [.notYourAct])
        let isExpired = casus.expireCourse(in: paul)
        #expect(!isExpired)
        // What waits on the list asks nothing of the clock, which would look at it in each round.
        #expect(casus.courseClock(after: paul.day, in: scene.collaboration) == nil)
        try scene.done(casus.carryOutDestruction(isArchived: true, in: paul))
        #expect(casus.ended?.fate == .anonymised)
    }

    @Test("PU-080 under the law of today a safety house keeps five years from the first processing at most")
    func statute() throws {
        let publication = RuleSetPublication(
            id: "p", ruleset: "wgs-2025", fingerprint: "f", replaces: nil, from: try #require(Day("2026-01-01")),
            by: nil,
            at: Moment(milliseconds: 0), motivation: "")
        let today = try SafetyHouseScene(publications: [publication])
        var casus = try scene.closed()
        let collaboration = today.collaboration
        let day = try #require(Day("2030-12-09"))
        #expect(casus.destroyDay(in: collaboration, on: day) == Day("2031-02-09"))
        #expect(casus.warningDay(in: collaboration, on: day) == Day("2030-12-09"))
        let draft = RetentionChoiceDraft(kind: .keepLonger, why: "Bezwaar", reviewOn: Day("2031-02-10"))
        let refused = casus.decideRetention(draft, in: try today.situation("eline", on: "2030-12-10"))
        #expect(refused.refusals.map(\.reason) == [.beyondStatute])
    }

    @Test("a rule of no keeping longer, and one for statutory duties only")
    func holdRules() throws {
        for (word, fields) in [("nee", ["kind"]), ("alleen-wettelijke-plicht", ["duty"])] {
            let other = try SafetyHouseScene(changes: [
                ProfileChange(file: "bewaren", old: "regel: met-reden", new: "regel: \(word)")
            ])
            var casus = try other.closed()
            let draft = RetentionChoiceDraft(kind: .keepLonger, why: "Reden", reviewOn: Day("2032-01-01"))
            let outcome = casus.decideRetention(draft, in: try other.situation("eline", on: "2031-09-01"))
            #expect(outcome.refusals.compactMap(\.field) == fields, "\(word)")
        }
    }

    @Test("PU-057, PU-059, PU-061, PU-062 what stays of a casus")
    func copy() throws {
        let details = [
            "Postcode": "3526AB", "Straat": "Lindelaan", "Huisnummer": "12", "Toevoeging": "A", "Tussenvoegsel": "van",
            "Roepnaam": "Jay", "E-mail": "jay@example.org", "Geslacht": "man", "Burgerlijke staat": "ongehuwd",
            "Vorig adres": "Eikenlaan 3",
        ]
        var casus = try scene.reported(details: details)
        try scene.take("u1a", 1, of: &casus, on: "2026-02-10")
        let all = [
            StepStatement(.motive, text: "Geen strafrecht"), scene.explanation,
            StepStatement(.feedback, text: "Naar het wijkteam"),
        ]
        try scene.take("u1b", 0, all, of: &casus, on: "2026-02-10")
        let situation = try scene.situation("eline", on: "2026-02-10")
        let copy = try #require(casus.anonymised(as: "nieuw", letters: { "qxzqxz" }, in: situation))
        #expect(copy.number == "nieuw")
        #expect(
            copy.persons.map(\.fields) == [
                [
                    "Geboortedatum": "2008-11-01", "Postcode": "3526", "Achternaam": "qxzqxz", "Voornamen": "qxzqxz",
                    "Voorletters": "qxzqxz", "Geslacht": "onbekend",
                ]
            ])
        #expect(copy.reportedIn == Day("2026-02-01"))
        #expect(copy.outcome == "afgewezen")
        #expect(copy.reporterKinds == ["police"])
        #expect(copy.criteria.contains("T1"))
        let text = String(describing: copy)
        for trace in ["Verbruggen", "Jaydon", "999990019", "Omdat", "wijkteam", "Wat nu", "Lindelaan", "rob"] {
            #expect(!text.contains(trace), "\(trace)")
        }
    }

    @Test("PU-059 of an intervention its domain, state and outcome stay, and its days as months; none of its words")
    func interventions() throws {
        var casus = try scene.discussed(with: ["amira", "henk"])
        let id = Identifier<Interventie>(known: "taak")
        let draft = InterventieDraft(
            leefgebied: "wonen", what: "Kwelderhuur", goal: "Kwelderrust", executor: Identifier(known: "politie"),
            start: Day("2026-03-19"), target: Day("2026-09-30"))
        try scene.done(casus.add(draft, as: id, in: try scene.situation("eline", on: "2026-03-19")))
        let situation = try scene.situation("eline", on: "2026-10-15")
        let running = try #require(casus.anonymised(as: "n", letters: { "q" }, in: situation)).interventions
        #expect(running.map(\.closed) == [nil] && running.map(\.outcome) == [nil])
        try scene.done(casus.close(id, as: .partlyReached, explanation: "Kwelderslot", in: situation))
        let copy = try #require(casus.anonymised(as: "n", letters: { "q" }, in: situation))
        let kept = try #require(copy.interventions.first)
        #expect(kept.start == Day("2026-03-01") && kept.target == Day("2026-09-01"))
        #expect(kept.closed == Day("2026-10-01") && kept.outcome == .partlyReached)
        #expect(!String(describing: copy).contains("Kwelder"))
    }

    @Test("X-UT-10 a group below the smallest one is not shown")
    func smallGroups() throws {
        var casus = try scene.reported()
        try scene.take("u1a", 1, of: &casus, on: "2026-02-10")
        let situation = try scene.situation("eline", on: "2026-02-10")
        let copy = try #require(casus.anonymised(as: "n", letters: { "q" }, in: situation))
        let few = Figures(of: Array(repeating: copy, count: 9), rounds: [], smallest: scene.arrangement.smallestGroup)
        #expect(few.total == nil)
        #expect(few.cells[.reporter]?.map(\.count) == [nil])
        let enough = Figures(
            of: Array(repeating: copy, count: 10), rounds: [], smallest: scene.arrangement.smallestGroup)
        #expect(enough.cells[.reporter]?.map(\.count) == [10])
    }

    @Test("F-NI-09 one small count among shown ones could be worked out, so another is left out with it")
    func heldBack() throws {
        func copies(on day: String, _ number: Int) throws -> [AnonymisedCopy] {
            var casus = try scene.reported(on: day)
            try scene.take("u1a", 1, of: &casus, on: "2026-03-20")
            let situation = try scene.situation("eline", on: "2026-03-20")
            return Array(
                repeating: try #require(casus.anonymised(as: "n", letters: { "q" }, in: situation)), count: number)
        }
        let both = try copies(on: "2026-02-09", 12) + copies(on: "2026-03-09", 2)
        let cells = try #require(Figures(of: both, rounds: [], smallest: 10).cells[.reported])
        #expect(cells.map(\.count) == [nil, nil])
        #expect(cells.map(\.isHeldBack) == [true, false])
    }

    @Test("working weeks skip weekends and the holidays of the law")
    func workingWeeks() throws {
        #expect(Term(1, .workingWeeks).end(from: try #require(Day("2026-03-30"))) == Day("2026-04-08"))
        #expect(Term(4, .workingWeeks).end(from: try #require(Day("2026-06-01"))) == Day("2026-06-29"))
        #expect(!WorkingDays.contains(try #require(Day("2026-05-14"))))
        #expect(!WorkingDays.contains(try #require(Day("2026-04-27"))))
        #expect(WorkingDays.contains(try #require(Day("2026-04-28"))))
    }
}
