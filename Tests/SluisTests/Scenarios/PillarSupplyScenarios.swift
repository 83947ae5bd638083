// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Four pillars: police data, the mayor, and what the client is told")
struct PillarSupplyScenarios {
    private let item = Identifier<Inbreng>(known: "een")

    private var police: InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: PillarScene.person, classes: ["criminal_police"], subtype: "wpg-8", origin: "own",
                hat: "police-task", task: "hulp verlenen", kind: "politie"),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
    }

    @Test("PE-033 without the decision of article 20 the police supply nothing structural, in no way of entering")
    func articleTwenty() throws {
        let (with, without) = (try PillarScene(), try PillarScene(without: ["artikel-20"]))
        func isClosed(_ scene: PillarScene) throws -> Bool {
            var casus = try scene.conferredByParties()
            let refused = casus.bringIn(police, as: item, in: try scene.situation("tamer")).refusals
            return refused.contains { $0.reason == .gateClosed }
        }
        #expect(try isClosed(without))
        #expect(try !isClosed(with))
        // Other data of the police, and data of others, do not wait for it.
        var casus = try without.conferredByParties()
        try casus.bringIn(without.ownItem, as: item, in: without.situation("saskia")).orFail()
    }

    // MARK: The mayor

    /// The same collaboration with somebody who works for the mayor, who did not sign.
    private func withOfficial(_ scene: PillarScene) throws -> Situation {
        let official = User(
            id: Identifier(known: "ambt"), name: "Evert Ketenzaal", login: "ambt",
            partij: Identifier(known: "burgemeester"), roles: [.professional], screenedOn: scene.today,
            secrecySignedOn: scene.today, left: nil, arranged: ["melder", "deelnemer"],
            pillars: ["pijler-i", "pijler-ii"])
        let known = scene.collaboration
        let collaboration = Collaboration(
            profile: known.profile, house: known.house, partijen: Array(known.partijen.values),
            users: Array(known.users.values) + [official], arrangement: try #require(known.arrangement),
            adoptions: known.adoptions)
        return Situation(
            collaboration: collaboration, law: scene.law, actor: official,
            moment: Moment(milliseconds: Int64(scene.today.ordinal) * 86_400_000), day: scene.today)
    }

    @Test("PE-034 the mayor is a body of its own that did not sign: no place in the team, no look, no passing on")
    func mayor() throws {
        let scene = try PillarScene()
        let mayor = try withOfficial(scene)
        let jorinde = mayor.seen(by: try scene.situation("jorinde").actor)
        var early = try scene.begun(pillar: "pijler-ii").orFail()
        try early.takeUp(in: jorinde).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try early.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: jorinde).orFail()
        let team = StepDraft(
            step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")],
            team: [TeamDraft(user: mayor.actor.id, necessity: "Bevel bij woonoverlast")])
        #expect(early.take(team, in: jorinde).refusals.contains { $0.reason == .notAPartner })

        var casus = try scene.conferredByParties()
        let debts = InbrengDraft(
            content: ContentClass(
                betrokkene: PillarScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: "help",
                task: "hulp", kind: "situatie"),
            necessity: "nodig", hasText: true,
            akkoordFor: [Identifier(known: "politie"), Identifier(known: "burgemeester")], keepFromConference: false)
        try casus.bringIn(debts, as: item, in: scene.situation("chantal")).orFail()
        #expect(casus.standings(of: mayor.actor, in: mayor.collaboration, on: mayor.day).isEmpty)
        // A yes of the supplier does not open it.
        #expect(!casus.passage(of: try #require(casus.inbreng(item)), in: mayor).isOpen)
        let onward = OnwardDraft(
            use: .passOn, stage: .asked, recipientKind: "mayor", purpose: "Bevel bij woonoverlast")
        #expect(try casus.askOnward(onward, for: item, in: scene.situation("tamer")).orFail() == .refused)
    }

    // MARK: The client

    private let danger = "Gevaar voor de cliënt, het systeem of andere direct betrokkenen, ook de melder"

    private func reported(
        motivation: String = "De melder is bedreigd", expected: Int? = 60, circumstances: String = "Naaste buren",
        howInformed: String = "Per brief, door de wijkagent", in scene: PillarScene
    ) throws -> Outcome<Casus> {
        let person = Betrokkene(
            id: PillarScene.person, given: "Berend", family: "Kolthofstein", born: nil, bsn: nil, residence: "",
            category: .aimedAt, relation: "", kind: .aimedAt)
        let words = ["A", "B", "P"]
        let uitstel = UitstelDraft(
            betrokkene: person.id, topic: .report, ground: nil, exemption: danger, motivation: motivation,
            expectedOn: expected.map { scene.today.adding(days: $0) }, circumstances: circumstances,
            testEveryWeeks: 4, howInformed: howInformed)
        let draft = CourseDraft(
            report: ReportDraft(task: "", reasons: [], tried: "", question: "Bedreiging", betrokkenen: [person]),
            pillar: "pijler-ii", subdivision: nil,
            statements: [
                StepStatement(
                    .criteria, choices: words, notes: Dictionary(uniqueKeysWithValues: words.map { ($0, "gezien") }))
            ],
            told: .putOff(uitstel), consents: [])
        return Casus.begin(
            draft, as: Identifier(known: "casus"), number: "2026-0001", in: try scene.situation("chantal"))
    }

    @Test("PE-036 danger, also to the reporter, lets a report in before the client is told, with its whole record")
    func exemption() throws {
        let scene = try PillarScene()
        let casus = try reported(in: scene).orFail()
        let record = try #require(casus.uitstellen.first)
        #expect(record.exemption == danger && record.ground == nil)
        #expect(record.motivation == "De melder is bedreigd" && !record.circumstances.isEmpty)
        #expect(record.howInformed == "Per brief, door de wijkagent")
        #expect(record.expectedOn == scene.today.adding(days: 60))
        #expect(record.nextTest == scene.today.adding(days: 28))
        func missing(_ outcome: Outcome<Casus>) -> Set<String?> {
            Set(outcome.refusals.filter { $0.reason == .required }.map(\.field))
        }
        #expect(missing(try reported(motivation: "", in: scene)).contains("motivation"))
        #expect(missing(try reported(expected: nil, in: scene)).contains("expectedOn"))
        #expect(missing(try reported(circumstances: "", in: scene)).contains("circumstances"))
        #expect(missing(try reported(howInformed: "", in: scene)).contains("howInformed"))
    }

    /// The same collaboration in which somebody works for the party of primary treatment.
    private func treating(_ user: String, in scene: PillarScene) throws -> Situation {
        let known = scene.collaboration
        let users = known.users.values.map { one -> User in
            var changed = one
            if one.id.description == user { changed.arranged.insert("partij-in-behandeling") }
            return changed
        }
        let collaboration = Collaboration(
            profile: known.profile, house: known.house, partijen: Array(known.partijen.values), users: users,
            arrangement: try #require(known.arrangement), adoptions: known.adoptions)
        return Situation(
            collaboration: collaboration, law: scene.law,
            actor: try #require(collaboration.user(Identifier(known: user))),
            moment: Moment(milliseconds: Int64(scene.today.ordinal) * 86_400_000), day: scene.today)
    }

    @Test("PE-040 after a milestone the party of primary treatment or the reporter sends the status, and it shows who")
    func status() throws {
        let scene = try PillarScene()
        let femke = try treating("femke", in: scene)
        func seen(_ user: String) throws -> Situation { femke.seen(by: try scene.situation(user).actor) }
        var casus = try scene.conferredByParties()
        let jorinde = try seen("jorinde")
        try casus.confer(["saskia", "femke"], in: jorinde)
        try casus.aim(in: jorinde)
        let plan = StepDraft(step: "e4", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")])
        try casus.take(plan, in: jorinde).orFail()
        try casus.take(StepDraft(step: "e5", outcome: 0, statements: []), in: seen("chantal")).orFail()
        let expected = casus.openWork(in: jorinde).filter { $0.kind == .takeStep }.map(\.user.description)
        #expect(expected.sorted() == ["femke", "saskia"])

        let letter = LetterDraft(
            kind: "en-l2", to: .person(PillarScene.person), language: .nl,
            words: .init(subject: "Hoe het gaat", address: "Berend Kolthofstein", body: "De behandeling is begonnen."))
        let id = Identifier<WrittenLetter>(known: "brief")
        #expect(casus.draft(letter, as: id, in: try seen("tamer")).refusals.map(\.reason) == [.notYourAct])
        try casus.draft(letter, as: id, in: femke).orFail()
        try casus.recordSent(id, on: scene.today, by: .post, in: femke).orFail()
        let sent = try #require(casus.letter(id))
        #expect(sent.isSent && sent.role == "partij-in-behandeling" && sent.person == PillarScene.person)
        // The reporter may send one as well.
        let other = Identifier<WrittenLetter>(known: "brief-2")
        try casus.draft(letter, as: other, in: seen("saskia")).orFail()
        #expect(casus.letter(other)?.role == "melder")
        let told = StepDraft(step: "e6", outcome: 0, statements: [])
        #expect(casus.take(told, in: try seen("tamer")).refusals.map(\.reason) == [.notYourAct])
        try casus.take(told, in: femke).orFail()
        #expect(casus.course?.next == "e14")
    }
}
