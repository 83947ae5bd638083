// SPDX-License-Identifier: EUPL-1.2

/// Which parties an element speaks about.
package enum Pattern: Hashable, Sendable {
    /// A kind; with hats, only under one of them.
    case kind(String, hats: [String]?)
    /// Every member of a declared group.
    case group(String)
}
