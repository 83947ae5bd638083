// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Names of letters, addressees and moments in the language of the reader.
struct LetterWords {
    let view: CasusView
    let t: Wording
    private let naming: Naming

    init(_ view: CasusView, _ t: Wording) {
        (self.view, self.t) = (view, t)
        naming = Naming(view.situation, casus: view.casus)
    }

    var profile: Arrangement? { view.situation.letterProfile(of: view.casus) }

    func name(_ letter: Arrangement.Letter) -> String { t.either(letter.nl, letter.en) }

    /// What a letter is called: its name in the profile, or that it is another letter.
    func name(_ letter: WrittenLetter) -> String {
        guard let kind = letter.kind else { return t("letters.other") }
        return profile?.letter(id: kind).map(name) ?? kind
    }

    func addressee(_ to: WrittenLetter.Addressee) -> String {
        switch to {
        case .person(let id): return naming.betrokkene(id)
        case .representative(of: let id): return t("letters.to.representative", ["name": naming.betrokkene(id)])
        case .reporter: return t("letters.to.reporter", ["partij": naming.partij(view.casus.aanmelding.partij)])
        case .partij(let id): return naming.partij(id)
        }
    }

    func role(_ word: String) -> String {
        profile?.roles.roles.first { $0.id.word == word }.map { t.name($0) } ?? word
    }

    func user(_ id: Identifier<User>) -> String { naming.userOfPartij(id) }

    /// Draft or sent, as a word with a sign.
    func state(_ letter: WrittenLetter) -> HTML {
        letter.isSent ? .badge(t("letters.state.sent"), .good) : .badge(t("letters.state.draft"), .warning)
    }

    /// When and how it was sent, or when it was last touched.
    func moment(_ letter: WrittenLetter) -> String {
        guard let sent = letter.sent else {
            return t("letters.touched", ["moment": t.moment(letter.changed?.at ?? letter.at)])
        }
        return t("letters.sentOn", ["day": t.day(sent.on), "means": t("letters.means.\(sent.means.rawValue)")])
    }

    func to(_ recipient: Arrangement.Letter.Recipient) -> String { t("letters.recipient.\(recipient.rawValue)") }
    func when(_ trigger: Arrangement.Trigger) -> String { t("letters.when.\(trigger.rawValue)") }
}

extension WrittenLetter.Addressee {
    /// As a value of a form: a word and an id, never a name.
    var value: String {
        switch self {
        case .person(let id): "persoon.\(id)"
        case .representative(of: let id): "vertegenwoordiger.\(id)"
        case .reporter: "melder"
        case .partij(let id): "partij.\(id)"
        }
    }
}
