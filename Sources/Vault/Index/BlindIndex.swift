// SPDX-License-Identifier: EUPL-1.2

/// Finds a person again without storing what was searched for.
///
/// A token says only that two rows were about the same number, or about a like-sounding name with the same day of
/// birth; without the master key it can be neither made nor guessed, and with it only by trying. It is personal data
/// all the same: delete a casus' tokens in the transaction that ends the casus. Check a hit after opening the row,
/// since different names can fold to one token.
package struct BlindIndex: Sendable {
    /// The number of bytes of a token.
    package static let length = 16

    private let hash: KeyedHash

    package init(under master: MasterKey) { hash = master.hash(for: .blindIndex) }

    /// The token for a citizen number.
    ///
    /// - Parameter digits: the nine digits of a number that passed its test.
    package func token(forNumber digits: String) -> [UInt8] {
        token(LengthPrefixed("bsn", digits))
    }

    /// The token for a family name with a day of birth, after `FoldedName`; given names do not take part.
    ///
    /// - Parameter birthDay: `yyyy-mm-dd`; unknown parts are zeros, as in the population register.
    /// - Returns: nothing when the name has no letters, or the day is in another form.
    package func token(forFamilyName name: String, bornOn birthDay: String) -> [UInt8]? {
        let folded = FoldedName(name)
        guard !folded.withoutPrefix.isEmpty, Self.isDay(birthDay) else { return nil }
        return token(LengthPrefixed("name-birth-day", folded.withoutPrefix, birthDay))
    }

    private func token(_ fields: LengthPrefixed) -> [UInt8] {
        Array(hash.code(of: fields.bytes).prefix(Self.length))
    }

    private static func isDay(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10 else { return false }
        return bytes.indices.allSatisfy { index in
            index == 4 || index == 7 ? bytes[index] == 45 : (48...57).contains(bytes[index])
        }
    }
}
