// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing
import Web

@Suite("Markup is safe by construction")
struct HTMLTests {
    @Test("text is escaped, also inside quoted attributes")
    func escapes() {
        let evil = "<script>alert('x')</script> & \"y\""

        let html: HTML = "<p title=\"\(evil)\">\(evil)</p>"

        let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;"
        #expect(html.string == "<p title=\"\(safe)\">\(safe)</p>")
    }

    @Test("markup in markup is not escaped twice, and nothing is written for nothing")
    func nests() {
        let inner: HTML = "<b>\("&")</b>"
        let absent: HTML? = nil
        let noText: String? = nil

        let html: HTML = "<p>\(inner)\(absent)\(noText)\([inner, inner])\(if: false, "never")\(3)</p>"

        #expect(html.string == "<p><b>&amp;</b><b>&amp;</b><b>&amp;</b>3</p>")
    }

    @Test("a choice between plain literals is text, so it is escaped rather than trusted")
    func ternaryOfStrings() {
        let html: HTML = "\(Bool.random() ? "<b>" : "<b>")"

        #expect(html.string == "&lt;b&gt;")
    }

    @Test("an attribute without a value is left out")
    func attributes() {
        let html: HTML = "<p\(attribute: "lang", nil)\(attribute: "id", "a\"b")\(flag: "hidden", true)>"

        #expect(html.string == "<p id=\"a&quot;b\" hidden>")
    }

    @Test("what somebody typed keeps its paragraphs and line breaks")
    func paragraphs() {
        let html = HTML.paragraphs("een\r\ntwee\n\n\n<drie>\n")

        #expect(html.string == "<p>een<br>twee</p><p>&lt;drie&gt;</p>")
    }

    @Test("the first cell of a table row is its header")
    func table() {
        let html = Table(caption: "Zaken", columns: [.init("Nr"), .init("Fase")], rows: [["1", "<b>a</b>"]]).html

        #expect(html.string.contains("<th scope=\"col\">Nr</th>"))
        #expect(html.string.contains("<tr><th scope=\"row\">1</th><td data-label=\"Fase\"><b>a</b></td></tr>"))
        #expect(html.string.contains("<caption>Zaken</caption>"))
    }

    @Test("a column of nothing but buttons stays off paper, its head too")
    func acts() {
        let columns: [Table.Column] = [.init("Nr"), .init("Doen", isActs: true)]
        let html = Table(caption: "Zaken", columns: columns, rows: [["1", "knop"]]).html.string

        #expect(html.contains("<th scope=\"col\" class=\"screen-only\">Doen</th>"))
        #expect(html.contains("<td class=\"screen-only\" data-label=\"Doen\">knop</td>"))
    }

    @Test("a term of which nothing is said is left out, and a list without points is nothing")
    func nothingSaid() {
        let one = HTML.definitions([(term: "Doel", value: HTML.paragraphs(" ")), (term: "Dag", value: "vrijdag")])

        #expect(one.string == "<dl class=\"definitions\"><div><dt>Dag</dt><dd>vrijdag</dd></div></dl>")
        #expect(HTML.definitions([(term: "Doel", value: .list([]))]).isEmpty)
    }

    @Test("a badge says its meaning without colour", arguments: [Tone.neutral, .info, .good, .warning, .bad])
    func badge(_ tone: Tone) {
        let html = HTML.badge("gesloten", tone).string

        #expect(html.contains("gesloten"))
        #expect(html.contains("aria-hidden=\"true\""))
    }
}
