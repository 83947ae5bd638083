// SPDX-License-Identifier: EUPL-1.2

/// Words to be said in the language of the reader: a key of the texts, or text that is data (the name of a party).
///
/// A literal is always a key. Parameters of this type are called `label`, `hint`, `legend` or `problem`, which is how
/// the house test finds every key in use.
package enum Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
    case key(String, [String: String] = [:])
    case text(String)
    /// A key with one placeholder, `{label}`, that is itself a phrase.
    indirect case about(String, Phrase)

    package init(stringLiteral key: String) { self = .key(key) }
}
