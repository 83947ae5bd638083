// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles
import Testing

@Suite("Scenarios of the profile with consent first")
struct ConsentFirstScenarios {
    let subject: ProfileSubject
    let rule: Arrangement.ConsentRule

    init() throws {
        let subject = try ProfileSubject("venlo")
        let rule = subject.profile.sharing.consent.first { $0.mode == .first }
        self.subject = subject
        self.rule = try #require(rule)
    }

    @Test("PV-002, PV-003 the proof stays in the partner's own file")
    func proof() {
        #expect(rule.proof == .ownFile)
        #expect(subject.profile.data.attachments.effect(of: "toestemmingsformulier") == .refuse)
    }

    @Test("PV-004, PV-005 without consent two kinds of data, after the weighing")
    func limitedSet() {
        #expect(rule.withoutConsent.map(\.word) == ["identiteit", "zorgbetrokkenheid"])
        #expect(rule.withoutConsentNeeds == [.necessity, .ownRules])
    }

    @Test("PV-007, PV-008, PV-009 more needs a second weighing; informing is reminded weekly")
    func secondWeighing() throws {
        #expect(rule.moreNeeds == [.secondWeighing])
        #expect(try subject.needs("v3b") == [.secondWeighing])
        #expect(try subject.term(on: .withoutConsent) == Term(1, .weeks))
        #expect(subject.profile.clocks.clock(on: .withoutConsent)?.repeats == .yes)
    }

    @Test("PV-011 the reporting partner decides on exchange")
    func decider() {
        #expect(subject.profile.sharing.decider.value == .reporter)
        #expect(subject.findings.contains("melder-beslist-voor-anderen"))
    }

    @Test("PV-019 a request for help goes to the party that fits best")
    func requestForHelp() throws {
        #expect(try subject.step("v1").outcomes.contains { $0.nl == "hulpvraag" && $0.end == .transferred })
        #expect(try subject.transfer(.bestParty).decidedBy.map(\.word) == ["ketenregisseur"])
    }

    @Test("PV-022, PV-023 adults; criminal behaviour is not the core")
    func admission() {
        #expect(subject.profile.admission.ages?.value.contains(17) == false)
        #expect(subject.profile.admission.ages?.value.contains(18) == true)
        #expect(subject.profile.admission.excludedCore != nil)
    }

    @Test("PV-024 a running casus is looked at each month")
    func monthly() throws {
        let last = try ProfileSubject.day("2026-04-14")
        #expect(try subject.term(on: .running).end(from: last) == (try ProfileSubject.day("2026-05-14")))
    }

    @Test("PV-027 children at the address are in a note that partners do not see")
    func children() {
        for role in ["partnermedewerker", "melder"] {
            #expect(subject.codes(role, in: "overleg", kind: "kinderen").isEmpty)
        }
        #expect(subject.codes("ketenregisseur", in: "overleg", kind: "kinderen") == ["altijd": "W"])
        #expect(subject.findings.contains("persoon-niet-op-de-lijst"))
    }

    @Test("PV-030 a proxy comes with a signed statement")
    func proxy() throws {
        #expect(try subject.needs("v4").contains(.proxyStatement))
        #expect(try subject.letter("ve-l4").content.contains(.proxySigned))
    }

    @Test("PV-034, PV-035 closing needs the reporter's yes and no children at the address")
    func closing() throws {
        #expect(try subject.decision("znw-overleg", .closing).role?.word == "melder")
        #expect(try subject.needs("v6").contains(.conferenceHeld))
        let outcomes = try subject.step("v6").outcomes.filter { $0.end != nil }
        #expect(outcomes.allSatisfy { $0.needs?.contains(.reporterSay) ?? false })
        #expect(outcomes.filter { $0.needs?.contains(.noChildren) ?? false }.map(\.nl) == ["geen contact"])
    }

