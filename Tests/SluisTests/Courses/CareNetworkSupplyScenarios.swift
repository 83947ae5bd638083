// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Care network: who decides on exchange, what the police give, and what nobody outside gets")
struct CareNetworkSupplyScenarios {
    let scene: CareNetworkScene
    private let id = Identifier<Inbreng>(known: "een")

    init() throws { scene = try CareNetworkScene() }

    private func reasons<Value>(_ outcome: Outcome<Value>) -> [Refusal.Reason] { outcome.refusals.map(\.reason) }

    private func consent(_ status: PersonConsent.Status) -> PersonConsentDraft {
        PersonConsentDraft(
            person: CareNetworkScene.person, mode: .first, status: status, on: scene.today, purpose: "alles")
    }

    private func disclosure(to users: [String]) -> PoliceDisclosureDraft {
        PoliceDisclosureDraft(
            recipients: users.map { Identifier(known: $0) }, on: scene.today, reference: "PL-1",
            reason: "hulp bieden", mention: "Zorgnetwerk Venlo")
    }

    // MARK: Consent

    @Test("PV-003 the signed form stays in the partner's own file; here is only that consent was given, and when")
    func consentForm() throws {
        var casus = try scene.running()
        let peer = try scene.situation("peer")
        try casus.record(consent(.given), in: peer).done()
        let said = try #require(casus.course?.consents.last)
        #expect(said.status == .given && said.on == scene.today && said.by == peer.actor.id)
        try casus.bringIn(scene.item("wonen"), as: id, in: peer).done()
        func attach(_ kind: String) -> Outcome<Void> {
            var copy = casus
            return copy.attach(
                BijlageDraft(
                    kind: kind, name: "stuk.pdf", mediaType: .pdf, size: 1000, sha256: "00", isConfirmed: true),
                to: id, as: Identifier(known: "bijlage"), scannedBy: nil, under: peer.attachmentRules(for: casus),
                in: peer)
        }
        #expect(reasons(attach("toestemmingsformulier")) == [.attachmentKindRefused])
        // It does not come in under another name either.
        #expect(reasons(attach(AttachmentRules.other)) == [.attachmentKindRefused])
        #expect(reasons(attach("machtiging")).isEmpty)
    }

    @Test("PV-011 whoever reported decides on exchange: no other partner puts the person on an agenda")
    func reporterDecides() throws {
        let casus = try scene.asked(known: ["lieke"])
        let lieke = try scene.situation("lieke")
        func refused(_ draft: StepDraft, in casus: Casus) -> [Refusal.Reason] {
            var copy = casus
            return reasons(copy.take(draft, in: lieke))
        }
        #expect(refused(StepDraft(step: "v1", outcome: 3, statements: []), in: casus).contains(.notYourAct))
        var listed = casus
        try listed.take(StepDraft(step: "v1", outcome: 3, statements: []), in: scene.situation("peer")).done()
        let agenda = StepDraft(
            step: "v2", outcome: 0, statements: [StepStatement(.necessity, text: "Ook bij ons bekend")],
            team: [TeamDraft(user: Identifier(known: "bas"), necessity: "Ander gebied")])
        #expect(refused(agenda, in: listed).contains(.notYourAct))
        var consented = casus
        #expect(reasons(consented.record(consent(.given), in: lieke)) == [.notYourAct])
        #expect(consented.isLimited(under: scene.arrangement))
        // Nor does a report of its own bring the person into an area where it does not work.
        let usual = try scene.draft(consent: .refused)
        let elsewhere = CourseDraft(
            report: usual.report, pillar: nil, subdivision: "Venlo Centrum Zuid", statements: usual.statements,
            told: usual.told, consents: usual.consents)
        #expect(reasons(try scene.begin(elsewhere, by: "lieke")) == [.anotherArea])
    }

    // MARK: Police

