// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// The reporter told the person of the round table and invited them.
    package func inviteToTable(
        on day: Day?, told: Day?, by means: Kennisgeving.Means?, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("table.invited", on: id, by: user, once: once) { casus, situation in
            casus.inviteToTable(on: day, told: told, by: means, in: situation)
        }
    }

    /// Adds somebody from outside, to whom the person consented.
    package func addThirdParty(
        name: String, of organisation: String, secrecy: String, consentOn: Day?, items: [Identifier<Inbreng>],
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("table.third-party", on: id, by: user, once: once) { casus, situation in
            casus.addThirdParty(
                name: name, of: organisation, secrecy: secrecy, consentOn: consentOn, items: items, in: situation)
        }
    }

    /// Registers somebody who is there.
    package func attendTable(
        _ draft: AttendeeDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("table.attended", on: id, by: user, once: once) { casus, situation in
            casus.attendTable(draft, in: situation)
        }
    }

    /// Writes the report.
    package func reportTable(
        _ draft: TableReportDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("table.reported", on: id, by: user, once: once) { casus, situation in
            casus.reportTable(draft, in: situation)
        }
    }
}
