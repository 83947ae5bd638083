// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Vault

/// Unguessable text from the random source of the cryptographic library, as hexadecimal digits.
package enum RandomWord {
    /// - Parameter count: how many random bytes; the text has twice as many digits.
    package static func make(bytes count: Int) -> String {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Hexadecimal.text(Array($0)) }
    }

    /// Whether the text could be one.
    package static func isWord(_ text: String, bytes count: Int) -> Bool {
        text.utf8.count == count * 2 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
