// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// The answer to a sharing question: it states which ways the law opens and what each asks, and advises nothing.
struct SharingAnswer {
    let words: SharingWords
    let answer: LawfulWays
    let law: Law
    let day: Day

    private var t: Wording { words.t }
    private var list: ConditionList { ConditionList(words: words) }

    /// The answer; `form` is the folded form with which the question can be changed.
    func html(changing form: HTML) -> HTML {
        "\(head)\(form)\(hats)\(always)\(ways)\(after)\(never)\(SharingReadings(words, answer).html)"
    }

    // MARK: The answer in one sentence

    private var tone: Tone {
        if answer.ways.isEmpty { return .bad }
        return answer.always.isEmpty && answer.ways.contains { $0.fewest == 0 } ? .good : .warning
    }

    private var verdict: String {
        switch (answer.ways.count, answer.absolute.isEmpty) {
        case (0, false): t("share.verdict.never")
        case (0, true): t("share.verdict.none")
        case (1, _): t("share.verdict.one")
        default: t("share.verdict.ways", ["count": "\(answer.ways.count)"])
        }
    }

    private var meaning: String {
        if !answer.ways.isEmpty { return t("share.verdict.ways.meaning") }
        return t(answer.absolute.isEmpty ? "share.verdict.none.meaning" : "share.verdict.never.meaning")
    }

    private var head: HTML {
        let reasons: HTML? = answer.absolute.isEmpty ? nil : HTML.list(answer.absolute.map(reason))
        return """
            <h1>\(words.title)</h1><p class="share-subject">\(words.subject(on: day))</p>\
            <div class="law law-\(tone.rawValue) share-verdict"><p class="law-verdict">\
            <span class="sign" aria-hidden="true">\(tone.sign)</span> \(verdict)</p><p>\(meaning)</p>\(reasons)\(index)\(dated)</div>
            """
    }

    /// The ways by name, so that the whole answer is on the first screen.
    private var index: HTML {
        guard answer.ways.count > 1 else { return .empty }
        let items: [HTML] = answer.ways.enumerated().map { index, way in
            let count = t("share.way.fewest", ["count": "\(way.fewest)"])
            return """
                <li>\(HTML.link(words.name(of: way), words.question.link.fragment("weg-\(index + 1)"))) \
                <span class="hint">\(count)</span></li>
                """
        }
        return "<ol class=\"share-index\">\(items)</ol>"
    }

    /// Known changes of the law that the rule set leaves out, as far as they are in force on the day.
    private var dated: HTML {
        let changes = words.explanation.changes.filter { $0.from.description <= day.description }
        guard let last = changes.last, let since = Day(last.from.description) else { return .empty }
        return "<p class=\"hint\">\(t("share.dated", ["day": t.day(since), "change": t(last.text)]))</p>"
    }

    private func reason(_ id: String) -> HTML {
        let cited = law.denyRules.first { $0.id == id }?.citations.map(\.description).joined(separator: ", ") ?? ""
        return """
            \(words.explanation.denials[id].map { t($0) } ?? id) <span class="hint">\(t.dutch(cited))</span>
            """
    }

    // MARK: The ways

    /// Which task a party must name first, with a link for each.
    private var hats: HTML {
        let gates = Set(answer.always + answer.ways.flatMap { $0.gates + $0.choices.flatMap { $0 }.flatMap(\.gates) })
        let question = words.question
        let sides: [HTML] = [
            gates.contains("supplier-hat") ? choose(question.from, question.from(_:)) : .empty,
            gates.contains("recipient-hat") ? choose(question.to, question.to(_:)) : .empty,
        ]
        guard !sides.allSatisfy(\.isEmpty) else { return .empty }
        return """
            <div class="alert alert-info share-hats"><p class="alert-title">\(t("share.hat.title"))</p>\
            <p>\(t("share.hat.why"))</p>\(sides)</div>
            """
    }

    private func choose(
        _ side: SharingQuestion.Side, _ asked: (SharingQuestion.Side) -> SharingQuestion
    ) -> HTML {
        guard let kind = words.vocabulary.party(side.kind) else { return .empty }
        let links = kind.hats.map { HTML.link($0.name, asked(.init(kind: kind.code, hat: $0.code)).link) }
        return "<p>\(kind.name): \(HTML.joined(links, separator: " · "))</p>"
    }

    private var always: HTML {
        guard !answer.always.isEmpty else { return .empty }
        return """
            <section class="share-always" id="altijd"><h2>\(t("share.always"))</h2>\(list.html(answer.always))</section>
            """
    }

    private var ways: HTML {
        guard !answer.ways.isEmpty else { return .empty }
        let cards = answer.ways.enumerated().map { index, way in
            WayCard(way: way, number: index + 1, words: words, law: law).html
        }
        let title = t(answer.ways.count == 1 ? "share.ways.one" : "share.ways")
        let shape = answer.ways.count == 1 ? "share-ways share-one" : "share-ways"
        return "<h2>\(title)</h2><div class=\"\(shape)\">\(cards)</div>"
    }

    private var after: HTML {
        guard !answer.alwaysDuties.isEmpty else { return .empty }
        return "<section id=\"daarna\"><h2>\(t("share.after"))</h2>\(list.duties(answer.alwaysDuties))</section>"
    }

    // MARK: What can never be

    private var never: HTML {
        let question = words.question
        var lines = law.absoluteDenials(from: question.from.party, to: question.to.party, action: question.action)
            .map(\.id).filter { !answer.absolute.contains($0) }.map(reason)
        if question.action == "supply" {
            lines.append(HTML(t("share.never.covenant")))
            if let kind = words.vocabulary.party(question.to.kind), !kind.isPrivate {
                lines.append(HTML(t("share.never.consent", ["name": kind.name])))
            }
        }
        return lines.isEmpty
            ? .empty : "<section class=\"share-never\"><h2>\(t("share.never"))</h2>\(HTML.list(lines))</section>"
    }
}
