// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

/// One story while it is told: what it is about so far, and the moment it came to.
final class Telling {
    let story: DemoStory
    let meetings: TaleMeetings
    /// The present, which no story passes.
    let now: Moment
    private var ticketID: Identifier<Ticket>?
    private var casusID: Identifier<Casus>?

    init(_ story: DemoStory, _ meetings: TaleMeetings, now: Moment) {
        (self.story, self.meetings, self.now) = (story, meetings, now)
    }

    var handling: CasusHandling { story.handling }
    var today: Day { story.house.time.today() }

    /// Some days go by, and a few minutes: no two acts happen at the same moment.
    func pass(days: Int) {
        story.time.pass(minutes: days * 24 * 60 + 6)
    }

    func begin(_ tale: Tale) async throws {
        switch tale.beginning {
        case .report(let entry): casusID = try await report(entry)
        case .ticket(let entry): ticketID = try await bringTicket(entry)
        }
    }

    func casus() throws -> Identifier<Casus> {
        guard let casusID else { throw DemoStory.Broken(what: "er is nog geen casus") }
        return casusID
    }

    func ticket() throws -> Identifier<Ticket> {
        guard let ticketID else { throw DemoStory.Broken(what: "er is geen kaartje") }
        return ticketID
    }

    func became(_ casus: Identifier<Casus>) { casusID = casus }

    /// The casus as somebody sees it now, without opening an item: a story reads nothing here.
    func view(by user: String) async throws -> CasusView {
        let found = try await story.reader.open(casus(), for: DemoStory.user(user), showing: { _ in [] })
        guard let found else { throw DemoStory.Broken(what: "de casus is er niet voor \(user)") }
        return found
    }

    /// The value of an act; a refusal names the problems.
    @discardableResult
    func done<Value>(_ handled: Handled<Value>) throws -> Value { try story.done(handled, "geweigerd") }

    func collaboration() async throws -> Collaboration {
        try await story.house.ledger.read { try $0.collaboration() }
    }

    /// The work process of the collaboration, which a story cannot do without.
    func arrangement() async throws -> Arrangement {
        guard let arrangement = try await collaboration().workProcess else {
            throw DemoStory.Broken(what: "deze samenwerking heeft geen eigen werkproces")
        }
        return arrangement
    }

    /// A day so many days from the day it is in the story.
    func day(_ entry: Entry) -> Day { today.adding(days: entry.number) }

    /// The person with this given name; the first at whom the casus is aimed when none is named.
    func person(_ entry: Entry, by user: String) async throws -> Identifier<Betrokkene> {
        let casus = try await view(by: user).casus
        let named = casus.betrokkenen.first { $0.given == entry.text }
        guard let found = entry.isPresent ? named : casus.personsAimedAt.first else {
            throw DemoStory.Broken(what: "'\(entry.text)' staat niet in de casus")
        }
        return found.id
    }
}

extension Entry {
    /// Somebody of the register.
    var user: Identifier<User> { Identifier(known: text) }
    var partij: Identifier<Partij> { Identifier(known: text) }
    var users: [Identifier<User>] { list.map(\.user) }
    var texts: [String] { list.map(\.text) }

    /// A day that is written out.
    var day: Day? {
        guard isPresent else { return nil }
        if let day = Day(text) { return day }
        file.report(line, "\(path): schrijf een dag als 2026-01-31")
        return nil
    }
}
