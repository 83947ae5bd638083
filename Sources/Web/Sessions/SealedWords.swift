// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials
import Vault

/// A list of texts as one sealed text (AES-256-GCM) that may stand in a page.
enum SealedWords {
    /// The sealed text in base64 for URLs; nothing when the library fails.
    static func seal(_ words: [String], under key: SymmetricKey) -> String? {
        var plain: [UInt8] = []
        for word in words {
            let bytes = Array(word.utf8)
            plain += (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (24 - 8 * $0)) }
            plain += bytes
        }
        return (try? AES.GCM.seal(plain, using: key))?.combined.map { Base64Text.urlSafe(Array($0)) }
    }

    /// The texts again; nothing for what was not sealed under this key.
    static func open(_ text: String, under key: SymmetricKey) -> [String]? {
        guard let bytes = Base64Text.bytes(urlSafe: text), let box = try? AES.GCM.SealedBox(combined: bytes),
            let plain = try? AES.GCM.open(box, using: key)
        else { return nil }
        var (words, rest): ([String], ArraySlice<UInt8>) = ([], Array(plain)[...])
        while !rest.isEmpty {
            let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            guard rest.count >= 4 + count else { return nil }
            words.append(String(decoding: rest.dropFirst(4).prefix(count), as: UTF8.self))
            rest = rest.dropFirst(4 + count)
        }
        return words
    }
}
