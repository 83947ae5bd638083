// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

/// The collaboration for households with its invented people, on one day; every gate of the start is settled.
struct TicketScene {
    let arrangement: Arrangement
    let law: Decider
    let register: Register
    var settled = ["Teksten voor toestemming per domein", "Handtekeningen met datum en mandaat van de zes corporaties"]
    var day: Day

    init() throws {
        arrangement = try ProfileShelf.arrangement("nijmegen")
        law = try #require(Handvat.decider)
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        let path = "\(ProjectFolder.path)/demo/nijmegen/register.yaml"
        register = try RegisterReader.read(
            try String(contentsOfFile: path, encoding: .utf8), file: "register.yaml", vocabulary: vocabulary)
        day = try #require(Day("2026-03-16"))
    }

    func on(_ day: String) throws -> TicketScene {
        var later = self
        later.day = try #require(Day(day))
        return later
    }

    func user(_ id: String) throws -> User { try #require(register.users.first { $0.id.description == id }) }

    func situation(_ id: String) throws -> Situation {
        let adoptions = settled.map { gate in
            Adoption(
                subject: "poort:\(gate)", kind: .adopted, on: day, note: "", by: nil, at: Moment(milliseconds: 0))
        }
        let collaboration = Collaboration(
            profile: Profile(of: arrangement), house: register.house, partijen: register.partijen,
            users: register.users, arrangement: arrangement, adoptions: adoptions)
        return Situation(
            collaboration: collaboration, law: law, actor: try user(id),
            moment: Moment(milliseconds: 1_773_650_000_000).adding(seconds: Int64(day.ordinal) * 60), day: day)
    }

    // MARK: The words of a signal

    func told(_ day: String = "2026-03-13") throws -> Ticket.Statement {
        Ticket.Statement(.informed, choices: ["told"], day: try #require(Day(day)))
    }

    static let compatible = Ticket.Statement(
        .compatible, choices: ["link", "context", "nature", "consequences", "safeguards"])
    static func yes(_ need: Arrangement.Need) -> Ticket.Statement { Ticket.Statement(need, choices: ["yes"]) }

    static let eviction = "Route dreigende huisuitzetting"

    func draft(
        route: String? = TicketScene.eviction, without absent: Arrangement.Need? = nil,
        also extra: [Ticket.Statement] = []
    ) throws -> TicketDraft {
        let statements = [
            try told(), TicketScene.compatible, TicketScene.yes(.ownProcedure), TicketScene.yes(.noBan),
        ]
        let answers = (0..<7).map { Ticket.RouteAnswer(question: $0, answer: .yes) }
        return TicketDraft(
            subdivision: "Dukenburg", route: route, answers: route == nil ? [] : answers,
            statements: statements.filter { $0.need != absent } + extra)
    }

    func brought(by user: String = "bram", _ draft: TicketDraft? = nil) throws -> Ticket {
        try Ticket.bring(
            draft ?? self.draft(), as: Identifier(known: "kaartje"), number: "2026-017", in: situation(user)
        ).get()
    }

    static let criteria = Ticket.Statement(.criteria, choices: ["A", "B", "C", "D"])

    /// A ticket that was found to belong here.
    func assessed() throws -> Ticket {
        var ticket = try brought()
        try ticket.take(
            TicketStepDraft(step: "n2", outcome: 1, statements: [TicketScene.criteria]), in: situation("lotte")
        ).get()
        return ticket
    }

    static let sharing = [yes(.necessity), yes(.noBan), compatible]

    /// A ticket with a team, of which the talk was held, so that a file may be opened.
    func ready() throws -> Ticket {
        var ticket = try assessed()
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: situation("lotte")
        ).get()
        try ticket.take(
            TicketStepDraft(
                step: "n4", outcome: 0, statements: [TicketScene.yes(.necessity)],
                team: ["bram", "marloes", "niels", "anouk"].map { Identifier(known: $0) },
                caseDirector: Identifier(known: "marloes")), in: situation("lotte")
        ).get()
        try ticket.take(
            TicketStepDraft(step: "n4g", outcome: 0, statements: []), in: situation("marloes")
        ).get()
        return ticket
    }

    // MARK: The file

    static let karin = Identifier<Betrokkene>(known: "karin")
    static let emre = Identifier<Betrokkene>(known: "emre")
    static let noah = Identifier<Betrokkene>(known: "noah")

    func household() throws -> [Betrokkene] {
        func member(_ id: Identifier<Betrokkene>, _ given: String, _ born: String) throws -> Betrokkene {
            Betrokkene(
                id: id, given: given, family: "van Rossumerveen", born: try #require(Day(born)), bsn: nil,
                residence: "", category: .aimedAt, relation: "", kind: .systemMember)
        }
        return [
            try member(TicketScene.karin, "Karin", "1984-02-03"), try member(TicketScene.emre, "Emre", "1981-05-06"),
            try member(TicketScene.noah, "Noah", "2015-07-08"),
        ]
    }

    func consent(
        _ person: Identifier<Betrokkene>, _ status: PersonConsent.Status, by representative: Bool = false
    ) -> PersonConsentDraft {
        PersonConsentDraft(
            person: person, mode: .acrossDomains, status: status,
            domains: status == .given ? ["wonen", "jeugd", "schulden"] : [], on: day,
            byRepresentative: representative, purpose: "het plan")
    }

    func consents() -> [PersonConsentDraft] {
        [
            consent(TicketScene.karin, .given), consent(TicketScene.emre, .refused),
            consent(TicketScene.noah, .given, by: true),
        ]
    }

    func opening(
        ground: String? = "publieke-taak", consents: [PersonConsentDraft]? = nil
    ) throws -> OpeningDraft {
        var statements = [
            StepStatement(.necessity, text: "Alleen samen lukt het."), StepStatement(.motive, text: "Drie partijen."),
            StepStatement(.core, choices: [StepStatement.otherCore]),
        ]
        if let ground { statements.append(StepStatement(.ground, choices: [ground])) }
        return OpeningDraft(
            outline: "Schulden en dreigende uitzetting", betrokkenen: try household(),
            consents: consents ?? self.consents(), statements: statements)
    }

    func opened() throws -> Casus {
        try Casus.open(
            opening(), from: ready(), as: Identifier(known: "casus"), number: "2026-0001", in: situation("lotte")
        ).get()
    }
}

extension Outcome {
    /// The value of an act that was done; the reasons as an error when it was refused.
    func get() throws -> Value {
        switch self {
        case .done(let value): return value
        case .refused(let problems): throw RefusedInTest(reasons: problems.map { "\($0)" })
        }
    }
}

struct RefusedInTest: Error { let reasons: [String] }
