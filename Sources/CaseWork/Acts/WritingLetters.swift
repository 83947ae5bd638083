// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Puts a draft in the letter book; answers its id.
    package func draft(
        _ draft: LetterDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<WrittenLetter>> {
        let letter = Identifier<WrittenLetter>(known: house.ids.next())
        return try await perform(
            "letter.drafted", on: id, by: user, once: once, about: letter.description
        ) { casus, situation in
            switch casus.draft(draft, as: letter, in: situation) {
            case .done: .done(letter)
            case .refused(let problems): .refused(problems)
            }
        }
    }

    /// Rewrites a draft.
    package func change(
        _ letter: Identifier<WrittenLetter>, to words: WrittenLetter.Words, over revision: Int,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "letter.changed", on: id, by: user, once: once, about: letter.description, replacesWords: true
        ) { casus, situation in
            casus.change(letter, to: words, over: revision, in: situation)
        }
    }

    /// Throws a draft away.
    package func discardLetter(
        _ letter: Identifier<WrittenLetter>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "letter.discarded", on: id, by: user, once: once, about: letter.description, replacesWords: true
        ) { casus, situation in
            casus.discardLetter(letter, in: situation)
        }
    }

    /// Records that a letter was sent, and that the person was told where that is what it does.
    ///
    /// - Parameter heard: how and when staff heard it, for a letter in the name of a party.
    package func recordSent(
        _ letter: Identifier<WrittenLetter>, on day: Day, by means: WrittenLetter.Means, heard: String = "",
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        // Where the profile keeps the letter elsewhere, its words go from here.
        try await perform(
            "letter.sent", on: id, by: user, once: once, about: letter.description, replacesWords: true
        ) { casus, situation in
            casus.recordSent(letter, on: day, by: means, heard: heard, in: situation)
        }
    }
}
