// SPDX-License-Identifier: EUPL-1.2

/// One casus of a collaboration, from report to destruction (*casus*).
///
/// It holds everything but the texts of the inbreng. Each act is a method that checks who, when and what is missing,
/// answers with every problem at once, and otherwise records the act with who and when. It is stored sealed as a whole.
package struct Casus: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Casus>
    package let number: String
    package let profile: String
    package let aanmelding: Aanmelding
    package internal(set) var betrokkenen: [Betrokkene]
    package internal(set) var procesregisseur: Identifier<User>?
    package internal(set) var support: [Identifier<User>]
    package internal(set) var phases: [PhaseChange]
    package internal(set) var hitChecks: [HitCheck]
    package internal(set) var intake: Intake?
    package internal(set) var kennisgevingen: [Kennisgeving]
    package internal(set) var uitstellen: [Uitstel]
    package internal(set) var inbrengen: [Inbreng]
    package internal(set) var vragen: [Vraag]
    package internal(set) var triageOutcome: TriageOutcome?
    package internal(set) var overleggen: [Casusoverleg]
    package internal(set) var plan: PlanVanAanpak
    package internal(set) var outcomes: [ConferenceOutcome]
    package internal(set) var afschaling: Afschaling?
    package internal(set) var reopenings: [Afschaling.Reopening]
    /// Why the casus ends without an archive; what remains is destroyed at once.
    package internal(set) var ended: Ending?
    /// Its way through the work process that the collaboration arranged; nothing on the national work process.
    package internal(set) var course: Course?
    /// What passed to and from other houses and tables; absent in a casus stored before it existed (see `outside`).
    var outsideRecord: Outside?
    /// What was put right about persons; absent in a casus stored before it existed (see `personChanges`).
    var personRecord: [PersonChange]?
    /// The letter book; absent in a casus stored before it existed (see `letters`).
    var letterBook: [WrittenLetter]?

    init(id: Identifier<Casus>, number: String, profile: String, aanmelding: Aanmelding, betrokkenen: [Betrokkene]) {
        self.id = id
        self.number = number
        self.profile = profile
        self.aanmelding = aanmelding
        self.betrokkenen = betrokkenen
        procesregisseur = nil
        support = []
        phases = [PhaseChange(from: nil, to: .aanmelding, by: aanmelding.by, at: aanmelding.at, why: "")]
        hitChecks = []
        intake = nil
        kennisgevingen = []
        uitstellen = []
        inbrengen = []
        vragen = []
        triageOutcome = nil
        overleggen = []
        plan = PlanVanAanpak()
        outcomes = []
        afschaling = nil
        reopenings = []
        ended = nil
        outsideRecord = nil
        letterBook = nil
        personRecord = nil
        course = nil
    }

    /// The phase the casus is in.
    package var phase: Phase { phases.last?.to ?? .aanmelding }

    /// The person or persons the plan is aimed at.
    package var personsAimedAt: [Betrokkene] { betrokkenen.filter { $0.category == .aimedAt } }

    /// The conference that is being prepared or sits, if any.
    package var currentOverleg: Casusoverleg? { overleggen.last.flatMap { $0.closed == nil ? $0 : nil } }

    /// The party in whose name the house acts now: the reporter, or the party of the casusregisseur once appointed.
    package var leadingPartij: Identifier<Partij> {
        phase >= .casusoverleg ? plan.casusregisseur?.partij ?? aanmelding.partij : aanmelding.partij
    }

    /// The item with this id.
    package func inbreng(_ id: Identifier<Inbreng>) -> Inbreng? { inbrengen.first { $0.id == id } }

    /// The person with this id.
    package func betrokkene(_ id: Identifier<Betrokkene>) -> Betrokkene? { betrokkenen.first { $0.id == id } }
}

/// Why a casus ended before scaling down; only this word survives, in the counts.
package struct Ending: Hashable, Sendable, Codable {
    package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        case intakeNotTakenUp
        case triageNotTakenUp
        case triageOtherTable
        case conferenceNotACasus
        case conferenceOtherTable
        case retentionEnded
        case courseRejected
        case courseTransferred
        case courseClosed
        /// A request of the person to erase was granted.
        case erasureGranted
    }

    package let reason: Reason
    package let by: Identifier<User>?
    package let at: Moment
    /// What the profile says becomes of the data; nothing on the national work process, which destroys.
    package internal(set) var fate: Arrangement.DataFate?
    /// Who decided it, when that was somebody other than whoever carried it out.
    package internal(set) var decision: DestructionRecord.Decision?

    package init(reason: Reason, by: Identifier<User>?, at: Moment, fate: Arrangement.DataFate? = nil) {
        self.fate = fate
        self.reason = reason
        self.by = by
        self.at = at
    }
}
