// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing
import Web

@Suite("Addresses stay inside Sluis")
struct LinkTests {
    @Test(
        "an address from outside is refused unless it is a plain local path",
        arguments: [
            "", "https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", "inloggen", "/a b",
            "/a\nb", "/a\"b", "/<", "/é", "/" + String(repeating: "a", count: 2000),
        ])
    func refuses(_ text: String) { #expect(Link(local: text) == nil) }

    @Test("a local path is accepted as it is", arguments: ["/", "/casussen/c-1?pagina=2#inbreng", "/a%20b"])
    func accepts(_ text: String) { #expect(Link(local: text)?.description == text) }

    @Test("what is put into an address is encoded, so that it cannot lead elsewhere")
    func encodes() {
        let id = Identifier<User>(known: "c-1")
        let word = "//evil/../x?y"

        let link: Link = "/casussen/\(id)/\(word)/\(3)"

        #expect(link.description == "/casussen/c-1/%2F%2Fevil%2F..%2Fx%3Fy/3")
        #expect(Link("/\("")\("/x")").description == "/-%2Fx")
    }

    @Test("query and fragment are put in their places")
    func parts() {
        let link = Link("/zoek").query("pagina", 2).fragment("lijst").query("woord", "a&b=c")

        #expect(link.description == "/zoek?pagina=2&woord=a%26b%3Dc#lijst")
        #expect(link.path == "/zoek")
    }
}
