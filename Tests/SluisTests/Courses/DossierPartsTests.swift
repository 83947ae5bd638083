// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

/// A casus that is a track, in the stage of the conference, with people of six parties.
@Suite("Parts of a dossier")
struct DossierPartsTests {
    private let scene: SafetyHouseScene
    private let day = "2026-02-20"

    init() throws { scene = try SafetyHouseScene() }

    private func track() throws -> Casus {
        var casus = try scene.reported()
        try scene.done(
            casus.chooseDossier("traject", because: "Na detentie", in: try scene.situation("eline", on: "2026-02-10")))
        return try scene.discussed(with: ["amira", "koen", "lisa", "samira", "tessa", "henk"], from: casus)
    }

    private func talk(_ report: String = "Kwelderverslag") -> [String: DossierValue] {
        [
            "op": .day(Day(ordinal: 20_500)), "aanwezig": .people(["Jaydon"]), "verslag": .text(report),
        ]
    }

    private func enter(
        _ part: String, _ values: [String: DossierValue], by user: String, as id: String = "regel",
        say: DossierSayDraft? = nil, in casus: inout Casus
    ) throws -> [Refusal] {
        casus.enter(
            DossierEntryDraft(part: part, betrokkene: SafetyHouseScene.person, values: values, say: say),
            as: Identifier(known: id), in: try scene.situation(user, on: day)
        ).refusals
    }

    private func read(_ user: String, _ casus: Casus) throws -> [OpenedEntry] {
        let situation = try scene.situation(user, on: day)
        return casus.dossierEntries.compactMap { casus.opened($0, in: situation) }
    }

    @Test("without a choice a casus is the first kind and has no parts; the reporter and the director choose")
    func choosing() throws {
        var casus = try scene.reported()
        let eline = try scene.situation("eline", on: "2026-02-10")
        #expect(casus.dossierKind(in: eline)?.id.word == "aanpak")
        #expect(casus.dossierParts(in: eline).isEmpty)
        let joost = try scene.situation("joost", on: "2026-02-10")
        #expect(casus.chooseDossier("traject", because: "Nodig", in: joost).refusals.map(\.reason) == [.notYourAct])
        #expect(casus.chooseDossier("traject", because: "", in: eline).refusals.map(\.reason) == [.required])
        #expect(casus.chooseDossier("iets", because: "Nodig", in: eline).refusals.map(\.reason) == [.choiceNotListed])
        #expect(casus.chooseDossier("aanpak", because: "Nodig", in: eline).refusals.map(\.reason) == [.nothingChanged])
        try scene.done(casus.chooseDossier("traject", because: "Nodig", in: eline))
        #expect(casus.dossierKind(in: eline)?.id.word == "traject")
        let later = try scene.discussed(with: ["amira"], from: casus)
        #expect(!later.mayChooseDossier(in: try scene.situation("eline", on: day)))
    }

