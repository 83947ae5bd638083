// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension DemoStory {
    /// An item as the story tells it.
    struct Item {
        let text: String
        let necessity: String
        var classes = ["ordinary"]
        var subtype: String?
    }

    /// A report about one invented person, with one item.
    func report(
        by user: String, _ given: String, _ family: String, born: String, task: String,
        _ leefgebieden: [String: String],
        question: String, item: Item
    ) async throws -> Identifier<Casus> {
        let person = Betrokkene(
            id: handling.newBetrokkene(), given: given, family: family, born: Day(born), bsn: nil,
            residence: "Waterstad", category: .aimedAt, relation: "")
        let draft = ReportDraft(
            task: task,
            reasons: leefgebieden.sorted { $0.key < $1.key }.map { .init(leefgebied: $0.key, reason: $0.value) },
            tried: "Twee gesprekken thuis en een aanbod van hulp; beide zonder resultaat.", question: question,
            betrokkenen: [person])
        let reported = ReportedItem(draft: self.draft(item, person.id, task: task, for: ["huis"]), text: item.text)
        return try done(
            await handling.report(draft, items: [reported], by: Self.user(user), once: nil), "report by \(user)")
    }

    /// An item brought in by somebody, cleared for some parties, with the law opened for them as far as it goes.
    @discardableResult
    func bringIn(
        _ item: Item, by user: String, task: String, for recipients: [(partij: String, user: String?)],
        in casus: Identifier<Casus>
    ) async throws -> Identifier<Inbreng> {
        let person = try await person(casus, by: user)
        let draft = draft(item, person, task: task, for: recipients.map(\.partij))
        let id = try done(
            await handling.bringIn(draft, text: item.text, in: casus, by: Self.user(user), once: nil),
            "item by \(user)")
        for recipient in recipients {
            try await openLaw(id, of: casus, by: user, for: recipient.partij, through: recipient.user)
        }
        return id
    }

    func draft(
        _ item: Item, _ person: Identifier<Betrokkene>, task: String, for recipients: [String]
    ) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: person, classes: item.classes, subtype: item.subtype, origin: nil, hat: nil, task: task),
            necessity: item.necessity, hasText: true, akkoordFor: recipients.map(Self.partij),
            keepFromConference: false, answers: ["supplier-internal-rules-allow": true])
    }

    /// Intake with a clear outcome, and the person told about it by the reporter.
    func takeIn(_ casus: Identifier<Casus>, reporter: String) async throws {
        try done(await handling.takeUp(casus, by: Self.user("wilma"), once: nil), "take up")
        let motivations: [Intake.Criterion: String] = [
            .a: "Schulden, dreigende huisuitzetting en toenemende overlast hangen samen.",
            .b: "Zorg alleen lukt niet en toezicht alleen ook niet; beide zijn nodig.",
            .c: "De buren en de familie hebben er dagelijks last van.",
            .d: "Er is geen gebiedsgebonden veiligheidsprobleem.",
        ]
        let verdicts = Intake.Criterion.allCases.map {
            Intake.Verdict(criterion: $0, met: $0 != .d, motivation: motivations[$0] ?? "")
        }
        let draft = IntakeDraft(
            verdicts: verdicts, weighing: "De criteria en het oordeel van de aanmelder wijzen dezelfde kant op.",
            result: .casus, advice: "")
        try done(await handling.decideIntake(draft, on: casus, by: Self.user("wilma"), once: nil), "intake")
        try await inform(casus, .report, by: reporter)
        try await retest(casus)
    }

    func inform(_ casus: Identifier<Casus>, _ topic: InformTopic, by user: String) async throws {
        let person = try await person(casus, by: user)
        try done(
            await handling.inform(
                person, of: topic, on: house.time.today(), by: .talk, in: casus, by: Self.user(user), once: nil),
            "inform about \(topic)")
    }

    /// The procesregisseur tests every item for the phase; then each supplier lets the house look on.
    func retest(_ casus: Identifier<Casus>) async throws {
        let view = try await view(casus, by: "wilma")
        let phase = view.casus.phase
        let untested = view.casus.inbrengen.filter { !$0.isWithdrawn && $0.necessity(in: phase) == .untested }
        let verdicts = untested.map {
            VerdictDraft(item: $0.id, necessary: true, why: "Nodig om te bepalen wie moet meedenken.")
        }
        try done(await handling.test(verdicts, in: casus, by: Self.user("wilma"), once: nil), "retest")
        for item in untested { try await say(item, to: ["huis"], in: casus) }
    }

    func say(_ item: Inbreng, to recipients: [String], in casus: Identifier<Casus>) async throws {
        let says = recipients.filter { Self.partij($0) != item.supplier }.map {
            SayDraft(item: item.id, recipient: Self.partij($0), use: .view, given: true)
        }
        try done(await handling.say(says, in: casus, by: item.enteredBy, once: nil), "say")
    }

    func ask(
        _ partij: String, _ user: String, about casus: Identifier<Casus>, because relevance: String
    ) async throws -> Identifier<Vraag> {
        let draft = VraagDraft(
            to: Self.partij(partij), user: Self.user(user), relevance: relevance,
            task: "De taak van de aanmelder in deze casus", purpose: "Bepalen of en met wie een overleg nodig is",
            necessity: "Zonder dit beeld kan niet worden bepaald wie moet meedenken.",
            question: "Bent u betrokken, en wat moeten wij weten om te bepalen of een overleg nodig is?", items: [])
        return try done(await handling.ask(draft, in: casus, by: Self.user("wilma"), once: nil), "ask \(partij)")
    }
}
