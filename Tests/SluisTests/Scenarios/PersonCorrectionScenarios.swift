// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Storage
import Testing

@Suite("Putting the data of a person right, with what they were, who did it and why")
struct PersonCorrectionScenarios {
    private let house = Identifier<Partij>(known: "huis")

    @Test("where staff enters, the house corrects; what it was stays on record and the others are told")
    func municipal() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        var person = try #require(casus.betrokkene(PillarScene.person))
        person.family = "Kolthofsteen"
        person.born = Day("1978-03-14")

        for user in ["saskia", "chantal", "tamer"] {
            let situation = try scene.situation(user)
            #expect(!casus.mayCorrectPersons(in: situation), "\(user)")
            #expect(casus.correct(person, because: "Fout", in: situation).refusals.map(\.reason) == [.notYourAct])
        }
        let before = casus
        try casus.correct(person, because: "Gehoord van de politie", in: jorinde).orFail()

        #expect(casus.betrokkene(PillarScene.person)?.name == "Berend Kolthofsteen")
        let change = try #require(casus.changes(of: PillarScene.person).last)
        #expect(change.was == ["family": "Kolthofstein", "born": "1979-03-14"])
        #expect(change.by == jorinde.actor.id && change.why == "Gehoord van de politie")
        let told = casus.notices(since: before, in: jorinde)
        #expect(Set(told.map(\.kind)) == [.personCorrected])
        #expect(told.map(\.partij).contains(Identifier(known: "domijn")) && !told.map(\.partij).contains(house))
        #expect(told.allSatisfy { $0.particulars?.fields == ["born", "family"] })
        // A number, never a name: who was only invited may not know of whom it is.
        #expect(!told.contains { "\($0)".contains("Kolthofst") })
        #expect(casus.notices(since: casus, in: jorinde).isEmpty)
    }

    @Test("where parties enter, the reporter corrects what it reported, and the house hears it")
    func partner() throws {
        let scene = try PillarScene()
        var casus = try scene.begun(pillar: "pijler-ii").orFail()
        let (jorinde, saskia) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        try casus.takeUp(in: jorinde).orFail()
        var person = try #require(casus.betrokkene(PillarScene.person))
        person.residence = "Enschede"
        let before = casus
        try casus.correct(person, because: "Verhuisd", in: saskia).orFail()
        let told = casus.notices(since: before, in: saskia)
        #expect(told.map(\.partij) == [house] && told.first?.people == [jorinde.actor.id])
        #expect(!casus.mayCorrectPersons(in: try scene.situation("tamer")))
    }

    @Test("where parties enter, a person whom somebody else named is for who leads the casus to correct")
    func namedByAnother() throws {
        let scene = try PillarScene()
        var casus = try scene.begun(pillar: "pijler-ii").orFail()
        let (jorinde, saskia) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        try casus.takeUp(in: jorinde).orFail()
        let added = Betrokkene(
            id: Identifier(known: "partner"), given: "Aleida", family: "Kolthofstein", born: nil, bsn: nil,
            residence: "", category: .relation, relation: "partner", kind: .systemMember)
        try casus.add(added, in: jorinde).orFail()
        var other = try #require(casus.betrokkene(added.id))
        other.given = "Alida"
        #expect(!casus.mayCorrect(other, in: saskia))
        #expect(casus.correct(other, because: "Fout", in: saskia).refusals.map(\.reason) == [.notYourAct])
        let reported = try #require(casus.betrokkene(PillarScene.person))
        #expect(casus.mayCorrect(reported, in: saskia) && casus.mayCorrectPersons(in: saskia))
        try casus.correct(other, because: "Gehoord van Domijn", in: jorinde).orFail()
        // Whoever corrects does not become the one who named the person.
        #expect(casus.betrokkene(added.id)?.namedBy == house)
        #expect(casus.betrokkene(PillarScene.person)?.namedBy?.description == "domijn")
    }

    /// The same casus as a version of Sluis stored it that did not keep who named a person.
    private func older(_ casus: Casus, begunBy user: String? = nil) throws -> Casus {
        var json = try #require(JSONSerialization.jsonObject(with: try JSONEncoder().encode(casus)) as? [String: Any])
        var people = try #require(json["betrokkenen"] as? [[String: Any]])
        for index in people.indices { people[index]["namedBy"] = nil }
        json["betrokkenen"] = people
        if let user {
            var course = try #require(json["course"] as? [String: Any])
            var taken = try #require(course["taken"] as? [[String: Any]])
            taken[0]["by"] = user
            course["taken"] = taken
            json["course"] = course
        }
        return try JSONDecoder().decode(Casus.self, from: try JSONSerialization.data(withJSONObject: json))
    }

    @Test("in an older casus the reporter corrects whom its report named, and nobody of whom that is not known")
    func olderCasus() throws {
        let scene = try PillarScene()
        var casus = try scene.begun(pillar: "pijler-ii").orFail()
        let (jorinde, saskia) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        try casus.takeUp(in: jorinde).orFail()
        let added = Betrokkene(
            id: Identifier(known: "partner"), given: "Aleida", family: "Kolthofstein", born: nil, bsn: nil,
            residence: "", category: .relation, relation: "partner", kind: .systemMember)
        try casus.add(added, in: jorinde).orFail()
        var old = try older(casus)
        #expect(old.betrokkenen.map(\.namedBy) == [nil, nil])
        var person = try #require(old.betrokkene(PillarScene.person))
        let other = try #require(old.betrokkene(added.id))
        #expect(old.mayCorrect(person, in: saskia) && !old.mayCorrect(other, in: saskia))
        #expect(!old.mayCorrect(person, in: try scene.situation("tamer")))
        person.residence = "Enschede"
        try old.correct(person, because: "Verhuisd", in: saskia).orFail()
        // A casus that came from another part began with whoever took it over.
        let received = try older(casus, begunBy: "jorinde")
        #expect(!received.mayCorrect(person, in: saskia))
    }

    @Test("no reason, no change, an impossible day, and a form from before another correction are refused")
    func refused() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        let person = try #require(casus.betrokkene(PillarScene.person))
        #expect(casus.correct(person, because: "Fout", in: jorinde).refusals.map(\.reason) == [.nothingChanged])
        var other = person
        other.given = "Barend"
        #expect(casus.correct(other, because: " ", in: jorinde).refusals == [Refusal(.required, field: "why")])
        other.family = ""
        #expect(
            casus.correct(other, because: "Fout", in: jorinde).refusals == [Refusal(.required, field: "family")])
        other.family = person.family
        for day in ["2030-01-01", "1700-01-01"] {
            other.born = Day(day)
            #expect(casus.correct(other, because: "Fout", in: jorinde).refusals.map(\.reason) == [.bornImpossible])
        }
        other.born = person.born
        try casus.correct(other, because: "Fout", seen: 0, in: jorinde).orFail()
        other.given = "Bernd"
        #expect(
            casus.correct(other, because: "Fout", seen: 0, in: jorinde).refusals.map(\.reason) == [
                .personChangedMeanwhile
            ])
        other.bsn = "111222333"
        #expect(
            casus.correct(other, because: "Fout", seen: 1, in: jorinde).refusals.contains {
                $0.reason == .categoryNotListed && $0.field == "bsn"
            })
        let unknown = Betrokkene(
            id: Identifier(known: "niemand"), given: "", family: "X", born: nil, bsn: nil, residence: "",
            category: .aimedAt, relation: "")
        #expect(casus.correct(unknown, because: "Fout", in: jorinde).refusals.map(\.reason) == [.unknownPerson])
    }

    @Test("a death is added later, on a day that can be; a test for another age counts no longer")
    func death() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.tested()
        let eline = try scene.situation("eline", on: "2026-02-13")
        var person = try #require(casus.betrokkene(SafetyHouseScene.person))
        let wrong: [(String, Refusal.Reason)] = [("2026-02-14", .dayInTheFuture), ("2008-11-19", .dayBeforeBirth)]
        for (day, reason) in wrong {
            person.details = ["Overlijdensdatum": day]
            let found = casus.correct(person, because: "Bericht", in: eline).refusals.map(\.reason)
            #expect(found == [reason])
        }
        person.details = ["Overlijdensdatum": "2026-02-12"]
        try casus.correct(person, because: "Bericht van de gemeente", in: eline).orFail()
        #expect(casus.betrokkene(SafetyHouseScene.person)?.details?["Overlijdensdatum"] == "2026-02-12")
        #expect(casus.currentOffenceTest != nil)

        person.born = Day("2006-11-20")
        try casus.correct(person, because: "Verkeerd jaar", in: eline).orFail()
        #expect(casus.currentOffenceTest == nil)
        person.born = nil
        #expect(casus.correct(person, because: "Weg", in: eline).refusals.map(\.reason) == [.bornNeeded])
    }

    @Test("a consent that proves to have been given by a child alone holds no longer")
    func tooYoung() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.reported(consent: .given, question: "Samen kijken")
        let (peer, arrangement) = (try scene.situation("peer"), scene.arrangement)
        #expect(!casus.isLimited(under: arrangement) && !casus.isOutsideAges(in: peer))
        var person = try #require(casus.betrokkene(CareNetworkScene.person))
        person.born = Day("2013-05-01")
        try casus.correct(person, because: "Jaartal was verwisseld", in: peer).done()
        #expect(casus.course?.consent(of: person.id, .first)?.status == .lapsed)
        #expect(casus.isLimited(under: arrangement) && casus.isOutsideAges(in: peer))
        let byHand = PersonConsentDraft(
            person: person.id, mode: .first, status: .lapsed, on: scene.today, purpose: "test")
        #expect(casus.record(byHand, in: peer).refusals.contains { $0.field == "status" })
    }

    @Test("in the national model the house corrects; a search finds the new name and not the old one")
    func searched() async throws {
        try await LedgerScene.run(on: .sqlite) { scene in
            let id = try await scene.report()
            try await scene.handling.takeUp(id, by: LedgerScene.wilma, once: nil).mustBeDone()
            let view = try #require(try await scene.reader.open(id, for: LedgerScene.wilma))
            var person = try #require(view.casus.personsAimedAt.first)
            person.family = "Vindnaam"
            person.born = Day("1990-02-28")
            let byReporter = try await scene.handling.correct(
                person, because: "Fout", in: id, by: LedgerScene.bea, once: nil)
            guard case .refused(let problems) = byReporter else { Issue.record("\(byReporter)"); return }
            #expect(problems.map(\.reason) == [.notYourAct])

            try await scene.handling.correct(
                person, because: "Paspoort gezien", in: id, by: LedgerScene.wilma, once: nil
            ).mustBeDone()

            let (old, new) = (try #require(Day("1990-01-31")), try #require(Day("1990-02-28")))
            let found = try await scene.desk.find(.person(family: "Vindnaam", born: new), for: LedgerScene.bea)
            #expect(found.entries.map(\.heading) == ["Kanarie Vindnaam"])
            let gone = try await scene.desk.find(.person(family: "Zoeknaam", born: old), for: LedgerScene.bea)
            #expect(gone.entries.isEmpty)
            let rows = try await scene.ledger.read { try $0.journal(before: nil, of: id, limit: 50) }
            let line = try #require(rows.first { $0.line.act == "betrokkene.corrected" }?.line)
            #expect(line.subject == person.id.description)
        }
    }
}
