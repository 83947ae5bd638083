// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A letter as it goes on paper: A4, in its own language, with an address of its own that names nobody.
struct LetterSheet {
    let view: CasusView
    let visitor: Visitor
    let letter: WrittenLetter

    private var t: Wording { visitor.t }

    /// The words of the language in which the letter is, whatever language its reader has.
    private var own: Wording { Wording(texts: t.texts, language: letter.language == .nl ? .nl : .en) }

    var page: Page {
        let link = LettersController.link(letter.id, of: view.casus.id)
        let warning = letter.isSent ? HTML.empty : HTML.alert(.warning, t("letters.sheet.draft"))
        return Page(
            title: "\(view.casus.number) – \(t("letters.one"))",
            body: """
                <div class="screen-only"><p>\(HTML.link(t("letters.sheet.back"), link))</p>\
                <p>\(t("letters.sheet.hint"))</p>\(warning)</div>\(sheet)
                """)
    }

    private var sheet: HTML {
        guard let words = letter.words else { return .empty }
        let day = letter.sent?.on ?? view.situation.day
        return """
            <article class="letter" lang="\(letter.language.rawValue)">\
            <p class="letter-from">\(sender)</p>\
            <div class="letter-to">\(HTML.paragraphs(words.address))</div>\
            <p class="letter-day">\(own("letters.sheet.day", ["day": own.day(day)]))<br>\
            \(own("letters.sheet.number", ["number": view.casus.number]))</p>\
            <h1>\(words.subject)</h1>\(HTML.paragraphs(words.body))</article>
            """
    }

    private var sender: String {
        let naming = Naming(view.situation, casus: view.casus)
        let profile = view.situation.letterProfile(of: view.casus)
        let name = profile.map { own.either($0.identity.nl, $0.identity.en) } ?? view.situation.profile.name
        return letter.partij == view.situation.collaboration.house ? name : "\(naming.partij(letter.partij)) · \(name)"
    }
}
