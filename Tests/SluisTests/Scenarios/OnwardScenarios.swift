// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Another use of what was received, and persons who join a casus")
struct OnwardScenarios {
    private let id = Identifier<Inbreng>(known: "een")

    private func draft(
        _ use: OnwardRequest.Use, _ stage: OnwardRequest.Stage = .asked, to kind: String? = nil
    ) -> OnwardDraft {
        OnwardDraft(use: use, stage: stage, recipientKind: kind, purpose: "Een ander onderzoek")
    }

    /// An item on debts that the police may see, in a pillar where the parties enter themselves.
    private func received(in scene: PillarScene) throws -> Casus {
        var casus = try scene.begun(pillar: "pijler-ii").orFail()
        let jorinde = try scene.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: jorinde).orFail()
        let team = ["saskia", "tamer", "chantal"].map { TeamDraft(user: Identifier(known: $0), necessity: "nodig") }
        try casus.take(
            StepDraft(step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")], team: team),
            in: jorinde
        ).orFail()
        try casus.take(
            StepDraft(step: "e3", outcome: 0, statements: [], caseDirector: Identifier(known: "chantal")),
            in: try scene.situation("saskia")
        ).orFail()
        let item = InbrengDraft(
            content: ContentClass(
                betrokkene: PillarScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: "help",
                task: "hulp", kind: "situatie"),
            necessity: "nodig", hasText: true, akkoordFor: [Identifier(known: "politie")], keepFromConference: false)
        try casus.bringIn(item, as: id, in: scene.situation("chantal")).orFail()
        return casus
    }

