// SPDX-License-Identifier: EUPL-1.2

/// A moment in the process at which the person must be told what happens (Handvat annex 2, each phase).
package enum InformTopic: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Reported, and what is asked from whom: at the latest when the casus goes to triage.
    case report
    /// Outcome of triage: goal, themes, participants.
    case triageOutcome
    /// Outcome of the conference: to whom which data and why.
    case conferenceOutcome
    /// Scaled down: what remains and how long.
    case scaleDown

    package static func < (left: InformTopic, right: InformTopic) -> Bool {
        let order = InformTopic.allCases
        return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
}

/// The person was told (*kennisgeving*): when, how, by whom, in whose name.
package struct Kennisgeving: Hashable, Sendable, Codable {
    package enum Means: String, Hashable, Sendable, Codable, CaseIterable {
        case talk
        case letter
        case phone
        /// Nobody had to tell: the person knew already, as some source shows. Only where the profile says so.
        case known

        /// The ways in which somebody is told.
        package static let telling: [Means] = [.talk, .letter, .phone]
    }

    package let betrokkene: Identifier<Betrokkene>
    package let topic: InformTopic
    package let on: Day
    package let means: Means
    package let by: Identifier<User>
    package let onBehalfOf: Identifier<Partij>
    package let recordedAt: Moment
    /// The letter with which it was done; nothing when it was recorded by hand.
    package let letter: Identifier<WrittenLetter>?
    /// From what it shows that the person knew already.
    package let source: String?
    /// How and when staff heard from the party that it told the person; nothing when whoever told recorded it.
    package let heard: String?

    package init(
        betrokkene: Identifier<Betrokkene>, topic: InformTopic, on: Day, means: Means,
        by: Identifier<User>, onBehalfOf: Identifier<Partij>, recordedAt: Moment,
        letter: Identifier<WrittenLetter>? = nil, source: String? = nil, heard: String? = nil
    ) {
        self.heard = heard
        self.letter = letter
        self.source = source
        self.betrokkene = betrokkene
        self.topic = topic
        self.on = on
        self.means = means
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.recordedAt = recordedAt
    }
}
