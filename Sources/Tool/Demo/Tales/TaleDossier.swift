// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    /// Acts on the kind of dossier, its parts, and the end of somebody's help.
    func performDossier(_ act: TaleAct) async throws {
        let (entry, by) = (act.entry, Identifier<User>(known: act.by))
        switch act.word {
        case .dossierKind:
            act.allowOnly(["soort", "waarom"])
            try done(
                await handling.chooseDossier(
                    entry["soort"].text, because: entry["waarom"].text, in: casus(), by: by, once: nil))
        case .endOfHelp:
            act.allowOnly(["partij", "over"])
            try done(
                await handling.recordEndOfHelp(
                    of: entry["partij"].partij, on: day(entry["over"]), in: casus(), by: by, once: nil))
        default:
            act.allowOnly(["deel", "over", "waarden"])
            let draft = DossierEntryDraft(
                part: entry["deel"].text, betrokkene: try await person(entry.optional("over"), by: act.by),
                values: try values(entry["waarden"], of: entry["deel"].text, under: try await arrangement()))
            try done(await handling.enter(draft, in: casus(), by: by, once: nil))
        }
    }

    /// Each value in the form that the profile gives its field; a day counts from the day it is in the story.
    private func values(
        _ entry: Entry, of part: String, under arrangement: Arrangement
    ) throws -> [String: DossierValue] {
        let fields = arrangement.dossierPart(part)?.fields ?? []
        return try entry.pairs.reduce(into: [:]) { values, pair in
            guard let field = fields.first(where: { $0.id == pair.key }) else {
                throw DemoStory.Broken(what: "'\(pair.key)' is geen veld van '\(part)'")
            }
            switch field.form {
            case .choice: values[pair.key] = .choice(pair.value.text)
            case .day: values[pair.key] = .day(day(pair.value))
            case .period:
                let until = pair.value.optional("tot")
                values[pair.key] = .period(
                    from: day(pair.value["van"]), until: until.isPresent ? day(until) : nil)
            case .people: values[pair.key] = .people(pair.value.texts)
            case .shortText, .longText: values[pair.key] = .text(pair.value.text)
            }
        }
    }
}
