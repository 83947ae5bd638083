// SPDX-License-Identifier: EUPL-1.2

/// What may stand in a journal entry: short words without spaces, so that no sentence about a person fits in.
enum JournalWord {
    /// The most characters of a word; enough for every id of ours and for a hexadecimal SHA-256.
    static let longest = 64

    /// Whether this is 1 to 64 characters out of `a-z 0-9 . -`.
    static func accepts(_ text: some StringProtocol) -> Bool {
        let count = text.utf8.count
        return count >= 1 && count <= longest && text.utf8.allSatisfy(isAllowed)
    }

    /// Whether this is a fingerprint of 32 bytes: 64 lower case hexadecimal digits.
    static func acceptsCommitment(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy(isHexadecimal)
    }

    static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 97...122, 48...57, 45, 46: true
        default: false
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 97...102, 48...57: true
        default: false
        }
    }
}
