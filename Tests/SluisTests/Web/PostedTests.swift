// SPDX-License-Identifier: EUPL-1.2

import Testing
import Web

@Suite("Reading what a browser posted")
struct PostedTests {
    private func read(_ body: String) -> Posted { Posted(urlEncoded: body.utf8) }

    @Test("names may come more than once, and brackets and dots mean nothing")
    func repeats() {
        let posted = read("a=1&a=2&b[]=3&c.0.d=4&e")

        #expect(posted.all("a") == ["1", "2"])
        #expect(posted.first("b[]") == "3")
        #expect(posted.first("c.0.d") == "4")
        #expect(posted.first("e")?.isEmpty == true)
    }

    @Test("plus and percent are decoded once")
    func decodes() {
        let posted = read("naam=J%C3%B6rg+de%20Vries&som=1%2B1%3D2%2526")

        #expect(posted.first("naam") == "Jörg de Vries")
        #expect(posted.first("som") == "1+1=2%26")
    }

    @Test("a stray percent sign stays as it was typed", arguments: ["100%", "%zz", "%4", "%%41"])
    func strayPercent(_ value: String) {
        let posted = read("a=\(value)&b=2")

        #expect(posted.first("a") == value.replacing("%41", with: "A"))
        #expect(posted.first("b") == "2")
        #expect(posted.unreadable.isEmpty)
    }

    @Test(
        "bytes that are no text are kept as far as they go, and the field is known",
        arguments: ["%ff%fe", "%00", "%c3"])
    func nonsense(_ bytes: String) {
        let posted = read("a=goed\(bytes)&b=2")

        #expect(posted.first("a")?.hasPrefix("goed") == true)
        #expect(posted.unreadable == ["a"])
        #expect(posted.first("b") == "2")
    }

    @Test("any bytes at all are read without a crash")
    func anyBytes() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let bytes = (0..<200).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            #expect(Posted(urlEncoded: bytes).pairs.count <= 201)
        }
    }
}
