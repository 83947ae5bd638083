// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles

extension Telling {
    static let personFields: Set<String> = [
        "voornaam", "achternaam", "geboren", "woonplaats", "soort", "relatie", "noodzaak", "velden",
    ]

    /// The invented people of a story, each with a new id.
    func persons(_ entry: Entry, under arrangement: Arrangement, also more: Set<String> = []) -> [Betrokkene] {
        entry.list.map { row in
            row.allowOnly(Telling.personFields.union(more))
            let kind = row["soort"].oneOf(Arrangement.PersonCategory.self) ?? .thirdPartyStaff
            var person = Betrokkene(
                id: handling.newPersonID(), given: row["voornaam"].text, family: row["achternaam"].text,
                born: row.optional("geboren").day, bsn: nil, residence: row.optional("woonplaats").text,
                category: arrangement.category(of: kind), relation: row.optional("relatie").text, kind: kind)
            let necessity = row.optional("noodzaak")
            person.necessity = necessity.isPresent ? necessity.text : nil
            let further = row.optional("velden").pairs
            if !further.isEmpty {
                person.details = Dictionary(further.map { ($0.key, $0.value.text) }, uniquingKeysWith: { $1 })
            }
            return person
        }
    }

    /// What each of these people said about consent of one kind; whoever is not asked has no row.
    func consents(
        _ rows: [Entry], of people: [Betrokkene], _ mode: Arrangement.ConsentRule.Mode
    ) -> [PersonConsentDraft] {
        zip(rows, people).compactMap { row, person in
            let said = row.optional("toestemming")
            guard said.isPresent else { return nil }
            return consent(said, of: person.id, mode)
        }
    }

    func consent(
        _ said: Entry, of person: Identifier<Betrokkene>, _ mode: Arrangement.ConsentRule.Mode?
    ) -> PersonConsentDraft {
        said.allowOnly(["stand", "domeinen", "doel", "vertegenwoordigd"])
        return PersonConsentDraft(
            person: person, mode: mode, status: said["stand"].oneOf(PersonConsent.Status.self),
            domains: said.optional("domeinen").texts, on: today,
            byRepresentative: said.optional("vertegenwoordigd").isPresent, purpose: said.optional("doel").text)
    }
}
