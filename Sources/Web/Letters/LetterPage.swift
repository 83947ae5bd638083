// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One letter in the letter book: its text, what happened to it, and what somebody may do with it.
struct LetterPage {
    let view: CasusView
    let visitor: Visitor
    let letter: WrittenLetter

    private var t: Wording { visitor.t }
    private var words: LetterWords { LetterWords(view, visitor.t) }
    private var link: Link { LettersController.link(letter.id, of: view.casus.id) }

    var html: HTML {
        """
        \(HTML.way(t("letters.back"), LettersController.link(of: view.casus.id)))\
        \(HTML.heading(2, words.name(letter)))<p>\(words.state(letter))</p>\(gap)\(buttons)\(facts)\(text)
        """
    }

    private var mayWrite: Bool { view.casus.mayWrite(letter, view.situation.actor, in: view.situation) }

    private var gap: HTML {
        guard !letter.isSent, letter.words?.hasGap ?? false else { return .empty }
        return HTML.alert(.warning, t("letters.gap.title"), "<p>\(t("letters.gap.body"))</p>")
    }

    private var buttons: HTML {
        var all: [HTML] = []
        if !letter.isSent, mayWrite {
            all.append(.linkButton(t("letters.edit"), "\(link)/wijzigen", style: .primary))
            all.append(.linkButton(t("letters.send"), "\(link)/versturen"))
        }
        if letter.words != nil { all.append(.linkButton(t("letters.print"), "\(link)/afdruk")) }
        if letter.isSent, mayWrite {
            let next: Link = "\(LettersController.link(of: view.casus.id))/nieuw"
            all.append(
                .linkButton(t("letters.follow"), next.query("na", letter.id).query("aan", letter.to.value)))
        }
        if !letter.isSent, mayWrite {
            all.append(
                .actionButton(label: "letters.discard", action: "\(link)/weggooien", style: .quiet, for: visitor))
        }
        return HTML.buttonRow(all)
    }

    private var facts: HTML {
        var rows: [(term: String, value: HTML)] = [
            (t("letters.col.to"), HTML(words.addressee(letter.to))),
            (t("letters.language"), HTML(t("letters.language.\(letter.language.rawValue)"))),
            (t("letters.writtenBy"), "\(words.user(letter.by)), \(t.moment(letter.at))"),
        ]
        // Where staff writes for a party, the letter is of that party.
        if letter.partij != view.situation.collaboration.house,
            view.situation.collaboration.user(letter.by)?.partij != letter.partij
        {
            rows.append((t("letters.inName"), HTML(Naming(view.situation).partij(letter.partij))))
        }
        if let changed = letter.changed {
            rows.append((t("letters.changedBy"), "\(words.user(changed.by)), \(t.moment(changed.at))"))
        }
        if let sent = letter.sent {
            rows.append((t("letters.col.when"), HTML(words.moment(letter))))
            rows.append((t("letters.sentBy"), HTML(words.user(sent.by))))
            if let heard = sent.heard { rows.append((t("letters.heard"), HTML(heard))) }
        }
        if let earlier = letter.follows.flatMap(view.casus.letter),
            view.casus.mayRead(earlier, view.situation.actor, in: view.situation)
        {
            let link = LettersController.link(earlier.id, of: view.casus.id)
            rows.append((t("letters.follows"), HTML.link(words.moment(earlier), link)))
        }
        return HTML.definitions(rows)
    }

    private var text: HTML {
        guard let content = letter.words else {
            return HTML.alert(.info, t("letters.elsewhere.title"), "<p>\(t("letters.elsewhere.body"))</p>")
        }
        return """
            <article class="letter-text" lang="\(letter.language.rawValue)">\(HTML.heading(3, content.subject))\
            \(HTML.paragraphs(content.body))</article>
            """
    }
}
