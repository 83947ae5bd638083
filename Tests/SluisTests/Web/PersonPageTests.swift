// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Web

@Suite("The page on which the data of a person are put right")
struct PersonPageTests {
    @Test("a form from before another correction says so, shows both versions, and loses nothing")
    func stale() async throws {
        try await LawScene.run { scene in
            let page = try await scene.personPage()
            let (first, second) = (try await scene.signedIn("wilma"), try await scene.signedIn("wilma"))
            _ = try await first.get(page)
            _ = try await second.get(page)
            let moved = try await second.submit(page, changing: ["residence": "Elders", "why": "Verhuisd"])
            try #require(moved.status == 303)

            // A form that comes back for a missing reason may not pass over the newer version either.
            let withoutReason = try await first.submit(page, changing: ["family": "Andernaam"])
            try #require(withoutReason.status == 422)
            let told = try await first.submit(page, changing: ["why": "Paspoort gezien"])

            #expect(told.status == 422)
            #expect(told.says("Iemand anders heeft de gegevens van deze persoon intussen gewijzigd."))
            #expect(!told.says("Iemand anders heeft deze tekst"))
            #expect(told.says("Nu staat er: Elders.") && told.says("Nu staat er: Zoeknaam."))
            let typed = Dictionary(told.fields(ofFormTo: page), uniquingKeysWith: { first, _ in first })
            #expect(typed["residence"] == "Proefstad" && typed["family"] == "Andernaam")
            #expect(typed["why"] == "Paspoort gezien")

            let again = try await first.submit(page, changing: ["residence": "Elders"])
            #expect(again.status == 303)
        }
    }

    @Test("a form in which nothing changed says that, and asks for no reason; its title names nobody")
    func unchanged() async throws {
        try await LawScene.run { scene in
            let page = try await scene.personPage()
            let wilma = try await scene.signedIn("wilma")
            let shown = try await wilma.get(page)
            #expect(shown.title?.contains("Zoeknaam") == false)

            let same = try await wilma.submit(page)
            #expect(same.status == 422 && same.says("Er is niets veranderd."))
            #expect(!same.body.contains("id=\"f-why-problem\""))

            let changed = try await wilma.submit(page, changing: ["residence": "Elders"])
            #expect(changed.status == 422 && !changed.says("Er is niets veranderd."))
            #expect(changed.body.contains("id=\"f-why-problem\""))
        }
    }
}

extension LawScene {
    /// The page of the person in a casus that wilma took up.
    fileprivate func personPage() async throws -> String {
        let handling = CasusHandling(house)
        let casus = try await LedgerScene.report(through: handling)
        try await handling.takeUp(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
        let view = try #require(try await CasusReader(house).open(casus, for: LedgerScene.wilma, showing: { _ in [] }))
        let person = try #require(view.casus.personsAimedAt.first)
        return "/casussen/\(casus)/personen/\(person.id)"
    }
}
