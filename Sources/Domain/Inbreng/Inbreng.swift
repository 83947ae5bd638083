// SPDX-License-Identifier: EUPL-1.2

/// One item of personal data that a party brought in and keeps the say over (*inbreng*).
///
/// The text itself is not here: it is sealed apart and only the gate opens it. This is what the gate decides with.
/// Handvat 4.4.2: the supplier keeps the say for every other phase, purpose and recipient.
package struct Inbreng: Identifiable, Hashable, Sendable, Codable {
    /// How the item came in.
    package enum Origin: Hashable, Sendable, Codable {
        case report
        case answer(Identifier<Vraag>)
        case conference
        /// A sentence of the minutes of a conference, said at its table.
        case minutes(Identifier<Casusoverleg>)
    }

    /// For which part of the file it was meant; the gate treats all items alike.
    package enum Label: String, Hashable, Sendable, Codable, CaseIterable {
        /// What a partner makes of it from its own view (*ketenanalyse*).
        case chainAnalysis
        /// An entry in the log book of the casus.
        case logbook
    }

    package let id: Identifier<Inbreng>
    package let supplier: Identifier<Partij>
    package let enteredBy: Identifier<User>
    package let enteredAt: Moment
    package let phase: Phase
    package let origin: Origin
    package var content: ContentClass
    package var necessity: String
    package var answers: [FactAnswer]
    package var akkoorden: [Akkoord]
    package var reservations: [Reservation]
    package var necessityTests: [NecessityTest]
    package var history: [Change]
    package var duties: [PerformedDuty]
    /// Nothing in a document from before there were worksheets; read it as `worksheets`.
    var filledWorksheets: [FilledWorksheet]?
    /// Nothing in a document from before there were attachments; read it as `bijlagen`.
    var storedBijlagen: [Bijlage]?
    /// Nothing for an ordinary item.
    package let label: Label?
    /// Nothing where no record of disclosures is kept; read it as `disclosures`.
    var recordedDisclosures: [PoliceDisclosure]?

    package init(
        id: Identifier<Inbreng>, supplier: Identifier<Partij>, enteredBy: Identifier<User>, enteredAt: Moment,
        phase: Phase, origin: Origin, content: ContentClass, necessity: String, label: Label? = nil
    ) {
        self.id = id
        self.supplier = supplier
        self.enteredBy = enteredBy
        self.enteredAt = enteredAt
        self.phase = phase
        self.origin = origin
        self.content = content
        self.necessity = necessity
        self.label = label
        answers = []
        akkoorden = []
        reservations = []
        necessityTests = []
        history = []
        duties = []
    }

    /// Whether the supplier took the item back; its text is then destroyed.
    package var isWithdrawn: Bool { history.contains { $0.kind == .withdrawn || $0.kind == .removed } }

    /// Whether the supplier froze the item: kept, but shown to nobody else until it is unfrozen.
    package var isFrozen: Bool { history.last { $0.kind == .frozen || $0.kind == .unfrozen }?.kind == .frozen }

    /// Whether the supplier said that the item is wrong and did not correct it since (model protocol 9.5).
    package var isMarkedWrong: Bool {
        history.last { $0.kind == .markedWrong || $0.kind == .corrected }?.kind == .markedWrong
    }
}