    @Test("PE-031 data obtained under the covenant serve no other investigation: refused, and on record")
    func otherPurpose() throws {
        let scene = try PillarScene()
        var casus = try received(in: scene)
        let tamer = try scene.situation("tamer")
        #expect(
            casus.askOnward(draft(.otherPurpose), for: id, in: try scene.situation("chantal")).refusals.isEmpty == false
        )
        let before = casus
        #expect(try casus.askOnward(draft(.otherPurpose), for: id, in: tamer).orFail() == .refused)
        let request = try #require(casus.course?.onwardRequests?.last)
        #expect(request.blocked.contains("lawful-further-use") && request.rules.contains("ON-PARTNER"))
        #expect(request.purpose == "Een ander onderzoek" && request.by == tamer.actor.id)
        #expect(casus.notices(since: before, in: tamer).isEmpty)
        // Its supplier and the house read what was asked; another party does not.
        let item = try #require(casus.inbreng(id))
        #expect(casus.onwardRequests(for: item, in: try scene.situation("chantal")).count == 1)
        #expect(casus.onwardRequests(for: item, in: try scene.situation("jorinde")).count == 1)
        #expect(casus.onwardRequests(for: item, in: try scene.situation("saskia")).isEmpty)
    }

    @Test("PE-031 that it happened without being allowed to is told to the supplier")
    func happened() throws {
        let scene = try PillarScene()
        var casus = try received(in: scene)
        let before = casus
        let tamer = try scene.situation("tamer")
        #expect(try casus.askOnward(draft(.otherPurpose, .happened), for: id, in: tamer).orFail() == .refused)
        let told = casus.notices(since: before, in: tamer)
        #expect(told.map(\.kind) == [.itemPassedOn] && told.map(\.partij) == [Identifier(known: "smd")])
        #expect(told.first?.particulars?.passedOnBy == Identifier(known: "politie"))
        #expect(told.first?.limited(to: [], house: Identifier(known: "huis")).particulars?.item == id)
    }

    @Test("PV-041 a police item is not passed on to a subcontractor, and the police hear of it")
    func police() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.running(known: ["lieke", "dirk", "hanneke"])
        let record = PoliceDisclosureDraft(
            recipients: [Identifier(known: "hanneke")], on: scene.today, reference: "PL-1", reason: "hulp bieden",
            mention: "Zorgnetwerk Venlo")
        try casus.record(
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, purpose: "alles"),
            in: scene.situation("peer")
        ).done()
        try casus.bringIn(
            scene.item("politie", disclosure: record, for: ["incluzio"]), as: id, in: scene.situation("dirk")
        ).done()
        let hanneke = try scene.situation("hanneke")
        #expect(
            casus.askOnward(draft(.passOn), for: id, in: hanneke).refusals.map(\.field) == ["recipientKind"])
        #expect(
            casus.askOnward(draft(.passOn, to: "onderaannemer"), for: id, in: hanneke).refusals.map(\.reason)
                == [.unknownParty])
        let before = casus
        #expect(try casus.askOnward(draft(.passOn, to: "care-provider"), for: id, in: hanneke).done() == .refused)
        let request = try #require(casus.course?.onwardRequests?.last)
        #expect(request.blocked.contains("onward-duty-or-task-necessity") && request.citations.contains("Wpg 7(2)"))
        let told = casus.notices(since: before, in: hanneke)
        #expect(told.map(\.kind) == [.itemPassedOn] && told.map(\.partij) == [Identifier(known: "politie")])
        // PV-042: what the police correct, its recipients hear.
        let wrong = casus
        let dirk = try scene.situation("dirk")
        try casus.correct(id, because: "Verkeerde datum", in: dirk).done()
        let corrected = casus.notices(since: wrong, in: dirk).filter { $0.kind == .itemCorrected }
        #expect(corrected.contains { $0.partij == Identifier(known: "incluzio") })
    }

    @Test("where the profile leaves it to the supplier, a request waits for its yes and then for the law")
    func approval() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.discussed(with: ["amira", "samira"])
        let item = InbrengDraft(
            content: ContentClass(
                betrokkene: SafetyHouseScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "hulp", kind: "financien", domain: "financien"),
            necessity: "nodig", hasText: true, akkoordFor: [Identifier(known: "politie")], keepFromConference: false)
        let samira = try scene.situation("samira", on: "2026-02-20")
        let amira = try scene.situation("amira", on: "2026-02-20")
        try casus.bringIn(item, as: id, in: samira).done()
        #expect(try casus.askOnward(draft(.otherPurpose), for: id, in: amira).done() == .waitsForSupplier)
        #expect(casus.openWork(in: samira).contains { $0.kind == .sayOnward && $0.user == samira.actor.id })
        #expect(casus.answerOnward(0, true, in: amira).refusals.map(\.reason) == [.supplierOnly])
        try casus.answerOnward(0, true, in: samira).done()
        let request = try #require(casus.course?.onwardRequests?.first)
        #expect(request.answer == .conditional && request.open.contains("lawful-further-use"))
        #expect(casus.answerOnward(0, false, in: samira).refusals.map(\.reason) == [.alreadyAnswered])
    }

    @Test("PU-039 a family member joins only with the reason why the approach needs him")
    func necessity() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.discussed(with: ["amira"])
        var brother = Betrokkene(
            id: Identifier(known: "broer"), given: "Tyrell", family: "Verbruggen", born: nil, bsn: nil, residence: "",
            category: .relation, relation: "broer", kind: .relation)
        let eline = try scene.situation("eline", on: "2026-02-20")
        #expect(casus.add(brother, in: eline).refusals.map(\.reason) == [.personNecessityMissing])
        brother.necessity = "Hij woont op hetzelfde adres en hoort bij de interventie"
        #expect(
            casus.add(brother, in: try scene.situation("amira", on: "2026-02-20")).refusals.map(\.reason) == [
                .notYourAct
            ])
        try casus.add(brother, in: eline).done()
        #expect(casus.betrokkene(brother.id)?.necessity == brother.necessity)
        var again = brother
        again.kind = .aimedAt
        #expect(casus.add(again, in: eline).refusals.contains { $0.reason == .categoryNotListed })
    }

    @Test("PU-066 a granted request to erase does to a running casus what the end of its term would")
    func erasure() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.discussed(with: ["amira"])
        let (day, harm) = (try #require(Day("2026-07-20")), Identifier<User>(known: "harm"))
        let decision = ErasureDraft(decidedOn: day, decidedBy: harm, ground: .objection)
        let paul = try scene.situation("paul", on: "2026-07-21")
        #expect(
            casus.eraseOnRequest(decision, in: try scene.situation("eline", on: "2026-07-21")).refusals.map(\.reason)
                == [.notYourAct])
        #expect(
            casus.eraseOnRequest(
                ErasureDraft(decidedOn: day, decidedBy: Identifier(known: "eline"), ground: .objection), in: paul
            ).refusals.map(\.field) == ["decidedBy"])
        #expect(
            casus.eraseOnRequest(decision, in: try scene.situation("paul", on: "2026-07-19")).refusals.map(\.reason)
                == [.dayInTheFuture])
        let before = casus
        try casus.eraseOnRequest(decision, in: paul).done()
        #expect(casus.ended?.reason == .erasureGranted && casus.ended?.fate == .anonymised)
        let copy = try #require(casus.anonymised(as: "nieuw", letters: { "abcdefgh" }, in: paul))
        #expect(copy.persons.first?.fields["Achternaam"] == "abcdefgh" && copy.persons.first?.fields["BSN"] == nil)
        let told = casus.notices(since: before, in: paul)
        #expect(Set(told.filter { $0.kind == .anonymised }.map(\.partij)) == [Identifier(known: "politie")])
    }
}
