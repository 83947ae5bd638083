// SPDX-License-Identifier: EUPL-1.2

package import Crypto

/// A keyed fingerprint (HMAC-SHA256): who lacks the key can neither make nor guess it.
///
/// It serves as a commitment in the journal, as a blind index and as a token against forged forms. The caller keeps
/// uses apart by taking a different key for each (`MasterKey.hash(for:)`, `CasusKey.commitment(of:)`).
package struct KeyedHash: Sendable {
    private let key: SymmetricKey

    package init(key: SymmetricKey) { self.key = key }

    /// The fingerprint of the message: 32 bytes, the same for the same key and message.
    package func code(of message: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }

    /// The fingerprint of the text's UTF-8 bytes, in 64 lower case hexadecimal digits.
    package func hexCode(of text: String) -> String { Hexadecimal.text(code(of: Array(text.utf8))) }

    /// Whether this is the fingerprint of the message, compared in constant time.
    package func accepts(_ code: [UInt8], for message: [UInt8]) -> Bool {
        ConstantTime.equal(code, self.code(of: message))
    }
}
