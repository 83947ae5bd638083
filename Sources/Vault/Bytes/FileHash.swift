// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// The fingerprint of a file that anybody can compute (SHA-256, in hexadecimal).
package enum FileHash {
    package static func of(_ bytes: [UInt8]) -> String { Hexadecimal.text(Array(SHA256.hash(data: bytes))) }
}
