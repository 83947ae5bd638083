// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

/// The profile with consent first and its invented register, with every gate settled.
struct CareNetworkScene {
    static let person = Identifier<Betrokkene>(known: "persoon")

    let arrangement: Arrangement
    let collaboration: Collaboration
    let law: Decider
    var today: Day

    /// - Parameter withdrawn: documents of the collaboration that were taken back after the start.
    init(on day: String = "2026-03-09", withdrawn: [String] = []) throws {
        law = try #require(Handvat.decider)
        arrangement = try ProfileShelf.arrangement("venlo")
        today = try #require(Day(day))
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        let text = try String(contentsOfFile: "\(ProjectFolder.path)/demo/venlo/register.yaml", encoding: .utf8)
        let register = try RegisterReader.read(text, file: "register.yaml", vocabulary: vocabulary)
        let settled = today
        let takenBack = withdrawn.map {
            Adoption(
                subject: $0, kind: .withdrawn, on: settled, note: "toets", by: nil, at: Moment(milliseconds: 1))
        }
        let adoptions = arrangement.identity.gates.map {
            Adoption(
                subject: $0.key, kind: .adopted, on: settled, note: "toets", by: nil, at: Moment(milliseconds: 0))
        }
        collaboration = Collaboration(
            profile: Profile(of: arrangement), house: register.house, partijen: register.partijen,
            users: register.users, arrangement: arrangement, adoptions: adoptions + takenBack)
    }

    func situation(_ user: String, on day: String? = nil, minute: Int64 = 0) throws -> Situation {
        let day = try day.map { try #require(Day($0)) } ?? today
        return Situation(
            collaboration: collaboration, law: law, actor: try #require(collaboration.user(Identifier(known: user))),
            moment: Moment(milliseconds: Int64(day.ordinal) * 86_400_000 + minute * 60_000), day: day)
    }

    func standings(_ user: String, in casus: Casus) throws -> Set<Standing> {
        casus.standings(of: try situation(user).actor, in: collaboration, on: today)
    }

    /// The world of somebody after a colleague left it.
    func without(_ gone: String, seenBy user: String) throws -> Situation {
        let users = collaboration.users.values.map { one -> User in
            var copy = one
            if copy.id == Identifier(known: gone) { copy.left = today }
            return copy
        }
        let left = Collaboration(
            profile: collaboration.profile, house: collaboration.house,
            partijen: Array(collaboration.partijen.values), users: users, arrangement: arrangement,
            adoptions: collaboration.adoptions)
        let before = try situation(user)
        return Situation(
            collaboration: left, law: law, actor: before.actor, moment: before.moment, day: before.day)
    }

    // MARK: The report

    static let wholeWeighing = ["ernstige-toestand", "dringende-hulp", "eigen-regels"]

    func draft(
        consent: PersonConsent.Status?, weighing: [String] = wholeWeighing, question: String = "",
        ownProcedure: Bool = true, born: String = "1961-08-23"
    ) throws -> CourseDraft {
        let person = Betrokkene(
            id: Self.person, given: "Gerrit", family: "Maessenbroek", born: try #require(Day(born)), bsn: nil,
            residence: "Blerick", category: .aimedAt, relation: "", kind: .aimedAt)
        let own = ownProcedure ? [StepStatement(.ownProcedure, choices: ["yes"])] : []
        return CourseDraft(
            report: ReportDraft(task: "", reasons: [], tried: "", question: question, betrokkenen: [person]),
            pillar: nil, subdivision: "Blerick",
            statements: own + [StepStatement(.consentOrWeighing, choices: weighing)]
                + Self.judgements(consent == .refused || consent == .couldNotBeAsked),
            told: .told(on: today, by: .talk),
            consents: consent.map {
                [PersonConsentDraft(person: person.id, mode: .first, status: $0, on: today, purpose: "de melding")]
            } ?? [])
    }

    /// Who belongs here: confirmed without consent, judged with it.
    static func judgements(_ isKept: Bool) -> [StepStatement] {
        let verdicts = ["A", "not-B", "not-C", "not-D", "E", "not-F"]
        let notes = Dictionary(uniqueKeysWithValues: ["A", "B", "C", "D", "E", "F"].map { ($0, "gezien") })
        return [
            isKept
                ? StepStatement(.criteria, choices: [StepStatement.confirmed])
                : StepStatement(.criteria, choices: verdicts, notes: notes),
            StepStatement(.core, choices: [StepStatement.otherCore]),
        ]
    }

    func reported(consent: PersonConsent.Status = .refused, question: String = "") throws -> Casus {
        try begin(draft(consent: consent, question: question)).casus()
    }

    func begin(_ draft: CourseDraft, by user: String = "peer") throws -> Outcome<Casus> {
        Casus.begin(draft, as: Identifier(known: "casus"), number: "2026-0001", in: try situation(user))
    }

    /// Reported without consent, taken up, asked, answered by these, and closed.
    func asked(known: [String], unknown: [String] = []) throws -> Casus {
        var casus = try reported()
        try casus.takeUp(in: situation("marjan")).done()
        try casus.sendQuery(in: situation("peer")).done()
        for user in known { try casus.answerQuery(isKnown: true, in: situation(user)).done() }
        for user in unknown { try casus.answerQuery(isKnown: false, in: situation(user)).done() }
        try casus.closeQuery(in: situation("peer")).done()
        return casus
    }

    /// On the agenda and discussed, so that it runs.
    func running(known: [String] = ["lieke", "dirk", "yusuf"]) throws -> Casus {
        var casus = try asked(known: known)
        try casus.take(StepDraft(step: "v1", outcome: 3, statements: []), in: situation("peer")).done()
        let team = [TeamDraft(user: Identifier(known: "els"), necessity: "Sociaal wijkteam plus")]
        let agenda = StepDraft(
            step: "v2", outcome: 0, statements: [StepStatement(.necessity, text: "Samen contact zoeken")], team: team)
        try casus.take(agenda, in: situation("marjan")).done()
        return casus
    }

    func item(
        _ kind: String, disclosure: PoliceDisclosureDraft? = nil, for partijen: [String] = []
    ) throws -> InbrengDraft {
        let found = try #require(arrangement.dataKind(Named(kind)))
        return InbrengDraft(
            content: ContentClass(
                betrokkene: Self.person, classes: [found.dataClass.word], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: kind),
            necessity: "nodig", hasText: true, akkoordFor: partijen.map { Identifier(known: $0) },
            keepFromConference: false, disclosure: disclosure)
    }
}

extension Outcome {
    /// Nothing, or a failed test that says what was refused.
    @discardableResult func done() throws -> Value {
        switch self {
        case .done(let value): return value
        case .refused(let problems): throw UnexpectedRefusal(problems: problems)
        }
    }
}

extension Outcome where Value == Casus {
    func casus() throws -> Casus { try done() }
}

struct UnexpectedRefusal: Error {
    let problems: [Refusal]
}
