// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

@Suite("Reporting a casus")
struct ReportingTests {
    private let scene: ReportingScene

    init() throws { scene = try ReportingScene() }

    @Test("a complete report becomes a casus in the first phase, nobody's yet")
    func complete() throws {
        let casus = try scene.reported()
        #expect(casus.phase == .aanmelding)
        #expect(casus.procesregisseur == nil)
        #expect(casus.aanmelding.partij == ReportingScene.reporterPartij)
        #expect(casus.leadingPartij == ReportingScene.reporterPartij)
    }

    @Test("an empty report names everything that is missing at once")
    func empty() {
        let draft = ReportDraft(task: "", reasons: [], tried: "", question: "", betrokkenen: [])
        let reasons = Set(scene.refusals(of: draft, by: scene.reporter).map(\.reason))
        #expect(reasons == [.taskMissing, .required, .noReasonPerLeefgebied, .noPersonAimedAt])
    }

    @Test("a life domain without a reason is refused at its own field")
    func reasonPerDomain() {
        let draft = scene.draft(reasons: [.init(leefgebied: "wonen", reason: "")])
        #expect(scene.refusals(of: draft, by: scene.reporter) == [Refusal(.required, field: "reason-wonen")])
    }

    @Test("a party that granted the house no intake cannot report")
    func noGrant() {
        let found = scene.refusals(of: scene.draft(), by: scene.withoutGrant)
        #expect(found == [Refusal(.noAuthorityGrant, field: "intake", about: ReportingScene.otherPartij.description)])
    }

    @Test("staff of the house cannot report")
    func houseCannotReport() {
        #expect(scene.refusals(of: scene.draft(), by: scene.procesregisseur).contains(Refusal(.notYourAct)))
    }

    @Test("a BSN of somebody whose category does not allow it is refused, and about whom is told")
    func bsn() {
        let mother = scene.person("moeder", .relation, bsn: "111222333")
        let draft = scene.draft(betrokkenen: [scene.person("daan", .aimedAt), mother])
        #expect(
            scene.refusals(of: draft, by: scene.reporter)
                == [Refusal(.categoryNotListed, field: "bsn", about: mother.id.description)])
    }

    @Test("whoever takes it up becomes procesregisseur, and the others see nothing any more")
    func takeUp() throws {
        var casus = try scene.reported()
        let before = casus.standings(of: scene.colleague, in: scene.collaboration, on: scene.day)
        #expect(before == [.pool])
        try scene.done(casus.takeUp(in: scene.situation(scene.procesregisseur)))
        #expect(casus.procesregisseur == scene.procesregisseur.id)
        #expect(casus.standings(of: scene.colleague, in: scene.collaboration, on: scene.day).isEmpty)
    }

    @Test("a report is taken up once")
    func takeUpTwice() throws {
        var casus = try scene.takenUp()
        #expect(scene.refusals(casus.takeUp(in: scene.situation(scene.colleague))) == [Refusal(.notYourAct)])
    }

    @Test("handing over leaves the former procesregisseur without any part")
    func handOver() throws {
        var casus = try scene.takenUp()
        try scene.done(casus.assign(scene.colleague.id, in: scene.situation(scene.procesregisseur)))
        #expect(casus.procesregisseur == scene.colleague.id)
        #expect(casus.standings(of: scene.procesregisseur, in: scene.collaboration, on: scene.day).isEmpty)
    }

    @Test("a support employee comes beside the procesregisseur")
    func support() throws {
        var casus = try scene.takenUp()
        try scene.done(casus.assign(scene.support.id, in: scene.situation(scene.procesregisseur)))
        #expect(casus.support == [scene.support.id])
        #expect(casus.procesregisseur == scene.procesregisseur.id)
    }

    @Test("somebody of another party cannot be assigned")
    func assignOutsider() throws {
        var casus = try scene.takenUp()
        let found = scene.refusals(casus.assign(scene.reporter.id, in: scene.situation(scene.procesregisseur)))
        #expect(found == [Refusal(.unknownUser, field: "user")])
    }

    @Test("a hit check needs its necessity, and only the procesregisseur asks")
    func hitCheck() throws {
        let casus = try scene.takenUp()
        let person = ReportingScene.aimedAt
        let asks = { (user: User, why: String) in
            casus.hitCheckProblems(of: person, because: why, in: scene.situation(user))
        }
        #expect(asks(scene.procesregisseur, "") == [Refusal(.necessityMissing, field: "necessity")])
        #expect(asks(scene.reporter, "nodig") == [Refusal(.notYourAct)])
        #expect(asks(scene.procesregisseur, "nodig").isEmpty)
    }
}

/// Two parties and the staff of a house on one day, with acts that are known to succeed.
struct ReportingScene {
    static let house = Identifier<Partij>(known: "huis")
    static let reporterPartij = Identifier<Partij>(known: "gemeente")
    static let otherPartij = Identifier<Partij>(known: "zorg")
    static let aimedAt = Identifier<Betrokkene>(known: "daan")

