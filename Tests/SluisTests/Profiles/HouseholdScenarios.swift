// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles
import Testing

@Suite("Scenarios of the profile for households")
struct HouseholdScenarios {
    let subject: ProfileSubject

    init() throws { subject = try ProfileSubject("nijmegen") }

    @Test("PN-001 before step 5 there is a ticket without a person")
    func tickets() throws {
        for stage in ["stap-1", "stap-2", "stap-3", "stap-4"] {
            #expect(try subject.stage(stage).storage == .ticket)
            #expect(try subject.stage(stage).steps.allSatisfy { !$0.records.contains(where: \.isPersonal) })
        }
        #expect(try subject.stage("stap-5").storage == .full)
        let ticket = subject.profile.data.kinds.first { $0.id.word == "kaartje" }
        #expect(ticket?.fields == ["wijk", "datum", "inbrengende organisatie", "stap", "uitkomst"])
    }

    @Test("PN-002, PN-005, PN-046 informed first, no ban, then compatible")
    func bringing() throws {
        #expect(try subject.needs("n1").isSuperset(of: [.informed, .noBan, .compatible]))
        #expect(try #require(subject.profile.admission.routes.first).needs.contains(.informed))
    }

    @Test("PN-006 in step 1 it is heard, not stored")
    func heard() { #expect(subject.codes("teamlid", in: "stap-1")["eigen-casus"] == "m") }

    @Test("PN-008 a shell partner is not invited to the first steps")
    func shell() throws {
        #expect(try subject.party("ggd").place == .shell)
        #expect(subject.codes("schilpartner", in: "stap-1") == ["eigen-casus": "-"])
        #expect(subject.codes("schilpartner", in: "stap-3") == ["eigen-casus": "m"])
    }

    @Test("PN-012 not taken up: data go back, the household hears it")
    func notTakenUp() throws {
        #expect(try subject.step("n3").outcomes.contains { $0.end == .rejected && $0.data == .returned })
        #expect(try subject.letter("ni-l2").recipient == .person)
    }

    @Test("PN-014 the case team is composed by necessity")
    func team() throws { #expect(try subject.needs("n4").contains(.necessity)) }

    @Test("PN-016, PN-018, PN-019 two kinds of consent; after withdrawal data stay unless asked")
    func consent() throws {
        #expect(subject.profile.sharing.consent.map(\.mode) == [.acrossDomains, .perItem])
        #expect(try subject.needs("n5").contains(.domainConsent))
        #expect(subject.profile.retention.consentWithdrawn.value == .kept)
    }

    @Test("PN-020, PN-021 vital interest in steps 4 to 6 with a motive, not after")
    func vitalInterest() throws {
        let rule = try #require(subject.profile.sharing.vitalInterest)
        #expect(rule.stages.map(\.word) == ["stap-4", "stap-5", "stap-6"])
        #expect(rule.needs == [.motive])
        #expect(!(try subject.stage("stap-7").grounds.contains(.vitalInterest)))
    }

    @Test("PN-023 no legitimate interest for professionals under disciplinary law")
    func legitimateInterest() {
        #expect(subject.profile.sharing.legitimateInterestExcluded.map(\.value.word).contains("mental-health-care"))
    }

    @Test("PN-024 no article 20 decision: police items wait")
    func article20() { #expect(subject.findings.contains("artikel-20-ontbreekt")) }

    @Test("PN-026 a core set and nothing else")
    func coreSet() {
        #expect(subject.profile.data.bsn.value == .no)
        #expect(subject.profile.data.fixedFields.value == .yes)
        #expect(!subject.profile.data.kinds.contains { $0.dataClass.word == "bsn" })
        #expect(subject.profile.data.attachments.effect(of: "rapport") == .refuse)
    }

    @Test("PN-028 the professional keeps the say")
    func say() { #expect(subject.profile.sharing.decider.value == .professional) }

    @Test("PN-032, PN-033, PN-034 the assistant may write; the external case manager is off, and sees the own casus")
    func roles() {
        #expect(subject.codes("managementassistent", in: "stap-5")["altijd"] == "W")
        #expect(subject.profile.role(Named("externe-casemanager"))?.startsOff == .yes)
        #expect(subject.codes("externe-casemanager", in: "stap-5") == ["eigen-casus": "W"])
    }

    @Test(
        "3.9 the access table as a whole: role by role, from the first step to what is left after closing",
        arguments: [
            ("procesregisseur", "altijd", "", "mmmmWWWR"),
            ("procesregisseur", "altijd", "kaartje", "WWWWRRRR"),
            ("managementassistent", "altijd", "", "----WWWR"),
            ("managementassistent", "altijd", "kaartje", "WWWWRRRR"),
            ("inbrenger", "eigen-casus", "", "mmmm----"),
            ("teamlid", "eigen-casus", "", "mmmmWWW-"),
            ("teamlid", "niet-betrokken", "", "mmm-----"),
            ("schilpartner", "eigen-casus", "", "--mmWWW-"),
            ("incidentele-professional", "eigen-casus", "", "--mm-mm-"),
            ("casemanager", "eigen-casus", "", "---mWWW-"),
            ("externe-casemanager", "eigen-casus", "", "----WWW-"),
            ("onderzoek", "eigen-gebied", "voortgang", "----RRRR"),
            ("loket", "bij-een-verzoek", "", "----RRRR"),
        ])
    func accessTable(_ role: String, _ condition: String, _ kind: String, _ expected: String) {
        let stages = ["stap-1", "stap-2", "stap-3", "stap-4", "stap-5", "stap-6", "stap-7", "gesloten"]
        let found = stages.map { stage -> String in
            subject.codes(role, in: stage, kind: kind.isEmpty ? nil : kind)[condition] ?? "-"
        }
        #expect(found.joined() == expected)
    }

    @Test("PN-038 statistics leave out what partners entered")
    func statistics() {
        #expect(subject.profile.governance.statistics.value == .withoutPartnerEntries)
        #expect(subject.profile.data.provenance.value == .yes)
        #expect(subject.codes("onderzoek", in: "stap-5", kind: "voortgang") == ["eigen-gebied": "R"])
    }

    @Test("PN-040, PN-041 a meeting every four weeks, the action list within one")
    func meetings() throws {
        let held = try ProfileSubject.day("2026-04-08")
        let team = try subject.body("regieteam")
        #expect(team.cadence?.every?.end(from: held) == (try ProfileSubject.day("2026-05-06")))
        #expect(team.actionListWithin?.value.end(from: held) == (try ProfileSubject.day("2026-04-15")))
        #expect(team.actionListTo?.value == .perCasus)
        #expect(!subject.findings.contains("actielijst-aan-allen"))
        #expect(subject.findings.contains("documenten-spreken-elkaar-tegen"))
    }

    @Test("PN-043 four managers' meetings a year, as a guideline")
    func managers() throws {
        #expect(try subject.body("managersoverleg").cadence?.timesAYear == 4)
        #expect(try subject.body("managersoverleg").cadence?.strength == .guideline)
    }

    @Test("PN-044 the process director decides when members disagree")
    func disagreement() throws {
        let rule = try subject.decision("regieteam", .casus)
        #expect(rule.rule == .role)
        #expect(rule.role?.word == "procesregisseur")
    }

    @Test("PN-045 the eviction route has four triggers, presets three judgements and stores a ticket")
    func eviction() throws {
        let route = try #require(subject.profile.admission.routes.first)
        #expect(route.occasions?.count == 4 && route.questions.count == 3)
        #expect(route.stores == .ticket)
    }

    @Test("PN-047, PN-048 monitoring half a year as a guideline, with reason and term")
    func monitoring() throws {
        #expect(try subject.needs("n7").isSuperset(of: [.motive, .term]))
        let clock = try #require(subject.profile.clocks.clock(on: .monitoring))
        #expect(clock.strength == .guideline)
        #expect(clock.term?.end(from: try ProfileSubject.day("2026-11-18")) == (try ProfileSubject.day("2027-05-18")))
    }

    @Test("PN-049, PN-050 goals met or impossible; monitoring ends first")
    func closing() throws {
        #expect(try subject.step("n8").outcomes.count == 2)
        #expect(try subject.needs("n8").contains(.previousStage))
    }

    @Test("PN-052 fifteen years after the end of help; from closing while that is unknown")
    func retention() throws {
        let rules = subject.profile.retention
        let unknown = Arrangement.RetentionRules.Dates(closed: try ProfileSubject.day("2027-05-19"))
        #expect(rules.end(unknown) == (try ProfileSubject.day("2042-05-19")))
        var known = unknown
        known.endOfHelp = try ProfileSubject.day("2028-01-31")
        #expect(rules.end(known) == (try ProfileSubject.day("2043-01-31")))
    }

    @Test("PN-058 rights are limited on two grounds only")
    func refusal() {
        #expect(subject.profile.rights.refusalGrounds.map(\.value) == ["vitaal belang", "conflict van plichten"])
    }

    @Test("PN-059 complaints go to the college")
    func complaints() { #expect(subject.profile.rights.complaints.desk.word == "loket") }

    @Test("PN-060 partners as soon as possible, the authority in 72 hours")
    func breach() throws {
        let known = try ProfileSubject.moment("2026-07-03", 11, ahead: 2)
        #expect(
            try subject.term(on: .breachKnown).end(from: known)
                == (try ProfileSubject.moment("2026-07-04", 11, ahead: 2)))
        #expect(
            try subject.term(on: .breachDiscovered).end(from: known)
                == (try ProfileSubject.moment("2026-07-06", 11, ahead: 2)))
        #expect(subject.profile.clocks.clock(on: .breachKnown)?.origin.isAssumed == true)
    }

    @Test("PN-061, PN-062 mail is avoided; who is not bound signs a statement")
    func mailAndStatement() throws {
        #expect(subject.profile.sharing.mail.value == .avoid)
        #expect(subject.profile.role(Named("incidentele-professional"))?.screening == [.statementUnlessBound])
    }

    @Test("PN-063 an amendment needs all partners")
    func amendment() throws {
        let rule = try subject.decision("managersoverleg", .amendment)
        #expect(rule.passes(.init(members: 12, present: 12, inFavour: 11, against: 1)) == false)
        #expect(rule.passes(.init(members: 12, present: 12, inFavour: 12, against: 0)) == true)
    }

    @Test("PN-064, PN-065 leaving takes a year and unforeseen circumstances")
    func exit() throws {
        #expect(
            subject.profile.governance.exitNotice?.value.end(from: try ProfileSubject.day("2026-02-01"))
                == (try ProfileSubject.day("2027-02-01")))
        #expect(subject.profile.governance.exitCondition != nil)
    }

    @Test("PN-066 evaluation at any partner's request")
    func evaluation() { #expect(subject.profile.governance.evaluationOnRequest?.value == .yes) }
}
