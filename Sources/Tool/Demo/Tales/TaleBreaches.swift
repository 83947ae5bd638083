// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Reports a breach that was noticed an hour before, tells whom the profile names, and notifies the authority.
    func performBreach(_ act: TaleAct) async throws {
        act.allowOnly(["wat", "gevolgen", "maatregelen", "herstel", "contact", "gemeld"])
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        guard let partij = try await collaboration().user(by)?.partij else {
            throw DemoStory.Broken(what: "'\(act.by)' staat niet in het register")
        }
        var facts = BreachFacts()
        facts.noticedAt = story.house.time.now().adding(seconds: -3600)
        facts.certainAt = facts.noticedAt
        facts.partij = partij
        facts.nature = entry["wat"].text
        facts.effects = entry["gevolgen"].text
        facts.measures = entry["maatregelen"].text
        facts.repair = entry["herstel"].text
        facts.contact = entry["contact"].text
        facts.touches = .yes
        facts.risk = .present
        facts.data = [.contact, .judgements]
        facts.persons = [.clients]
        facts.count = 1
        facts.encryption = .no
        let handling = BreachHandling(story.house)
        let id = try done(await handling.report(facts, telling: true, by: by, once: nil))
        try done(
            await handling.settle(
                .authority, isDone: true, entry["gemeld"].text, doneAt: nil, of: id, by: by, once: nil))
    }
}
