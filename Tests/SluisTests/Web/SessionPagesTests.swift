// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import HTTPTypes
import Testing
import Web

@Suite("Login, logout and text that outlives a session")
struct SessionPagesTests {
    private let text = "Een lang verhaal over het bezoek,\nmet een tweede regel & <tekens>."

    @Test("a page for known people leads to the login page and back")
    func leadsBack() async throws {
        let client = try await WebScene().client()

        let page = try await client.get("/notities?soort=a")
        #expect(page.status == 303)
        #expect(page.location == "/inloggen?terug=%2Fnotities%3Fsoort%3Da")
        _ = try await client.get(try #require(page.location))
        let after = try await client.submit("/inloggen", changing: ["login": "anna", "password": DoorScene.password])

        #expect(after.location == "/notities?soort=a")
    }

    @Test(
        "after the login nobody is sent to another site",
        arguments: ["https://example.org", "//example.org", "/%5Cexample.org"])
    func noOpenRedirect(_ target: String) async throws {
        let client = try await WebScene().client()
        _ = try await client.get("/inloggen?terug=\(target)")

        let page = try await client.submit("/inloggen", changing: ["login": "anna", "password": DoorScene.password])

        #expect(page.location == "/")
    }

    @Test("the session cookie is bound to this host and hidden from scripts")
    func cookie() async throws {
        let client = try await WebScene().client()
        _ = try await client.get("/inloggen")

        let page = try await client.submit("/inloggen", changing: ["login": "anna", "password": DoorScene.password])

        let line = try #require(page.headers[values: .setCookie].first { $0.hasPrefix("__Host-sluis=") })
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(line.contains(part)) }
        #expect(!line.contains("Domain"))
        #expect(!line.contains("Max-Age"))
    }

    @Test("the token changes at every login and the old one is dead")
    func rotation() async throws {
        let scene = try await WebScene()
        let client = try await scene.signedIn()
        let first = try #require(await client.cookies["__Host-sluis"])
        _ = try await client.get("/")
        _ = try await client.post("/uitloggen")

        #expect(await client.cookies["__Host-sluis"] == nil)
        await client.set("__Host-sluis", to: first)
        #expect(try await client.get("/").status == 303)
    }

