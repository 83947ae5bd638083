// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Testing
import Web

@Suite("Every answer protects the browser")
struct ProtectionTests {
    @Test(
        "all security headers stand on every kind of answer",
        arguments: [
            ("GET", "/", 200), ("GET", "/nergens", 404), ("GET", "/fout", 500), ("GET", "/notities/!", 404),
            ("POST", "/notities", 403), ("PUT", "/notities", 404), ("GET", "/taal/en", 303), ("GET", "/inloggen", 303),
            ("GET", "/middelen/nergens.css", 404), ("HEAD", "/", 200), ("DELETE", "/nergens", 404),
        ])
    func headers(_ method: String, _ path: String, _ status: Int) async throws {
        let client = try await WebScene().signedIn()

        let page =
            switch method {
            case "POST": try await client.postRaw(path, body: [])
            case "PUT": try await client.send(.put, path, body: [], headers: [:])
            case "DELETE": try await client.send(.delete, path, body: [], headers: [:])
            case "HEAD": try await client.send(.head, path, body: [], headers: [:])
            default: try await client.get(path)
            }

        #expect(page.status == status)
        expectProtected(page)
        #expect(page.header("Cache-Control") == "no-store")
    }

    @Test("the style sheet and the logo are protected too, and may be kept for ever")
    func assets() async throws {
        let client = try await WebScene().client()
        for asset in [Assets().stylesheet, Assets().logo] {
            let page = try await client.get(asset.link.description)

            #expect(page.status == 200)
            #expect(page.bytes.count > 400)
            expectProtected(page)
            #expect(page.header("Cache-Control") == "public, max-age=31536000, immutable")
            #expect(page.header("Set-Cookie") == nil)
        }
    }

    private func expectProtected(_ page: WebPage) {
        let policy = page.header("Content-Security-Policy") ?? ""
        for part in ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
            #expect(policy.contains(part))
        }
        #expect(!policy.contains("unsafe"))
        #expect(page.header("Referrer-Policy") == "no-referrer")
        #expect(page.header("X-Content-Type-Options") == "nosniff")
        #expect(page.header("Cross-Origin-Opener-Policy") == "same-origin")
        #expect(page.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(page.header("Strict-Transport-Security")?.contains("max-age=63072000") == true)
        #expect(page.header("Permissions-Policy")?.contains("camera=()") == true)
    }

    @Test("pages hold no script, no inline style and no address elsewhere", arguments: ["/", "/notities", "/nergens"])
    func plainMarkup(_ path: String) async throws {
        let page = try await WebScene().signedIn().get(path)

        for banned in ["<script", " style=", " onclick", "http://", "https://", "javascript:"] {
            #expect(!page.body.contains(banned), "\(banned)")
        }
    }

    @Test("absent, forbidden and senseless addresses give the same page, byte for byte")
    func absent() async throws {
        let client = try await WebScene().signedIn()

        let pages = [
            try await client.get("/notities/bestaat-niet"), try await client.get("/notities/!!"),
        ]

        #expect(pages.map(\.status) == [404, 404])
        let bodies = pages.map {
            $0.body.replacing(/name="(csrf|once)" value="[^"]*"/, with: "").replacing(/terug=[^"]*/, with: "")
        }
        #expect(bodies[0] == bodies[1])
    }

    @Test("a fault shows the number of the request and nothing of what went wrong")
    func fault() async throws {
        let client = try await WebScene().signedIn()
        let page = try await client.get("/fout?naam=geheim")

        #expect(page.status == 500)
        #expect(page.says("request-1"))
        #expect(!page.says("secret"))
        #expect(!page.says("Broken"))
        let log = client.log.lines.joined(separator: "\n")
        #expect(log.contains("fault"))
        for secret in ["secret", "geheim", "anna", "192.0.2.1", "__Host"] { #expect(!log.contains(secret)) }
    }
}
