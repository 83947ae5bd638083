// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// What a role can do with a kind of data in a stage.
    package enum AccessCode: String, ProfileChoice {
        case write = "W"
        case read = "R"
        /// Own contribution only.
        case own = "o"
        /// Hears it in the meeting, has nothing in the system.
        case hears = "m"
        /// Gets a notice without content.
        case notice = "n"
        case nothing = "-"
    }

    /// Narrows a row to some of those who have the role.
    package enum AccessCondition: String, ProfileChoice {
        case always = "altijd"
        case ownCasus = "eigen-casus"
        case criminalBasis = "strafrechtelijke-basis"
        case noCriminalBasis = "geen-strafrechtelijke-basis"
        case notConcerned = "niet-betrokken"
        case assigned = "toegewezen"
        case ownSubdivision = "eigen-gebied"
        case staffEntry = "invoer-door-medewerkers"
        case partyEntry = "invoer-door-partijen"
        case onRequest = "bij-een-verzoek"
        case countsOnly = "alleen-aantallen"
        case agreedItems = "afgesproken-gegevens"
        case designated = "aangewezen"
    }

    /// One row of the access table: a role, optionally some kinds of data only, and a code per stage.
    package struct AccessRow: Hashable, Sendable, Codable {
        package let role: Named<RoleList>
        package let condition: AccessCondition
        /// Empty for everything that the stage allows.
        package let kinds: [Named<DataKindList>]
        package let except: [Named<DataKindList>]
        package let codes: CodePerStage
        package let origin: Anchor
    }

    /// A code per stage; a stage that is not named gives nothing.
    package struct CodePerStage: Hashable, Sendable, Codable {
        package let codes: [String: AccessCode]

        package init(codes: [String: AccessCode]) { self.codes = codes }

        package init(from decoder: any Decoder) throws {
            codes = try decoder.singleValueContainer().decode([String: AccessCode].self)
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(codes)
        }

        package subscript(stage: String) -> AccessCode { codes[stage] ?? .nothing }
    }
}

extension Arrangement.DataRules {
    /// The codes of a role for a kind of data in a stage, one for each row that speaks of it.
    ///
    /// Rows about one kind go before rows about all: they narrow.
    package func codes(
        role: String, kind: String?, stage: String
    ) -> [(condition: Arrangement.AccessCondition, code: Arrangement.AccessCode)] {
        let rows = access.filter { row in
            row.role.word == role && !row.except.contains { $0.word == kind }
        }
        let about = rows.filter { row in row.kinds.contains { $0.word == kind } }
        let chosen = about.isEmpty ? rows.filter { $0.kinds.isEmpty } : about
        return chosen.map { ($0.condition, $0.codes[stage]) }
    }

    /// Whether any row of a role gives anything in a stage.
    func givesAnything(role: String, stage: String) -> Bool {
        access.contains { $0.role.word == role && $0.codes[stage] != .nothing }
    }

    /// The kinds of data that the rows of a role name; about every other kind they say what they say of the casus as such.
    func kindsNamed(for role: String) -> Set<String> {
        Set(access.filter { $0.role.word == role }.flatMap { ($0.kinds + $0.except).map(\.word) })
    }
}
