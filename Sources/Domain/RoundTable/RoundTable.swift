// SPDX-License-Identifier: EUPL-1.2

/// One round table about a casus: the person is told and invited first, who came is registered, a report with fixed parts
/// closes it.
package struct RoundTable: Hashable, Sendable, Codable {
    /// The person was told of the round table and invited.
    package struct Invitation: Hashable, Sendable, Codable {
        package let toldOn: Day
        package let means: Kennisgeving.Means
        package let by: Identifier<User>
        package let at: Moment
    }

    /// Somebody from outside the collaboration, with the consent of the person for exactly these items.
    package struct ThirdParty: Hashable, Sendable, Codable {
        package let name: String
        package let organisation: String
        package let consentOn: Day
        package let items: [Identifier<Inbreng>]
        /// What binds them to secrecy: a statement and its day, or a profession or statute; absent in a record from
        /// before it was asked.
        package let secrecy: String?
        package let by: Identifier<User>
        package let at: Moment
        /// What was said of them before it was put right, oldest first; nothing when nothing was.
        package var earlier: [ThirdParty]?

        /// The same without what it said before.
        var alone: ThirdParty {
            var one = self
            one.earlier = nil
            return one
        }
    }

    /// Somebody was there.
    package struct Attendee: Hashable, Sendable, Codable {
        package enum Part: String, Hashable, Sendable, Codable, CaseIterable {
            case partner
            case person
            /// Speaks for the person, after a signed statement and identification.
            case proxy
            case thirdParty
        }

        package let part: Part
        package let name: String
        package let by: Identifier<User>
        package let at: Moment
    }

    /// The report, with the parts that the work process prescribes; the day and the participants are on record apart.
    package struct Report: Hashable, Sendable, Codable {
        package let personalData: String
        package let reason: String
        package let state: String
        package let plan: String
        package let by: Identifier<User>
        package let at: Moment
        /// What the table came to; absent where nobody said, and in a report from before it was asked.
        package let result: Result?
    }

    /// What a round table comes to (care network, lines 199-200).
    package enum Result: String, Hashable, Sendable, Codable, CaseIterable {
        /// An integrated plan.
        case plan
        /// A proposal that the parties bear together, when the person wants nothing or cannot be reached.
        case proposal
    }

    package let on: Day
    package let invitation: Invitation
    package internal(set) var thirdParties: [ThirdParty]
    package internal(set) var attendance: [Attendee]
    package internal(set) var report: Report?
}

/// What somebody fills in of who came to a round table.
package struct AttendeeDraft: Sendable {
    package let part: RoundTable.Attendee.Part?
    package let name: String
    package let hasStatement: Bool
    package let isIdentified: Bool

    package init(part: RoundTable.Attendee.Part?, name: String, hasStatement: Bool, isIdentified: Bool) {
        (self.part, self.name, self.hasStatement, self.isIdentified) = (part, name, hasStatement, isIdentified)
    }
}

/// What somebody fills in of the report of a round table.
package struct TableReportDraft: Sendable {
    package let personalData: String
    package let reason: String
    package let state: String
    package let plan: String
    package let result: RoundTable.Result?

    package init(
        personalData: String, reason: String, state: String, plan: String, result: RoundTable.Result? = nil
    ) {
        (self.personalData, self.reason, self.state, self.plan) = (personalData, reason, state, plan)
        self.result = result
    }
}
