// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

/// A small house with invented parties, in which one casus is reported, asked about and discussed.
struct GateScene {
    static let house = Identifier<Partij>(known: "huis")
    static let person = Identifier<Betrokkene>(known: "persoon")

    let day: Day
    let law: Decider
    var partijen: [Partij]
    var users: [User]

    init() throws {
        law = try #require(Decider([try Handvat.ruleSet()]))
        day = try #require(Day("2026-11-21"))
        partijen = [
            GateScene.partij("huis", "process-coordinator", "process-coordination"),
            GateScene.partij("politie", "police", "police-task"),
            GateScene.partij("ggz", "mental-health-care", "treatment"),
            GateScene.partij("gemeente", "college-bw", "wmo"), GateScene.partij("welzijn", "social-services", "help"),
        ]
        users = [
            GateScene.user("wilma", "huis", [.procesregisseur]), GateScene.user("pieter", "politie"),
            GateScene.user("gea", "ggz"), GateScene.user("sander", "gemeente"), GateScene.user("bea", "welzijn"),
        ]
    }

    /// The world for one of the users, some minutes after the start.
    func situation(_ user: String, minute: Int64 = 0) throws -> Situation {
        let actor = try #require(users.first { $0.id.description == user })
        let collaboration = Collaboration(
            profile: profile, house: GateScene.house, partijen: partijen, users: users)
        return Situation(
            collaboration: collaboration, law: law, actor: actor,
            moment: Moment(milliseconds: 1_795_000_000_000).adding(seconds: 60 * minute), day: day)
    }

    private var profile: Profile {
        let goals = Dictionary(
            uniqueKeysWithValues: Phase.allCases.map { ($0, Profile.Word(code: $0.rawValue, nl: "doel", en: "goal")) })
        return Profile(
            id: "proef", name: "Proef", version: "1", ruleset: "handvat-2019", leefgebieden: [], goals: goals,
            criteria: .abAndEither,
            bewaartermijn: Bewaartermijn(
                archiveAfterMonths: 6, destroyAfterMonths: 12, reassessWithinMonths: 6, warnMonthsBefore: 1),
            deferralTestWeeks: 4, answerWithinDays: 14,
            categories: CategoryList(
                specialData: [.aimedAt], executionOfSentences: [.aimedAt], bsn: [.aimedAt]),
            chainPartnerKinds: ["police", "mental-health-care", "college-bw"])
    }

    private static func partij(_ id: String, _ kind: String, _ hat: String) -> Partij {
        let signed = Day(year: 2024, month: 1, day: 1)
        let grants = Bevoegdheid.Act.allCases.compactMap { act in
            signed.map { Bevoegdheid(act: act, from: $0, until: nil) }
        }
        return Partij(
            id: Identifier(known: id), name: id, kind: kind, hat: hat, signedConvenant: signed, signedProtocol: signed,
            left: nil, grants: grants)
    }

    private static func user(_ id: String, _ partij: String, _ roles: Set<User.Role> = [.professional]) -> User {
        let screened = Day(year: 2024, month: 2, day: 1)
        return User(
            id: Identifier(known: id), name: id, login: id, partij: Identifier(known: partij), roles: roles,
            screenedOn: screened, secrecySignedOn: screened, left: nil)
    }

    // MARK: The story

    /// A report of welzijn about one adult, taken up, with one item about ordinary data.
    func reported() throws -> Casus {
        let adult = Betrokkene(
            id: GateScene.person, given: "Noor", family: "Nevel", born: Day("1990-05-01"), bsn: nil, residence: "",
            category: .aimedAt, relation: "")
        let report = ReportDraft(
            task: "Wmo-taak", reasons: [.init(leefgebied: "wonen", reason: "schulden")], tried: "gesprekken",
            question: "samen oppakken?", betrokkenen: [adult])
        let outcome = Casus.report(
            report, as: Identifier(known: "casus"), number: "2026-0001", in: try situation("bea"))
        var casus = try #require(outcome.value)
        try done(casus.takeUp(in: situation("wilma")))
        try done(casus.bringIn(draft(["ordinary"], for: ["huis"]), as: item("melding"), in: situation("bea")))
        return casus
    }

    /// The same casus in triage, the person informed.
    func inTriage() throws -> Casus {
        var casus = try reported()
        let verdicts = Intake.Criterion.allCases.map { Intake.Verdict(criterion: $0, met: true, motivation: "ja") }
        let intake = IntakeDraft(verdicts: verdicts, weighing: "gewogen", result: .casus, advice: "")
        try done(casus.decideIntake(intake, in: situation("wilma")))
        try done(casus.inform(GateScene.person, of: .report, on: day, by: .talk, in: situation("bea")))
        return casus
    }

    /// In triage with a question to the ggz.
    func asked() throws -> Casus {
        var casus = try inTriage()
        try done(casus.ask(question(to: "ggz", "gea"), as: Identifier(known: "vraag"), in: situation("wilma")))
        return casus
    }

    func question(to partij: String, _ user: String, items: [String] = []) -> VraagDraft {
        VraagDraft(
            to: Identifier(known: partij), user: Identifier(known: user), relevance: "bekend", task: "Wmo",
            purpose: "beeld", necessity: "nodig", question: "wat weet u?", items: items.map(item))
    }

    func draft(_ classes: [String], for partijen: [String] = [], subtype: String? = nil) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: GateScene.person, classes: classes, subtype: subtype, origin: nil, hat: nil,
                task: "eigen taak"),
            necessity: "nodig voor het beeld", hasText: true, akkoordFor: partijen.map { Identifier(known: $0) },
            keepFromConference: false)
    }

    func item(_ id: String) -> Identifier<Inbreng> { Identifier(known: id) }

    /// Whether an item passes to a user now.
    func passage(_ id: String, to user: String, in casus: Casus) throws -> Passage {
        casus.passage(of: try #require(casus.inbreng(item(id))), in: try situation(user))
    }

    /// Answers a question of the law as one of the users.
    func answer(
        _ codes: [String], about id: String, for partij: String, by user: String, in casus: inout Casus
    ) throws {
        for code in codes {
            try done(
                casus.answer(
                    code, true, about: item(id), for: Identifier(known: partij), because: "", in: situation(user)))
        }
    }

    /// Fails the test when an act was refused.
    func done(_ outcome: Outcome<Void>, at location: SourceLocation = #_sourceLocation) throws {
        #expect(outcome.whyNot.isEmpty, sourceLocation: location)
    }
}

extension Outcome {
    /// Why it was refused; empty when it was done.
    var whyNot: [Refusal.Reason] {
        switch self {
        case .done: []
        case .refused(let problems): problems.map(\.reason)
        }
    }

    var value: Value? {
        switch self {
        case .done(let value): value
        case .refused: nil
        }
    }
}

extension Passage {
    /// The barriers as words, without what they carry.
    var barriers: [String] {
        guard case .closed(let barriers) = self else { return [] }
        return barriers.map { String("\($0)".prefix { $0 != "(" }) }
    }
}
