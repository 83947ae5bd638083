// SPDX-License-Identifier: EUPL-1.2

/// What one collaboration arranged for itself, complete, as data: the profile that its casussen will run on.
///
/// A collaboration is nothing but this: no code knows which one it serves. It is versioned; a casus keeps the version it
/// began under until somebody moves it. Each part is one file of the profile's folder.
package struct Arrangement: Hashable, Sendable, Codable {
    package let identity: Identity
    package let parties: PartyRules
    package internal(set) var roles: RoleRules
    package let bodies: BodyRules
    package internal(set) var process: ProcessRules
    package let admission: Admission
    package let data: DataRules
    package let sharing: Sharing
    package let informing: InformRules
    package let rights: RightsRules
    package let retention: RetentionRules
    package let clocks: ClockRules
    package let governance: Governance
    package let doubts: DoubtRules

    package init(
        identity: Identity, parties: PartyRules, roles: RoleRules, bodies: BodyRules, process: ProcessRules,
        admission: Admission, data: DataRules, sharing: Sharing, informing: InformRules, rights: RightsRules,
        retention: RetentionRules, clocks: ClockRules, governance: Governance, doubts: DoubtRules
    ) {
        self.identity = identity
        self.parties = parties
        self.roles = roles
        self.bodies = bodies
        self.process = process
        self.admission = admission
        self.data = data
        self.sharing = sharing
        self.informing = informing
        self.rights = rights
        self.retention = retention
        self.clocks = clocks
        self.governance = governance
        self.doubts = doubts
    }

    package func role(_ name: Named<RoleList>) -> Role? { roles.roles.first { $0.id.word == name.word } }
    package func party(_ name: Named<PartyList>) -> Party? { parties.parties.first { $0.id.word == name.word } }
    package func document(_ name: Named<DocumentList>) -> Document? {
        identity.documents.first { $0.id.word == name.word }
    }
    package func dataKind(_ name: Named<DataKindList>) -> DataKind? {
        data.kinds.first { $0.id.word == name.word }
    }

    /// Every step with the stage it belongs to, in order.
    package var steps: [(stage: Stage, step: Step)] {
        process.stages.flatMap { stage in stage.steps.map { (stage, $0) } }
    }

    /// The stages in which the collaboration still forms its picture with the reporter, before any conference.
    package var stagesBeforeConference: [Stage] {
        process.stages.filter { $0.model == .report || $0.model == .triage }
    }

    /// Whether any party of the collaboration is of this kind.
    package func hasParty(ofKind kind: String) -> Bool {
        parties.parties.contains { $0.kinds.contains(Named(kind)) }
    }
}
