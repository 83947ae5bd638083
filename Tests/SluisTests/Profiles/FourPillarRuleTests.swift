// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Rules of the profile with four pillars, by their numbers and terms")
struct FourPillarRuleTests {
    let subject: ProfileSubject

    init() throws { subject = try ProfileSubject("enschede") }

    @Test("X-EN-13 exclusion needs a majority of the votes cast, and that the base was assumed stays a finding")
    func exclusion() throws {
        let rule = try subject.decision("regiegroep", .exclusion)
        #expect(rule.passes(.init(members: 9, present: 8, inFavour: 4, against: 3)) == true)
        #expect(rule.passes(.init(members: 9, present: 8, inFavour: 4, against: 4)) == false)
        #expect(rule.origin.isAssumed && subject.findings.contains("stemmen-zonder-telling"))
        #expect(subject.profile.governance.exclusion?.value.contains("ingebrekestelling") == true)
    }

    @Test("X-EN-12 accession follows the rule for amendments: two thirds there and nobody against")
    func accession() throws {
        let rule = try subject.decision("regiegroep", .accession)
        #expect(rule.passes(.init(members: 9, present: 6, inFavour: 5, against: 0)) == true)
        #expect(rule.passes(.init(members: 9, present: 6, inFavour: 5, against: 1)) == false)
        #expect(rule.passes(.init(members: 9, present: 5, inFavour: 5, against: 0)) == false)
        #expect(subject.profile.parties.entryConditions.count == 8)
    }

    @Test("PE-064, 0:723-724 four working weeks before the meeting, holidays not counted")
    func notice() throws {
        let term = try #require(subject.profile.governance.amendmentNotice?.value)
        #expect(try ProfileSubject.day("2026-06-25").subtracting(term) == (try ProfileSubject.day("2026-05-28")))
        // Ascension Day and Whit Monday are no working days.
        #expect(try ProfileSubject.day("2026-06-11").subtracting(term) == (try ProfileSubject.day("2026-05-12")))
    }

    @Test("F-EN-17, 0:304-309 the intervention team waits for the agreement on sharing and the test of lawfulness")
    func interventionTeam() throws {
        #expect(try subject.needs("e9") == [.previousRung, .sharingAgreement, .lawfulness])
        let ladder = try #require(subject.profile.roles.ladders.first)
        let last = ladder.rungs.filter { $0.body?.word == "interventieteam" }
        #expect(last.count == 2 && last.allSatisfy { $0.needs.contains(.sharingAgreement) })
    }

    @Test("F-EN-18, X-EN-08 nine items in the letter; who knows already asks a day and a source only")
    func informing() throws {
        #expect(try subject.letter("en-l1").content.count == 9)
        #expect(subject.profile.informing.exemptions.filter { $0.record == .dateAndSource }.count == 1)
        #expect(subject.profile.informing.exemptions.count == 7)
    }

    @Test(
        "F-EN-20 a month, and two more when told within the first, for each right",
        arguments: [Arrangement.Right.Kind.access, .rectification, .erasure, .restriction, .objection])
    func rights(_ kind: Arrangement.Right.Kind) throws {
        let right = try subject.right(kind)
        #expect(right.term?.value == Term(1, .months) && right.longer?.value == Term(2, .months))
    }

    @Test("F-EN-20 told on the last day of the first month, a request has three months from receipt")
    func extended() throws {
        let scene = try PillarScene(on: "2026-06-18")
        let desk = try scene.situation("jorinde")
        let arrangement = try #require(desk.rightsProfile)
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-05-18"), in: desk)
        try verzoek.extend(toldOn: scene.today, reason: "veel stukken", in: desk).orFail()
        #expect(verzoek.due(under: arrangement) == Day("2026-08-18"))
    }

    @Test("F-EN-21, X-EN-10 a complaint about several parties is for the joint committee, within a month")
    func jointComplaint() throws {
        #expect(subject.profile.rights.complaints.joint?.word == "klachtencommissie")
        let term = try #require(subject.profile.firstTerm(of: .complaint))
        #expect(term.end(from: try ProfileSubject.day("2026-01-30")) == (try ProfileSubject.day("2026-02-28")))
    }

    @Test("F-EN-10, X-EN-23, X-EN-24 received copies go along, own originals do not; a core stays after a transfer")
    func removal() {
        let rules = subject.profile.retention
        #expect(rules.cascade?.value == .receivedCopies)
        #expect(rules.cascade?.elsewhere.map(\.value) == [.ownRules])
        #expect(rules.afterTransfer?.value == .administrativeCore)
    }

    @Test("X-EN-17, X-EN-26 the other name of the Regiegroep; half a year is an effort")
    func regiegroep() throws {
        let body = try subject.body("regiegroep")
        #expect(body.aliases == ["coördinatie-overleg"])
        #expect(body.cadence?.every == Term(6, .months) && body.cadence?.strength == .effort)
    }

    @Test("R-EN-04, X-EN-22 further use within the case needs no yes of the supplier, and that is a finding")
    func furtherUse() {
        #expect(subject.profile.sharing.reuse.value == .withinCasus)
        #expect(subject.findings.contains("hergebruik-zonder-leverancier"))
    }
}
