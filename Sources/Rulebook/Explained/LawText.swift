// SPDX-License-Identifier: EUPL-1.2

/// The same words in both languages of Sluis.
package struct LawText: Hashable, Sendable {
    /// A language in which the words of a rule set are known.
    package enum Tongue: String, Hashable, Sendable, CaseIterable {
        case dutch = "nl"
        case english = "en"
    }

    package let dutch: String
    package let english: String

    package init(dutch: String, english: String) {
        self.dutch = dutch
        self.english = english
    }

    /// The words in this language.
    package func said(in tongue: Tongue) -> String {
        switch tongue {
        case .dutch: dutch
        case .english: english
        }
    }
}
