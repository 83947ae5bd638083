// SPDX-License-Identifier: EUPL-1.2

/// A short name for the exact text of a rule set (FNV-1a, 128 bits).
///
/// It tells versions apart; it is no protection against someone who wants to mislead. Whoever needs that
/// hashes the files.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    package let value: UInt128

    package init(value: UInt128) { self.value = value }

    /// Takes the names and texts in order of name, so that the order of reading does not matter.
    package init(of files: [LawFile]) {
        var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for file in files.sorted(by: { $0.name < $1.name }) {
            for part in [file.name, file.text] {
                for byte in part.utf8 { value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
                // 0xFF occurs in no UTF-8 text, so a name cannot run into a text.
                value = (value ^ 0xFF) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
            }
        }
        self.value = value
    }

    /// Thirty-two hexadecimal digits.
    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
