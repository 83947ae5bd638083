// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Vault

/// Unguessable text from the random source of the cryptographic library, as hexadecimal digits.
package enum RandomWord {
    /// - Parameter count: how many random bytes; the text has twice as many digits.
    package static func make(bytes count: Int) -> String {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Hexadecimal.text(Array($0)) }
    }
}
