// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

/// A collaboration on a profile of its own with the invented people of its demonstration, and a casus that walks through
/// its steps. Every gate before the start is settled.
struct SafetyHouseScene {
    static let person = Identifier<Betrokkene>(known: "persoon")

    let law: Decider
    let arrangement: Arrangement
    let register: Register
    let publications: [RuleSetPublication]

    init(
        _ id: String = "utrecht-topx", changes: [ProfileChange] = [], publications: [RuleSetPublication] = []
    ) throws {
        law = try #require(Handvat.decider)
        arrangement = try ProfileShelf.read("profiles/\(id)", changes: changes)
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        let text = try String(contentsOfFile: "\(ProjectFolder.path)/demo/\(id)/register.yaml", encoding: .utf8)
        register = try RegisterReader.read(text, file: "register.yaml", vocabulary: vocabulary)
        self.publications = publications
    }

    var collaboration: Collaboration {
        let day = Day("2026-01-01") ?? Day(ordinal: 0)
        let settled = arrangement.identity.gates.map {
            Adoption(subject: $0.key, kind: .adopted, on: day, note: "", by: nil, at: Moment(milliseconds: 0))
        }
        return Collaboration(
            profile: Profile(of: arrangement), house: register.house, partijen: register.partijen,
            users: register.users,
            publications: publications, arrangement: arrangement, adoptions: settled)
    }

    func situation(_ user: String, on day: String) throws -> Situation {
        let day = try #require(Day(day))
        let collaboration = collaboration
        return Situation(
            collaboration: collaboration, law: law, actor: try #require(collaboration.user(Identifier(known: user))),
            moment: Moment(milliseconds: Int64(day.ordinal) * 86_400_000 + 36_000_000), day: day)
    }

    /// Every criterion judged to be met.
    var criteria: StepStatement {
        let words = arrangement.admission.criteria.map(\.id.word)
        return StepStatement(
            .criteria, text: "", choices: words, notes: Dictionary(uniqueKeysWithValues: words.map { ($0, "Omdat") }))
    }

    /// Every criterion judged to be met, and why the table of offences is set aside.
    var overruled: StepStatement { judged(met: true, motive: "Andere feiten wegen zwaarder") }

    /// Every criterion judged the same way.
    func judged(met: Bool, motive: String = "") -> StepStatement {
        let words = arrangement.admission.criteria.map(\.id.word)
        return StepStatement(
            .criteria, text: motive, choices: words.map { met ? $0 : "not-\($0)" },
            notes: Dictionary(uniqueKeysWithValues: words.map { ($0, "Omdat") }))
    }

    var explanation: StepStatement { StepStatement(.explanation, text: "Dit is de toelichting") }

    func reported(
        born: String? = "2008-11-20", details: [String: String] = [:], on day: String = "2026-02-09",
        as id: String = "casus", number: String = "2026-0001"
    ) throws -> Casus {
        var person = Betrokkene(
            id: Self.person, given: "Jaydon", family: "Verbruggen", born: born.flatMap { Day($0) }, bsn: "999990019",
            residence: "Proefstad", category: .aimedAt, relation: "", kind: .aimedAt)
        person.details = details
        let draft = CourseDraft(
            report: ReportDraft(
                task: "", reasons: [.init(leefgebied: "wonen", reason: "Reden")], tried: "Veel", question: "Wat nu?",
                betrokkenen: [person]),
            pillar: nil, subdivision: arrangement.identity.subdivisions.first, statements: [criteria], told: nil,
            consents: [])
        let outcome = Casus.begin(
            draft, as: Identifier(known: id), number: number, in: try situation("rob", on: day))
        guard case .done(var casus) = outcome else {
            Issue.record("refused: \(outcome)")
            throw Refusals(found: outcome.refusals)
        }
        try done(casus.takeUp(in: try situation("eline", on: day)))
        return casus
    }

    struct Refusals: Error { let found: [Refusal] }

    func done(_ outcome: Outcome<Void>) throws {
        guard case .refused(let problems) = outcome else { return }
        throw Refusals(found: problems)
    }

    /// Takes a step; throws what stands in the way.
    func take(
        _ step: String, _ outcome: Int? = 0, _ statements: [StepStatement] = [], by user: String = "eline",
        team: [TeamDraft] = [], question: String = "", of casus: inout Casus, on day: String
    ) throws {
        var draft = StepDraft(step: step, outcome: outcome, statements: statements, team: team)
        draft.question = question
        draft.questionID = Identifier(known: "vraag")
        try done(casus.take(draft, in: try situation(user, on: day)))
    }

    /// In triage, with one robbery counted by the table.
    func tested(code: String = "B70", on incident: String = "2025-06-14", from begun: Casus? = nil) throws -> Casus {
        var casus = try begun ?? reported()
        try take("u1a", of: &casus, on: "2026-02-11")
        let draft = OffenceDraft(
            person: Self.person,
            incidents: [Arrangement.Incident(code: code, subtype: nil, on: try #require(Day(incident)))], labels: [],
            manual: [:])
        try done(casus.testOffences(draft, in: try situation("eline", on: "2026-02-12")))
        return casus
    }

    /// Informed, and the people named in the team.
    func discussed(with users: [String], from begun: Casus? = nil) throws -> Casus {
        var casus = try tested(from: begun)
        try take("u2", 2, [criteria, explanation], of: &casus, on: "2026-02-16")
        try done(
            casus.inform(
                Self.person, of: .report, on: try #require(Day("2026-02-18")), by: .letter,
                in: try situation("eline", on: "2026-02-18")))
        try take("u3", of: &casus, on: "2026-02-18")
        let team = users.map { TeamDraft(user: Identifier(known: $0), necessity: "Nodig") }
        try take(
            "u4", 0, [StepStatement(.necessity, text: "Nodig"), StepStatement(.lawfulness, text: "Getoetst")],
            team: team, of: &casus, on: "2026-02-19")
        return casus
    }

    /// Closed on 15 October 2026, with a case director of youth probation.
    func closed(from begun: Casus? = nil) throws -> Casus {
        var casus = try discussed(with: ["amira", "koen", "lisa", "samira"], from: begun)
        try take("u4a", of: &casus, on: "2026-02-20")
        try take(
            "u4b", 0, [StepStatement(.ground, choices: ["wpg"])], by: "amira", of: &casus, on: "2026-03-01")
        try take("u4c", of: &casus, on: "2026-03-04")
        let table = ["amira", "koen", "lisa", "samira"]
        try casus.confer(table, in: try situation("eline", on: "2026-03-05"))
        try casus.aim(in: try situation("eline", on: "2026-03-05"))
        try take("u4d", 0, [StepStatement(.necessity, text: "Nodig")], of: &casus, on: "2026-03-05")
        try take("u5", 1, of: &casus, on: "2026-10-15")
        try casus.confer(table, as: "slot", in: try situation("eline", on: "2026-10-15"))
        try take("u6", 0, [StepStatement(.motive, text: "Doel bereikt")], of: &casus, on: "2026-10-15")
        return casus
    }

    func standings(_ user: String, in casus: Casus, on day: String) throws -> Set<Standing> {
        let situation = try situation(user, on: day)
        return casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
    }
}
