// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Consent that came first is taken back: what rested on it goes, and nothing passes before a weighing")
struct ConsentTakenBackTests {
    private static let content = Identifier<Inbreng>(known: "inhoud")
    private static let care = Identifier<Inbreng>(known: "zorg")
    private static let police = Identifier<Inbreng>(known: "politie")

    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func said(_ status: PersonConsent.Status) -> PersonConsentDraft {
        PersonConsentDraft(
            person: CareNetworkScene.person, mode: .first, status: status, on: scene.today, purpose: "samen hulp")
    }

    private func waiting(_ casus: Casus, _ situation: Situation) -> [WorkItem] {
        casus.openWork(in: situation).filter { $0.kind == .removeConsented }
    }

    /// With consent two items of a care organisation and one of the police, of which consent is asked nothing.
    private func shared(_ casus: Casus) throws -> Casus {
        var casus = casus
        let (lieke, dirk) = (try scene.situation("lieke"), try scene.situation("dirk"))
        try casus.bringIn(scene.item("inhoud"), as: Self.content, in: lieke).done()
        try casus.bringIn(scene.item("zorgbetrokkenheid"), as: Self.care, in: lieke).done()
        let record = PoliceDisclosureDraft(
            recipients: [Identifier(known: "lieke")], on: scene.today, reference: "PL-1", reason: "hulp bieden",
            mention: "Zorgnetwerk Venlo")
        try casus.bringIn(scene.item("politie", disclosure: record), as: Self.police, in: dirk).done()
        return casus
    }

    /// Reported with consent, so that nothing was weighed, and discussed.
    private func reportedWithConsent() throws -> Casus {
        let draft = try scene.draft(consent: .given, weighing: [], question: "Overlast")
        var casus = try scene.begin(draft).casus()
        try casus.takeUp(in: scene.situation("marjan")).done()
        try casus.sendQuery(in: scene.situation("peer")).done()
        for user in ["lieke", "dirk"] { try casus.answerQuery(isKnown: true, in: scene.situation(user)).done() }
        try casus.closeQuery(in: scene.situation("peer")).done()
        try casus.take(StepDraft(step: "v1", outcome: 3, statements: []), in: scene.situation("peer")).done()
        let agenda = StepDraft(
            step: "v2", outcome: 0, statements: [StepStatement(.necessity, text: "Samen contact zoeken")])
        try casus.take(agenda, in: scene.situation("marjan")).done()
        return casus
    }

    @Test("what rested on consent goes to its supplier to remove; what a weighing carries stays, and police data")
    func weighed() throws {
        var casus = try scene.running()
        try casus.record(said(.given), in: scene.situation("peer")).done()
        casus = try shared(casus)
        let marjan = try scene.situation("marjan")
        #expect(waiting(casus, marjan).isEmpty)
        try casus.record(said(.withdrawn), in: scene.situation("peer")).done()
        #expect(casus.itemsToRemove(in: marjan).map { $0.item.id } == [Self.content])
        #expect(waiting(casus, marjan).map(\.user.description) == ["lieke"])
        #expect(waiting(casus, marjan).map(\.due) == [scene.today.adding(months: 1)])
        let lieke = try scene.situation("lieke")
        try casus.change(.withdrawn, Self.content, because: "Toestemming ingetrokken", in: lieke).done()
        #expect(waiting(casus, marjan).isEmpty)
        try casus.record(said(.given), in: scene.situation("peer")).done()
        #expect(casus.itemsToRemove(in: marjan).isEmpty)
    }

    @Test("an item that a second weighing released rests on that, also after a yes that was taken back")
    func released() throws {
        var casus = try scene.running()
        let lieke = try scene.situation("lieke")
        let weighing = SecondWeighingDraft(
            triedOn: scene.today, answer: .refused, items: [("inhoud", "eerdere opname")])
        let parts = [StepStatement(.secondWeighing, choices: ["interests", "triedConsent"])]
        try casus.take(StepDraft(step: "v3b", outcome: 0, statements: parts, weighing: weighing), in: lieke).done()
        try casus.bringIn(scene.item("inhoud"), as: Self.content, in: lieke).done()
        for status in [PersonConsent.Status.given, .withdrawn] {
            try casus.record(said(status), in: scene.situation("peer")).done()
        }
        #expect(casus.itemsToRemove(in: lieke).isEmpty)
    }

