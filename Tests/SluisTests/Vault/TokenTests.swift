// SPDX-License-Identifier: EUPL-1.2

import Testing
import Vault

@Suite("A token is for its holder, its digest for the store")
struct TokenTests {
    @Test("the text has 43 safe characters and is read back")
    func text() throws {
        for _ in 0..<200 {
            let token = Token.random()
            #expect(token.text.utf8.count == 43)
            #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
            let read = try #require(Token(token.text))
            #expect(read == token)
            #expect(read.digest == token.digest)
            #expect(token.has(digest: read.digest))
        }
    }

    @Test("no two are the same")
    func random() {
        let tokens = (0..<500).map { _ in Token.random() }
        #expect(Set(tokens.map(\.text)).count == 500)
        #expect(tokens[0] != tokens[1])
        #expect(!tokens[0].has(digest: tokens[1].digest))
    }

    @Test("the digest is SHA-256 of the 32 bytes")
    func digest() throws {
        let zero = try #require(Token(String(repeating: "A", count: 43)))
        #expect(Hexadecimal.text(zero.digest) == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925")
    }

    @Test("anything else is refused")
    func refused() {
        let text = String(repeating: "A", count: 42)
        for other in ["", text, text + "B", text + "=", text + "+", text + "/", text + "AA", text + "é"] {
            #expect(Token(other) == nil)
        }
    }

    @Test("it does not print itself")
    func hidden() {
        let token = Token.random()
        var dumped = ""
        dump(token, to: &dumped)
        #expect(!"\(token)\(String(reflecting: token))\(dumped)".contains(token.text))
        #expect("\(token)" == "Token(hidden)")
    }

    @Test("hexadecimal is read back, and other text refused")
    func hexadecimal() {
        #expect(Hexadecimal.text([0, 15, 16, 255]) == "000f10ff")
        #expect(Hexadecimal.bytes("000f10FF") == [0, 15, 16, 255])
        for text in ["0", "0g", "é", " 0"] { #expect(Hexadecimal.bytes(text) == nil) }
    }
}
