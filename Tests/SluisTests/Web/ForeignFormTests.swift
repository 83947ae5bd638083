// SPDX-License-Identifier: EUPL-1.2

import Testing
import Web

@Suite("A form from elsewhere is refused")
struct ForeignFormTests {
    private let note = [("title", "Bezoek"), ("text", "Alles goed")]

    @Test("without a token, or with that of another browser, nothing happens")
    func token() async throws {
        let scene = try await WebScene()
        let (anna, bram) = (try await scene.signedIn("anna"), try await scene.signedIn("bram"))
        let other = try await bram.get("/notities").tokens(forFormTo: "/notities")

        #expect(try await anna.postRaw("/notities", body: WebClient.encode(note)).status == 403)
        #expect(try await anna.postRaw("/notities", body: WebClient.encode(other + note)).status == 403)
    }

    @Test(
        "a form sent from another site is refused even with the right token",
        arguments: [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://example.org"],
            ["Sec-Fetch-Site": "cross-site", "Origin": "https://sluis.example"],
        ])
    func origin(_ headers: [String: String]) async throws {
        let client = try await WebScene().signedIn()
        _ = try await client.get("/notities")

        #expect(try await client.post("/notities", note, headers: headers).status == 403)
    }

    @Test(
        "our own pages pass in old and new browsers",
        arguments: [
            [:], ["Sec-Fetch-Site": "same-origin"], ["Origin": "https://sluis.example"], ["Origin": "null"],
        ] as [[String: String]])
    func own(_ headers: [String: String]) async throws {
        let client = try await WebScene().signedIn()
        _ = try await client.get("/notities")

        let page = try await client.post("/notities", note, headers: headers)

        #expect(page.status == 200)
        #expect(page.says("Alles goed"))
    }

    @Test("the login form is protected as well")
    func login() async throws {
        let client = try await WebScene().client()

        let fields = [("login", "anna"), ("password", DoorScene.password)]
        #expect(try await client.postRaw("/inloggen", body: WebClient.encode(fields)).status == 403)
    }

    @Test("a form of an earlier login, sent from our own page, is shown again instead of lost")
    func earlierLogin() async throws {
        let client = try await WebScene().signedIn()
        let old = try await client.get("/notities").tokens(forFormTo: "/notities")
        await client.forget("__Host-sluis")
        _ = try await client.get("/inloggen")
        _ = try await client.submit("/inloggen", changing: ["login": "anna", "password": DoorScene.password])

        let body = WebClient.encode(old + note)
        let page = try await client.postRaw("/notities", body: body, headers: ["Sec-Fetch-Site": "same-origin"])

        #expect(page.status == 403)
        #expect(page.says("Uw tekst is bewaard"))
        #expect(try await client.submit("/notities").says("Alles goed"))
    }

    @Test("a body above one megabyte and a body that is no form get a clear page")
    func badBodies() async throws {
        let client = try await WebScene().signedIn()
        let large = [UInt8](repeating: 97, count: PostLimit.bytes + 1)

        #expect(try await client.postRaw("/notities", body: large).status == 413)
        let json = try await client.postRaw(
            "/notities", body: Array("{}".utf8), headers: ["Content-Type": "application/json"])
        #expect(json.status == 415)
    }

    @Test("nonsense bytes in a form come back as a problem at the field")
    func nonsense() async throws {
        let client = try await WebScene().signedIn()
        let tokens = try await client.get("/notities").tokens(forFormTo: "/notities")

        let body = WebClient.encode(tokens) + Array("&title=%ff%fe&text=a%00b&%c3%28=%".utf8)
        let page = try await client.postRaw("/notities", body: body)

        #expect(page.status == 422)
        #expect(page.title?.hasPrefix("(2 ") == true)
    }
}

private enum PostLimit { static let bytes = 1 << 20 }
