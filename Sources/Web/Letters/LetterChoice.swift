// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Which letter, to whom and in which language: what Sluis must know before it composes a draft.
struct LetterChoice {
    /// The value for a letter that is not in the list of the profile.
    static let other = "anders"

    private let view: CasusView
    private let actor: User

    init(_ view: CasusView) {
        self.view = view
        actor = view.situation.actor
    }

    var mayWriteAny: Bool { !kinds.isEmpty }

    /// The letters that the visitor may write; the other letter last.
    var kinds: [String] {
        let listed = view.situation.letterProfile(of: view.casus)?.casusLetters.map(\.id.word) ?? []
        var mine = listed.filter { mayWrite($0) }
        if mayWrite(nil) { mine.append(LetterChoice.other) }
        return mine
    }

    private func mayWrite(_ kind: String?) -> Bool {
        view.casus.writingRole(for: kind, of: actor, in: view.situation) != nil
    }

    func form(_ t: Wording) -> Form {
        let words = LetterWords(view, t)
        let to = words.profile.map { view.casus.addressees(of: nil, under: $0) } ?? []
        return Form(
            action: "\(LettersController.link(of: view.casus.id))/nieuw", submitLabel: "letters.choose.submit",
            cancel: LettersController.link(of: view.casus.id),
            [
                .select(
                    "kind", label: "letters.choose.kind", hint: "letters.choose.kind.hint",
                    choices: kinds.map { kind in
                        let listed = words.profile?.letter(id: kind)
                        let hint = listed.map {
                            t("letters.choose.for", ["letter": words.name($0), "to": words.to($0.recipient)])
                        }
                        return Choice(kind, label: .text(hint ?? t("letters.other")))
                    }),
                .select(
                    "to", label: "letters.choose.to",
                    choices: to.map { Choice($0.value, label: .text(words.addressee($0))) }),
                .radios(
                    "language", label: "letters.choose.language",
                    choices: WrittenLetter.Language.allCases.map {
                        Choice($0.rawValue, label: .key("letters.language.\($0.rawValue)"))
                    }),
                .hidden("follows"),
            ])
    }

    /// What was chosen; nothing for a value that is not in the lists.
    func chosen(_ entered: Entered) -> Chosen? {
        guard let profile = view.situation.letterProfile(of: view.casus), let word = entered.choice("kind"),
            kinds.contains(word),
            let to = view.casus.addressees(of: nil, under: profile).first(where: { $0.value == entered.choice("to") }),
            let language = entered.choice("language", as: WrittenLetter.Language.self)
        else { return nil }
        return Chosen(
            letter: profile.letter(id: word), to: to, language: language,
            follows: entered.id("follows", of: WrittenLetter.self))
    }

    struct Chosen {
        /// Nothing for another letter.
        let letter: Arrangement.Letter?
        let to: WrittenLetter.Addressee
        let language: WrittenLetter.Language
        let follows: Identifier<WrittenLetter>?
    }
}
