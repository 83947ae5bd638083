// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("The round along the partners: known or unknown")
struct PartnerQueryTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func sent() throws -> Casus {
        var casus = try scene.reported()
        try casus.takeUp(in: scene.situation("marjan")).done()
        try casus.sendQuery(in: scene.situation("peer")).done()
        return casus
    }

    @Test("PV-045, PV-050 it reaches the designated people of the area and nobody else")
    func reach() throws {
        let casus = try sent()
        let users = Set(casus.course?.query?.addressees.map(\.user.description) ?? [])
        #expect(users == ["kim", "dirk", "lieke", "hanneke", "yusuf", "els"])
        for user in ["bas", "ronald", "wim", "casper"] { #expect(try scene.standings(user, in: casus).isEmpty) }
        #expect(try scene.standings("kim", in: casus) == [.called])
    }

    @Test("somebody who is not asked cannot answer; whoever is asked can do nothing else")
    func errandOnly() throws {
        var casus = try sent()
        #expect(
            casus.answerQuery(isKnown: true, in: try scene.situation("ronald")).refusals.map(\.reason) == [.notYourAct])
        let kim = try scene.situation("kim")
        #expect(
            casus.bringIn(try scene.item("identiteit"), as: Identifier(known: "a"), in: kim).refusals.map(\.reason)
                .contains(.notYourAct))
        #expect(casus.closeQuery(in: kim).refusals.map(\.reason) == [.notYourAct])
    }

    @Test("closing erases every unknown, and who gave it is nothing here any more")
    func closing() throws {
        let casus = try scene.asked(known: ["lieke", "dirk", "yusuf"], unknown: ["kim", "hanneke"])
        let query = try #require(casus.course?.query)
        #expect(query.answers.map(\.user.description).sorted() == ["dirk", "lieke", "yusuf"])
        #expect(query.addressees.map(\.user.description).sorted() == ["dirk", "lieke", "yusuf"])
        #expect(query.asked == 5)
        for user in ["kim", "hanneke", "els"] { #expect(try scene.standings(user, in: casus).isEmpty) }
        for user in ["lieke", "dirk"] { #expect(try scene.standings(user, in: casus) == [.participant]) }
    }

    @Test("one person answers for a party; a colleague then has nothing to answer")
    func perParty() throws {
        var casus = try sent()
        try casus.answerQuery(isKnown: true, in: scene.situation("yusuf")).done()
        #expect(
            casus.answerQuery(isKnown: false, in: try scene.situation("els")).refusals.map(\.reason) == [.notYourAct])
        #expect(try scene.standings("els", in: casus).isEmpty)
        let waiting = casus.openWork(in: try scene.situation("peer")).filter { $0.kind == .answerQuery }
        #expect(waiting.map(\.user.description).sorted() == ["dirk", "hanneke", "kim", "lieke"])
    }

    @Test("what waits for a reporter who left goes to who leads: closing the round, and telling the person")
    func reporterLeft() throws {
        var casus = try sent()
        for user in ["kim", "dirk", "lieke", "hanneke", "yusuf"] {
            try casus.answerQuery(isKnown: true, in: scene.situation(user)).done()
        }
        func waiting(_ situation: Situation) -> Set<String> {
            let kinds: Set<WorkItem.Kind> = [.closeQuery, .informWithoutConsent]
            return Set(casus.openWork(in: situation).filter { kinds.contains($0.kind) }.map(\.user.description))
        }
        #expect(try waiting(scene.situation("marjan")) == ["peer"])
        #expect(try waiting(scene.without("peer", seenBy: "marjan")) == ["marjan"])
    }

    @Test("no outcome before the round was sent and closed; then the outcome needs nothing twice")
    func outcomes() throws {
        var casus = try sent()
        let agenda = StepDraft(step: "v1", outcome: 3, statements: [])
        #expect(casus.take(agenda, in: try scene.situation("peer")).refusals.map(\.reason) == [.queryNotClosed])
        try casus.closeQuery(in: scene.situation("peer")).done()
        try casus.take(agenda, in: scene.situation("peer")).done()
        #expect(casus.course?.next == "v2")
    }

    @Test("X-VE-02 to who is no partner a casus goes only when the person agreed to that")
    func outside() throws {
        var casus = try scene.asked(known: ["lieke"])
        let marjan = try scene.situation("marjan")
        var draft = TransferDraft(
            to: .neighbourhoodTeam, pillar: nil, verdicts: [:], reasons: [:], necessity: "Hij vraagt hulp",
            lawfulness: "", discussed: "", isHandedOver: true, receiver: "Wijkteam Oost")
        func given(_ draft: TransferDraft) -> [Refusal] {
            var copy = casus
            return copy.giveUp(draft, for: nil, core: Identifier(known: "k"), in: marjan).refusals
        }
        #expect(given(draft) == [Refusal(.required, field: "agreedOn")])
        // He refused at the report; an older yes does not hold.
        draft.agreedOn = Day("2026-03-01")
        #expect(given(draft) == [Refusal(.laterNo, field: "agreedOn")])
        draft.agreedOn = Day("2026-03-10")
        #expect(given(draft) == [Refusal(.dayInTheFuture, field: "agreedOn")])
        draft.agreedOn = scene.today
        #expect(given(draft).isEmpty)
        try casus.giveUp(draft, for: nil, core: Identifier(known: "k"), in: marjan).done()
        #expect(casus.course?.transfer?.agreedOn == scene.today)
    }

    @Test("PV-019 a request for help ends it and leaves nothing; care already involved goes to the neighbourhood team")
    func routing() throws {
        var helped = try scene.asked(known: ["lieke"])
        let bare = StepDraft(step: "v1", outcome: 2, statements: [])
        for user in ["peer", "marjan"] {
            let refused = helped.take(bare, in: try scene.situation(user))
            #expect(refused.refusals.map(\.reason) == [.goesByTransfer], "\(user)")
        }
        var draft = TransferDraft(
            to: .bestParty, pillar: nil, verdicts: [:], reasons: [:], necessity: "Hij vraagt hulp", lawfulness: "",
            discussed: "", isHandedOver: true)
        let (marjan, core) = (try scene.situation("marjan"), Identifier<Casus>(known: "k"))
        #expect(helped.giveUp(draft, for: nil, core: core, in: marjan).refusals.map(\.field) == ["successor"])
        draft.successor = .partij(Identifier(known: "incluzio"))
        #expect(helped.giveUp(draft, for: nil, core: core, in: try scene.situation("peer")).refusals.count == 1)
        try helped.giveUp(draft, for: nil, core: core, in: marjan).done()
        #expect(helped.ended?.reason == .courseTransferred)
        #expect(helped.course?.transfer?.successor == draft.successor)
        #expect(helped.course?.transfer?.agreedOn == nil)
        var handled = try scene.asked(known: ["lieke"])
        try handled.take(StepDraft(step: "v1", outcome: 0, statements: []), in: scene.situation("marjan")).done()
        #expect(handled.ended?.reason == .courseClosed)
        var aligned = try scene.asked(known: ["lieke"])
        try aligned.take(StepDraft(step: "v1", outcome: 1, statements: []), in: scene.situation("peer")).done()
        #expect(aligned.course?.next == "v1b")
        var known = try scene.asked(known: ["lieke", "els"])
        func told() throws -> [String] {
            known.openWork(in: try scene.situation("marjan")).filter { $0.kind == .alignCare }.map(\.user.description)
        }
        #expect(try told().isEmpty)
        try known.take(StepDraft(step: "v1", outcome: 1, statements: []), in: scene.situation("peer")).done()
        #expect(try told() == ["els"])
    }
}
