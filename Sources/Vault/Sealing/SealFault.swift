// SPDX-License-Identifier: EUPL-1.2

/// Why a sealed value could not be opened, or a value not sealed.
///
/// None of these says anything about the content, so they may be logged.
package enum SealFault: Error, Hashable, Sendable {
    /// Too short to be a sealed value.
    case truncated
    /// Sealed in a form that this version does not know; the first byte says which.
    case unknownFormat(UInt8)
    /// The bytes were changed, or belong to another place, casus or key.
    case notAuthentic
    /// The cryptographic library refused to seal.
    case sealingRefused
}
