// SPDX-License-Identifier: EUPL-1.2

import Rulebook
import Testing

@testable import Domain

/// A casus at the conference phase with a house, three partners and a housing corporation that did not sign.
struct TableScene {
    static let house = Identifier<Partij>(known: "huis")
    static let police = Identifier<Partij>(known: "politie")
    static let care = Identifier<Partij>(known: "ggz")
    static let city = Identifier<Partij>(known: "gemeente")
    static let housing = Identifier<Partij>(known: "corporatie")

    static let director = Identifier<User>(known: "regisseur")
    static let chief = Identifier<User>(known: "manager")
    static let officer = Identifier<User>(known: "agent")
    static let nurse = Identifier<User>(known: "verpleegkundige")
    static let worker = Identifier<User>(known: "medewerker")
    static let landlord = Identifier<User>(known: "verhuurder")

    static let today = Day(ordinal: 20_777)
    static let person = Identifier<Betrokkene>(known: "b1")

    var collaboration: Collaboration
    let law: Decider

    init() throws {
        law = try #require(Handvat.decider)
        let signed = Day(ordinal: 19_000)
        let grants = Bevoegdheid.Act.allCases.map { Bevoegdheid(act: $0, from: signed, until: nil) }
        func partij(_ id: Identifier<Partij>, _ kind: String, partner: Bool = true) -> Partij {
            Partij(
                id: id, name: id.description, kind: kind, hat: nil, signedConvenant: partner ? signed : nil,
                signedProtocol: partner ? signed : nil, left: nil, grants: grants)
        }
        func user(_ id: Identifier<User>, _ partij: Identifier<Partij>, _ role: User.Role = .professional) -> User {
            User(
                id: id, name: id.description, login: id.description, partij: partij, roles: [role],
                screenedOn: signed, secrecySignedOn: signed, left: nil)
        }
        collaboration = Collaboration(
            profile: TableScene.profile, house: TableScene.house,
            partijen: [
                partij(TableScene.house, "coordinator"), partij(TableScene.police, "police"),
                partij(TableScene.care, "mental-health-care"), partij(TableScene.city, "municipality"),
                partij(TableScene.housing, "housing-corporation", partner: false),
            ],
            users: [
                user(TableScene.director, TableScene.house, .procesregisseur),
                user(TableScene.chief, TableScene.house, .manager), user(TableScene.officer, TableScene.police),
                user(TableScene.nurse, TableScene.care), user(TableScene.worker, TableScene.city),
                user(TableScene.landlord, TableScene.housing),
            ])
    }

    static let profile = Profile(
        id: "proef", name: "Proef", version: "1", ruleset: "handvat-2019",
        leefgebieden: [.init(code: "wonen", nl: "Wonen", en: "Housing")], goals: [:], criteria: .abAndEither,
        bewaartermijn: Bewaartermijn(
            archiveAfterMonths: 6, destroyAfterMonths: 12, reassessWithinMonths: 6, warnMonthsBefore: 1),
        deferralTestWeeks: 4, answerWithinDays: 14,
        categories: CategoryList(specialData: [], executionOfSentences: [], bsn: []), chainPartnerKinds: ["police"])

    func situation(_ user: Identifier<User>, on day: Day = today) throws -> Situation {
        let actor = try #require(collaboration.user(user))
        return Situation(
            collaboration: collaboration, law: law, actor: actor,
            moment: Moment(milliseconds: Int64(day.ordinal) * 86_400_000), day: day)
    }

    /// Reported by the police, taken up, and in the conference phase; the person knows the outcome of triage.
    func casus() throws -> Casus {
        let at = Moment(milliseconds: 0)
        var casus = Casus(
            id: Identifier(known: "c1"), number: "2026-0001", profile: "proef",
            aanmelding: Aanmelding(
                partij: TableScene.police, by: TableScene.officer, at: at, task: "taak", reasons: [], tried: "",
                question: ""),
            betrokkenen: [
                Betrokkene(
                    id: TableScene.person, given: "", family: "Voorbeeld", born: nil, bsn: nil, residence: "",
                    category: .aimedAt, relation: "")
            ])
        casus.procesregisseur = TableScene.director
        casus.phases.append(PhaseChange(from: .triage, to: .casusoverleg, by: TableScene.director, at: at, why: "ja"))
        for topic in [InformTopic.triageOutcome, .conferenceOutcome] {
            casus.kennisgevingen.append(
                Kennisgeving(
                    betrokkene: TableScene.person, topic: topic, on: TableScene.today, means: .talk,
                    by: TableScene.officer, onBehalfOf: TableScene.police, recordedAt: at))
        }
        return casus
    }

    /// The same with a prepared conference to which police and care are invited.
    func prepared() throws -> Casus {
        var casus = try casus()
        let director = try situation(TableScene.director)
        try casus.prepare(TableScene.complete, as: Identifier(known: "o1"), in: director).mustBeDone()
        for user in [TableScene.officer, TableScene.nurse] {
            try casus.invite(TableScene.draft(user), in: director).mustBeDone()
        }
        return casus
    }

    /// The same with the table open and both present.
    func sitting() throws -> Casus {
        var casus = try prepared()
        try casus.openOverleg(
            present: [TableScene.officer, TableScene.nurse], in: try situation(TableScene.director)
        ).mustBeDone()
        return casus
    }

    static let complete = Preparation(
        on: today, time: "10:00", place: "", goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
        involvement: .informedAfter, careAgreements: "geheim")

    static func draft(_ user: Identifier<User>?, accepts: Bool = false) -> DeelnemerDraft {
        DeelnemerDraft(
            user: user, role: .executor, requestedInput: "beeld", task: "taak", specialDataTested: false,
            acceptsProtocol: accepts, necessity: accepts ? "kent de woning" : "", basis: accepts ? "AVG 6(1)(f)" : "")
    }

    static func interventie(by executor: Identifier<Partij>?) -> InterventieDraft {
        InterventieDraft(
            leefgebied: "wonen", what: "woning zoeken", goal: "dak", executor: executor, start: today,
            target: today.adding(days: 30))
    }
}

extension Outcome {
    /// The reasons of a refusal; empty when it was done.
    var reasons: [Refusal.Reason] {
        switch self {
        case .done: []
        case .refused(let problems): problems.map(\.reason)
        }
    }

    /// Fails the test with the reasons when the act was refused.
    func mustBeDone() throws { try #require(reasons == []) }
}
