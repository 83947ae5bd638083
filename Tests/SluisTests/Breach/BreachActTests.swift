// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A breach: what is refused, settled, told and closed")
struct BreachActTests {
    private func problems<Value>(_ outcome: Outcome<Value>) -> [Refusal] {
        if case .refused(let problems) = outcome { return problems }
        return []
    }

    @Test("PE-055 a notice without a contact does not go out, and everything that is missing is said at once")
    func incomplete() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-05-08", 16, 40, ahead: 2)
        var facts = BreachScene.facts(at: "politie", noticed: noticed)
        facts.contact = ""
        let one = problems(try scene.report(facts, by: "tamer", at: noticed))
        #expect(one == [Refusal(.required, field: "contact")])
        facts.effects = ""
        facts.touches = nil
        facts.nature = "Over 111222333"
        let all = problems(try scene.report(facts, by: "tamer", at: noticed))
        #expect(Set(all.compactMap(\.field)) == ["contact", "effects", "touches", "nature"])
        #expect(all.map(\.reason).contains(.numberInBreach))
        // Nothing keeps it out of the register meanwhile, and the clock runs.
        var early = BreachScene.facts(at: "politie", noticed: noticed)
        early.contact = ""
        var datalek = try scene.report(early, by: "tamer", at: noticed, telling: false).get().datalek
        let situation = try scene.situation("tamer", at: noticed)
        #expect(problems(datalek.tell("", involved: [], in: situation)).map(\.reason) == [.breachContentMissing])
        #expect(scene.open(datalek) == [.internalNotice, .authority])
    }

    @Test("a breach is not noticed before it happened, nor longer ago than anybody records")
    func likelyDays() throws {
        let scene = try BreachScene("enschede")
        let now = try ProfileSubject.moment("2026-05-08", 16, 40, ahead: 2)
        var facts = BreachScene.facts(at: "politie", noticed: try ProfileSubject.moment("1980-05-08", 9, ahead: 2))
        #expect(problems(try scene.report(facts, by: "tamer", at: now)).map(\.reason) == [.dayTooFarBack])
        facts.noticedAt = try ProfileSubject.moment("2026-05-06", 23, 30, ahead: 2)
        facts.happenedOn = Day("2026-05-07")
        let later = problems(try scene.report(facts, by: "tamer", at: now))
        #expect(later == [Refusal(.happenedAfterNoticed, field: "happened")])
        facts.happenedOn = Day("2026-05-06")
        #expect(problems(try scene.report(facts, by: "tamer", at: now)).isEmpty)
    }

    @Test("PE-056 what touches no casus needs no notice inside; it is registered and the duty of the GDPR stays")
    func ownAdministration() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-05-08", 9, ahead: 2)
        var facts = BreachScene.facts(at: "tactus", noticed: noticed)
        facts.touches = .no
        let datalek = try scene.report(facts, by: "femke", at: noticed, telling: false).get().datalek
        #expect(scene.open(datalek) == [.authority])
        #expect(try scene.owes(.authority, datalek, "femke", at: noticed))
        #expect(try scene.sight(datalek, "jorinde", at: noticed) == .whole)
        #expect(try scene.sight(datalek, "frederique", at: noticed) == .whole)
        #expect(try scene.sight(datalek, "saskia", at: noticed) == nil)
    }

    @Test("PU-071 without saying whether the data were encrypted the authority is not told; then a copy is due")
    func authority() throws {
        let scene = try BreachScene("utrecht-topx")
        let noticed = try ProfileSubject.moment("2026-06-02", 14, 10, ahead: 2)
        var facts = BreachScene.facts(at: "woningcorporaties", noticed: noticed)
        facts.encryption = nil
        var datalek = try scene.report(facts, by: "henk", at: noticed).get().datalek
        let situation = try scene.situation("henk", at: noticed.adding(seconds: 3600))
        let early = datalek.settle(.authority, isDone: true, "formulier", doneAt: nil, in: situation)
        #expect(problems(early).map(\.reason) == [.breachContentMissing])
        facts.encryption = .partly
        try datalek.amend(facts, in: situation).get()
        try datalek.settle(.authority, isDone: true, "kenmerk 7", doneAt: nil, in: situation).get()
        #expect(scene.due(.authority, of: datalek) == (try ProfileSubject.moment("2026-06-05", 14, 10, ahead: 2)))
        #expect(scene.open(datalek) == [.copy])
        #expect(scene.rules.copyTo.map(\.id.word) == ["partneroverleg", "stuurgroep"])
        #expect(try scene.owes(.copy, datalek, "harm", at: noticed))
        #expect(try !scene.owes(.copy, datalek, "henk", at: noticed))
    }

    @Test("a notice in time that is completed later counts as done in time, where the profile has no list of its own")
    func phased() throws {
        for (world, partij, by) in [("venlo", "woonwenz", "kim"), ("nijmegen", "talis", "bram")] {
            let scene = try BreachScene(world)
            let noticed = try ProfileSubject.moment("2026-06-02", 14, 10, ahead: 2)
            var facts = BreachScene.facts(at: partij, noticed: noticed)
            facts.persons = []
            var datalek = try scene.report(facts, by: by, at: noticed, telling: false).get().datalek
            let situation = try scene.situation(by, at: noticed.adding(seconds: 71 * 3600))
            try datalek.settle(.authority, isDone: true, "kenmerk 3", doneAt: nil, in: situation).get()
            let state = try #require(datalek.duties(under: scene.rules).first { $0.duty == .authority })
            #expect(state.settled?.kind == .done && !state.wasLate, "\(world)")
            // What is missing is still said.
            #expect(datalek.facts.missing(of: scene.rules.authorityContent) == [.personCategories])
        }
    }

    @Test("not telling the authority needs an unlikely risk, and falls when the risk rises; a high risk asks for more")
    func risk() throws {
        let scene = try BreachScene("venlo")
        let noticed = try ProfileSubject.moment("2026-03-09", 9, ahead: 1)
        var facts = BreachScene.facts(at: "woonwenz", noticed: noticed)
        var datalek = try scene.report(facts, by: "kim", at: noticed).get().datalek
        let situation = try scene.situation("kim", at: noticed.adding(seconds: 60))
        let refused = datalek.settle(.authority, isDone: false, "valt mee", doneAt: nil, in: situation)
        #expect(problems(refused).map(\.reason) == [.breachRiskNotUnlikely])
        facts.risk = .unlikely
        try datalek.amend(facts, in: situation).get()
        try datalek.settle(.authority, isDone: false, "versleuteld", doneAt: nil, in: situation).get()
        #expect(!scene.open(datalek).contains(.authority))
        facts.risk = .high
        try datalek.amend(facts, in: situation).get()
        #expect(scene.open(datalek).contains(.authority) && scene.open(datalek).contains(.persons))
        // At a high risk the law knows four grounds, and no other reason counts.
        let plain = datalek.settle(.persons, isDone: false, "hoeft niet", doneAt: nil, in: situation)
        #expect(problems(plain) == [Refusal(.required, field: "ground")])
        let bare = datalek.settle(.persons, isDone: false, "", doneAt: nil, ground: .removed, in: situation)
        #expect(problems(bare) == [Refusal(.required, field: "text")])
        try datalek.settle(
            .persons, isDone: false, "meteen onbruikbaar gemaakt", doneAt: nil, ground: .removed, in: situation
        ).get()
        #expect(!scene.open(datalek).contains(.persons) && datalek.settled(.persons)?.ground == .removed)
    }

    @Test("a step that was settled by mistake is taken back with a reason and is open again; a sent notice is not")
    func takenBack() throws {
        let scene = try BreachScene("venlo")
        let noticed = try ProfileSubject.moment("2026-03-09", 9, ahead: 1)
        var facts = BreachScene.facts(at: "woonwenz", noticed: noticed)
        var datalek = try scene.report(facts, by: "kim", at: noticed).get().datalek
        let situation = try scene.situation("kim", at: noticed.adding(seconds: 60))
        #expect(problems(datalek.takeBack(.authority, "vergissing", in: situation)).map(\.reason) == [.nothingToUndo])
        try datalek.settle(.authority, isDone: true, "kenmerk 7", doneAt: nil, in: situation).get()
        #expect(problems(datalek.takeBack(.authority, "", in: situation)) == [Refusal(.required, field: "text")])
        try datalek.takeBack(.authority, "verkeerd datalek", in: situation).get()
        #expect(scene.open(datalek).contains(.authority) && datalek.events.last?.kind == .takenBack)
        try datalek.settle(.authority, isDone: true, "kenmerk 8", doneAt: nil, in: situation).get()
        #expect(datalek.settled(.authority)?.text == "kenmerk 8")
        let sent = datalek.takeBack(.internalNotice, "te vroeg", in: situation)
        #expect(problems(sent).map(\.reason) == [.nothingToUndo])
        // The duty to keep posted comes back too.
        facts.measures = "De sleutels zijn vervangen."
        let later = try scene.situation("kim", at: noticed.adding(seconds: 3600))
        try datalek.amend(facts, in: later).get()
        let last = try scene.situation("kim", at: noticed.adding(seconds: 7200))
        try datalek.settle(.followUp, isDone: true, "gebeld", doneAt: nil, in: last).get()
        #expect(!scene.open(datalek).contains(.followUp))
        try datalek.takeBack(.followUp, "niet gebeld", in: last).get()
        #expect(scene.open(datalek).contains(.followUp))
        let stranger = try scene.situation("peer", at: noticed.adding(seconds: 7200))
        #expect(problems(datalek.takeBack(.authority, "weg", in: stranger)).map(\.reason) == [.notYourAct])
    }

    @Test("what touches no casus has no numbers of casussen")
    func contradiction() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-05-08", 9, ahead: 2)
        var facts = BreachScene.facts(at: "politie", noticed: noticed)
        facts.casussen = ["2026-0001"]
        facts.touches = .no
        let refused = try scene.report(facts, by: "tamer", at: noticed)
        #expect(problems(refused) == [Refusal(.breachTouchesNoCasus, field: "casussen")])
        facts.touches = .unknown
        #expect(problems(try scene.report(facts, by: "tamer", at: noticed)).isEmpty)
    }

    @Test("nothing is done about a breach before somebody noticed it")
    func doneEarly() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-11-22", 5, ahead: 1)
        var datalek = try scene.report(
            BreachScene.facts(at: "politie", noticed: noticed), by: "tamer", at: noticed
        ).get().datalek
        let situation = try scene.situation("jorinde", at: noticed.adding(seconds: 3600))
        let early = datalek.settle(
            .authority, isDone: true, "kenmerk 1", doneAt: noticed.adding(seconds: -60), in: situation)
        #expect(problems(early) == [Refusal(.breachDoneEarly, field: "done")])
        try datalek.settle(.authority, isDone: true, "kenmerk 1", doneAt: noticed, in: situation).get()
        #expect(datalek.settled(.authority)?.doneAt == noticed)
    }

    @Test("whoever began before somebody judged the risk high does not write over that unseen")
    func changedMeanwhile() throws {
        let scene = try BreachScene("venlo")
        let noticed = try ProfileSubject.moment("2026-03-09", 9, ahead: 1)
        var facts = BreachScene.facts(at: "woonwenz", noticed: noticed)
        var datalek = try scene.report(facts, by: "kim", at: noticed).get().datalek
        let situation = try scene.situation("kim", at: noticed.adding(seconds: 60))
        var stale = facts
        stale.nature = "Een map bleef achter in de bus."
        facts.risk = .high
        try datalek.amend(facts, over: 1, in: situation).get()
        #expect(problems(datalek.amend(stale, over: 1, in: situation)) == [Refusal(.changedMeanwhile)])
        #expect(datalek.facts.risk == .high && scene.open(datalek).contains(.persons))
        // Who read it may still judge otherwise.
        try datalek.amend(stale, over: 2, in: situation).get()
        #expect(datalek.facts.risk == .present && datalek.versions.count == 3)
    }

    @Test("PV-059 new measures after the notice are told to the partners, who then see them")
    func followUp() throws {
        let scene = try BreachScene("venlo")
        let noticed = try ProfileSubject.moment("2026-10-24", 14, ahead: 2)
        var facts = BreachScene.facts(at: "woonwenz", noticed: noticed)
        var datalek = try scene.report(facts, by: "kim", at: noticed).get().datalek
        #expect(!scene.open(datalek).contains(.followUp))
        let later = try ProfileSubject.moment("2026-10-27", 10, ahead: 1)
        facts.measures = "De sleutels zijn vervangen."
        try datalek.amend(facts, in: scene.situation("kim", at: later)).get()
        #expect(scene.open(datalek).contains(.followUp))
        let notices = try datalek.send(
            "De sleutels zijn vervangen.", also: [], in: scene.situation("kim", at: later)
        ).get()
        #expect(sortedWords(notices[Identifier(known: "antares")] ?? []) == ["peer"])
        #expect(!scene.open(datalek).contains(.followUp))
        #expect(try scene.sight(datalek, "peer", at: later) == .told)
    }

    @Test("it closes with a reason once nothing is to be done, opens again with one, and others do neither")
    func closing() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-05-08", 9, ahead: 2)
        var datalek = try scene.report(
            BreachScene.facts(at: "politie", noticed: noticed), by: "tamer", at: noticed
        ).get().datalek
        let situation = try scene.situation("jorinde", at: noticed.adding(seconds: 60))
        #expect(problems(datalek.close("klaar", in: situation)).map(\.reason) == [.breachDutiesOpen])
        try datalek.settle(.authority, isDone: true, "kenmerk 1", doneAt: noticed, in: situation).get()
        #expect(problems(datalek.close("", in: situation)).map(\.reason) == [.required])
        let stranger = try scene.situation("saskia", at: noticed.adding(seconds: 60))
        #expect(problems(datalek.close("klaar", in: stranger)).map(\.reason) == [.notYourAct])
        let officer = try scene.situation("frederique", at: noticed.adding(seconds: 60))
        #expect(problems(datalek.close("klaar", in: officer)).map(\.reason) == [.notYourAct])
        try datalek.close("klaar", in: situation).get()
        #expect(!datalek.isOpen && scene.open(datalek).isEmpty)
        #expect(problems(datalek.send("nog iets", also: [], in: situation)).map(\.reason) == [.breachClosed])
        try datalek.reopen("nieuwe vondst", in: situation).get()
        #expect(datalek.isOpen && datalek.events.map(\.kind) == [.done, .done, .closed, .reopened])
    }

    @Test("G2-121, G2-123, G2-126 the national model: 72 hours, a whole notice, a reason not to tell the people")
    func national() throws {
        let scene = try BreachScene.national()
        let noticed = try ProfileSubject.moment("2026-04-10", 16, 30, ahead: 2)
        var facts = BreachScene.facts(at: "welzijn", noticed: noticed)
        facts.encryption = nil
        facts.risk = .high
        let reported = try scene.report(facts, by: "bea", at: noticed).get()
        var datalek = reported.datalek
        #expect(scene.due(.authority, of: datalek) == (try ProfileSubject.moment("2026-04-13", 16, 30, ahead: 2)))
        let told = reported.notices[Identifier(known: "huis")] ?? []
        #expect(told.isSuperset(of: Set([LedgerScene.wilma, LedgerScene.mannus])))
        #expect(!told.contains(Identifier(known: "dirk")))
        let situation = try scene.situation("bea", at: noticed.adding(seconds: 60))
        let early = datalek.settle(.authority, isDone: true, "formulier", doneAt: nil, in: situation)
        #expect(problems(early).map(\.reason) == [.breachContentMissing])
        facts.encryption = .yes
        try datalek.amend(facts, in: situation).get()
        try datalek.settle(
            .persons, isDone: false, "versleuteld", doneAt: nil, ground: .unreadable, in: situation
        ).get()
        #expect(datalek.settled(.persons)?.text == "versleuteld")
        #expect(scene.open(datalek) == [.authority])
    }

    @Test("more than a thousand breaches in a year each have a number of their own")
    func numbers() {
        #expect(Datalek.number(1, in: 2026) == "DL-2026-001" && Datalek.number(999, in: 2026) == "DL-2026-999")
        #expect(Datalek.number(1000, in: 2026) == "DL-2026-1000")
        #expect(Set((1...2100).map { Datalek.number($0, in: 2026) }).count == 2100)
    }

    @Test("who keeps the register follows from the profile")
    func keepers() throws {
        let moment = try ProfileSubject.moment("2026-05-08", 9, ahead: 2)
        #expect(sortedWords(try BreachScene("enschede").keepers(at: moment)) == ["jorinde"])
        #expect(sortedWords(try BreachScene("utrecht-topx").keepers(at: moment)) == ["eline", "harm"])
        #expect(sortedWords(try BreachScene("nijmegen").keepers(at: moment)) == ["lotte", "yvonne"])
        #expect(sortedWords(try BreachScene("venlo").keepers(at: moment)) == ["wim"])
    }
}
