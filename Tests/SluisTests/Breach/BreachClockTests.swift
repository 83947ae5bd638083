// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A breach: by when whom, as the profile says")
struct BreachClockTests {
    @Test("PE-054 twelve elapsed hours across the change of the clock, to the process manager")
    func twelveHours() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-03-28", 20, ahead: 1)
        let reported = try scene.report(
            BreachScene.facts(at: "politie", noticed: noticed), by: "tamer", at: noticed.adding(seconds: 600)
        ).get()
        #expect(
            scene.due(.internalNotice, of: reported.datalek)
                == (try ProfileSubject.moment("2026-03-29", 9, ahead: 2)))
        #expect(sortedWords(reported.notices[Identifier(known: "huis")] ?? []) == ["jorinde"])
        #expect(scene.open(reported.datalek) == [.authority])
    }

    @Test("PE-057 a breach in the joint system is for the house; seventy-two elapsed hours")
    func jointSystem() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-10-24", 10, ahead: 2)
        let datalek = try scene.report(
            BreachScene.facts(at: "huis", noticed: noticed), by: "tamer", at: noticed.adding(seconds: 60)
        ).get().datalek
        #expect(scene.due(.authority, of: datalek) == (try ProfileSubject.moment("2026-10-27", 9, ahead: 1)))
        #expect(try scene.owes(.authority, datalek, "jorinde", at: noticed))
        #expect(try !scene.owes(.authority, datalek, "tamer", at: noticed))
    }

    @Test("PU-070 two hours to the manager and the process director")
    func twoHours() throws {
        let scene = try BreachScene("utrecht-topx")
        let noticed = try ProfileSubject.moment("2026-06-02", 14, 10, ahead: 2)
        let reported = try scene.report(
            BreachScene.facts(at: "woningcorporaties", noticed: noticed), by: "henk", at: noticed
        ).get()
        #expect(
            scene.due(.internalNotice, of: reported.datalek)
                == (try ProfileSubject.moment("2026-06-02", 16, 10, ahead: 2)))
        #expect(sortedWords(reported.notices[Identifier(known: "huis")] ?? []) == ["eline", "harm"])
    }

    @Test("PN-060 partners in the casus within a day, the desk of the College to the authority in 72 hours")
    func partnersInTheCasus() throws {
        let scene = try BreachScene("nijmegen")
        let noticed = try ProfileSubject.moment("2026-07-03", 11, ahead: 2)
        let datalek = try scene.report(
            BreachScene.facts(at: "talis", noticed: noticed), by: "bram", at: noticed,
            involved: ["sterker", "pro-persona"]
        ).get().datalek
        #expect(scene.due(.internalNotice, of: datalek) == (try ProfileSubject.moment("2026-07-04", 11, ahead: 2)))
        #expect(scene.due(.authority, of: datalek) == (try ProfileSubject.moment("2026-07-06", 11, ahead: 2)))
        #expect(sortedWords(datalek.told) == ["huis", "pro-persona", "sterker"])
        #expect(try scene.sight(datalek, "marloes", at: noticed) == .told)
        #expect(try scene.sight(datalek, "jolanda", at: noticed) == nil)
        #expect(try scene.owes(.authority, datalek, "yvonne", at: noticed))
        #expect(try !scene.owes(.authority, datalek, "bram", at: noticed))
    }

    @Test("PN-060 where the reporter cannot say which casus is touched, every party that can be reached is told")
    func unknownCasus() throws {
        let scene = try BreachScene("nijmegen")
        let noticed = try ProfileSubject.moment("2026-07-03", 11, ahead: 2)
        var facts = BreachScene.facts(at: "talis", noticed: noticed)
        let datalek = try scene.report(facts, by: "bram", at: noticed).get().datalek
        let told = sortedWords(datalek.told)
        #expect(told.contains("sterker") && told.contains("portaal") && told.contains("huis"))
        #expect(try scene.sight(datalek, "jolanda", at: noticed) == .told)
        // Of this corporation nobody works with Sluis, so nobody there was told.
        #expect(!told.contains("woongenoot"))
        facts.touches = .no
        let own = try scene.report(facts, by: "bram", at: noticed).get().datalek
        #expect(!sortedWords(own.told).contains("portaal"))
    }

    @Test("a party of which nobody can be reached does not count as told")
    func nobodyThere() throws {
        let scene = try BreachScene("nijmegen")
        let noticed = try ProfileSubject.moment("2026-07-03", 11, ahead: 2)
        let datalek = try scene.report(
            BreachScene.facts(at: "talis", noticed: noticed), by: "bram", at: noticed,
            involved: ["sterker", "woongenoot"]
        ).get().datalek
        #expect(sortedWords(datalek.told) == ["huis", "sterker"])
    }

    @Test("PV-058, PV-060 a suspicion starts the clock, and certainty does not move it; every partner is told")
    func suspicion() throws {
        let scene = try BreachScene("venlo")
        let suspected = try ProfileSubject.moment("2026-10-24", 14, ahead: 2)
        let reported = try scene.report(
            BreachScene.facts(at: "woonwenz", noticed: suspected), by: "kim", at: suspected
        ).get()
        var datalek = reported.datalek
        #expect(datalek.facts.isSuspicion && scene.rules.countsSuspicion)
        let due = try ProfileSubject.moment("2026-10-25", 13, ahead: 1)
        #expect(scene.due(.internalNotice, of: datalek) == due)
        var certain = datalek.facts
        certain.certainAt = suspected.adding(seconds: 50_000)
        certain.noticedAt = suspected.adding(seconds: 40_000)
        try datalek.amend(certain, in: scene.situation("kim", at: suspected.adding(seconds: 60_000))).get()
        #expect(scene.due(.internalNotice, of: datalek) == due)
        let told = sortedWords(datalek.told)
        #expect(told.contains("antares") && told.contains("politie") && told.contains("huis"))
        #expect(reported.notices.values.allSatisfy { !$0.contains(Identifier(known: "kim")) })
    }

    @Test("a step after its last moment is overdue, and stays late once it is done")
    func overdue() throws {
        let scene = try BreachScene("enschede")
        let noticed = try ProfileSubject.moment("2026-05-08", 16, 40, ahead: 2)
        var datalek = try scene.report(
            BreachScene.facts(at: "politie", noticed: noticed), by: "tamer", at: noticed, telling: false
        ).get().datalek
        let late = noticed.adding(seconds: 13 * 3600)
        let state = try #require(datalek.openDuties(under: scene.rules).first)
        #expect(state.duty == .internalNotice && state.isOverdue(at: late) && !state.isOverdue(at: noticed))
        _ = try datalek.tell("", involved: [], in: scene.situation("tamer", at: late)).get()
        let done = try #require(datalek.duties(under: scene.rules).first)
        #expect(done.wasLate && !done.isOverdue(at: late))
    }
}
