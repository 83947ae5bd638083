// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("The letter book of a casus")
struct LetterBookTests {
    let scene: SafetyHouseScene
    private let person = SafetyHouseScene.person
    private let id = Identifier<WrittenLetter>(known: "brief")

    init() throws { scene = try SafetyHouseScene() }

    private var words: WrittenLetter.Words {
        .init(subject: "Openingsbrief", address: "Jaydon Verbruggen", body: "Beste Jaydon, wij schrijven u omdat.")
    }

    private func draft(
        _ kind: String?, to: WrittenLetter.Addressee? = nil, words: WrittenLetter.Words? = nil
    ) -> LetterDraft {
        LetterDraft(kind: kind, to: to ?? .person(person), language: .nl, words: words ?? self.words)
    }

    private func due(_ user: String, in casus: Casus, on day: String) throws -> [String] {
        let situation = try scene.situation(user, on: day)
        return casus.dueLetters(for: situation.actor, in: situation).map(\.letter.id.word)
    }

    private func work(_ casus: Casus, on day: String) throws -> Set<String> {
        let work = casus.openWork(in: try scene.situation("eline", on: day))
        return Set(work.filter { $0.kind == .sendLetter }.map(\.user.description))
    }

    /// After triage, before anybody was told.
    private func triaged() throws -> Casus {
        var casus = try scene.tested()
        try scene.take("u2", 2, [scene.criteria, scene.explanation], of: &casus, on: "2026-02-16")
        return casus
    }

