// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

/// Steps of the process over a real store that are known to succeed.
extension LedgerScene {
    /// The tables that hold something of a casus; the journal itself has no content.
    static let casusTables = [
        "casus", "casus_reader", "work_item", "person_token", "inbreng", "journal_detail", "destruction",
    ]

    func user(_ id: String) -> Identifier<User> { Identifier(known: id) }

    /// The tables that still hold a row.
    func tablesWithRows() async throws -> [String] {
        try await database.read { session in
            try Self.casusTables.filter {
                try !session.query("SELECT 1 AS n FROM \(name: #require(SQLIdentifier($0)))").isEmpty
            }
        }
    }

    func today() async throws -> Day {
        try #require(try await desk.situation(for: Self.wilma)).day
    }

    /// Reported by bea, taken up, in triage, the person told.
    func inTriage() async throws -> Identifier<Casus> {
        let casus = try await report()
        try await handling.takeUp(casus, by: Self.wilma, once: nil).mustBeDone()
        let intake = IntakeDraft(verdicts: NationalScene.allMet, weighing: "gewogen", result: .casus, advice: "")
        try await handling.decideIntake(intake, on: casus, by: Self.wilma, once: nil).mustBeDone()
        try await inform(.report, in: casus)
        return casus
    }

    func inform(_ topic: InformTopic, in casus: Identifier<Casus>) async throws {
        let view = try #require(try await reader.open(casus, for: Self.bea))
        let person = try #require(view.casus.personsAimedAt.first)
        try await handling.inform(
            person.id, of: topic, on: today(), by: .talk, in: casus, by: Self.bea, once: nil
        ).mustBeDone()
    }

    /// A party is asked and brings in one item.
    func contribute(_ text: String, from partij: String, _ user: String, to casus: Identifier<Casus>) async throws {
        let question = VraagDraft(
            to: Identifier(known: partij), user: self.user(user), relevance: "bekend", task: "Wmo", purpose: "beeld",
            necessity: "nodig", question: "wat weet u?", items: [])
        let vraag = try await handling.ask(question, in: casus, by: Self.wilma, once: nil).mustBeDone()
        let view = try #require(try await reader.open(casus, for: self.user(user)))
        let person = try #require(view.casus.personsAimedAt.first)
        let draft = InbrengDraft(
            content: ContentClass(
                betrokkene: person.id, classes: ["ordinary"], subtype: nil, origin: nil, hat: nil, task: "taak"),
            necessity: "nodig", hasText: true, akkoordFor: [Identifier(known: "huis")], keepFromConference: false)
        try await handling.bringIn(draft, text: text, in: casus, by: self.user(user), once: nil).mustBeDone()
        try await handling.answer(vraag, with: .contributed, in: casus, by: self.user(user), once: nil).mustBeDone()
    }

    /// Discussed with the ggz and scaled down today.
    func scaledDown() async throws -> Identifier<Casus> {
        let casus = try await inTriage()
        try await handling.decideTriage(
            .conference, motivation: "samen", otherTable: "", in: casus, by: Self.wilma, once: nil
        ).mustBeDone()
        try await inform(.triageOutcome, in: casus)
        let view = try #require(try await reader.open(casus, for: Self.wilma))
        let verdicts = view.casus.inbrengen.map { VerdictDraft(item: $0.id, necessary: true, why: "nodig") }
        try await handling.test(verdicts, in: casus, by: Self.wilma, once: nil).mustBeDone()
        let preparation = Preparation(
            on: try await today(), goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedAfter, careAgreements: "geheim")
        try await handling.prepare(preparation, in: casus, by: Self.wilma, once: nil).mustBeDone()
        let invitation = DeelnemerDraft(
            user: Self.gea, role: .expert, requestedInput: "beeld", task: "behandeling", specialDataTested: true,
            acceptsProtocol: true)
        try await handling.invite(invitation, in: casus, by: Self.wilma, once: nil).mustBeDone()
        try await handling.openOverleg(present: [Self.gea], in: casus, by: Self.wilma, once: nil).mustBeDone()
        try await handling.writeScaleDownCriteria("rust", over: 0, in: casus, by: Self.wilma, once: nil).mustBeDone()
        try await handling.closeOverleg(
            .scaleDown, because: "rustig", in: casus, by: Self.wilma, once: nil
        ).mustBeDone()
        return casus
    }

    /// Lets the clock run until a day, and the house do what time asks for.
    func advance(to day: Day) async throws -> Clockwork.Report {
        let days = day.ordinal - (try await today()).ordinal
        time.advance(seconds: Int64(days) * 86_400)
        return try await Clockwork(house).run()
    }
}

extension Handled {
    /// Its value; fails the test when it was not done.
    @discardableResult
    func mustBeDone(at location: SourceLocation = #_sourceLocation) throws -> Value {
        guard case .done(let value) = self else {
            Issue.record("not done: \(self)", sourceLocation: location)
            throw LedgerScene.Unexpected(what: "\(self)")
        }
        return value
    }
}
