// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Testing

@Suite("Kinds of dossier in a profile")
struct DossierWordsTests {
    private let part = """
        dossiers:
          soorten: [{id: traject, nl: Traject, en: Track, onderdeel: persoon, delen: [gesprek], bron: [W:89]}]
          kiest: [regisseur]
          fasen: [melding]
          bron: [W:89]
          delen:
            - id: gesprek
              nl: Gesprek
              en: Talk
              soort: identiteit
              schrijft: [regisseur, deelnemer]
              leest: [regisseur]
              bron: [W:89]
              velden:
                - {id: over, nl: Over, en: About, vorm: keuze, keuzes: [{id: ja, nl: Ja, en: "Yes"}, {id: nee, nl: Nee, en: "No", zonder-inhoud: ja}], bron: [W:89]}
                - {id: verslag, nl: Verslag, en: Report, vorm: lange-tekst, tabelregel: naam, bron: [W:89]}
        leefgebieden:
        """

    private func problems(_ old: String, _ new: String) throws -> [String] {
        let changed = part.replacingOccurrences(of: old, with: new)
        #expect(changed != part || old == new)
        do {
            _ = try ProfileShelf.read(
                "docs/voorbeeld-profiel",
                changes: [ProfileChange(file: "gegevens", old: "leefgebieden:", new: changed)])
            return []
        } catch let found as ProfileProblems {
            return found.problems.map(\.description)
        }
    }

    @Test("a part is read with its fields, its words and its row of the table")
    func reads() throws {
        let profile = try ProfileShelf.read(
            "docs/voorbeeld-profiel", changes: [ProfileChange(file: "gegevens", old: "leefgebieden:", new: part)])
        let talk = try #require(profile.dossierPart("gesprek"))
        #expect(talk.fields.map(\.form) == [.choice, .longText])
        #expect(talk.fields[0].words.map(\.withoutContent) == [nil, .yes])
        #expect(talk.fields[1].tableRows == ["naam"])
        let kind = try #require(profile.dossierKind("traject"))
        #expect(profile.operation(on: talk.fields[1], of: talk, in: kind) == .randomLetters)
        #expect(profile.operation(on: talk.fields[0], of: talk, in: kind) == .keep)
    }

    @Test(
        "what does not fit is an error with file and line",
        arguments: [
            ("tabelregel: naam", "tabelregel: hobby", "'hobby' staat niet in de tabel voor anonimiseren"),
            ("leest: [regisseur]", "leest: [deelnemer]", "'deelnemer' is geen rol van het huis"),
            ("soort: identiteit", "soort: politie", "politiegegevens horen in inbreng"),
            ("vorm: lange-tekst", "vorm: opstel", "'opstel' past hier niet"),
            ("delen: [gesprek]", "delen: [praatje]", "'praatje' is geen deel van een dossier"),
            ("delen: [gesprek], ", "", "geen soort dossier noemt dit deel"),
            ("{id: ja, nl: Ja, en: \"Yes\"}, ", "", "telt er dan minstens twee"),
            ("id: verslag", "id: over", "bestaat al"),
            ("id: verslag", "id: why", "gebruik kleine letters"),
        ])
    func errors(_ old: String, _ new: String, _ said: String) throws {
        let found = try problems(old, new)
        #expect(found.contains { $0.contains(said) }, "\(found)")
        #expect(found.allSatisfy { $0.contains("docs/voorbeeld-profiel/gegevens.yaml:") })
        #expect(try problems("W:89", "W:89") == [])
    }

    @Test("F-UT-28 the kinds of the regional house: an approach without parts, a track with four")
    func regionalHouse() throws {
        let profile = try ProfileShelf.arrangement("utrecht-topx")
        let kinds = try #require(profile.data.dossiers).kinds
        #expect(kinds.map(\.id.word) == ["aanpak", "traject"])
        #expect(profile.parts(of: kinds[0]).isEmpty)
        #expect(
            profile.parts(of: kinds[1]).map(\.id.word) == ["hulpvraag", "agg-gegevens", "gesprek", "detentieperiode"])
        let delicate = profile.parts(of: kinds[1]).compactMap { profile.dataKind($0.kind)?.dataClass.word }
        #expect(delicate == ["special_health", "special_health", "special_health", "criminal_justice"])
        for part in profile.parts(of: kinds[1]) {
            #expect(!part.readers.contains { $0.word == "partner" })
        }
    }

    @Test("a profile stored before there were kinds can be read")
    func before() throws {
        let profile = try ProfileShelf.arrangement("nijmegen")
        #expect(profile.data.dossiers == nil)
        var stored = try #require(
            try JSONSerialization.jsonObject(
                with: JSONEncoder().encode(try ProfileShelf.arrangement("utrecht-topx"))) as? [String: Any])
        var data = try #require(stored["data"] as? [String: Any])
        data["dossiers"] = nil
        stored["data"] = data
        let old = try JSONDecoder().decode(Arrangement.self, from: JSONSerialization.data(withJSONObject: stored))
        #expect(old.data.dossiers == nil)
    }
}
