// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// Bytes as base64 text without padding, in either of its two alphabets (RFC 4648, sections 4 and 5).
package enum Base64Text {
    static func plain(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    package static func urlSafe(_ bytes: [UInt8]) -> String {
        String(plain(bytes).map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// Reads only what `plain` would have written.
    static func bytes(plain text: some StringProtocol) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let decoded = Data(base64Encoded: String(text) + padding) else { return nil }
        let bytes = Array(decoded)
        return plain(bytes) == text ? bytes : nil
    }

    /// Reads only what `urlSafe` would have written.
    package static func bytes(urlSafe text: some StringProtocol) -> [UInt8]? {
        guard !text.contains(where: { $0 == "+" || $0 == "/" }) else { return nil }
        return bytes(plain: String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }))
    }
}
