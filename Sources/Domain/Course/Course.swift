// SPDX-License-Identifier: EUPL-1.2

/// The way of one casus through the work process that its collaboration arranged for itself.
///
/// A casus of the national work process has none. It keeps the version of the arrangement under which it began, until
/// somebody moves it on purpose (decision 0032).
package struct Course: Hashable, Sendable, Codable {
    package internal(set) var arrangement: Arrangement.Version
    /// The part of the collaboration that it belongs to; no other part sees it when there is a wall.
    package let pillar: String?
    package let subdivision: String?
    package internal(set) var taken: [TakenStep]
    /// The step that is up next; the casus is in the stage of that step.
    package internal(set) var next: String
    package internal(set) var team: [TeamMember]
    package internal(set) var consents: [PersonConsent]
    package internal(set) var agreements: [Agreement]
    /// The round along the partners; nothing where the profile has none, or before it was sent.
    package internal(set) var query: PartnerQuery?
    package internal(set) var weighings: [SecondWeighing]?
    package internal(set) var roundTables: [RoundTable]?
    package internal(set) var policeDestroyed: [PoliceDestruction]?
    /// Absent in a casus from before these existed, each read as nothing.
    package internal(set) var rungs: [TakenRung]?
    var climbedFrom: Int?
    package internal(set) var settledLadders: [SettledLadder]?
    package internal(set) var sharingAgreements: [SharingAgreement]?
    package internal(set) var answers: [ContributionAnswer]?
    package internal(set) var transfer: PillarTransfer?
    package internal(set) var externals: [ExternalParty]?
    package internal(set) var homeBan: HomeBan?
    /// The ticket that it began as; nothing when it began as a report.
    package internal(set) var ticket: TicketOrigin?
    /// When the help of a party ended; absent in a casus stored before it existed.
    package internal(set) var endsOfHelp: [EndOfHelp]?
    /// Each time that it was moved to another version of the profile; nothing in most.
    package internal(set) var moves: [ProfileMove]?
    /// The day on which it was brought in, from which the limit of a statute runs.
    package internal(set) var beganOn: Day?
    package internal(set) var retentionChoices: [RetentionChoice]?
    /// Tests by the table of offences, the latest last.
    package internal(set) var offenceTests: [OffenceTest]?
    package internal(set) var settledClocks: [SettledClock]?
    package internal(set) var priorChecks: [PriorCheck]?
    package internal(set) var onwardRequests: [OnwardRequest]?
    /// Which kind of dossier it was said to be, the latest last, and the entries in the parts of that kind.
    package internal(set) var dossierChoices: [DossierChoice]?
    package internal(set) var dossierEntries: [DossierEntry]?
    /// Talks with a reporter who keeps refusing a step; absent in a casus stored before it existed.
    package internal(set) var refusalTalks: [RefusalTalk]?
    /// Parties that were tested for special and criminal data in this casus, besides those of the register.
    package internal(set) var partyTests: [PartyTest]?

    init(arrangement: Arrangement.Version, pillar: String?, subdivision: String?, next: String) {
        self.arrangement = arrangement
        self.pillar = pillar
        self.subdivision = subdivision
        self.next = next
        taken = []
        team = []
        consents = []
        agreements = []
    }

    /// Those who take part now: chosen, and not left since.
    package var currentTeam: [TeamMember] { team.filter { $0.left == nil } }
}

/// One step of the work process was taken: who, in which role, on what statements, with which outcome.
package struct TakenStep: Hashable, Sendable, Codable {
    package let step: String
    /// Which of the outcomes of the step, counted from 0; nothing for a step without outcomes.
    package let outcome: Int?
    /// The role in which the actor took it.
    package let role: String
    package let statements: [StepStatement]
    package let by: Identifier<User>
    package let partij: Identifier<Partij>
    package let at: Moment
    /// Nothing in a document from before the day was kept.
    package let on: Day?

    package init(
        step: String, outcome: Int?, role: String, statements: [StepStatement], by: Identifier<User>,
        partij: Identifier<Partij>, at: Moment, on: Day? = nil
    ) {
        self.on = on
        (self.step, self.outcome, self.role, self.statements) = (step, outcome, role, statements)
        (self.by, self.partij, self.at) = (by, partij, at)
    }
}

/// What somebody stated to meet one need of a step: a text, a day, or choices from a closed list.
package struct StepStatement: Hashable, Sendable, Codable {
    package let need: Arrangement.Need
    package let text: String
    package let day: Day?
    package let choices: [String]
    /// A note to a choice, by the word of the choice: why a criterion is met or not.
    package let notes: [String: String]

    package init(
        _ need: Arrangement.Need, text: String = "", day: Day? = nil, choices: [String] = [],
        notes: [String: String] = [:]
    ) {
        (self.need, self.text, self.day, self.choices, self.notes) = (need, text, day, choices, notes)
    }
}

/// A party, by one of its people, takes part in a casus because that is necessary.
package struct TeamMember: Hashable, Sendable, Codable {
    /// How far taking part reaches.
    package enum Presence: String, Hashable, Sendable, Codable, CaseIterable {
        /// Works in the system, as far as the gate lets through.
        case system
        /// Hears what is said at the table and sees nothing in the system.
        case meeting
    }

    package let user: Identifier<User>
    package let partij: Identifier<Partij>
    package let presence: Presence
    /// Why this party is needed in this casus.
    package let necessity: String
    package let by: Identifier<User>
    package let at: Moment
    package var left: Casusoverleg.Step?

    package init(
        user: Identifier<User>, partij: Identifier<Partij>, presence: Presence, necessity: String,
        by: Identifier<User>, at: Moment
    ) {
        (self.user, self.partij, self.presence, self.necessity) = (user, partij, presence, necessity)
        (self.by, self.at) = (by, at)
        left = nil
    }
}

/// A party that must agree to a step said yes or no; the latest word of a party counts.
package struct Agreement: Hashable, Sendable, Codable {
    package let step: String
    package let partij: Identifier<Partij>
    package let agrees: Bool
    package let why: String
    package let by: Identifier<User>
    package let at: Moment

    package init(
        step: String, partij: Identifier<Partij>, agrees: Bool, why: String, by: Identifier<User>, at: Moment
    ) {
        (self.step, self.partij, self.agrees, self.why, self.by, self.at) = (step, partij, agrees, why, by, at)
    }
}
