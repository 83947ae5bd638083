// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Rulebook

extension Wording {
    /// The language in which the words of the law are said to this reader.
    package var tongue: LawText.Tongue {
        switch language {
        case .nl: .dutch
        case .en: .english
        }
    }

    /// Words of the law in the language of the reader.
    package func callAsFunction(_ text: LawText) -> String { text.said(in: tongue) }

    /// Words that exist in Dutch only, such as citations, marked as Dutch for whoever reads another language.
    package func dutch(_ text: String) -> HTML { language == .nl ? HTML(text) : "<span lang=\"nl\">\(text)</span>" }
}

extension Explanation {
    /// The closed vocabularies in the language of the reader.
    package func vocabulary(_ t: Wording) -> Vocabulary { vocabulary(in: t.tongue) }
}