    let collaboration: Collaboration
    let law: Decider
    let day: Day
    let reporter = ReportingScene.user("anna", reporterPartij, [.professional])
    let withoutGrant = ReportingScene.user("gijs", otherPartij, [.professional])
    let procesregisseur = ReportingScene.user("pien", house, [.procesregisseur])
    let colleague = ReportingScene.user("piet", house, [.procesregisseur])
    let support = ReportingScene.user("sam", house, [.support])

    /// - Parameters:
    ///   - reading: how the criteria of the intake are read.
    ///   - grants: what the reporting party lets the house do.
    init(_ reading: Intake.Reading = .abAndEither, grants: [Bevoegdheid.Act] = Bevoegdheid.Act.allCases) throws {
        day = try #require(Day("2026-11-21"))
        law = try #require(Handvat.decider)
        let from = try #require(Day("2026-01-01"))
        let granted = grants.map { Bevoegdheid(act: $0, from: from, until: nil) }
        collaboration = Collaboration(
            profile: ReportingScene.profile(reading), house: ReportingScene.house,
            partijen: [
                ReportingScene.partij(ReportingScene.house, from, []),
                ReportingScene.partij(ReportingScene.reporterPartij, from, granted),
                ReportingScene.partij(ReportingScene.otherPartij, from, []),
            ],
            users: [reporter, withoutGrant, procesregisseur, colleague, support])
    }

    func situation(_ actor: User, on day: Day? = nil) -> Situation {
        Situation(
            collaboration: collaboration, law: law, actor: actor, moment: Moment(milliseconds: 1_795_258_800_000),
            day: day ?? self.day)
    }

    func person(_ id: String, _ category: Betrokkene.Category, bsn: String? = nil) -> Betrokkene {
        Betrokkene(
            id: Identifier(known: id), given: "", family: id, born: nil, bsn: bsn, residence: "", category: category,
            relation: "")
    }

    func draft(
        reasons: [Aanmelding.LeefgebiedReason] = [.init(leefgebied: "wonen", reason: "uitzetting")],
        betrokkenen: [Betrokkene]? = nil
    ) -> ReportDraft {
        ReportDraft(
            task: "Wmo 2.3", reasons: reasons, tried: "gesprekken", question: "wat nu?",
            betrokkenen: betrokkenen ?? [person("daan", .aimedAt)])
    }

    func refusals(of draft: ReportDraft, by user: User) -> [Refusal] {
        refusals(Casus.report(draft, as: Identifier(known: "c1"), number: "2026-0001", in: situation(user)))
    }

    func refusals<Value>(_ outcome: Outcome<Value>) -> [Refusal] {
        if case .refused(let problems) = outcome { problems } else { [] }
    }

    @discardableResult
    func done<Value>(_ outcome: Outcome<Value>) throws -> Value {
        switch outcome {
        case .done(let value): return value
        case .refused(let problems): throw Refused(problems: problems)
        }
    }

    struct Refused: Error { let problems: [Refusal] }

    func reported() throws -> Casus {
        try done(Casus.report(draft(), as: Identifier(known: "c1"), number: "2026-0001", in: situation(reporter)))
    }

    func takenUp() throws -> Casus {
        var casus = try reported()
        try done(casus.takeUp(in: situation(procesregisseur)))
        return casus
    }

    private static func user(_ id: String, _ partij: Identifier<Partij>, _ roles: Set<User.Role>) -> User {
        User(
            id: Identifier(known: id), name: id, login: id, partij: partij, roles: roles,
            screenedOn: Day(year: 2026, month: 1, day: 1), secrecySignedOn: Day(year: 2026, month: 1, day: 1), left: nil
        )
    }

    private static func partij(_ id: Identifier<Partij>, _ from: Day, _ grants: [Bevoegdheid]) -> Partij {
        Partij(
            id: id, name: id.description, kind: "college-bw", hat: nil, signedConvenant: from, signedProtocol: from,
            left: nil, grants: grants)
    }

    private static func profile(_ reading: Intake.Reading) -> Profile {
        Profile(
            id: "proef", name: "Proef", version: "1", ruleset: "handvat-2019",
            leefgebieden: [.init(code: "wonen", nl: "Wonen", en: "Housing")], goals: [:], criteria: reading,
            bewaartermijn: Bewaartermijn(
                archiveAfterMonths: 6, destroyAfterMonths: 12, reassessWithinMonths: 6, warnMonthsBefore: 1),
            deferralTestWeeks: 4, answerWithinDays: 7,
            categories: CategoryList(specialData: [], executionOfSentences: [], bsn: [.aimedAt]), chainPartnerKinds: [])
    }
}