    @Test("where nobody of the supplier is left, who leads removes it without reading it; nobody else may")
    func nobodyLeft() throws {
        var casus = try scene.running()
        try casus.record(said(.given), in: scene.situation("peer")).done()
        casus = try shared(casus)
        try casus.record(said(.withdrawn), in: scene.situation("peer")).done()
        let why = "Toestemming ingetrokken"
        let early = casus.change(.withdrawn, Self.content, because: why, in: try scene.situation("marjan"))
        #expect(early.refusals.map(\.reason) == [.supplierOnly])
        let marjan = try scene.without("lieke", seenBy: "marjan")
        #expect(waiting(casus, marjan).map(\.user.description) == ["marjan"])
        let item = try #require(casus.inbreng(Self.content))
        #expect(casus.mayWithdraw(item, in: marjan))
        guard case .closed = casus.passage(of: item, in: marjan) else {
            Issue.record("Who leads would read it")
            return
        }
        let dirk = try scene.without("lieke", seenBy: "dirk")
        let another = casus.change(.withdrawn, Self.content, because: why, in: dirk)
        #expect(another.refusals.map(\.reason) == [.supplierOnly])
        let other = casus.change(.withdrawn, Self.care, because: why, in: marjan)
        #expect(other.refusals.map(\.reason) == [.supplierOnly])
        try casus.change(.withdrawn, Self.content, because: why, in: marjan).done()
        #expect(casus.inbreng(Self.content)?.isWithdrawn == true && waiting(casus, marjan).isEmpty)
    }

    @Test("what was shared with consent is not told as shared without, only what a weighing lets pass after it ended")
    func told() throws {
        var casus = try reportedWithConsent()
        let later = try scene.situation("peer", minute: 90)
        func reminded(_ situation: Situation) -> Day? {
            casus.openWork(in: situation).first { $0.kind == .informWithoutConsent }?.due
        }
        try casus.record(said(.withdrawn), in: later).done()
        #expect(casus.awaitsWeighing(under: scene.arrangement))
        #expect(reminded(later) == nil)
        let follow = StepDraft(
            step: "v3", outcome: 0,
            statements: [
                StepStatement(.necessity, choices: ["yes"]),
                StepStatement(.consentOrWeighing, choices: CareNetworkScene.wholeWeighing),
            ])
        try casus.take(follow, in: scene.situation("lieke", minute: 95)).done()
        #expect(reminded(later) == scene.today.adding(days: 7))
    }

    @Test("while the weighing comes first it waits from the day of the no, in place of the step and of the progress")
    func weighingFirst() throws {
        var casus = try reportedWithConsent()
        let lieke = try scene.situation("lieke")
        func work() -> [WorkItem] { casus.openWork(in: lieke).filter { $0.user == lieke.actor.id } }
        let others: Set<WorkItem.Kind> = [.discussStep, .followRunning]
        #expect(others.isSubset(of: work().map(\.kind)) && !work().contains { $0.kind == .weighFirst })

        try casus.record(said(.withdrawn), in: scene.situation("peer")).done()
        #expect(others.isDisjoint(with: work().map(\.kind)))
        #expect(work().filter { $0.kind == .weighFirst }.map(\.due) == [scene.today])
        #expect(casus.weighingDue(under: scene.arrangement) == scene.today)

        let follow = StepDraft(
            step: "v3", outcome: 0,
            statements: [
                StepStatement(.necessity, choices: ["yes"]),
                StepStatement(.consentOrWeighing, choices: CareNetworkScene.wholeWeighing),
            ])
        try casus.take(follow, in: lieke).done()
        #expect(!work().contains { $0.kind == .weighFirst } && work().contains { $0.kind == .discussStep })
    }

    @Test("without any weighing all of it goes, nothing new comes in, and the words of the report close")
    func unweighed() throws {
        var casus = try shared(reportedWithConsent())
        let (marjan, lieke) = (try scene.situation("marjan"), try scene.situation("lieke"))
        let peer = try scene.situation("peer")
        #expect(!casus.closesReport(in: marjan))
        try casus.record(said(.withdrawn), in: peer).done()
        #expect(casus.itemsToRemove(in: marjan).map { $0.item.id } == [Self.content, Self.care])
        #expect(casus.closesReport(in: marjan) && !casus.closesReport(in: peer))
        let more = casus.bringIn(try scene.item("zorgbetrokkenheid"), as: Identifier(known: "meer"), in: lieke)
        #expect(more.refusals.map(\.reason).contains(.weighingFirst))
        let follow = StepDraft(
            step: "v3", outcome: 0,
            statements: [
                StepStatement(.necessity, choices: ["yes"]),
                StepStatement(.consentOrWeighing, choices: CareNetworkScene.wholeWeighing),
            ])
        try casus.take(follow, in: lieke).done()
        #expect(casus.itemsToRemove(in: marjan).map { $0.item.id } == [Self.content])
        try casus.bringIn(scene.item("zorgbetrokkenheid"), as: Identifier(known: "meer"), in: lieke).done()
    }
}
