// SPDX-License-Identifier: EUPL-1.2

package import CaseWork

/// Every word that Sluis puts on a screen, by key, in each language.
///
/// The words are data (folder `texts`): one entry per key, `key: {nl: "…", en: "…"}`, with placeholders `{name}`.
/// Reading refuses the whole set when anything is missing or unequal, and tells everything at once (`TextProblems`).
package struct Texts: Sendable {
    /// One entry and where it stands.
    package struct Entry: Sendable, Hashable {
        package let words: [Language: String]
        package let place: String
    }

    package let entries: [String: Entry]

    package init(entries: [String: Entry]) { self.entries = entries }

    /// The words of one language.
    package func wording(_ language: Language) -> Wording { Wording(texts: self, language: language) }
}
