// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// Bytes from the random number generator of the cryptographic library.
enum RandomBytes {
    static func make(_ count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Array($0) }
    }
}
