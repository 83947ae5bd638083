// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A burgerservicenummer is nine digits that pass the eleven test")
struct BurgerservicenummerTests {
    @Test("test numbers are accepted", arguments: ["999990019", "123456782", "111222333"])
    func accepted(text: String) {
        #expect(Burgerservicenummer(text)?.digits == text)
    }

    @Test("a leading zero may be left out, spaces and full stops do not count")
    func spelling() {
        #expect(Burgerservicenummer("10000008")?.digits == "010000008")
        #expect(Burgerservicenummer("010000008")?.digits == "010000008")
        #expect(Burgerservicenummer("1234.56.782")?.digits == "123456782")
        #expect(Burgerservicenummer(" 123 456 782")?.digits == "123456782")
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "000000000", "00000000", "123456789", "1234567", "1234567820", "12345678a", "-23456782",
            "１２３４５６７８２", "123,456,782",
        ])
    func refused(text: String) {
        #expect(Burgerservicenummer(text) == nil)
    }

    @Test("one wrong digit, and two neighbours that changed places, are always refused")
    func typingErrors() {
        let right = Array("123456782".utf8)
        for index in right.indices {
            for digit in UInt8(48)...57 where digit != right[index] {
                var wrong = right
                wrong[index] = digit
                #expect(Burgerservicenummer(String(decoding: wrong, as: UTF8.self)) == nil)
            }
            guard index > 0, right[index] != right[index - 1] else { continue }
            var swapped = right
            swapped.swapAt(index, index - 1)
            #expect(Burgerservicenummer(String(decoding: swapped, as: UTF8.self)) == nil)
        }
    }

    @Test("it does not print its digits")
    func hidden() throws {
        let number = try #require(Burgerservicenummer("123456782"))
        #expect(!"\(number)".contains("1234"))
        #expect(!String(reflecting: number).contains("1234"))
        var dumped = ""
        dump(number, to: &dumped)
        #expect(!dumped.contains("1234"))
    }
}
