// SPDX-License-Identifier: EUPL-1.2

/// A language in which Sluis speaks; Dutch is the first and the fallback.
package enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case nl
    case en
}
