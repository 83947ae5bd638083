// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Rules of the profile with consent first, by their numbers and terms")
struct ConsentFirstRuleTests {
    let subject: ProfileSubject

    init() throws { subject = try ProfileSubject("venlo") }

    @Test("X-VE-16 a complaint has no term in the text: a reminder after four weeks, and always an answer")
    func complaint() throws {
        let term = try #require(subject.profile.firstTerm(of: .complaint))
        #expect(term.end(from: try ProfileSubject.day("2026-03-09")) == (try ProfileSubject.day("2026-04-06")))
        #expect(subject.profile.rights.complaints.term?.origin.isAssumed == true)
        #expect(subject.profile.rights.complaints.answerAlways == .yes)
        #expect(subject.findings.contains("klacht-zonder-termijn"))
    }

    @Test(
        "X-VE-15 four weeks are for access alone; a month for the other rights",
        arguments: [Arrangement.Right.Kind.rectification, .erasure, .restriction, .objection])
    func otherRights(_ kind: Arrangement.Right.Kind) throws {
        #expect(try subject.right(kind).term?.value == Term(1, .months))
        #expect(try subject.right(.access).term?.value == Term(4, .weeks))
    }

    @Test("PV-053, 4:167 a request that goes on to a partner keeps the day on which it was received")
    func forwarded() throws {
        let scene = try CareNetworkScene()
        let desk = try scene.situation("kim")
        let incluzio = try scene.situation("hanneke").actor.partij
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-03-02"), in: desk)
        try verzoek.ask([incluzio], about: nil, in: desk).orFail()
        let part = try #require(verzoek.standingParts.first)
        #expect(part.partij == incluzio && part.due == Day("2026-03-30"))
        #expect(verzoek.receivedOn == Day("2026-03-02"))
    }

    @Test("R-VE-04, X-VE-05 only the police is exempt from consent; that each decides on its own data stands beside it")
    func consent() throws {
        let rule = try #require(subject.profile.sharing.consent.first { $0.mode == .first })
        #expect(rule.exempt.map(\.word) == ["police"])
        #expect(subject.profile.sharing.decider.elsewhere.map(\.value) == [.supplier])
    }

    @Test("F-VE-23, X-VE-06 two years from closing, a signal two months before, longer for a statutory duty only")
    func retention() throws {
        let rules = subject.profile.retention
        let end = try #require(rules.end(.init(closed: try ProfileSubject.day("2026-09-08"))))
        let warning = try #require(rules.warning)
        #expect(end == (try ProfileSubject.day("2028-09-08")))
        #expect(end.subtracting(warning.before) == (try ProfileSubject.day("2028-07-08")))
        #expect(rules.hold.rule == .statutoryDuty && rules.limit.value == .maximum)
    }

    @Test("R-VE-06 recipients destroy police data once the purpose is reached")
    func policeData() {
        #expect(subject.profile.data.police?.destroyWhenMet.value == .yes)
        #expect(subject.profile.clocks.clock(on: .policePurposeMet)?.effect == .task)
        #expect(subject.findings.contains("politiecategorieen-leeg"))
    }

    @Test("4:73-82 evaluated yearly; leaving on 1 May, after consultation, ends on 1 August")
    func governance() throws {
        #expect(subject.profile.governance.evaluation?.value == Term(1, .years))
        let given = try ProfileSubject.day("2026-05-01")
        #expect(subject.profile.governance.exitNotice?.value.end(from: given) == (try ProfileSubject.day("2026-08-01")))
    }

    @Test("the answer to a request for access, and who agrees to processors, are not complete: findings")
    func findings() {
        #expect(subject.findings.isSuperset(of: ["inzage-onvolledig", "verwerkers-niet-geregeld", "geen-toezicht"]))
    }
}
