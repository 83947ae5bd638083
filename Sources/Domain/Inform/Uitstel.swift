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
    package let ground: Ground
    package let motivation: String
    package let expectedOn: Day
    package let circumstances: String
    package let testEveryWeeks: Int
    package let howInformed: String
    package let by: Identifier<User>
    package let onBehalfOf: Identifier<Partij>
    package let at: Moment
    package let decidedOn: Day

    package init(
        betrokkene: Identifier<Betrokkene>, topic: InformTopic, ground: Ground, motivation: String,
        expectedOn: Day, circumstances: String, testEveryWeeks: Int, howInformed: String,
        by: Identifier<User>, onBehalfOf: Identifier<Partij>, at: Moment, decidedOn: Day
    ) {
        self.betrokkene = betrokkene
        self.topic = topic
        self.ground = ground
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

    /// The day on which the deferral must be looked at again, at the latest on its expected moment.
    package func nextTest(after day: Day) -> Day {
        let step = max(1, testEveryWeeks) * 7
        let passed = max(0, day.ordinal - decidedOn.ordinal)
        return min(decidedOn.adding(days: (passed / step + 1) * step), expectedOn)
    }
}
