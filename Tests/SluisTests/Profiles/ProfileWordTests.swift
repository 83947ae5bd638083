// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Words of a profile")
struct ProfileWordTests {
    @Test("terms", arguments: ["5 jaar", "1 maand", "4 weken", "4 werkweken", "30 dagen", "12 uur"])
    func terms(_ text: String) throws { #expect(try #require(Term(word: text)).description == text) }

    @Test("what is no term", arguments: ["", "jaar", "0 jaar", "5", "5 eeuwen", "-1 week", "5  jaar"])
    func noTerms(_ text: String) { #expect(Term(word: text) == nil) }

    @Test("en binds closer than of, brackets closest")
    func reading() throws {
        let reading = try #require(Arrangement.CriteriaReading(word: "A en B en (C of D)"))
        #expect(reading.holds(["A", "B", "D"]))
        #expect(!reading.holds(["A", "C", "D"]))
        #expect(reading.names == ["A", "B", "C", "D"])
        let loose = try #require(Arrangement.CriteriaReading(word: "A en B of C"))
        #expect(loose.holds(["C"]))
        #expect(!loose.holds(["A"]))
        #expect(reading.description == "A en B en (C of D)")
    }

    @Test("what is no reading", arguments: ["", "A en", "of B", "(A of B", "A B", "A en )"])
    func noReading(_ text: String) { #expect(Arrangement.CriteriaReading(word: text) == nil) }

    @Test("fractions and ages")
    func parts() throws {
        #expect(try #require(Fraction(word: "2/3")).isReached(by: 6, of: 9))
        #expect(!(try #require(Fraction(word: "2/3")).isReached(by: 5, of: 9)))
        #expect(Fraction(word: "3/2") == nil)
        #expect(try #require(Arrangement.AgeRange(word: "12-17")).contains(17))
        #expect(!(try #require(Arrangement.AgeRange(word: "18+")).contains(17)))
        #expect(Arrangement.AgeRange(word: "17-12") == nil)
    }
}
