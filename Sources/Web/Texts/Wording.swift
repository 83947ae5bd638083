// SPDX-License-Identifier: EUPL-1.2

package import CaseWork

/// The words of one language, called as a function: `t("casus.title")`, `t("casus.of", ["name": name])`.
///
/// The answer is plain text; `HTML` escapes it, values included. A key that does not exist never stops a page: it shows
/// as `[key]`, which a test of the house looks for.
package struct Wording: Sendable {
    package let texts: Texts
    package let language: Language

    package init(texts: Texts, language: Language) {
        self.texts = texts
        self.language = language
    }

    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let words = texts.entries[key]?.words[language] else { return "[\(key)]" }
        return values.isEmpty ? words : Wording.fill(words, values)
    }

    package func callAsFunction(_ phrase: Phrase) -> String {
        switch phrase {
        case .key(let key, let values): self(key, values)
        case .text(let text): text
        case .about(let key, let label): self(key, ["label": self(label)])
        }
    }

    /// A phrase whose key also takes values that only the page knows.
    func filled(_ phrase: Phrase, _ values: [String: String]) -> String {
        guard case .key(let key, let own) = phrase else { return self(phrase) }
        return self(key, own.merging(values) { own, _ in own })
    }

    /// Whether there are words for this key, for keys made out of data.
    package func has(_ key: String) -> Bool { texts.entries[key] != nil }

    /// Fills placeholders in one pass, so that a value that looks like a placeholder stays as it is.
    private static func fill(_ words: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = words[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}") else { break }
            let name = String(rest[rest.index(after: open)..<close])
            filled += values[name] ?? String(rest[...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
