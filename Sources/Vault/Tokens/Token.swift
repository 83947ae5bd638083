// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// A random secret that stands for somebody: a session, a link in an invitation, an API key.
///
/// The holder keeps `text`; the store keeps only `digest`, so that a copy of the store lets nobody in. It prints as
/// nothing, since a token in a log is a key under the mat.
package struct Token: Sendable, CustomStringConvertible {
    private let bytes: [UInt8]

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// A new token of 256 random bits.
    package static func random() -> Token { Token(bytes: RandomBytes.make(32)) }

    /// Reads the 43 characters of a token; refuses anything else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 43, let bytes = Base64Text.bytes(urlSafe: text) else { return nil }
        self.init(bytes: bytes)
    }

    /// The token for its holder: 43 characters that are safe in a URL, a cookie and a header.
    package var text: String { Base64Text.urlSafe(bytes) }

    /// What is stored and looked up: SHA-256 of the token, 32 bytes.
    package var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// Whether this token has that digest, compared in constant time.
    package func has(digest other: [UInt8]) -> Bool { ConstantTime.equal(digest, other) }

    package var description: String { "Token(hidden)" }
}

extension Token: Equatable {
    /// Compares in constant time.
    package static func == (left: Token, right: Token) -> Bool { ConstantTime.equal(left.bytes, right.bytes) }
}

extension Token: CustomReflectable {
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
