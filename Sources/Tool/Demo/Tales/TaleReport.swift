// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Brings a casus in with the form of the profile: where it belongs, why, about whom, and what is known.
    func report(_ entry: Entry) async throws -> Identifier<Casus> {
        entry.allowOnly([
            "wie", "pijler", "gebied", "dossier", "vraag", "geprobeerd", "leefgebieden", "verteld", "verklaart",
            "mensen",
            "gegevens",
        ])
        let by = entry["wie"].user
        let collaboration = try await collaboration()
        let arrangement = try await arrangement()
        let pillar = word(entry.optional("pijler"))
        let rows = entry["mensen"].list
        let people = persons(entry["mensen"], under: arrangement, also: ["toestemming"])
        let reasons = entry.optional("leefgebieden").pairs.map {
            Aanmelding.LeefgebiedReason(leefgebied: $0.key, reason: $0.value.text)
        }
        let means = entry.optional("verteld").oneOf(Kennisgeving.Means.self)
        var draft = CourseDraft(
            report: ReportDraft(
                task: "", reasons: reasons, tried: entry.optional("geprobeerd").text,
                question: entry.optional("vraag").text, betrokkenen: people),
            pillar: pillar, subdivision: word(entry.optional("gebied")),
            statements: statements(entry.optional("verklaart"), under: arrangement, pillar: pillar),
            told: means.map { .told(on: today, by: $0) }, consents: consents(rows, of: people, .first))
        draft.dossier = word(entry.optional("dossier"))
        let hat = collaboration.user(by).flatMap { collaboration.partij($0.partij)?.hat }
        let items = entry.optional("gegevens").list.compactMap { row -> ReportedItem? in
            let about = row.optional("over")
            let person = about.isPresent ? people.first { $0.given == about.text } : people.first
            guard let person else {
                about.file.report(about.line, "\(about.path): '\(about.text)' staat niet in de melding")
                return nil
            }
            return item(row, about: person.id, hat: hat, showing: [collaboration.house], under: arrangement)
        }
        return try done(await handling.begin(draft, items: items, by: by, once: nil))
    }

    func word(_ entry: Entry) -> String? { entry.isPresent ? entry.text : nil }
}
