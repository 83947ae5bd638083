// SPDX-License-Identifier: EUPL-1.2

/// One signature under a note: by which key, and the signature itself.
package struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    package let name: String
    /// Four bytes that with the name point out the key; no proof of anything.
    package let keyID: UInt32
    package let signature: [UInt8]

    package init(name: String, keyID: UInt32, signature: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    /// The line under the note, its line break included.
    var line: String {
        "\u{2014} \(name) \(Base64.text(NoteKeyID.bytes(keyID) + signature))\n"
    }

    /// Reads one line, without its line break.
    init?(line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\u{2014}", NoteKeyID.accepts(name: parts[1]),
            let bytes = Base64.bytes(parts[2]), bytes.count > 4
        else { return nil }
        self.init(
            name: String(parts[1]), keyID: bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) },
            signature: Array(bytes[4...]))
    }
}
