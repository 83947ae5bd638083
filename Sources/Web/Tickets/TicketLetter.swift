// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A letter from before there is a file: the paragraphs that the profile asks, with facts of the collaboration. The name and
/// what only the writer knows are gaps, to fill in on paper or in the own system.
struct TicketLetter {
    let letter: Arrangement.Letter
    let ticket: Ticket
    let situation: Situation
    let arrangement: Arrangement
    let t: Wording

    private var facts: LetterFacts { LetterFacts(situation, under: arrangement, t: t) }

    var page: Page {
        let name = t.either(letter.nl, letter.en)
        let back = HTML.link(t("ticket.letter.back"), "/kaartjes/\(ticket.id)")
        return Page(
            title: "\(ticket.number) – \(name)",
            body: """
                <div class="screen-only"><p>\(back)</p>\
                \(HTML.alert(.info, t("ticket.letter.kept"), "<p>\(t("ticket.letter.kept.body"))</p>"))</div>\
                <article class="letter" lang="\(t.language == .nl ? "nl" : "en")">\
                <p class="letter-from">\(facts.sender)</p>\
                <p class="letter-day">\(t("letters.sheet.day", ["day": t.day(situation.day)]))<br>\
                \(t("letters.sheet.number", ["number": ticket.number]))</p>\
                <h1>\(t("letters.subject", ["letter": name, "samenwerking": facts.name]))</h1>\
                \(HTML.paragraphs(words))</article>
                """)
    }

    private var words: String {
        let facts = self.facts
        let paragraphs = letter.content.filter { facts.applies($0, beside: letter.content) }.map { item in
            t("letters.content.\(item.rawValue)", facts.values)
        }
        let closing = t(
            "letters.closing", ["naam": facts.writer.name, "rol": role, "partij": facts.ownPartij])
        return ([t("ticket.letter.dear")] + paragraphs + [closing]).joined(separator: "\n\n")
    }

    private var role: String { arrangement.role(letter.sender).map { t.name($0) } ?? "" }
}
