// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension CasusStory {
    /// The letters that were sent, for who may read them; never what is in them.
    var letterEvents: [Event] {
        let words = LetterWords(view, t)
        return casus.letters(for: view.situation.actor, in: view.situation).compactMap { letter in
            letter.sent.map { sent in
                event(sent.at, t("letters.history.sent", ["letter": words.name(letter)]), by: sent.by)
            }
        }
    }
}