    private func send(
        _ casus: inout Casus, _ kind: String, by user: String = "eline", as id: String = "brief", on day: String
    ) throws {
        let situation = try scene.situation(user, on: day)
        try scene.done(casus.draft(draft(kind), as: Identifier(known: id), in: situation))
        try scene.done(
            casus.recordSent(Identifier(known: id), on: try #require(Day(day)), by: .post, in: situation))
    }

    @Test("F-UT-10 the opening letter is due after triage and not before, for the role that sends it")
    func openingIsDue() throws {
        #expect(try due("eline", in: try scene.tested(), on: "2026-02-12").isEmpty)
        let casus = try triaged()
        #expect(try due("eline", in: casus, on: "2026-02-16") == ["ut-l2"])
        #expect(try work(casus, on: "2026-02-16") == ["eline"])
        for user in ["rob", "amira", "henk"] { #expect(try due(user, in: casus, on: "2026-02-16").isEmpty) }
    }

    @Test("F-UT-10, PU-030 a letter recorded as sent also tells the person, so that partners can be added")
    func sendingTells() throws {
        var casus = try triaged()
        try send(&casus, "ut-l2", by: "joost", on: "2026-02-17")
        #expect(casus.kennisgevingen.map(\.topic) == [.report])
        #expect(casus.kennisgevingen.allSatisfy { $0.letter == id && $0.means == .letter && $0.betrokkene == person })
        #expect(try due("eline", in: casus, on: "2026-02-17").isEmpty)
        #expect(try work(casus, on: "2026-02-17").isEmpty)
        try scene.take("u3", of: &casus, on: "2026-02-18")
        let texts = [StepStatement(.necessity, text: "Nodig"), StepStatement(.lawfulness, text: "Getoetst")]
        let team = [TeamDraft(user: Identifier(known: "amira"), necessity: "Politie")]
        try scene.take("u4", 0, texts, team: team, of: &casus, on: "2026-02-19")
        #expect(try scene.standings("amira", in: casus, on: "2026-02-20") == [.participant])
    }

    @Test("X-UT-15 told in a talk or put off, the letter is not due; when the deferral ran out it is again")
    func toldOtherwise() throws {
        var told = try triaged()
        let situation = try scene.situation("eline", on: "2026-02-17")
        try scene.done(told.inform(person, of: .report, on: situation.day, by: .talk, in: situation))
        #expect(try due("eline", in: told, on: "2026-02-17").isEmpty)
        var deferred = try triaged()
        let uitstel = UitstelDraft(
            betrokkene: person, topic: .report, ground: nil, exemption: "De vijf gronden van het protocol",
            motivation: "Gevaar",
            expectedOn: Day("2026-03-01"), circumstances: "Tot hij veilig is", testEveryWeeks: 1, howInformed: "Brief")
        try scene.done(deferred.postpone(uitstel, in: situation))
        #expect(try due("eline", in: deferred, on: "2026-03-01").isEmpty)
        #expect(try due("eline", in: deferred, on: "2026-03-02") == ["ut-l2"])
        let looked = try scene.situation("eline", on: "2026-02-20")
        try scene.done(deferred.review(.report, for: person, as: .ended, because: "Hij is veilig", in: looked))
        #expect(try due("eline", in: deferred, on: "2026-02-20") == ["ut-l2"])
    }

    @Test("only the role that sends it writes; a gap, a later day, a wrong addressee and an empty text are refused")
    func refusals() throws {
        var casus = try triaged()
        let eline = try scene.situation("eline", on: "2026-02-17")
        let rob = try scene.situation("rob", on: "2026-02-17")
        #expect(casus.draft(draft("ut-l2"), as: id, in: rob).refusals.map(\.reason) == [.notYourAct])
        #expect(casus.draft(draft("jaarplan"), as: id, in: eline).refusals.map(\.reason) == [.letterNotListed])
        let empty = draft("ut-l2", to: .reporter, words: .init(subject: "", address: "", body: ""))
        #expect(
            casus.draft(empty, as: id, in: eline).refusals.map(\.reason) == [.required, .required, .letterAddressee])
        let open = WrittenLetter.Words(subject: "Brief", address: "", body: "Bel [… telefoonnummer]")
        try scene.done(casus.draft(draft("ut-l2", words: open), as: id, in: eline))
        let later = try #require(Day("2026-02-18"))
        #expect(
            casus.recordSent(id, on: later, by: .post, in: eline).refusals.map(\.reason) == [
                .dayInTheFuture, .letterUnfinished,
            ])
        try scene.done(casus.change(id, to: words, over: 0, in: eline))
        #expect(casus.change(id, to: words, over: 0, in: eline).refusals.map(\.reason) == [.changedMeanwhile])
        #expect(casus.change(id, to: words, over: 1, in: rob).refusals.map(\.reason) == [.unknownItem])
        #expect(casus.recordSent(id, on: eline.day, by: .readOut, in: rob).refusals.map(\.reason) == [.unknownItem])
        let earlier = try #require(Day("2026-02-15"))
        #expect(casus.recordSent(id, on: earlier, by: .post, in: eline).refusals.map(\.reason) == [.letterBeforeDraft])
        try scene.done(casus.recordSent(id, on: eline.day, by: .readOut, in: eline))
        #expect(casus.kennisgevingen.first?.means == .talk)
    }

    @Test("a sent letter stays as it is; only another letter can follow it")
    func sentIsFixed() throws {
        var casus = try triaged()
        try send(&casus, "ut-l2", on: "2026-02-17")
        let eline = try scene.situation("eline", on: "2026-02-18")
        #expect(casus.change(id, to: words, over: 0, in: eline).refusals.map(\.reason) == [.letterSent])
        #expect(casus.discardLetter(id, in: eline).refusals.map(\.reason) == [.letterSent])
        #expect(casus.recordSent(id, on: eline.day, by: .post, in: eline).refusals.map(\.reason) == [.letterSent])
        let next = Identifier<WrittenLetter>(known: "vervolg")
        let follow = LetterDraft(kind: nil, to: .person(person), language: .en, words: words, follows: id)
        try scene.done(casus.draft(follow, as: next, in: eline))
        try scene.done(casus.discardLetter(next, in: eline))
        #expect(casus.letters.map(\.id) == [id])
    }

    @Test("X-UT-16, PE-049 portability is named only to who gave consent, where the profile offers it for that")
    func portability() throws {
        let casus = try triaged()
        #expect(scene.arrangement.letter(id: "ut-l2")?.content.contains(.portability) == true)
        let named = casus.namedRights(to: person, under: scene.arrangement)
        #expect(!named.contains(.portability) && named.contains(.access) && named.contains(.objection))
        let pillars = try ProfileShelf.arrangement("enschede")
        #expect(!casus.namedRights(to: person, under: pillars).contains(.portability))
        var consenting = try scene.discussed(with: ["samira"])
        let draft = PersonConsentDraft(
            person: person, mode: .perItem, status: .given, on: Day("2026-02-16"), purpose: "Overleg")
        try scene.done(consenting.record(draft, in: try scene.situation("samira", on: "2026-02-20")))
        #expect(consenting.namedRights(to: person, under: pillars).contains(.portability))
        #expect(!consenting.namedRights(to: person, under: scene.arrangement).contains(.portability))
    }

    @Test("partners do not read letters, unless a row of the access table names the kind that they are")
    func readers() throws {
        var casus = try scene.discussed(with: ["amira", "lisa"])
        try scene.done(
            casus.draft(draft("ut-l2"), as: id, in: try scene.situation("eline", on: "2026-02-20")))
        func reads(_ user: String, under scene: SafetyHouseScene) throws -> Bool {
            let situation = try scene.situation(user, on: "2026-02-20")
            return casus.mayRead(try #require(casus.letter(id)), situation.actor, in: situation)
        }
        #expect(try reads("eline", under: scene) && reads("joost", under: scene))
        #expect(try !reads("amira", under: scene) && !reads("rob", under: scene) && !reads("henk", under: scene))
        let situation = try scene.situation("amira", on: "2026-02-20")
        #expect(!casus.opensLetterBook(situation.actor, in: situation))
        let named = try SafetyHouseScene(changes: [
            ProfileChange(
                file: "gegevens", old: "toegang:\n",
                new:
                    "toegang:\n  - {rol: partner, voorwaarde: altijd, soorten: [sluiting], codes: {bespreken: R}, bron: [1:86]}\n"
            )
        ])
        #expect(try reads("amira", under: named))
    }

    @Test("F-UT-18 the closing letter is due when the casus was closed, and partners see nothing of it")
    func closing() throws {
        var casus = try scene.closed()
        #expect(try due("eline", in: casus, on: "2026-10-15") == ["ut-l4"])
        #expect(try due("amira", in: casus, on: "2026-10-15").isEmpty)
        try send(&casus, "ut-l4", as: "sluitbrief", on: "2026-10-16")
        #expect(casus.kennisgevingen.last?.topic == .scaleDown)
        #expect(try due("eline", in: casus, on: "2026-10-16").isEmpty)
        #expect(casus.letters.last?.words != nil, "kept in the tab of the casus")
    }

    @Test("a letter that the profile keeps elsewhere leaves only that it was sent")
    func keptElsewhere() throws {
        let own = try SafetyHouseScene(changes: [
            ProfileChange(
                file: "informeren", old: "[uitkomst, rechten, contact], archief: casus",
                new: "[uitkomst, rechten, contact], archief: eigen-dossier")
        ])
        var casus = try own.closed()
        let eline = try own.situation("eline", on: "2026-10-16")
        try own.done(casus.draft(draft("ut-l4"), as: id, in: eline))
        #expect(casus.letter(id)?.words != nil)
        try own.done(casus.recordSent(id, on: eline.day, by: .handedOver, in: eline))
        #expect(casus.letter(id)?.words == nil && casus.letter(id)?.sent?.means == .handedOver)
    }

    @Test("the anonymised copy holds nothing of a letter, and the table says so")
    func anonymised() throws {
        var casus = try scene.closed()
        try send(&casus, "ut-l4", on: "2026-10-16")
        let copy = try #require(
            casus.anonymised(
                as: "nieuw", letters: { "abcdefgh" }, in: try scene.situation("eline", on: "2031-11-01")))
        let text = String(decoding: try JSONEncoder().encode(copy), as: UTF8.self)
        #expect(!text.contains("Openingsbrief") && !text.contains("wij schrijven u"))
        let rows = scene.arrangement.retention.anonymising?.rows.filter { $0.field == "Brieven" } ?? []
        #expect(rows.count == 2 && rows.allSatisfy { $0.operation == .remove })
    }

    @Test("a casus stored before there was a letter book is read as one without letters")
    func oldDocument() throws {
        let casus = try triaged()
        var document = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(casus)) as? [String: Any])
        document["letterBook"] = nil
        let old = try JSONDecoder().decode(Casus.self, from: JSONSerialization.data(withJSONObject: document))
        #expect(old.letters.isEmpty && old == casus)
    }

    @Test("every shipped profile has letters that somebody sends from a casus", arguments: ProfileShelf.shipped)
    func shipped(_ id: String) throws {
        let arrangement = try ProfileShelf.arrangement(id)
        #expect(!arrangement.casusLetters.isEmpty)
        let roles = Set(arrangement.roles.roles.map(\.id.word))
        for letter in arrangement.casusLetters {
            #expect(arrangement.writers(of: letter).isSubset(of: roles) && letter.archive != .register)
        }
    }
}
