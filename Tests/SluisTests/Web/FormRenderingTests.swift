// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite("A form on the screen")
struct FormRenderingTests {
    @Test("problems stand in a summary, at the field and in the title, and what was typed is still there")
    func problems() async throws {
        let client = try await WebScene().signedIn()
        _ = try await client.get("/notities")
        let long = String(repeating: "<lang> ", count: 40)

        let page = try await client.submit("/notities", changing: ["title": "", "text": long])

        #expect(page.status == 422)
        #expect(page.title?.hasPrefix("(2 ") == true)
        #expect(page.body.contains("role=\"alert\" tabindex=\"-1\""))
        #expect(page.body.contains("<a href=\"#f-title\">"))
        #expect(page.body.contains("id=\"f-title\""))
        #expect(page.body.contains("aria-describedby=\"f-title-problem\" aria-invalid=\"true\""))
        #expect(page.fields(ofFormTo: "/notities").first { $0.0 == "text" }?.1 == long)
    }

    @Test("the browser checks nothing, no button is disabled, and no placeholder stands for a label")
    func guidelines() async throws {
        let client = try await WebScene().signedIn()

        let page = try await client.get("/notities")

        #expect(page.body.contains(" novalidate"))
        for banned in [" disabled", " placeholder=", " required", " maxlength="] {
            #expect(!page.body.contains(banned), "\(banned)")
        }
        #expect(page.body.contains("<label for=\"f-title\">"))
    }

    @Test("each rendering has its own once and csrf")
    func tokens() async throws {
        let client = try await WebScene().signedIn()

        let first = try await client.get("/notities").tokens(forFormTo: "/notities").map(\.1)
        let second = try await client.get("/notities").tokens(forFormTo: "/notities").map(\.1)

        #expect(first.count == 2)
        #expect(Set(first + second).count == 4)
    }

    @Test("a text that was accepted is shown with its line breaks and escaped")
    func accepted() async throws {
        let client = try await WebScene().signedIn()
        _ = try await client.get("/notities")

        let page = try await client.submit("/notities", changing: ["title": "Bezoek", "text": "een\r\n<b>twee"])

        #expect(page.status == 200)
        #expect(page.body.contains("<p>een<br>&lt;b&gt;twee</p>"))
    }
}
