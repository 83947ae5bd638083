// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Putting an item right that proved wrong, by who enters the data")
struct CorrectionScenarios {
    private let id = Identifier<Inbreng>(known: "een")
    private let smd = Identifier<Partij>(known: "smd")
    private let domijn = Identifier<Partij>(known: "domijn")

    @Test("PE-028 where staff enters, the supplier reports and the house corrects; whoever could see it is told")
    func municipal() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let (jorinde, saskia) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        try casus.bringIn(scene.item(of: "domijn"), as: id, in: jorinde).orFail()
        let silent = casus
        try casus.hear(true, on: id, for: smd, heard: "telefonisch", in: jorinde).orFail()
        let heard = casus.notices(since: silent, in: jorinde)
        #expect(heard.map(\.kind) == [.itemHeard] && heard.map(\.partij) == [domijn])
        #expect(casus.correct(id, because: "Fout", in: saskia).refusals.map(\.reason) == [.correctedByHouse])
        #expect(
            casus.reportWrong(id, because: "Fout", in: try scene.situation("tamer")).refusals.map(\.reason)
                == [.supplierOnly])

        let whole = casus
        try casus.reportWrong(id, because: "Het waren er vier en geen veertien", in: saskia).orFail()
        let told = casus.notices(since: whole, in: saskia)
        #expect(told.contains { $0.kind == .itemMarkedWrong && $0.partij == smd })
        #expect(told.contains { $0.kind == .itemMarkedWrong && $0.partij == Identifier(known: "huis") })
        #expect(!told.contains { $0.partij == domijn })
        let work = casus.openWork(in: jorinde).filter { $0.kind == .coordinateCorrection }
        #expect(work.map(\.user) == [jorinde.actor.id])

        let former = Identifier<Inbreng>(known: "eerder")
        #expect(
            casus.correct(id, because: "Vier meldingen", former: former, in: jorinde).refusals.map(\.field) == ["heard"]
        )
        let wrong = casus
        try casus.correct(id, because: "Vier meldingen", heard: "Mail van 2 maart", former: former, in: jorinde)
            .orFail()
        let change = try #require(casus.inbreng(id)?.history.last)
        #expect(change.kind == .corrected && change.heard == "Mail van 2 maart" && change.former == former)
        #expect(casus.inbreng(id)?.supplier == Identifier(known: "domijn"))
        let corrected = casus.notices(since: wrong, in: jorinde).filter { $0.kind == .itemCorrected }
        #expect(corrected.contains { $0.partij == smd })
        // Staff wrote it down in its name, so its supplier hears it too, and of which item.
        let toSupplier = try #require(corrected.first { $0.partij == domijn })
        #expect(toSupplier.limited(to: [], house: jorinde.collaboration.house).particulars?.item == id)
    }

    @Test("PE-028 nobody puts right for a supplier what it froze")
    func frozen() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        try casus.bringIn(scene.item(of: "domijn"), as: id, in: jorinde).orFail()
        try casus.change(.frozen, id, because: "Wij zoeken het uit", in: scene.situation("saskia")).orFail()
        let corrected = casus.correct(id, because: "Vier", heard: "telefonisch", in: jorinde)
        #expect(corrected.refusals.map(\.reason) == [.supplierOnly])
    }

    @Test("PE-028 what is wrong is closed to who could see it, and not to who must put it right")
    func wrongMeanwhile() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        try casus.bringIn(scene.item(of: "domijn"), as: id, in: jorinde).orFail()
        try casus.reportWrong(id, because: "Fout", heard: "telefonisch", in: jorinde).orFail()
        let item = try #require(casus.inbreng(id))
        func isClosedAsWrong(_ user: String) throws -> Bool {
            guard case .closed(let barriers) = casus.passage(of: item, in: try scene.situation(user)) else {
                return false
            }
            return barriers.contains { if case .markedWrong = $0 { true } else { false } }
        }
        #expect(try !isClosedAsWrong("jorinde"))
        #expect(try isClosedAsWrong("chantal"))
        #expect(casus.itemsToCorrect(in: jorinde).map(\.id) == [id])
        #expect(casus.itemsToCorrect(in: try scene.situation("chantal")).isEmpty)
    }

    @Test("PE-029 where parties enter, the party corrects itself and nobody else does")
    func partner() throws {
        let scene = try PillarScene()
        var casus = try scene.begun(pillar: "pijler-ii").orFail()
        let (jorinde, chantal) = (try scene.situation("jorinde"), try scene.situation("chantal"))
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
        let own = InbrengDraft(
            content: ContentClass(
                betrokkene: PillarScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: "help",
                task: "hulp", kind: "situatie"),
            necessity: "nodig", hasText: true, akkoordFor: [Identifier(known: "politie")], keepFromConference: false)
        try casus.bringIn(own, as: id, in: chantal).orFail()
        for user in ["jorinde", "saskia", "tamer"] {
            let outcome = casus.correct(id, because: "Fout", heard: "telefonisch", in: try scene.situation(user))
            #expect(outcome.refusals.map(\.reason) == [.supplierOnly], "\(user)")
        }
        let before = casus
        try casus.correct(id, because: "Verkeerde datum", in: chantal).orFail()
        let change = try #require(casus.inbreng(id)?.history.last)
        #expect(change.kind == .corrected && change.by == chantal.actor.id && change.heard == nil)
        let told = casus.notices(since: before, in: chantal).filter { $0.kind == .itemCorrected }.map(\.partij)
        #expect(told.contains(Identifier(known: "politie")) && !told.contains(smd))
    }

    @Test("a profile that says nothing of the old text keeps none")
    func replaced() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.running()
        try casus.bringIn(scene.item("identiteit"), as: id, in: scene.situation("peer")).done()
        try casus.correct(id, because: "Fout", former: Identifier(known: "eerder"), in: scene.situation("peer")).done()
        #expect(casus.inbreng(id)?.formerTexts == [])
    }
}
