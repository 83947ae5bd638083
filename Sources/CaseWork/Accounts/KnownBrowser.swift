// SPDX-License-Identifier: EUPL-1.2

import Vault

/// The mark of a browser from which somebody logged in before.
///
/// It is a random number with a keyed fingerprint over that number and the login name, and says nothing about either.
/// It opens nothing: whoever shows it is only counted apart from all others who try the same name.
struct KnownBrowser: Hashable, Sendable {
    let number: String
    let code: String

    /// The form in which the browser keeps it.
    var text: String { "\(number).\(code)" }

    /// Whether these texts hold the mark of this login name; texts that are no mark of ours count for nothing.
    static func find(_ login: String, in text: String?, under key: KeyedHash) -> KnownBrowser? {
        marks(in: text).first { mark in
            ConstantTime.equal(Array(mark.code.utf8), Array(make(login, number: mark.number, under: key).code.utf8))
        }
    }

    /// The text for the browser with a new mark for this name in front, and the marks of at most three other people.
    static func adding(_ login: String, number: String, to text: String?, under key: KeyedHash) -> String {
        let others = marks(in: text).filter { $0 != make(login, number: $0.number, under: key) }
        let all = [make(login, number: number, under: key)] + others.prefix(3)
        return all.map(\.text).joined(separator: "~")
    }

    private static func make(_ login: String, number: String, under key: KeyedHash) -> KnownBrowser {
        KnownBrowser(number: number, code: key.hexCode(of: "browser:\(number):\(login.lowercased())"))
    }

    private static func marks(in text: String?) -> [KnownBrowser] {
        (text ?? "").prefix(1000).split(separator: "~").prefix(4).compactMap { mark in
            let parts = mark.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].utf8.count == 43, parts[1].utf8.count == 64 else { return nil }
            return KnownBrowser(number: String(parts[0]), code: String(parts[1]))
        }
    }
}
