// SPDX-License-Identifier: EUPL-1.2

/// The SHA-256 hash of a text that must not change unnoticed: the files of a rule set, or a difference between two.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// Sixty-four hexadecimal digits.
    package let description: String

    init(of bytes: [UInt8]) {
        description = SHA256.hash(bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Takes the names and texts in order of name, so that neither the order of reading nor the folder matters.
    package init(of files: [LawFile]) { self.init(layers: [files]) }

    /// The same for a rule set that lies over another: the lowest first.
    init(layers: [[LawFile]]) {
        var bytes: [UInt8] = []
        for layer in layers {
            for file in layer.sorted(by: { $0.shortName < $1.shortName }) {
                // 0xFF occurs in no UTF-8 text, so a name cannot run into a text.
                bytes += Array(file.shortName.utf8) + [0xFF] + Array(file.text.utf8) + [0xFF]
            }
            bytes.append(0xFE)
        }
        self.init(of: bytes)
    }
}

extension LawFile {
    /// The name without its folder.
    fileprivate var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
}
