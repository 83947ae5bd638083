// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("One line in, one canonical line out")
struct ContractLineTests {
    static let malformed = #"{"errors":[{"at":"$","code":"malformed","value":""}]}"#
    static let plain =
        #"{"ruleset":"handvat-2019","on":"2019-06-01","supplier":{"kind":"municipality"},"#
        + #""recipient":{"kind":"mayor"},"item":{"classes":["ordinary"]},"facts":{}}"#

    @Test("an answer has sorted keys, sorted lists and no white space")
    func canonical() throws {
        #expect(
            try Handvat.answer(Self.plain)
                == #"{"blocked":["named-statutory-task-supplier"],"citations":["AVG 5(1)(a)","AVG 6(1)(e)","#
                + #""Handvat 3.2"],"#
                + #""decision":"deny","duties":[],"mandatory":false,"nearMisses":[],"open":[],"regime":"AVG","#
                + #""rules":["GEM-S1"],"ruleset":"handvat-2019"}"#)
    }

    @Test("an item about nobody identifiable is free, also before the law began")
    func outOfScope() throws {
        let line = Self.plain
            .replacing(#"["ordinary"]"#, with: #"["ordinary"],"identifiable":false"#)
            .replacing("2019-06-01", with: "1850-01-01")
        #expect(
            try Handvat.answer(line)
                == #"{"blocked":[],"citations":["AVG 4(1)"],"decision":"allow","duties":[],"mandatory":false,"#
                + #""nearMisses":[],"open":[],"regime":"AVG","rules":["SCOPE-1"],"ruleset":"handvat-2019"}"#)
    }

    @Test(
        "lines that are not a request are malformed",
        arguments: [
            "", " ", "null", "[]", "{}", "{", "{\"a\":}", plain + "x", plain + plain, "\u{FEFF}" + plain,
            plain.replacing("\"facts\":{}", with: "\"facts\":{},"),
            plain.replacing("\"facts\":{}", with: "\"facts\":{\"art6-basis\":1}"),
            plain.replacing("\"facts\":{}", with: "\"facts\":{\"art6-basis\":true,\"art6-basis\":false}"),
            plain.replacing("\"facts\":{}", with: "\"facts\":[]"),
            plain.replacing("\"facts\":{}", with: "\"facts\":{},\"extra\":1"),
            plain.replacing(",\"facts\":{}", with: ""),
            plain.replacing("\"facts\":{}", with: "\"facts\":{},\"action\":null"),
            plain.replacing("\"facts\":{}", with: "\"facts\":{},\"on\":\"2019-06-01\""),
            plain.replacing("[\"ordinary\"]", with: "[]"),
            plain.replacing("[\"ordinary\"]", with: "[\"ordinary\",\"ordinary\"]"),
            plain.replacing("[\"ordinary\"]", with: "[\"ordinary\",null]"),
            plain.replacing("[\"ordinary\"]", with: "\"ordinary\""),
            plain.replacing("[\"ordinary\"]", with: "[\"ordinary\"],\"identifiable\":0"),
            plain.replacing("[\"ordinary\"]", with: "[\"ordinary\"],\"identifiable\":\"false\""),
            plain.replacing("{\"kind\":\"mayor\"}", with: "{\"kind\":null}"),
            plain.replacing("{\"kind\":\"mayor\"}", with: "{}"),
            plain.replacing("{\"kind\":\"mayor\"}", with: "{\"kind\":\"mayor\",\"as\":null}"),
            plain.replacing("{\"kind\":\"mayor\"}", with: "{\"kind\":\"mayor\",\"actingAs\":1}"),
            plain.replacing("2019-06-01", with: "2019-6-1"),
            plain.replacing("2019-06-01", with: "2019-06-01\\n"),
            plain.replacing("2019-06-01", with: "2019-06-0\u{0661}"),
            plain.replacing("mayor", with: "mayor\\x"),
            plain.replacing("mayor", with: "\\ud800"),
            plain.replacing("mayor", with: "\\udc00\\ud800"),
            plain.replacing("mayor", with: "may\tor"),
        ])
    func malformedLines(_ line: String) throws {
        #expect(try Handvat.answer(line) == Self.malformed)
    }

    @Test("null and absent mean the same where null is allowed")
    func nulls() throws {
        let line = Self.plain
            .replacing(#"{"kind":"mayor"}"#, with: #"{"actingAs":null,"kind":"mayor"}"#)
            .replacing(#"["ordinary"]"#, with: #"["ordinary"],"identifiable":null,"origin":null,"subtype":null"#)
            .replacing(#""facts":{}"#, with: #""facts":{"art6-basis":null}"#)
        #expect(try Handvat.answer(line) == Handvat.answer(Self.plain))
    }

    @Test("escapes mean what they stand for, in keys and in words")
    func escapes() throws {
        let line =
            " \t\r" + Self.plain.replacing("\"on\"", with: "\"\\u006fn\"").replacing("mayor", with: "may\\u006Fr")
            + "\r"
        #expect(try Handvat.answer(line) == Handvat.answer(Self.plain))
    }

    @Test(
        "an id that is a string is echoed with the least escaping",
        arguments: [
            (#""a/b""#, #""a/b""#), (#""a\/b""#, #""a/b""#), (#""\u00e9""#, "\"é\""), (#""\ud83d\ude00""#, "\"😀\""),
            (#""\u0000\u001F\b\t\n\f\r\"\\""#, #""\u0000\u001f\b\t\n\f\r\"\\""#), (#""\u007f""#, "\"\u{7F}\""),
        ])
    func ids(_ written: String, _ echoed: String) throws {
        let line = "{\"id\":\(written)," + Self.plain.dropFirst()
        #expect(try Handvat.answer(line).contains("\"duties\":[],\"id\":\(echoed),\"mandatory\""))
        #expect(
            try Handvat.answer("{\"id\":\(written),\"x\":[1e400,{}]}")
                == Self.malformed.dropLast() + ",\"id\":\(echoed)}")
    }

    @Test("an id that is no string, or stands there twice, is not echoed")
    func otherIDs() throws {
        #expect(try Handvat.answer("{\"id\":1," + Self.plain.dropFirst()) == Self.malformed)
        #expect(try Handvat.answer("{\"id\":null," + Self.plain.dropFirst()) == Self.malformed)
        #expect(try Handvat.answer("{\"id\":\"a\",\"id\":\"b\"," + Self.plain.dropFirst()) == Self.malformed)
    }

    @Test("bytes that are not UTF-8 are malformed")
    func invalidUTF8() throws {
        let contract = try Handvat.contract()
        for byte: UInt8 in [0x80, 0xC0, 0xED, 0xFF] {
            var line = Array(Self.plain.utf8)
            line[14] = byte
            #expect(String(decoding: contract.answer(line: line), as: UTF8.self) == Self.malformed)
        }
    }

    @Test("deep nesting and huge numbers crash nothing")
    func extremes() throws {
        let deep = String(repeating: "[", count: 300_000)
        #expect(try Handvat.answer(deep) == Self.malformed)
        let closed = deep + String(repeating: "]", count: 300_000)
        #expect(try Handvat.answer("{\"id\":\"d\",\"x\":\(closed)}") == Self.malformed.dropLast() + ",\"id\":\"d\"}")
        #expect(try Handvat.answer(String(repeating: "9", count: 100_000)) == Self.malformed)
        #expect(try Handvat.answer(String(repeating: "{\"a\":", count: 50_000)) == Self.malformed)
    }

    @Test("a line damaged at any place is answered with one line")
    func damaged() throws {
        let contract = try Handvat.contract()
        var numbers = SeededNumbers(state: 20_190_301)
        for _ in 0..<3_000 {
            var line = Array(Self.plain.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let place = Int.random(in: 0..<line.count, using: &numbers)
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: line[place] = UInt8.random(in: 0...255, using: &numbers)
                case 1: line.remove(at: place)
                default: line.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
                }
            }
            let answer = contract.answer(line: line)
            #expect(answer.first == UInt8(ascii: "{") && answer.last == UInt8(ascii: "}") && !answer.contains(10))
        }
    }
}