    @Test("a part takes what its fields say: words of its list, days in order, nothing without consent")
    func fields() throws {
        var casus = try track()
        #expect(try enter("gesprek", talk(), by: "eline", in: &casus).isEmpty)
        #expect(try enter("gesprek", [:], by: "eline", in: &casus).map(\.reason) == [.required])
        #expect(
            try enter("hulpvraag", ["antwoord": .choice("misschien")], by: "eline", in: &casus).map(\.reason)
                == [.choiceNotListed])
        let filled: [String: DossierValue] = ["antwoord": .choice("geen-toestemming"), "hulpvraag": .text("Schulden")]
        #expect(
            try enter("hulpvraag", filled, by: "eline", in: &casus)
                == [Refusal(.contentWithoutConsent, field: "hulpvraag")])
        #expect(
            try enter("hulpvraag", ["antwoord": .choice("geen-toestemming")], by: "eline", as: "b", in: &casus)
                .isEmpty)
        let from = Day(ordinal: 20_400)
        let reversed = ["periode": DossierValue.period(from: from, until: Day(ordinal: 20_399))]
        #expect(try enter("detentieperiode", reversed, by: "eline", in: &casus).map(\.reason) == [.periodReversed])
        #expect(
            try enter(
                "detentieperiode", ["periode": .period(from: from, until: nil)], by: "eline", as: "c",
                in: &casus
            ).isEmpty)
        #expect(
            try enter(
                "agg-gegevens", ["gegevens": .text(String(repeating: "x", count: 5001))], by: "eline",
                in: &casus
            ).map(\.reason) == [.textTooLong])
        #expect(
            try enter("gesprek", ["vreemd": .text("x")], by: "eline", in: &casus).map(\.reason).contains(
                .unknownItem))
    }

    @Test("nobody of another party reads an entry; the house only by role")
    func readers() throws {
        var casus = try track()
        _ = try enter("gesprek", talk(), by: "eline", in: &casus)
        _ = try enter(
            "detentieperiode", ["periode": .period(from: Day(ordinal: 20_400), until: nil)], by: "eline",
            as: "c", in: &casus)
        for user in ["amira", "koen", "lisa", "samira", "tessa", "henk", "rob", "pieter", "harm", "paul", "tom"] {
            #expect(try read(user, casus).isEmpty, "\(user)")
        }
        #expect(try read("eline", casus).count == 2)
        #expect(try read("joost", casus).map(\.entry.part) == ["gesprek"], "a detention period is for the director")
        // A party writes where its access lets it; a party without a criminal basis does not even see the part.
        let henk = try scene.situation("henk", on: day)
        #expect(!casus.dossierParts(in: henk).map(\.id.word).contains("detentieperiode"))
        let amira = try scene.situation("amira", on: day)
        #expect(casus.dossierParts(in: amira).map(\.id.word).contains("detentieperiode"))
        let noor = try scene.situation("noor", on: day)
        #expect(casus.dossierParts(in: noor).isEmpty)
    }

    @Test("what a party writes is its own; with its say and the law the house reads along, until the say is taken back")
    func say() throws {
        var casus = try track()
        let period = ["periode": DossierValue.period(from: Day(ordinal: 20_400), until: nil)]
        let blank = DossierSayDraft(given: true)
        #expect(
            Set(try enter("detentieperiode", period, by: "amira", say: blank, in: &casus).map(\.reason))
                == [.necessityMissing, .taskMissing])
        #expect(try enter("detentieperiode", period, by: "amira", in: &casus).isEmpty)
        #expect(try read("amira", casus).count == 1)
        #expect(try read("eline", casus).isEmpty, "without a say the house reads nothing")
        let id = Identifier<DossierEntry>(known: "regel")
        let amira = try scene.situation("amira", on: day)
        try scene.done(
            casus.say(.init(given: true, necessity: "Voor het plan", task: "Politietaak"), on: id, in: amira))
        let entry = try #require(casus.dossierEntry(id))
        let eline = try scene.situation("eline", on: day)
        let item = try #require(casus.dossierItem(entry, in: eline))
        let allowed = casus.lawDecision(on: item, for: scene.register.house, in: eline)?.verdict == .allow
        #expect(casus.passage(of: entry, in: eline).isOpen == allowed, "with the say, the law alone decides")
        try scene.done(casus.say(.init(given: false), on: id, in: amira))
        #expect(try read("eline", casus).isEmpty)
        #expect(casus.say(.init(given: false), on: id, in: eline).refusals.map(\.reason) == [.unknownItem])
    }

    @Test("a correction keeps which field changed and why, not what stood there; taking back destroys it")
    func corrections() throws {
        var casus = try track()
        _ = try enter("gesprek", talk("Kwelderfout"), by: "eline", in: &casus)
        let id = Identifier<DossierEntry>(known: "regel")
        let eline = try scene.situation("eline", on: day)
        #expect(
            casus.correct(id, to: talk("Kwelderfout"), because: "Nieuw", in: eline).refusals.map(\.reason)
                == [.nothingChanged])
        #expect(
            casus.correct(id, to: talk("Kweldergoed"), because: "", in: eline).refusals.map(\.reason) == [.required])
        try scene.done(casus.correct(id, to: talk("Kweldergoed"), because: "Verschreven", in: eline))
        #expect(casus.dossierEntry(id)?.changes.map(\.fields) == [["verslag"]])
        #expect(!(try stored(casus)).contains("Kwelderfout"))
        let koen = try scene.situation("koen", on: day)
        #expect(casus.takeBack(id, because: "Weg", in: koen).refusals.map(\.reason) == [.unknownItem])
        try scene.done(casus.takeBack(id, because: "Hoort hier niet", in: eline))
        #expect(casus.dossierEntries.isEmpty)
        #expect(!(try stored(casus)).contains("Kweldergoed"))
        #expect(casus.takeBack(id, because: "Nog eens", in: eline).refusals.map(\.reason) == [.unknownItem])
    }

    private func stored(_ casus: Casus) throws -> String {
        String(decoding: try JSONEncoder().encode(casus), as: UTF8.self)
    }

    @Test("a casus stored before there were kinds is the first kind")
    func before() throws {
        var document = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(try track())) as? [String: Any])
        var course = try #require(document["course"] as? [String: Any])
        course["dossierChoices"] = nil
        course["dossierEntries"] = nil
        document["course"] = course
        let old = try JSONDecoder().decode(Casus.self, from: JSONSerialization.data(withJSONObject: document))
        #expect(old.dossierKind(in: try scene.situation("eline", on: day))?.id.word == "aanpak")
        #expect(old.dossierEntries.isEmpty)
    }

    @Test(
        "PU-059, F-UT-23, F-UT-28 the copy keeps the answers and the quarters, and nothing of talks or of the part that is removed"
    )
    func anonymised() throws {
        var casus = try track()
        _ = try enter("gesprek", talk(), by: "eline", as: "a", in: &casus)
        _ = try enter(
            "hulpvraag", ["antwoord": .choice("ja"), "hulpvraag": .text("Kwelderhulp")], by: "eline", as: "b",
            in: &casus)
        _ = try enter("hulpvraag", ["antwoord": .choice("geen-toestemming")], by: "eline", as: "b2", in: &casus)
        _ = try enter("agg-gegevens", ["gegevens": .text("Kwelderagg")], by: "eline", as: "c", in: &casus)
        let from = try #require(Day("2026-02-17"))
        let period = ["periode": DossierValue.period(from: from, until: Day("2026-08-30"))]
        _ = try enter("detentieperiode", period, by: "eline", as: "d", in: &casus)
        let copy = try #require(
            casus.anonymised(as: "nummer", letters: { "letters" }, in: try scene.situation("eline", on: day)))
        #expect(copy.dossier == "traject")
        let entries = try #require(copy.entries)
        #expect(entries.map(\.part) == ["gesprek", "hulpvraag", "hulpvraag", "detentieperiode"])
        #expect(entries.flatMap(\.choices.values).sorted() == ["geen-toestemming", "ja"])
        #expect(entries[3].days == ["periode": Day("2026-01-01"), "periode-until": Day("2026-07-01")])
        #expect(entries[0].days.values.allSatisfy { $0.day == 1 })
        let text = String(decoding: try JSONEncoder().encode(copy), as: UTF8.self)
        #expect(!text.contains("Kwelder") && !text.contains("Jaydon"))
        let figures = Figures(of: Array(repeating: copy, count: 10), rounds: [], smallest: 10)
        #expect(figures.cells[.dossier]?.map(\.name) == ["traject"])
        #expect(figures.cells[.answer]?.map(\.count) == [10, 10])
        #expect(Figures(of: [copy], rounds: [], smallest: 10).cells[.answer]?.compactMap(\.count) == [])
    }

    @Test("kinds of data of a track are no items of an approach")
    func foreign() throws {
        let approach = try scene.discussed(with: ["amira"])
        let amira = try scene.situation("amira", on: day)
        #expect(!approach.kindsToBringIn(in: amira).map(\.id.word).contains("detentie"))
        #expect(try track().kindsToBringIn(in: amira).map(\.id.word).contains("detentie"))
    }
}
