// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Foundation
import Hummingbird
import Testing
import Vault
import Web

@Suite("Two collaborations behind one address are two worlds")
struct WorldsTests {
    private let responder: WorldsResponder

    private static let further = WorldAddress("waterkant") ?? .first

    init() async throws {
        let all = [WorldList.World(.first, name: "Huis Eén"), .init(Self.further, name: "Huis Twee")]
        let first = try await Self.site(WorldList(all, here: .first))
        let second = try await Self.site(WorldList(all, here: Self.further))
        responder = WorldsResponder(first: first, further: [Self.further: second])
    }

    /// The door with one page behind it; its people, keys and sessions are its own.
    private static func site(_ worlds: WorldList) async throws -> any HTTPResponder<AppContext> {
        let door = try await DoorScene()
        let front = FrontDoor(
            texts: try ProjectTexts.all(), accounts: door.accounts, keys: FormKeys(MasterKey.generate().key),
            worlds: worlds
        ) { _ in
            [NavItem(label: .text("Begin"), link: "/")]
        }
        let router = front.router()
        let form = Form(
            action: "/notities", submitLabel: .text("Opslaan"), [.line("title", label: .text("Titel"), max: 20)])
        router.get("/") { _, context in
            let visitor = try context.visitor
            return Page(title: "Begin", form: form, entered: form.blank, for: visitor).response(for: visitor)
        }
        router.get("notities/lang") { _, _ in Response.seeOther("/notities?a=b#c") }
        router.post("notities") { _, context in
            let visitor = try context.visitor
            return Page(title: "Klaar", body: HTML(context.posted.first("title") ?? "")).response(for: visitor)
        }
        return router.buildResponder()
    }

    private func client() -> WebClient { WebClient(responder, address: "192.0.2.1") }

    private func logIn(_ client: WebClient, at prefix: String) async throws {
        _ = try await client.get("\(prefix)/inloggen")
        let page = try await client.submit(
            "\(prefix)/inloggen", changing: ["login": "anna", "password": DoorScene.password])
        #expect(page.status == 303)
        #expect(page.headers[.location] == "\(prefix)/")
    }

    @Test("an id is small letters, digits and hyphens, and no first part of a page's address")
    func ids() {
        #expect(WorldAddress("venlo-2") != nil)
        for wrong in ["", "a", "Venlo", "2e", "-a", "a/b", "a.b", "casussen", "beheer", "samenwerkingen", "één"] {
            #expect(WorldAddress(wrong) == nil, "\(wrong)")
        }
    }

    @Test("every first part of the address of a page is taken, so that no collaboration can hide a page")
    func taken() throws {
        let folder = "\(ProjectFolder.path)/Sources/Web"
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
        let pattern = /(?:\.get|\.post|atPath:) ?\(?"\/?([a-z][a-z-]+)/
        var parts: Set<String> = []
        for name in names {
            let code = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                .replacing("parameters.get", with: "")
            parts.formUnion(code.matches(of: pattern).map { String($0.output.1) })
        }
        #expect(parts.contains("casussen") && parts.contains("inloggen"))
        // Parts below another one cannot collide; they are taken too, so that this stays easy to check.
        let missing = parts.subtracting(WorldAddress.taken)
        #expect(missing.isEmpty, "add to WorldAddress.taken: \(missing.sorted())")
    }

    @Test("no address is written into markup as text, where it would lead out of its collaboration")
    func literals() throws {
        let folder = "\(ProjectFolder.path)/Sources/Web"
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".swift") {
            let code = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            for match in code.matches(of: /(?:href|action|src|formaction)=\\?"\//) {
                Issue.record("\(name): write \\(href: link) or the like instead of \(match.0)")
            }
        }
    }

    @Test("a link gets the address of its collaboration when it is written, and keeps its query and fragment")
    func links() {
        let link = Link("/casussen").query("zoek", "a b").fragment("x")
        #expect(link.address == "/casussen?zoek=a%20b#x")
        WorldAddress.$current.withValue(Self.further) {
            #expect(link.address == "/waterkant/casussen?zoek=a%20b#x")
            #expect(link.description == "/casussen?zoek=a%20b#x")
            #expect(link.at(.first).query("b", 1).address == "/casussen?zoek=a%20b&b=1#x")
            let page: HTML = "<a\(href: "/")></a><form\(action: link.at(Self.further))></form>"
            #expect(page.string.contains("href=\"/waterkant/\""))
            #expect(page.string.contains("action=\"/waterkant/casussen"))
        }
    }

    @Test("the address decides which collaboration answers, and its answers lead nowhere else")
    func dispatch() async throws {
        let client = client()
        #expect(try await client.get("/waterkant").headers[.location] == "/waterkant/inloggen")
        #expect(try await client.get("/waterkant/notities/lang").headers[.location] == "/waterkant/notities?a=b#c")
        #expect(try await client.get("/notities/lang").headers[.location] == "/notities?a=b#c")
        #expect(try await client.get("/%77aterkant/inloggen").status == 404)
        #expect(try await client.get("/waterkantje/inloggen").status == 404)
        let page = try await client.get("/waterkant/inloggen")
        let addresses = page.body.matches(of: /(?:href|action|src)="(\/[^"]*)"/).map { String($0.output.1) }
        #expect(addresses.count > 5)
        #expect(addresses.allSatisfy { $0.hasPrefix("/waterkant/") })
        #expect(page.body.contains("Huis Twee") && !page.body.contains("Huis Eén"))
    }

    @Test("somebody is signed in to each by its own cookie, and leaving one leaves the other alone")
    func sessions() async throws {
        let client = client()
        try await logIn(client, at: "")
        #expect(try await client.get("/waterkant/").status == 303)
        try await logIn(client, at: "/waterkant")
        let cookies = await client.cookies
        let own = try #require(cookies["__Host-sluis"])
        #expect(cookies["__Host-sluis.waterkant"] != nil && cookies["__Host-sluis.waterkant"] != own)
        _ = try await client.get("/waterkant/")
        _ = try await client.submit("/waterkant/uitloggen", changing: [:])
        #expect(try await client.get("/waterkant/").status == 303)
        #expect(try await client.get("/").status == 200)
        await client.set("__Host-sluis.waterkant", to: own)
        #expect(try await client.get("/waterkant/").status == 303)
    }

    @Test("a form of one collaboration is refused by the other, and its text does not travel on")
    func forms() async throws {
        let client = client()
        try await logIn(client, at: "")
        try await logIn(client, at: "/waterkant")
        let page = try await client.get("/")
        let csrf = try #require(page.body.firstMatch(of: /name="csrf" value="([^"]+)"/)).output.1
        let once = try #require(page.body.firstMatch(of: /name="once" value="([^"]+)"/)).output.1
        let pairs = [("csrf", String(csrf)), ("once", String(once)), ("title", "geheim woord")]
        let refused = try await client.post("/waterkant/notities", pairs)
        #expect(refused.status == 403)
        #expect(!refused.body.contains("geheim woord") && !refused.body.contains("name=\"keep\""))
        #expect(try await client.post("/notities", pairs).body.contains("geheim woord"))
    }
}
