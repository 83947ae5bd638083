// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Brings in a signal without a person.
    func bringTicket(_ entry: Entry) async throws -> Identifier<Ticket> {
        entry.allowOnly(["wie", "gebied", "route", "antwoorden", "verklaart"])
        let answers = entry.optional("antwoorden").list.enumerated().compactMap { index, answer in
            answer.oneOf(Ticket.RouteAnswer.Answer.self).map { Ticket.RouteAnswer(question: index, answer: $0) }
        }
        let draft = TicketDraft(
            subdivision: word(entry.optional("gebied")), route: word(entry.optional("route")), answers: answers,
            statements: ticketStatements(entry.optional("verklaart")))
        return try done(await TicketHandling(story.house).bring(draft, by: entry["wie"].user, once: nil))
    }

    /// Acts on a ticket, up to the casus that it becomes.
    func performTicket(_ act: TaleAct) async throws {
        if act.word == .openFile { return try await openFile(act) }
        act.allowOnly(["stap", "uitkomst", "verklaart", "gedeeld", "afgezien", "team", "casusregisseur"])
        let entry = act.entry
        let word = entry["stap"].text
        guard let step = try await arrangement().step(word)?.step else {
            throw DemoStory.Broken(what: "'\(word)' is geen stap van het profiel")
        }
        let (shared, declined) = (entry.optional("gedeeld"), entry.optional("afgezien"))
        let director = entry.optional("casusregisseur")
        let draft = TicketStepDraft(
            step: word, outcome: try outcome(entry.optional("uitkomst"), of: step),
            statements: ticketStatements(entry.optional("verklaart")), shared: shared.isPresent ? shared.number : nil,
            declined: declined.isPresent ? declined.number : nil, team: entry.optional("team").users,
            caseDirector: director.isPresent ? director.user : nil)
        let by = Identifier<User>(known: act.by)
        try done(await TicketHandling(story.house).take(draft, on: ticket(), by: by, once: nil))
    }

    private func openFile(_ act: TaleAct) async throws {
        act.allowOnly(["schets", "verklaart", "mensen"])
        let entry = act.entry
        let arrangement = try await arrangement()
        let people = persons(entry["mensen"], under: arrangement, also: ["toestemming"])
        let draft = OpeningDraft(
            outline: entry["schets"].text, betrokkenen: people,
            consents: consents(entry["mensen"].list, of: people, .acrossDomains),
            statements: statements(entry["verklaart"], under: arrangement, pillar: nil))
        became(try done(await handling.open(draft, from: ticket(), by: Identifier(known: act.by), once: nil)))
    }
}
