// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import Web

@Suite("The address of a browser behind a proxy")
struct TrustedProxiesTests {
    @Test(
        "a header counts only from a trusted proxy, and only up to the first address that is none",
        arguments: [
            ("192.0.2.1", "198.51.100.7", "192.0.2.1"), ("127.0.0.1", "198.51.100.7", "127.0.0.1"),
            ("10.0.0.5", "198.51.100.7", "198.51.100.7"), ("10.0.0.5", "6.6.6.6, 198.51.100.7", "198.51.100.7"),
            ("10.0.0.5", "6.6.6.6, 198.51.100.7, 10.1.2.3", "198.51.100.7"), ("10.0.0.5", "onzin", nil),
            ("10.0.0.5", "10.1.2.3", nil), ("10.0.0.5", "", nil), ("::ffff:10.0.0.5", "198.51.100.7", "198.51.100.7"),
        ] as [(String, String, String?)])
    func address(_ peer: String, _ forwarded: String, _ expected: String?) throws {
        let proxies = TrustedProxies([try #require(NetworkRange("10.0.0.0/8"))])
        var fields = HTTPFields()
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        if !forwarded.isEmpty { fields[name] = forwarded }
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/", headerFields: fields),
            body: RequestBody(buffer: ByteBuffer()))

        #expect(proxies.address(of: request, from: peer) == expected)
    }

    @Test(
        "what is no range of addresses is refused",
        arguments: ["", "10.0.0.0/33", "10.0.0/8", "::1/129", "a", "1.2.3.4/"])
    func ranges(_ text: String) {
        #expect(NetworkRange(text) == nil)
    }
}