    @Test("PV-037 the police record each disclosure with a fixed text")
    func policeRecord() throws {
        let content = Set(try subject.letter("ve-l6").content)
        #expect(content == [.fixedText, .date, .purposeOfSupply, .data, .recipients])
        #expect(subject.profile.data.police?.logText?.value == "Zorgnetwerk Venlo")
    }

    @Test("PV-038 special data only beside other police data")
    func specialBeside() { #expect(subject.profile.data.police?.specialOnlyBeside?.value == .yes) }

    @Test("PV-039 police items are hidden for tasks of the college")
    func collegeRoles() {
        for role in ["collegemedewerker", "melder"] {
            #expect(subject.codes(role, in: "overleg", kind: "politie").isEmpty)
        }
        #expect(subject.codes("collegemedewerker", in: "overleg", kind: "melding") == ["eigen-gebied": "R"])
        #expect(subject.findings.contains("organen-in-een"))
    }

    @Test("PV-040, PV-047 received data serve the role in the network only, third parties get nothing")
    func reuse() {
        #expect(subject.profile.sharing.reuse.value == .roleOnly)
        #expect(subject.profile.sharing.thirdParties.value == .forbidden)
        #expect(subject.profile.sharing.coupling.value == .forbidden)
    }

    @Test("PV-042 the police tell recipients of a correction")
    func correction() throws { #expect(try subject.letter("ve-l7").trigger == .correction) }

    @Test("PV-045, PV-050 designated employees, own work area")
    func designated() {
        #expect(subject.codes("politiemedewerker", in: "bevraging") == ["aangewezen": "o"])
        #expect(subject.codes("partnermedewerker", in: "overleg") == ["eigen-gebied": "W"])
    }

    @Test("PV-051 four weeks, and the answer names the other partners")
    func access() throws {
        let term = try #require(try subject.right(.access).term).value
        #expect(term.end(from: try ProfileSubject.day("2026-04-20")) == (try ProfileSubject.day("2026-05-18")))
        #expect(try subject.right(.access).content.contains(.otherPartners))
        #expect(subject.profile.rights.policeData.value == .viewWithoutCopy)
    }

    @Test("PV-054 refusing has a ground per kind of data")
    func refusal() {
        let grounds = subject.profile.rights.refusalGrounds.map(\.value)
        #expect(grounds == ["UAVG 41 lid 1 voor AVG-gegevens", "Wpg 27 lid 1 voor politiegegevens"])
    }

    @Test("PV-058, PV-059, PV-060 twenty-four elapsed hours, from suspicion on, and partners are kept posted")
    func incident() throws {
        let found = try ProfileSubject.moment("2026-10-24", 14, ahead: 2)
        #expect(
            try subject.term(on: .breachKnown).end(from: found)
                == (try ProfileSubject.moment("2026-10-25", 13, ahead: 1)))
        #expect(subject.profile.rights.breach.internalStart.value == .suspicion)
        #expect(subject.profile.rights.breach.followUp?.value == .yes)
    }

    @Test("PV-063 an open casus is checked each year")
    func yearly() throws {
        #expect(try subject.term(on: .firstProcessing) == Term(1, .years))
        #expect(subject.profile.retention.hold.rule == .statutoryDuty)
    }

    @Test("PV-064 an amendment holds a month after adoption, within the month's end")
    func amendment() throws {
        let adopted = try ProfileSubject.day("2026-03-31")
        #expect(subject.profile.governance.amendmentHolds(adopted: adopted) == (try ProfileSubject.day("2026-04-30")))
    }

    @Test("PV-065 first consult, then three months")
    func exit() {
        #expect(subject.profile.governance.exitNeeds.map(\.value) == [.consultation, .motive])
        #expect(subject.profile.governance.exitNotice?.value == Term(3, .months))
    }

    @Test("PV-067 thirty days to consult on unforeseen circumstances")
    func unforeseen() throws {
        let reported = try ProfileSubject.day("2026-02-10")
        #expect(
            subject.profile.governance.unforeseen?.value.end(from: reported) == (try ProfileSubject.day("2026-03-12")))
    }
}
