// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Web

@Suite("The page with retention terms")
struct RetentionPageTests {
    @Test("without casussen it says what comes here; a number that is not there can be cleared again")
    func empty() async throws {
        try await LawScene.run { scene in
            let dirk = try await scene.signedIn("dirk")
            let all = try await dirk.get("/bewaartermijnen")
            #expect(all.says("Er zijn nu geen afgeschaalde casussen."))
            #expect(all.says("Zodra een casus is afgeschaald"))

            let none = try await dirk.get("/bewaartermijnen?nummer=+2026-0001+&volgorde=laatste")
            #expect(none.says("Nummer 2026-0001 staat niet bij de afgeschaalde casussen."))
            #expect(none.body.contains("value=\"2026-0001\""))
            #expect(none.body.contains("href=\"/bewaartermijnen?volgorde=laatste\""))
        }
    }

    @Test(
        "an address that means nothing shows the first page",
        arguments: ["na=x", "na=2026-99-99.2026-0001", "voor=.%27"])
    func nonsense(_ query: String) async throws {
        try await LawScene.run { scene in
            let page = try await scene.signedIn("dirk").get("/bewaartermijnen?\(query)&volgorde=zomaar&pagina=x")
            #expect(page.status == 200 && page.says("Er zijn nu geen afgeschaalde casussen."))
        }
    }
}
