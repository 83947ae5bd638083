// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing
import Web

@Suite("A form reads what was posted")
struct FormReadingTests {
    private func form(_ fields: Field...) -> Form {
        Form(action: "/x", submitLabel: .text("Ga"), fields)
    }

    private func posted(_ pairs: [(String, String)]) -> Posted {
        Posted(pairs.map { Posted.Pair(name: $0.0, value: $0.1) })
    }

    private func keys(_ entered: Entered) -> [String] {
        entered.problems.map { problem in
            switch problem.problem {
            case .key(let key, _), .about(let key, _): "\(problem.field ?? "-") \(key)"
            case .text(let text): text
            }
        }
    }

    @Test("every missing required answer is named at once; optional ones may be empty")
    func missing() {
        let entered = form(
            .line("a", label: .text("A")), .day("b", label: .text("B")),
            .checks("c", label: .text("C"), choices: [Choice("1", label: .text("Een"))]),
            .line("d", label: .text("D"), .optional), .check("e", label: .text("E"), .required)
        ).read(posted([("a", "  ")]))

        #expect(
            keys(entered) == [
                "a forms.missing.text", "b forms.missing.text", "c forms.missing.choices", "e forms.missing.check",
            ])
    }

    @Test("a text of the longest length passes, one more is refused, and all of it is kept")
    func tooLong() {
        let form = form(.area("a", label: .text("A"), max: 5))

        #expect(form.read(posted([("a", "12345")])).isComplete)
        let entered = form.read(posted([("a", "123456")]))
        #expect(keys(entered) == ["a forms.tooLong"])
        #expect(entered.text("a") == "123456")
    }

    @Test(
        "a day is three numbers that exist together",
        arguments: [
            (["21", "11", "2026"], Day("2026-11-21")), (["01", "2", "2024"], Day("2024-02-01")),
            (["30", "2", "2026"], nil), (["1", "1", "26"], nil), (["1", "", "2026"], nil), (["een", "1", "2026"], nil),
        ] as [([String], Day?)])
    func day(_ parts: [String], _ expected: Day?) {
        let entered = form(.day("a", label: .text("A"))).read(
            posted([("a.day", parts[0]), ("a.month", parts[1]), ("a.year", parts[2])]))

        #expect(entered.day("a") == expected)
        #expect(entered.isComplete == (expected != nil))
    }

    @Test(
        "a number outside its bounds is refused",
        arguments: [("1", true), ("9", true), ("0", false), ("10", false), ("x", false)])
    func number(_ text: String, _ passes: Bool) {
        let entered = form(.number("a", label: .text("A"), in: 1...9)).read(posted([("a", text)]))

        #expect(entered.isComplete == passes)
    }

    @Test("a choice that was not offered is refused")
    func choice() {
        let form = form(.radios("a", label: .text("A"), choices: [Choice("ja", label: .text("Ja"))]))

        #expect(form.read(posted([("a", "ja")])).choice("a") == "ja")
        #expect(keys(form.read(posted([("a", "nee")]))) == ["a forms.choice"])
    }

    @Test(
        "a citizen service number must pass its test",
        arguments: [("111222333", true), ("1112.22.333", true), ("111222334", false)])
    func bsn(_ text: String, _ passes: Bool) {
        let entered = form(.bsn("a", label: .text("A"))).read(posted([("a", text)]))

        #expect(entered.isComplete == passes)
        #expect((entered.bsn("a") != nil) == passes)
    }

    @Test("blank rows do not count, filled ones are checked where they stand")
    func rows() {
        let form = form(
            .group(
                "p", legend: .text("Persoon"), addLabel: .text("Nog een"),
                [
                    .line("name", label: .text("Naam")), .line("note", label: .text("Noot"), .optional),
                ]))

        let good = form.read(posted([("p.0.name", ""), ("p.1.name", "An"), ("p.2.name", "Bo")]))
        #expect(good.rows("p").map { $0.text("name") } == ["An", "Bo"])
        #expect(good.isComplete)
        #expect(keys(form.read(posted([("p.1.note", "x")]))) == ["p.1.name forms.missing.text"])
        #expect(keys(form.read(posted([]))) == ["p.0.name forms.missing.text"])
    }

    @Test("asking for one more row finds nothing wrong and is not complete")
    func addsRow() {
        let form = form(
            .group("p", legend: .text("Persoon"), addLabel: .text("Nog een"), [.line("name", label: .text("Naam"))]))

        let entered = form.read(posted([("p.0.name", "An"), ("add.p", "1")]))

        #expect(entered.problems.isEmpty)
        #expect(!entered.isComplete)
    }

    @Test("more rows than allowed are refused and none is lost")
    func tooManyRows() {
        let form = form(
            .group("p", legend: .text("P"), rows: 1...2, addLabel: .text("+"), [.line("name", label: .text("Naam"))]))

        let entered = form.read(posted((0..<3).map { ("p.\($0).name", "An") }))

        #expect(keys(entered) == ["p forms.rows"])
        #expect(entered.rows("p").count == 3)
    }

    @Test("bytes that are no text are pointed out at their field")
    func unreadable() {
        let entered = form(.line("a", label: .text("A"))).read(Posted(urlEncoded: "a=x%ff".utf8))

        #expect(keys(entered) == ["a forms.unreadable"])
    }

    @Test("values to begin with come back as they were given")
    func filled() {
        let entered = form().filled([
            "t": .text("x"), "d": .day(Day("2026-11-21")), "c": .choices(["1", "2"]), "k": .checked(true),
            "p": .rows([["n": "An"], ["n": "Bo"]]),
        ])

        #expect(entered.text("t") == "x")
        #expect(entered.day("d") == Day("2026-11-21"))
        #expect(entered.choices("c") == ["1", "2"])
        #expect(entered.isChecked("k"))
        #expect(entered.rows("p").map { $0.text("n") } == ["An", "Bo"])
    }
}