    @Test("a wrong password says the same for every name and keeps the name that was typed")
    func wrongPassword() async throws {
        let client = try await WebScene().client()
        var answers: Set<String> = []
        for login in ["anna", "niemand"] {
            _ = try await client.get("/inloggen")
            let page = try await client.submit("/inloggen", changing: ["login": login, "password": "raad"])

            #expect(page.status == 422)
            #expect(page.fields(ofFormTo: "/inloggen").contains { $0 == ("login", login) })
            #expect(!page.body.contains("raad"))
            answers.insert(page.body.replacing(login, with: "").replacing(/value="[^"]*"/, with: ""))
        }
        #expect(answers.count == 1)
    }

    @Test("too many guesses say how long to wait, for unknown names too", arguments: ["anna", "niemand"])
    func throttled(_ login: String) async throws {
        let client = try await WebScene().client()
        for _ in 0..<4 {
            _ = try await client.get("/inloggen")
            _ = try await client.submit("/inloggen", changing: ["login": login, "password": "raad"])
        }

        let page = try await client.submit("/inloggen", changing: ["login": login, "password": DoorScene.password])

        #expect(page.says("over 1 minuten"))
    }

    @Test("what was typed when the session ended is sent after all with one click")
    func keepsText() async throws {
        let scene = try await WebScene()
        let client = try await scene.signedIn()
        _ = try await client.get("/notities")
        scene.door.time.advance(seconds: 31 * 60)

        let login = try await client.submit("/notities", changing: ["title": "Bezoek", "text": text])
        #expect(login.status == 401)
        #expect(login.says("Uw sessie is afgelopen"))
        _ = try await client.submit("/inloggen", changing: ["login": "anna", "password": "verkeerd"])
        let kept = try await client.submit("/inloggen", changing: ["login": "anna", "password": DoorScene.password])
        #expect(kept.status == 200)
        #expect(kept.says("Uw tekst is bewaard"))
        let saved = try await client.submit("/notities")

        #expect(saved.status == 200)
        #expect(saved.body.contains("het bezoek,<br>met een tweede regel &amp; &lt;tekens&gt;."))
    }

    @Test("somebody else who logs in does not get to see it, and can leave it to its owner", arguments: [false, true])
    func keepsFromOthers(cleaned: Bool) async throws {
        let scene = try await WebScene()
        let client = try await scene.signedIn("anna")
        _ = try await client.get("/notities")
        scene.door.time.advance(seconds: 31 * 60)
        if cleaned { try await scene.door.accounts.removeExpired() }
        let login = try await client.submit(
            "/notities", changing: ["title": "Bezoek", "text": text], headers: ["Sec-Fetch-Site": "same-origin"])
        #expect(login.status == 401)
        #expect(!login.says("lang verhaal"))

        let page = try await client.submit("/inloggen", changing: ["login": "bram", "password": DoorScene.password])
        #expect(!page.says("lang verhaal"))
        #expect(page.says("Dit formulier is van iemand anders"))

        let form = page.keepingForm
        _ = try await client.postRaw("/uitloggen", body: WebClient.encode(form))
        let mine = try await client.submit("/inloggen", changing: ["login": "anna", "password": DoorScene.password])
        #expect(mine.says("lang verhaal"))
        #expect(try await client.submit("/notities").says("met een tweede regel"))
    }

    @Test("an old tab of somebody who was here before shows its text to nobody else")
    func oldTab() async throws {
        let client = try await WebScene().signedIn("anna")
        let old = try await client.get("/notities").tokens(forFormTo: "/notities")
        _ = try await client.get("/")
        _ = try await client.post("/uitloggen")
        _ = try await client.get("/inloggen")
        _ = try await client.submit("/inloggen", changing: ["login": "bram", "password": DoorScene.password])

        let body = WebClient.encode(old + [("title", "Bezoek"), ("text", text)])
        let page = try await client.postRaw("/notities", body: body, headers: ["Sec-Fetch-Site": "same-origin"])

        #expect(page.status == 403)
        #expect(!page.says("lang verhaal"))
        #expect(page.says("Dit formulier is van iemand anders"))
    }

    @Test("the owner in a form cannot be swapped for another user")
    func forgedOwner() async throws {
        let scene = try await WebScene()
        let (anna, bram) = (try await scene.signedIn("anna"), try await scene.signedIn("bram"))
        let hers = try await anna.get("/notities").tokens(forFormTo: "/notities")
        let his = try await bram.get("/notities").tokens(forFormTo: "/notities")
        let code = try #require(his.first { $0.0 == "csrf" }?.1.split(separator: ".").last)
        let mixed = hers.map { name, value in
            (name, name == "csrf" ? value.split(separator: ".").dropLast().joined(separator: ".") + ".\(code)" : value)
        }

        let body = WebClient.encode(mixed + [("title", "x"), ("text", text)])
        let page = try await bram.postRaw("/notities", body: body, headers: ["Sec-Fetch-Site": "same-origin"])

        #expect(page.status == 403)
        #expect(!page.says("lang verhaal"))
    }

    @Test(
        "a form without its own once-token is refused",
        arguments: ["", "x", "1", "Z" + String(repeating: "0", count: 31)])
    func once(_ once: String) async throws {
        let client = try await WebScene().signedIn()
        let tokens = try await client.get("/notities").tokens(forFormTo: "/notities").filter { $0.0 != "once" }
        let note = [("title", "Bezoek"), ("text", "Goed")]

        #expect(try await client.postRaw("/notities", body: WebClient.encode(tokens + note)).status == 400)
        let body = WebClient.encode(tokens + note + [("once", once)])
        #expect(try await client.postRaw("/notities", body: body).status == 400)
    }

    @Test("text is not kept for a form of which nobody knows where it came from")
    func foreignExpired() async throws {
        let client = try await WebScene().client()

        let page = try await client.postRaw("/notities", body: WebClient.encode([("title", "x"), ("text", text)]))

        #expect(page.status == 403)
        #expect(!page.says("lang verhaal"))
    }

    @Test("the same once-token of two people is two tokens")
    func onceOfTwo() async throws {
        let scene = try await WebScene()
        var found: Set<Substring> = []
        for login in ["anna", "bram"] {
            let client = try await scene.signedIn(login)
            let csrf = try await client.get("/notities").tokens(forFormTo: "/notities").filter { $0.0 == "csrf" }
            let note = [("title", "Bezoek"), ("text", "Goed"), ("once", String(repeating: "a", count: 32))]
            let page = try await client.postRaw("/notities", body: WebClient.encode(csrf + note))
            found.insert(try #require(page.body.firstMatch(of: /once=([0-9a-f]{64})</)).1)
        }
        #expect(found.count == 2)
    }

    @Test("a kept form that was not sealed here is nothing", arguments: ["//example.org", "x", ""])
    func keptBounds(_ keep: String) async throws {
        let client = try await WebScene().client()
        _ = try await client.get("/inloggen")
        let page = try await client.submit(
            "/inloggen", changing: ["login": "anna", "password": DoorScene.password, "keep": keep])

        #expect(page.status == 303)
        #expect(page.location == "/")
    }

    @Test("the language is remembered before and after the login")
    func language() async throws {
        let scene = try await WebScene()
        let client = scene.client()
        let there = try await client.get("/taal/en?terug=/inloggen")
        #expect(there.location == "/inloggen")
        let login = try await client.get("/inloggen")
        #expect(login.body.contains("<html lang=\"en\""))
        #expect(login.says("User name"))
        _ = try await client.submit("/inloggen", changing: ["login": "anna", "password": DoorScene.password])
        #expect(try await client.get("/").body.contains("<html lang=\"en\""))

        _ = try await client.get("/taal/nl")
        #expect(try await client.get("/").body.contains("<html lang=\"nl\""))
        #expect(try await client.get("/taal/xx").status == 404)
    }

    @Test("the header names the user and the party, and lets both leave")
    func frame() async throws {
        let page = try await WebScene().signedIn().get("/")

        #expect(page.says("Anna de Wit"))
        #expect(page.says("Woonstichting De Haven"))
        #expect(page.body.contains("action=\"/uitloggen\""))
        #expect(page.body.contains("<a class=\"skip\" href=\"#main\">"))
        #expect(page.body.contains("<main id=\"main\""))
    }
}
