// SPDX-License-Identifier: EUPL-1.2

/// A party was tested for special and criminal data, for one casus: what was found, by whom and when.
package struct PartyTest: Hashable, Sendable, Codable {
    package let partij: Identifier<Partij>
    /// Why this party may handle such data here.
    package let why: String
    package let by: Identifier<User>
    package let on: Day
    package let at: Moment
}
