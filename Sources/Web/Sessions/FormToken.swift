// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Domain
import Vault

/// The proof in each form that it came from a page of ours in this same browser (against CSRF).
///
/// It is an HMAC-SHA256 under the random token that only this browser's cookie holds, over a fresh nonce: no two
/// renderings carry the same bytes, and nothing has to be stored. For somebody who is signed in, the `FormOwner` follows.
package struct FormToken: Sendable {
    private let secret: [UInt8]
    private let user: Identifier<User>?
    private let keys: FormKeys?

    /// - Parameters:
    ///   - secret: the bytes of the token in the browser's cookie.
    ///   - user: who is signed in there.
    init(secret: [UInt8], user: Identifier<User>? = nil, keys: FormKeys? = nil) {
        self.secret = secret
        self.user = user
        self.keys = keys
    }

    /// A fresh value for one rendering.
    package func make() -> String {
        let nonce = RandomWord.make(bytes: 16)
        guard let user, let keys else { return "\(nonce).\(mark(nonce))" }
        return "\(nonce).\(mark(nonce)).\(FormOwner(user, nonce: nonce, keys: keys).mark(keys))"
    }

    /// Whether this value was made for this browser.
    package func accepts(_ value: String?) -> Bool {
        let parts = (value ?? "").split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 2 else { return false }
        return ConstantTime.equal(Array(parts[1].utf8), Array(mark(String(parts[0])).utf8))
    }

    private func mark(_ nonce: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("form \(nonce)".utf8), using: SymmetricKey(data: secret))
        return Hexadecimal.text(Array(code))
    }
}
