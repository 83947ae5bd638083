// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The letter book: what must go out now, what was written and sent, and which letters this collaboration has.
struct LetterBookPage {
    private let view: CasusView
    private let visitor: Visitor
    private let filter: LetterFilter
    private let entered: Entered
    private let words: LetterWords
    private var t: Wording { visitor.t }

    init(view: CasusView, visitor: Visitor, filter: LetterFilter, entered: Entered) {
        (self.view, self.visitor, self.filter, self.entered) = (view, visitor, filter, entered)
        words = LetterWords(view, visitor.t)
    }

    private var casus: Casus { view.casus }
    private var actor: User { view.situation.actor }

    var html: HTML {
        let due = casus.dueLetters(for: actor, in: view.situation)
        return """
            \(HTML.heading(2, t("letters.title")))<p>\(t("letters.lead"))</p>\
            \(if: !due.isEmpty, HTML.card(
                t("letters.due.title"), level: 3, badge: .badge("\(due.count)", .warning),
                HTML.list(due.map { DueLine(words: words, due: $0).html })))\
            \(write)\(list)\(HTML.disclosure(t("letters.kinds.title"), kinds))
            """
    }

    private var write: HTML {
        guard LetterChoice(view).mayWriteAny else { return .empty }
        let button = HTML.linkButton(
            t("letters.write"), "\(LettersController.link(of: casus.id))/nieuw", style: .primary)
        return HTML.buttonRow([button])
    }

    private var list: HTML {
        let all = casus.letters(for: actor, in: view.situation)
        guard !all.isEmpty else {
            return HTML.emptyState(t("letters.empty.title"), "<p>\(t("letters.empty.body"))</p>")
        }
        let shown = filter.apply(to: all, words)
        let table =
            shown.isEmpty
            ? HTML.emptyState(t("letters.none.title"), HTML.way(t("letters.none.all"), start))
            : Table(
                caption: t("letters.table"),
                columns: [
                    "letters.col.letter", "letters.col.to", "letters.col.state", "letters.col.when", "letters.col.by",
                ]
                .map { Table.Column(t($0)) },
                rows: shown.map(row)
            ).html
        return """
            \(HTML.heading(3, t("letters.written")))\
            <div class="screen-only">\(states)\(orders)\
            \(HTML.disclosure(t("letters.search.title"), isOpen: !filter.words.isEmpty, LetterSearch.form(of: casus.id).html(entered, for: visitor)))\
            </div>\(table)
            """
    }

    private var start: Link { LettersController.link(of: casus.id) }

    private var states: HTML {
        HTML.tabs(
            name: t("letters.filter"),
            LetterFilter.State.allCases.map { state in
                (t("letters.filter.\(state.rawValue)"), filter.with(state).link(of: casus.id), filter.state == state)
            })
    }

    private var orders: HTML {
        let links = LetterFilter.Order.allCases.map { order -> HTML in
            let text = t("letters.order.\(order.rawValue)")
            return filter.order == order
                ? "<strong>\(text)</strong>" : HTML.link(text, filter.with(order).link(of: casus.id))
        }
        return "<p>\(t("letters.order")) \(HTML.joined(links, separator: ", "))</p>"
    }

    private func row(_ letter: WrittenLetter) -> [HTML] {
        [
            HTML.link(words.name(letter), LettersController.link(letter.id, of: casus.id)),
            HTML(words.addressee(letter.to)), words.state(letter), HTML(words.moment(letter)),
            HTML(words.user(letter.sent?.by ?? letter.by)),
        ]
    }

    /// Which letters the profile lists for a casus, with who sends them when.
    private var kinds: HTML {
        let rows: [HTML] = (words.profile?.casusLetters ?? []).map { letter in
            let line = t(
                "letters.kind.line",
                [
                    "who": words.role(letter.sender.word), "to": words.to(letter.recipient),
                    "when": words.when(letter.trigger),
                ])
            return "<strong>\(words.name(letter))</strong>: \(line)"
        }
        return "<p>\(t("letters.kinds.lead"))</p>\(HTML.list(rows))"
    }
}

/// One letter that must go out, with what to do about it.
struct DueLine {
    let words: LetterWords
    let due: DueLetter

    var html: HTML {
        let t = words.t
        let casus = words.view.casus
        let what = t(
            "letters.due.line",
            [
                "letter": words.name(due.letter), "name": words.addressee(.person(due.person)),
                "who": words.role(due.letter.sender.word), "day": t.day(due.since),
            ])
        let actor = words.view.situation.actor
        guard casus.writingRole(for: due.letter.id.word, of: actor, in: words.view.situation) != nil else {
            return HTML(what)
        }
        guard let draft = due.draft else {
            let link: Link = "\(LettersController.link(of: casus.id))/nieuw"
            let to = WrittenLetter.Addressee.person(due.person)
            return """
                \(what) \(HTML.link(t("letters.due.write"), link.query("brief", due.letter.id.word).query("aan", to.value)))
                """
        }
        return "\(what) \(HTML.link(t("letters.due.draft"), LettersController.link(draft, of: casus.id)))"
    }
}
