// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// Standard base64 with padding (RFC 4648, section 4).
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Reads only what `text` would have written.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        guard let decoded = Data(base64Encoded: String(text)) else { return nil }
        let bytes = Array(decoded)
        return Self.text(bytes) == text ? bytes : nil
    }
}
