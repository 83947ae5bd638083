// SPDX-License-Identifier: EUPL-1.2

/// The casus is scaled down (*afschaling*): from this day every retention term runs (Handvat annex 2, phase 4).
package struct Afschaling: Hashable, Sendable, Codable {
    /// Another term than the standard, with its motivation and the day it is looked at again.
    package struct Deviation: Hashable, Sendable, Codable {
        package let motivation: String
        package let reassessOn: Day
        package let by: Identifier<User>
        package let at: Moment

        package init(motivation: String, reassessOn: Day, by: Identifier<User>, at: Moment) {
            self.motivation = motivation
            self.reassessOn = reassessOn
            self.by = by
            self.at = at
        }
    }

    /// The manager opened an archived casus again, with a reason.
    package struct Reopening: Hashable, Sendable, Codable {
        package let why: String
        package let by: Identifier<User>
        package let at: Moment

        package init(why: String, by: Identifier<User>, at: Moment) {
            self.why = why
            self.by = by
            self.at = at
        }
    }

    /// Where a scaled-down casus stands.
    package enum Stage: Int, Hashable, Sendable, Codable, Comparable {
        case active = 1
        case archived = 2
        case destroy = 3

        package static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    package let on: Day
    package let motivation: String
    package let onBehalfOf: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
    package var deviations: [Deviation]
    package var cleaned: [TextRevision]
    /// When the clock put the casus in the archive; nothing while it is active.
    package var archivedAt: Moment?
    /// What executors were still to get when it was scaled down, as far as the procesregisseur asked for it.
    package var leftovers: [Leftover]?

    package init(
        on: Day, motivation: String, onBehalfOf: Identifier<Partij>, by: Identifier<User>, at: Moment
    ) {
        self.on = on
        self.motivation = motivation
        self.onBehalfOf = onBehalfOf
        self.by = by
        self.at = at
        deviations = []
        cleaned = []
        archivedAt = nil
        leftovers = nil
    }
}
