// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// An item that passed the gate, in words: about whom, of what kind, from whom, and its text.
struct OpenedWords {
    private let opened: OpenedInbreng
    private let vocabulary: Vocabulary
    private let naming: Naming
    private let t: Wording

    init(_ opened: OpenedInbreng, _ vocabulary: Vocabulary, _ naming: Naming, _ t: Wording) {
        self.opened = opened
        self.vocabulary = vocabulary
        self.naming = naming
        self.t = t
    }

    /// About whom, and what kind of data it is.
    var heading: String { "\(naming.betrokkene(opened.item.content.betrokkene)): \(classes)" }

    var classes: String {
        opened.item.content.classes.compactMap { vocabulary.itemClass($0)?.name }.joined(separator: ", ")
    }

    /// The beginning of the text, enough to recognise it.
    var short: HTML {
        let start = opened.text.prefix(140)
        let text = start.count < opened.text.count ? "\(start)…" : String(start)
        return "\(text)<span class=\"hint\"> (\(heading))</span>"
    }

    /// The whole text with who brought it in and why it may be seen.
    var whole: HTML {
        let item = opened.item
        let record = t(
            "opened.record", ["name": naming.userOfPartij(item.enteredBy), "when": t.moment(item.enteredAt)])
        return """
            \(HTML.paragraphs(opened.text))<p class="hint">\(record)</p>\
            \(HTML.disclosure(t("opened.why"), grounds))
            """
    }

    /// On which ground the reader has it.
    var grounds: HTML {
        switch opened.passage {
        case .own: return "<p>\(t("opened.own"))</p>"
        case .closed: return .empty
        case .open(let decision):
            return """
                <p>\(t("opened.ground"))</p>\(HTML.list(decision.citations.map { HTML($0) }))\
                <p>\(t("opened.necessity"))</p>\(HTML.paragraphs(opened.item.necessity))
                """
        }
    }

    /// The duties that come with having it, as questions of the rule book.
    var duties: [HTML] {
        guard case .open(let decision) = opened.passage else { return [] }
        return decision.duties.compactMap { vocabulary.condition($0)?.question }.map { HTML($0) }
    }
}
