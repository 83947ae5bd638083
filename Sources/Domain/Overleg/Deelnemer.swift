// SPDX-License-Identifier: EUPL-1.2

/// Somebody who takes part in a conference for a party (*deelnemer*), and why that is lawful.
package struct Deelnemer: Hashable, Sendable, Codable {
    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case expert
        case informant
        case executor
    }

    /// The test of task, basis and limits that made taking part lawful (model convenant 12.2e).
    package struct Lawfulness: Hashable, Sendable, Codable {
        package let task: String
        package let specialDataTested: Bool
        package let acceptsProtocol: Bool
        /// Why a party outside the convenant is needed, and its own legal basis; absent for partners and in old records.
        package let necessity: String?
        package let basis: String?
        /// The statement of secrecy of an outsider for this casus, or the profession that binds; absent in old records.
        package let secrecySignedOn: Day?
        package let boundBy: String?
        package let by: Identifier<User>
        package let at: Moment

        package init(
            task: String, specialDataTested: Bool, acceptsProtocol: Bool, necessity: String = "", basis: String = "",
            secrecySignedOn: Day? = nil, boundBy: String = "", by: Identifier<User>, at: Moment
        ) {
            self.task = task
            self.specialDataTested = specialDataTested
            self.acceptsProtocol = acceptsProtocol
            self.necessity = necessity.isEmpty ? nil : necessity
            self.basis = basis.isEmpty ? nil : basis
            self.secrecySignedOn = secrecySignedOn
            self.boundBy = boundBy.isEmpty ? nil : boundBy
            self.by = by
            self.at = at
        }
    }

    package let user: Identifier<User>
    package let partij: Identifier<Partij>
    package let role: Role
    package let requestedInput: String
    package let lawfulness: Lawfulness
    /// How the participant is there; nothing in older documents, which know the table only.
    private let presence: Presence?

    /// At the table with what was cleared on the screen, or as somebody who thinks along and sees nothing in Sluis.
    package enum Presence: String, Hashable, Sendable, Codable {
        case table
        case hearing
    }

    /// Whether the participant hears and thinks along only; the casus does not exist for them in Sluis.
    package var onlyHears: Bool { presence == .hearing }

    package init(
        user: Identifier<User>, partij: Identifier<Partij>, role: Role, requestedInput: String,
        lawfulness: Lawfulness, presence: Presence = .table
    ) {
        self.user = user
        self.partij = partij
        self.role = role
        self.requestedInput = requestedInput
        self.lawfulness = lawfulness
        self.presence = presence
    }
}
