// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Vault

/// The proof in each form that it came from a page of ours in this same browser (against CSRF).
///
/// It is an HMAC-SHA256 under the random token that only this browser's cookie holds, over a fresh nonce: no two
/// renderings carry the same bytes, and nothing has to be stored.
package struct FormToken: Sendable {
    private let secret: [UInt8]

    /// - Parameter secret: the bytes of the token in the browser's cookie.
    init(secret: [UInt8]) { self.secret = secret }

    /// A fresh value for one rendering.
    package func make() -> String {
        let nonce = RandomWord.make(bytes: 16)
        return "\(nonce).\(mark(nonce))"
    }

    /// Whether this value was made for this browser.
    package func accepts(_ value: String?) -> Bool {
        guard let value, let dot = value.firstIndex(of: ".") else { return false }
        let given = Array(value[value.index(after: dot)...].utf8)
        return ConstantTime.equal(given, Array(mark(String(value[..<dot])).utf8))
    }

    private func mark(_ nonce: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("form \(nonce)".utf8), using: SymmetricKey(data: secret))
        return Hexadecimal.text(Array(code))
    }
}
