// SPDX-License-Identifier: EUPL-1.2

/// The fields of a journal entry, in the order in which they are written.
package enum JournalField: String, CaseIterable, Sendable {
    case act, actor, at, casus, detail, partij, seq, subject
}

/// Why something is no journal entry; the offending text itself is left out on purpose.
package enum JournalEntryRefusal: Error, Hashable, Sendable {
    /// The field is not 1 to 64 characters of `a-z 0-9 . -`.
    case word(JournalField)
    /// The field is not 64 lower case hexadecimal digits.
    case commitment(JournalField)
    /// The field is not a number from 0 to the largest of 64 bits, written without leading zeros.
    case number(JournalField)
    /// A field that every entry has is missing.
    case missing(JournalField)
    /// The bytes are not the canonical form of any entry, from this byte on.
    case notCanonical(offset: Int)
}
