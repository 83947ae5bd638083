// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Rules of the profile of a regional house, by their numbers and terms")
struct RegionalHouseRuleTests {
    let subject: ProfileSubject

    init() throws { subject = try ProfileSubject("utrecht-topx") }

    @Test("1:693 once a year the partners' meeting sits together with the steering group")
    func together() throws {
        let body = try subject.body("gezamenlijk-overleg")
        #expect(body.cadence?.timesAYear == 1 && body.casework == .no)
    }

    @Test("1:665 the two-year plan goes round within four weeks of its adoption")
    func plan() throws {
        let term = try subject.term(on: .planAdopted)
        #expect(term.end(from: try ProfileSubject.day("2026-01-12")) == (try ProfileSubject.day("2026-02-09")))
    }

    @Test("F-UT-20, F-UT-21, F-UT-22 a signal two months before to three roles; then the list, or the archive")
    func retention() throws {
        let rules = subject.profile.retention
        let closed = Arrangement.RetentionRules.Dates(closed: try ProfileSubject.day("2026-10-15"))
        let end = try #require(rules.end(closed))
        let warning = try #require(rules.warning)
        #expect(end == (try ProfileSubject.day("2031-10-15")))
        #expect(end.subtracting(warning.before) == (try ProfileSubject.day("2031-08-15")))
        #expect(warning.to.map(\.word) == ["casusregisseur", "procesregisseur", "procesondersteuner"])
        #expect(rules.whenNobodyActs.value == .destructionList && rules.archiveTransfer?.value == .yes)
        #expect(rules.executor.value.word == "recordmanager")
    }

    @Test("X-UT-07 five years holds, the one year of the protocol stands beside it")
    func twoTerms() {
        #expect(subject.profile.retention.term.value == Term(5, .years))
        #expect(subject.profile.retention.term.elsewhere.map(\.value) == [Term(1, .years)])
    }

    @Test("X-UT-12 the first assessment is made without the reporter")
    func firstAssessment() {
        #expect(subject.profile.admission.firstContact?.value == .no)
        #expect(subject.profile.admission.firstContact?.elsewhere.map(\.value) == [.yes])
    }

    @Test(
        "1:1585-1600 four weeks from receipt for each right, and no longer term",
        arguments: [Arrangement.Right.Kind.access, .rectification, .erasure, .objection])
    func rights(_ kind: Arrangement.Right.Kind) throws {
        let right = try subject.right(kind)
        let received = try ProfileSubject.day("2026-05-18")
        #expect(right.term?.value.end(from: received) == (try ProfileSubject.day("2026-06-15")))
        #expect(right.longer == nil)
    }

    @Test("1:1573-1602 police and prosecution have their own desks, four years of record; portability does not apply")
    func carvedOut() throws {
        let rights = subject.profile.rights
        #expect(rights.policeData.value == .ownDesk && rights.prosecutionData?.value == .ownDesk)
        #expect(subject.profile.clocks.clocks.contains { $0.term == Term(4, .years) && $0.strength == .atLeast })
        #expect(try subject.right(.portability).offered.value == .notApplicable)
        #expect(rights.identity.value == .inPerson)
        #expect(subject.findings.contains("overdraagbaarheid-misplaatst"))
    }

    @Test("F-UT-09, F-UT-23 a rejected report and an erasure that was granted are anonymised")
    func anonymised() {
        #expect(subject.profile.retention.rejected.value == .anonymised)
        #expect(subject.profile.retention.method.value == .anonymise)
        #expect(!subject.findings.contains("tekst-blijft-na-anonimiseren"))
    }

    @Test("1:323, 1:677 a deadlock goes from the partners' meeting to the steering group, and on to the council")
    func deadlock() throws {
        #expect(try subject.body("partneroverleg").deadlockTo?.word == "stuurgroep")
        #expect(subject.profile.governance.disputes?.value.contains("Regionaal Veiligheidscollege") == true)
    }
}
