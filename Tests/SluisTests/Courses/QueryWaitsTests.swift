// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Consent taken back before or during the round along the partners: nothing goes out before a weighing")
struct QueryWaitsTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    /// Reported with consent, so that nothing was weighed, and taken up.
    private func reported() throws -> Casus {
        let draft = try scene.draft(consent: .given, weighing: [], question: "Overlast")
        var casus = try scene.begin(draft).casus()
        try casus.takeUp(in: scene.situation("marjan")).done()
        return casus
    }

    private func takeBack(_ casus: inout Casus) throws {
        let draft = PersonConsentDraft(
            person: CareNetworkScene.person, mode: .first, status: .withdrawn, on: scene.today, purpose: "")
        try casus.record(draft, in: scene.situation("peer")).done()
    }

    private func work(_ casus: Casus) throws -> Set<WorkItem.Kind> {
        Set(casus.openWork(in: try scene.situation("marjan")).map(\.kind))
    }

    @Test("PV-045 the query is not sent before every part of the weighing was confirmed by who takes the step")
    func sending() throws {
        var casus = try reported()
        let peer = try scene.situation("peer")
        #expect(!casus.mayWeighForQuery(in: peer))
        #expect(casus.weighForQuery(CareNetworkScene.wholeWeighing, in: peer).refusals == [Refusal(.stepNotUp)])
        try takeBack(&casus)
        #expect(casus.sendQuery(in: peer).refusals == [Refusal(.weighingFirst)])
        #expect(try work(casus).contains(.weighFirst) && !work(casus).contains(.sendQuery))
        #expect(casus.mayWeighForQuery(in: peer))
        #expect(try !casus.mayWeighForQuery(in: scene.situation("kim")))
        let part = casus.weighForQuery(["ernstige-toestand"], in: peer)
        let need = Arrangement.Need.consentOrWeighing
        #expect(part.refusals == [Refusal(.stepNeeds, field: need.field, about: need.rawValue)])
        try casus.weighForQuery(CareNetworkScene.wholeWeighing, in: peer).done()
        #expect(!casus.mayWeighForQuery(in: peer))
        try casus.sendQuery(in: peer).done()
        // The step itself is still to be taken, with what was stated at the report.
        #expect(casus.course?.next == "v1")
        try casus.closeQuery(in: peer).done()
        try casus.take(StepDraft(step: "v1", outcome: 3, statements: []), in: peer).done()
    }

    @Test("PV-050 of a query that is open only unknown is answered, and nobody gets in until the weighing")
    func answering() throws {
        var casus = try reported()
        let (peer, lieke) = (try scene.situation("peer"), try scene.situation("lieke"))
        try casus.sendQuery(in: peer).done()
        try casus.answerQuery(isKnown: true, in: scene.situation("dirk")).done()
        try takeBack(&casus)
        #expect(casus.answerQuery(isKnown: true, in: lieke).refusals == [Refusal(.queryWaits)])
        try casus.answerQuery(isKnown: false, in: scene.situation("kim")).done()
        #expect(casus.closeQuery(in: peer).refusals == [Refusal(.weighingFirst)])
        #expect(try work(casus).isDisjoint(with: [.answerQuery, .closeQuery]))
        #expect(try scene.standings("dirk", in: casus) == [.called])
        try casus.weighForQuery(CareNetworkScene.wholeWeighing, in: peer).done()
        try casus.answerQuery(isKnown: true, in: lieke).done()
        try casus.closeQuery(in: peer).done()
        for user in ["dirk", "lieke"] { #expect(try scene.standings(user, in: casus) == [.participant]) }
    }

    @Test("a round that nobody answered with known is closed all the same: that lets nobody in")
    func nobodyKnown() throws {
        var casus = try reported()
        let peer = try scene.situation("peer")
        try casus.sendQuery(in: peer).done()
        try casus.answerQuery(isKnown: false, in: scene.situation("kim")).done()
        try takeBack(&casus)
        try casus.closeQuery(in: peer).done()
        #expect(try scene.standings("kim", in: casus).isEmpty)
    }
}
