// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing
import Web

@Suite("What leads to somebody in the register of breaches asks for a second look")
struct BreachTracesTests {
    @Test(
        "telephone numbers, e-mail addresses, streets with a house number and postcodes",
        arguments: [
            ("Gebeld met 06-12345678.", ["06-12345678"]), ("Bel 06 1234 5678 of niet", ["06 1234 5678"]),
            ("Bel (020) 123 45 67!", ["020 123 45 67"]), ("via +31 (0)6 12345678", ["+31 (0)6 12345678"]),
            ("naar +31 6 12 34 56 78", ["+31 6 12 34 56 78"]), ("0031612345678", ["0031612345678"]),
            ("gemaild aan (kim@voorbeeld.nl)", ["kim@voorbeeld.nl"]),
            ("Post voor Lindelaan 12a, derde deur", ["Lindelaan 12a"]), ("kerkstraat 7.", ["kerkstraat 7"]),
            ("Oude Weg 3", ["Weg 3"]), ("in 3526AB en 3526 AB", ["3526AB", "3526 AB"]),
            ("Lindelaan 1, Lindelaan 1 en Lindelaan 2", ["Lindelaan 1", "Lindelaan 2"]),
        ])
    func found(_ text: String, _ pieces: [String]) {
        #expect(TracesInText.found(in: text) == pieces)
    }

    @Test(
        "a day, a number of a casus, an amount and an ordinary word are none",
        arguments: [
            "Op 03-11-2026 om 10:30 gemeld, ook op 03.11.2026 12 keer", "Casus 2026-0001 en DL-2026-001",
            "De laptop is weg 3 dagen", "onderweg 12 mensen gesproken", "een boete van 1000000000 euro",
            "In 2026 AP gebeld", "mail@ en @kim", "in de straat 0 keer", "",
        ])
    func plain(_ text: String) {
        #expect(TracesInText.found(in: text).isEmpty)
    }

    @Test("what is found is asked about once, in both languages, and may be confirmed", arguments: ["nl", "en"])
    func confirmed(_ language: String) async throws {
        try await LawScene.run { scene in
            let bea = try await scene.signedIn("bea")
            _ = try await bea.get("/taal/\(language)?terug=/")
            let asks = language == "nl" ? "Kijk nog eens naar wat u schreef" : "Look once more at what you wrote"
            #expect(try await !bea.get("/datalekken/nieuw").says(asks))
            var fields = [
                "nature": "Brief naar Lindelaan 12 bezorgd", "noticed.day": "20", "noticed.month": "11",
                "noticed.year": "2026", "noticedTime": "9:30", "casussen": "", "partij": "welzijn", "touches": "yes",
                "risk": "present", "contact": "functionaris@voorbeeld.nl, 0612345678",
            ]
            let looked = try await bea.submit("/datalekken/nieuw", changing: fields)
            #expect(looked.status == 422 && looked.says(asks))
            // Another one that comes in later asks anew.
            fields["traces"] = "Lindelaan 12"
            fields["repair"] = "Gebeld met 06-12345678"
            #expect(try await bea.submit("/datalekken/nieuw", changing: fields).status == 422)
            fields["traces"] = "Lindelaan 12 06-12345678"
            let sent = try await bea.submit("/datalekken/nieuw", changing: fields)
            try #require(sent.status == 303)
            let page = try #require(sent.location)
            _ = try await bea.get("\(page)/wijzigen")
            // What stands in the register already is not asked about again.
            let changed = try await bea.submit("\(page)/wijzigen", changing: ["effects": "Onrust"])
            #expect(changed.status == 303)
            _ = try await bea.get("\(page)/sluiten")
            let closing = try await bea.submit("\(page)/sluiten", changing: ["text": "Gemeld door kim@voorbeeld.nl"])
            #expect(closing.status == 422 && closing.says(asks))
        }
    }
}
