// SPDX-License-Identifier: EUPL-1.2

/// One value that goes into a statement or comes out of a row, the same on both engines.
///
/// A boolean travels as `int` 0 or 1, a moment as `int` milliseconds, a calendar day as ISO `text`.
package enum SQLValue: Hashable, Sendable {
    case null
    case int(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}
