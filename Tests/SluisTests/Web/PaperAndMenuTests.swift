// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Web

@Suite("What stands around a page on paper and on a phone")
struct PaperAndMenuTests {
    @Test("each sheet of a casus says whose it is, which casus and for whom, and names no person of it")
    func head() async throws {
        try await LawScene.run { scene in
            let handling = CasusHandling(scene.house)
            let casus = try await LedgerScene.report(through: handling)
            try await handling.takeUp(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
            let view = try #require(
                try await CasusReader(scene.house).open(casus, for: LedgerScene.wilma, showing: { _ in [] }))

            let page = try await scene.signedIn("wilma").get("/casussen/\(casus)")

            let heads = page.body.matches(of: /<div class="paper-head"><p>(.*?)<\/p><\/div>/)
            let head = WebPage.plain(try #require(heads.first).1)
            #expect(heads.count == 1 && head.hasPrefix("Vertrouwelijk."))
            #expect(head.contains("casus \(view.casus.number)") && head.contains("Wilma Waterkering"))
            #expect(page.body.contains("Zoeknaam") && !head.contains("Zoeknaam"))
            #expect(page.title?.contains("Zoeknaam") == false)
            // The way to a form is of no use on paper.
            #expect(page.body.contains("<a class=\"screen-only\" href=\"/casussen/\(casus)/personen/"))
        }
    }

    @Test("lists and an agenda on paper say whose they are, as of when and for whom")
    func lists() async throws {
        try await LawScene.run { scene in
            let wilma = try await scene.signedIn("wilma")
            for path in ["/agenda", "/vergaderingen", "/acties", "/berichten", "/datalekken"] {
                let page = try await wilma.get(path)
                let heads = page.body.matches(of: /<div class="paper-head"><p>(.*?)<\/p><\/div>/)
                let head = WebPage.plain(try #require(heads.first, "\(path)").1)
                #expect(heads.count == 1 && head.hasPrefix("Vertrouwelijk.") && head.contains("Wilma Waterkering"))
                #expect(page.body.contains("<a class=\"skip\" href=\"#main\">"))
            }
        }
    }

    @Test("the menu button opens the one menu of the page, and works without a script")
    func menu() async throws {
        let page = try await WebScene().signedIn().get("/")

        let target = try #require(page.body.firstMatch(of: /<button type="button"[^>]* popovertarget="([^"]+)"/)).1
        #expect(page.body.matches(of: /<nav [^>]*popover/).count == 1)
        #expect(page.body.contains("id=\"\(target)\" popover"))
        #expect(!page.body.contains("<script"))
    }

    @Test("a long menu folds before it takes a second row; a short one stays as it is")
    func longMenu() async throws {
        try await LawScene.run { scene in
            let wilma = try await scene.signedIn("wilma")
            let desk = try await wilma.get("/").body
            let entries = try #require(desk.firstMatch(of: /<nav class="main-nav main-nav-long".*?<\/nav>/)).0
            #expect(entries.matches(of: /<li>/).count > 5)
            #expect(desk.contains("<header class=\"site-header header-long\">"))

            let sheet = try #require(desk.firstMatch(of: /<link rel="stylesheet" href="([^"]+)"/)).1
            let styles = try await wilma.get(String(sheet)).body
            #expect(styles.contains("@media (min-width:40.01rem) and (max-width:70rem)"))
            let opened = try await WebClient(scene.responder).get("/inloggen")
            #expect(opened.body.contains("<header class=\"site-header\">"))
        }
    }

    @Test("the register shows the people of one party, or those who lack something")
    func register() async throws {
        try await LawScene.run { scene in
            let mannus = try await scene.signedIn("mannus")
            let all = try await mannus.get("/beheer")
            try #require(all.says("Gea Getijde") && all.says("Wilma Waterkering"))

            let ggz = try await mannus.get("/beheer?partij=ggz")
            #expect(ggz.says("Gea Getijde") && !ggz.says("Wilma Waterkering"))
            let incomplete = try await mannus.get("/beheer?stand=onvolledig&partij=ggz")
            #expect(incomplete.says("Er is niemand die hieraan voldoet"))
            let form = try await mannus.get("/beheer/mensen/gea")
            #expect(form.says("Gea Getijde") && form.title?.contains("Gea") == false)
        }
    }
}
