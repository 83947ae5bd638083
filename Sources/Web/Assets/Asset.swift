// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Vault

/// A file of ours that never changes under its address: the address holds a hash of the content.
package struct Asset: Sendable {
    package let link: Link
    let contentType: String
    let bytes: [UInt8]

    init(name: String, suffix: String, contentType: String, text: String) {
        bytes = Array(text.utf8)
        let hash = Hexadecimal.text(Array(SHA256.hash(data: bytes))).prefix(16)
        link = Link(checked: "/middelen/\(name)-\(hash).\(suffix)")
        self.contentType = contentType
    }
}
