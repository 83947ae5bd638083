// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Rules of the profile for households, by their numbers and terms")
struct HouseholdRuleTests {
    let subject: ProfileSubject

    init() throws { subject = try ProfileSubject("nijmegen") }

    @Test("X-NI-16 where the text has no term the law has one: a month, two more, and six weeks for a complaint")
    func terms() throws {
        let right = try subject.right(.access)
        let received = try ProfileSubject.day("2026-01-31")
        #expect(right.term?.value.end(from: received) == (try ProfileSubject.day("2026-02-28")))
        #expect(right.longer?.value == Term(2, .months) && right.term?.origin.isAssumed == true)
        #expect(subject.profile.firstTerm(of: .complaint) == Term(6, .weeks))
    }

    @Test("R-NI-07, X-NI-19 no legitimate interest for the municipality and for who is under disciplinary law")
    func legitimateInterest() {
        #expect(
            Set(subject.profile.sharing.legitimateInterestExcluded.map(\.value.word))
                == ["college-bw", "mental-health-care", "social-services"])
    }

    @Test(
        "R-NI-03, X-NI-04, X-NI-05 from the plan on, consent across domains is asked in each step",
        arguments: ["n5", "n4b", "n6", "n7"])
    func acrossDomains(_ step: String) throws { #expect(try subject.needs(step).contains(.domainConsent)) }

    @Test("F-NI-26 the request for consent says for what, and that it can be withdrawn")
    func consentLetter() throws {
        let content = try subject.letter("ni-l3").content
        #expect(content.contains(.consentScope) && content.contains(.consentWithdrawal))
        #expect(!subject.findings.contains("toestemming-zonder-intrekken"))
        #expect(try subject.letter("ni-l4").content.count == 6)
    }

    @Test("X-NI-15 a referral to the safety house needs a ground, a necessity and an informed household")
    func safetyHouse() throws {
        let transfer = try #require(subject.profile.process.transfers.first)
        #expect(Set(transfer.needs) == [.ground, .necessity, .informed])
        #expect(transfer.decidedBy.map(\.word) == ["procesregisseur"])
    }

    @Test("R-NI-05 what stays after a withdrawal is a finding; X-NI-13 so is a signature on behalf of six")
    func findings() {
        #expect(subject.findings.isSuperset(of: ["ingetrokken-toch-bewaard", "ondertekend-namens"]))
        #expect(subject.profile.parties.parties.filter { $0.signed == .onBehalf }.count == 6)
    }

    @Test("F-NI-12, X-NI-08 fifteen years is the outer limit, and nothing keeps it longer")
    func limit() {
        #expect(subject.profile.retention.limit.value == .maximum && subject.profile.retention.hold.rule == .no)
        #expect(subject.profile.governance.renewal?.value == Term(1, .years))
    }

    @Test("PN-053 about a household that was not taken up there is no casus: the desk asks who took part")
    func neverTakenUp() throws {
        let scene = try TicketScene()
        let desk = try scene.situation("yvonne")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-03-16"), in: desk)
        #expect(verzoek.casus == nil && verzoek.allowedPartijen(of: nil, in: desk) == nil)
        try verzoek.ask([Identifier(known: "sterker"), Identifier(known: "talis")], about: nil, in: desk).orFail()
        #expect(verzoek.standingParts.count == 2)
        #expect(verzoek.standingParts.allSatisfy { $0.due == Day("2026-04-16") })
    }
}