    @Test("PV-038 special data of the police come only beside other police data about the same person")
    func specialBeside() throws {
        var casus = try scene.running()
        let dirk = try scene.situation("dirk")
        func isAlone(_ kind: String, in casus: Casus) throws -> Bool {
            casus.problems(with: try scene.item(kind), in: dirk).contains { $0.reason == .specialBesideOnly }
        }
        for kind in ["inhoud", "zorgbetrokkenheid"] { #expect(try isAlone(kind, in: casus), "\(kind)") }
        #expect(try !isAlone("identiteit", in: casus))
        #expect(casus.problems(with: try scene.item("zorgbetrokkenheid"), in: try scene.situation("lieke")).isEmpty)
        try casus.bringIn(
            scene.item("politie", disclosure: disclosure(to: ["lieke"])), as: id, in: dirk
        ).done()
        #expect(try !isAlone("inhoud", in: casus))
        try casus.change(.withdrawn, id, because: "Verkeerde persoon", in: dirk).done()
        #expect(try isAlone("inhoud", in: casus))
    }

    @Test("PV-040 a police item serves the role in the network; another matter of the landlord is refused and kept")
    func otherMatter() throws {
        var casus = try scene.running(known: ["lieke", "dirk", "kim"])
        try casus.record(consent(.given), in: scene.situation("peer")).done()
        try casus.bringIn(
            scene.item("politie", disclosure: disclosure(to: ["kim"]), for: ["woonwenz"]), as: id,
            in: scene.situation("dirk")
        ).done()
        let kim = try scene.situation("kim")
        func draft(_ stage: OnwardRequest.Stage) -> OnwardDraft {
            OnwardDraft(use: .otherPurpose, stage: stage, recipientKind: nil, purpose: "Ontruiming van een ander")
        }
        #expect(try casus.askOnward(draft(.asked), for: id, in: kim).done() == .refused)
        #expect(casus.course?.onwardRequests?.map(\.partij) == [kim.actor.partij])
        #expect(reasons(casus.answerOnward(0, true, in: try scene.situation("dirk"))) == [.alreadyAnswered])
        let before = casus
        #expect(try casus.askOnward(draft(.happened), for: id, in: kim).done() == .refused)
        let told = casus.notices(since: before, in: kim)
        #expect(told.map(\.kind) == [.itemPassedOn] && told.map(\.partij) == [Identifier(known: "politie")])
    }

    @Test("PV-045 who is not designated reports, answers, sits and sees nothing, though a colleague does")
    func notDesignated() throws {
        let ronald = try scene.situation("ronald")
        #expect(reasons(try scene.begin(scene.draft(consent: .refused), by: "ronald")).contains(.notYourAct))
        var casus = try scene.reported()
        try casus.takeUp(in: scene.situation("marjan")).done()
        try casus.sendQuery(in: scene.situation("peer")).done()
        #expect(reasons(casus.answerQuery(isKnown: true, in: ronald)) == [.notYourAct])
        #expect(try scene.standings("ronald", in: casus).isEmpty)
        var running = try scene.running()
        #expect(try scene.standings("ronald", in: running).isEmpty)
        #expect(try scene.standings("dirk", in: running).contains(.participant))
        let marjan = try scene.situation("marjan")
        let body = try #require(scene.arrangement.bodies.discussing.first)
        let plan = MeetingPlan(
            body: MeetingBody(body), day: scene.today.adding(days: 7), starts: 570, minutes: 90, place: "Raadhuis",
            chair: marjan.actor.id, secretary: marjan.actor.id, area: "Blerick")
        let sitting = try Vergadering.convene(plan, as: Identifier(known: "v"), in: marjan).done()
        try running.schedule(on: sitting, as: Identifier(known: "o"), in: marjan).done()
        #expect(reasons(running.invite(Casus.seat("ronald"), in: marjan)).contains(.notDesignated))
        try running.invite(Casus.seat("dirk"), in: marjan).done()
        #expect(!running.seats(in: marjan).contains { $0.user == ronald.actor.id })
        #expect(running.openWork(in: marjan).allSatisfy { $0.user != ronald.actor.id })
    }

    // MARK: Outside

    @Test(
        "PV-047 a third party that asks gets nothing through a partner", arguments: ["other-partner", "care-provider"])
    func thirdParty(_ kind: String) throws {
        var casus = try scene.running()
        try casus.bringIn(
            scene.item("zorgbetrokkenheid", for: ["antares"]), as: id, in: scene.situation("lieke")
        ).done()
        let peer = try scene.situation("peer")
        func draft(_ kind: String?) -> OnwardDraft {
            OnwardDraft(use: .passOn, stage: .asked, recipientKind: kind, purpose: "Verzekeraar vraagt ernaar")
        }
        #expect(reasons(casus.askOnward(draft(nil), for: id, in: peer)) == [.required])
        #expect(reasons(casus.askOnward(draft("zorgverzekeraar"), for: id, in: peer)) == [.unknownParty])
        #expect(try casus.askOnward(draft(kind), for: id, in: peer).done() == .refused)
        let request = try #require(casus.course?.onwardRequests?.last)
        #expect(request.recipientKind == kind && request.answer == .refused && request.approval == nil)
    }
}
