// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Words in a text for the reporter that hint at police, justice or care (Top-X DPIA, line 81).
///
/// They are looked for before the text is sent, and whoever writes it may confirm that it is meant so: a list of words
/// knows nothing of what they say.
package struct WatchedWords {
    private let parts: [String]

    /// - Parameter list: parts of words, with commas between them. One of three letters or less counts only as a word
    ///   of its own.
    package init(_ list: String) {
        parts = list.split(separator: ",").map { Entered.clean(String($0)).lowercased() }.filter { !$0.isEmpty }
    }

    /// The words of a text in which one of the parts occurs: in small letters, in order, each once.
    package func found(in text: String) -> [String] {
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        var found: [String] = []
        for word in words where parts.contains(where: { $0.count > 3 ? word.contains($0) : word == $0 }) {
            if !found.contains(word) { found.append(word) }
        }
        return found
    }

    /// The words of a text that are part of one of these names: in small letters, in order, each once.
    ///
    /// Only what begins with a capital in the name counts, and has three letters or more: not "van der".
    package static func names(_ names: [String], in text: String) -> [String] {
        func words(_ text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }
        let parts = names.flatMap(words).filter { $0.count > 2 && $0.first?.isUppercase == true }
        let known = Set(parts.map { $0.lowercased() })
        var found: [String] = []
        for word in words(text.lowercased()) where known.contains(word) && !found.contains(word) { found.append(word) }
        return found
    }
}

extension Arrangement {
    /// Whether the reporter hears little of what was decided, so that a text for them is looked through first.
    var watchesFeedback: Bool { admission.feedback?.value == .limited }
}
