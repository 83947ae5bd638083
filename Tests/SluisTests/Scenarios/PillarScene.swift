// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

/// The profile with four pillars and its invented register, with the documents that the register says are there.
struct PillarScene {
    static let person = Identifier<Betrokkene>(known: "persoon")
    let law: Decider
    let collaboration: Collaboration
    let today: Day

    /// - Parameter without: words of documents that were withdrawn again.
    /// - Parameter changes: what the profile says otherwise here.
    init(on day: String = "2026-03-02", without: Set<String> = [], changes: [ProfileChange] = []) throws {
        law = try #require(Handvat.decider)
        today = try #require(Day(day))
        let start = try #require(Day("2026-01-15"))
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        let arrangement =
            try changes.isEmpty
            ? ProfileShelf.arrangement("enschede") : ProfileShelf.read("profiles/enschede", changes: changes)
        let text = try String(contentsOfFile: "\(ProjectFolder.path)/demo/enschede/register.yaml", encoding: .utf8)
        let register = try RegisterReader.read(text, file: "register.yaml", vocabulary: vocabulary)
        let moment = Moment(milliseconds: Int64(start.ordinal) * 86_400_000)
        let adopted = register.adopted.map {
            Adoption(
                subject: $0.subject, kind: .adopted, on: $0.on, note: $0.note, entry: $0.entry, by: nil, at: moment)
        }
        let withdrawn = without.sorted().map {
            Adoption(subject: $0, kind: .withdrawn, on: start, note: "", by: nil, at: moment)
        }
        collaboration = Collaboration(
            profile: Profile(of: arrangement), house: register.house, partijen: register.partijen,
            users: register.users, arrangement: arrangement, adoptions: adopted + withdrawn)
    }

    func situation(_ user: String, later: Int = 0) throws -> Situation {
        let day = today.adding(days: later)
        return Situation(
            collaboration: collaboration, law: law, actor: try #require(collaboration.user(Identifier(known: user))),
            moment: Moment(milliseconds: Int64(day.ordinal) * 86_400_000), day: day)
    }

    func standings(_ user: String, in casus: Casus) throws -> Set<Standing> {
        let situation = try situation(user)
        return casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
    }

    func begun(
        by user: String = "saskia", pillar: String = "pijler-i", tried: String = "", question: String = "Overlast",
        met: Bool = true, as id: String = "casus", number: String = "2026-0001"
    ) throws -> Outcome<Casus> {
        let person = Betrokkene(
            id: Self.person, given: "Berend", family: "Kolthofstein", born: Day("1979-03-14"), bsn: nil, residence: "",
            category: .aimedAt, relation: "", kind: .aimedAt)
        let words = ["A", "B", "P"]
        let draft = CourseDraft(
            report: ReportDraft(
                task: "", reasons: [], tried: tried, question: question, betrokkenen: [person]),
            pillar: pillar, subdivision: nil,
            statements: [
                StepStatement(
                    .criteria, choices: words.map { met ? $0 : "not-\($0)" },
                    notes: Dictionary(uniqueKeysWithValues: words.map { ($0, "gezien") }))
            ],
            told: .told(on: today, by: .talk), consents: [])
        return Casus.begin(draft, as: Identifier(known: id), number: number, in: try situation(user))
    }

    /// A casus of pillar I with participants, a case director and one item that staff entered for a party.
    func conferred() throws -> Casus {
        var casus = try begun().orFail()
        try casus.takeUp(in: situation("jorinde")).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: situation("jorinde")).orFail()
        let team = ["saskia", "tamer", "chantal"].map {
            TeamDraft(user: Identifier(known: $0), necessity: "nodig")
        }
        let need = StepStatement(.necessity, text: "nodig")
        try casus.take(
            StepDraft(step: "e2", outcome: 0, statements: [need], team: team), in: situation("jorinde")
        ).orFail()
        try casus.take(
            StepDraft(step: "e3", outcome: 0, statements: [], caseDirector: Identifier(known: "chantal")),
            in: situation("jorinde")
        ).orFail()
        return casus
    }

    /// An item as staff enters it for a party.
    func item(of supplier: String, heard: String = "telefonisch") -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: Self.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: "help", task: "hulp",
                kind: "situatie"),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false,
            supplier: Identifier(known: supplier), heard: heard)
    }
}

extension Outcome {
    /// The value; a refusal fails the test.
    @discardableResult
    func orFail() throws -> Value {
        switch self {
        case .done(let value): return value
        case .refused(let problems):
            Issue.record("refused: \(problems)")
            throw Refused()
        }
    }
}

private struct Refused: Error {}
