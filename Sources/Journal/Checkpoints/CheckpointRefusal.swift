// SPDX-License-Identifier: EUPL-1.2

/// Why a text is no checkpoint that this verifier believes.
package enum CheckpointRefusal: Error, Hashable, Sendable {
    /// The text is longer than any checkpoint, or has control characters.
    case unreadable
    /// There is no blank line with signature lines after it.
    case noSignatures
    /// A signature line is malformed; counted from 1.
    case signatureLine(Int)
    /// None of the signatures is by the key that was asked for.
    case unknownSigner
    /// The signature is by the key that was asked for, but not over this text.
    case badSignature
    /// The text has not exactly three lines, none of them empty.
    case lines
    /// The second line is no number in its shortest form.
    case size
    /// The third line is not 32 bytes in base64.
    case root
    /// It is a checkpoint of another journal.
    case origin(found: String)
}
