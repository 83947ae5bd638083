// SPDX-License-Identifier: EUPL-1.2

/// Telling the person is put off (*uitstel*), on one of five closed grounds and with five things on record.
///
/// Model protocol 16.6 (grounds) and 16.7 (record). A deferral ends at its expected moment: from then on it no longer
/// takes the place of telling, and the decision is due again.
package struct Uitstel: Hashable, Sendable, Codable {
    package enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
        case stateSecurity
        case criminalOffences
        case economicInterest
        case supervision
        case protectionOfPersons
    }

    package let betrokkene: Identifier<Betrokkene>
    package let topic: InformTopic
    /// Nothing when the profile names its own exemptions.
    package let ground: Ground?
    /// The exemption of the profile, by its Dutch name; nothing on the national work process.
    package let exemption: String?
    package let motivation: String
    package let expectedOn: Day
    package let circumstances: String
    package let testEveryWeeks: Int
    package let howInformed: String
    package let by: Identifier<User>
    package let onBehalfOf: Identifier<Partij>
    package let at: Moment
    package let decidedOn: Day
    /// Each time that it was looked at again; nothing in a document from before that was kept.
    package internal(set) var reviews: [Review]?

    package init(
        betrokkene: Identifier<Betrokkene>, topic: InformTopic, ground: Ground?, exemption: String? = nil,
        motivation: String,
        expectedOn: Day, circumstances: String, testEveryWeeks: Int, howInformed: String,
        by: Identifier<User>, onBehalfOf: Identifier<Partij>, at: Moment, decidedOn: Day
    ) {
        self.betrokkene = betrokkene
        self.topic = topic
        self.ground = ground
        self.exemption = exemption
        self.motivation = motivation
        self.expectedOn = expectedOn
        self.circumstances = circumstances
        self.testEveryWeeks = testEveryWeeks
        self.howInformed = howInformed
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.at = at
        self.decidedOn = decidedOn
    }

    /// The day on which the deferral must be looked at again, at the latest on its expected moment. It stays where it is
    /// until somebody did (Enschede covenant, lines 547-550; model protocol 16.7).
    package var nextTest: Day {
        let last = reviews?.last?.on ?? decidedOn
        return min(last.adding(days: max(1, testEveryWeeks) * 7), expectedOn)
    }

    /// The last day on which it takes the place of telling: until its expected moment, or until somebody ended it.
    package var lastDay: Day {
        guard let last = reviews?.last, last.outcome == .ended else { return expectedOn }
        return min(expectedOn, last.on.adding(days: -1))
    }

    /// Somebody looked at it again.
    package struct Review: Hashable, Sendable, Codable {
        package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
            /// The reason still holds.
            case stays
            /// It no longer does: the person is told now.
            case ended
        }

        package let outcome: Outcome
        package let why: String
        package let by: Identifier<User>
        package let on: Day
        package let at: Moment
    }
}
