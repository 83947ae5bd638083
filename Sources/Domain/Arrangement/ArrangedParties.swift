// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct PartyRules: Hashable, Sendable, Codable {
        package let parties: [Party]
        package let entryConditions: [Sourced<String>]
        package let external: External?
    }

    /// An organisation, or one body of it, with what it may handle and on which ground.
    package struct Party: Hashable, Sendable, Codable {
        package let id: Defined<PartyList>
        package let name: String
        package let aliases: [String]
        package let kinds: [Named<PartyKindList>]
        package let place: Place
        package let signed: Signature
        package let pillars: [Named<PillarList>]
        package let grounds: [Ground]
        package let statutes: [String]
        /// Health and other special data.
        package let special: Say
        /// Police, prosecution and judicial data.
        package let criminal: Say
        package let underConsentRule: YesNo
        package let condition: String?
        /// The life domains in which the party works itself; nothing where the profile does not say.
        package let domains: [String]?
        package let origin: Anchor
    }

    package enum Place: String, ProfileChoice {
        case core = "kern"
        case fixed = "vast"
        case participant = "deelnemer"
        case shell = "schil"
        case incidental = "incidenteel"
        case organ = "orgaan"
        case house = "huis"
    }

    package enum Signature: String, ProfileChoice {
        case signed = "ja"
        case onBehalf = "namens"
        case absent = "nee"
        case open = "in-te-vullen"
    }

    /// Whether a party may handle a class of data.
    package enum Say: String, ProfileChoice {
        case yes = "ja"
        case no = "nee"
        case withConsent = "met-toestemming"
        case afterTest = "na-toets"
        case byAccount = "volgens-verantwoording"
        case blank = "leeg"
    }

    /// The ground a party or a stage names.
    package enum Ground: String, ProfileChoice {
        case publicTask = "publieke-taak"
        case duty = "wettelijke-plicht"
        case consent = "toestemming"
        case vitalInterest = "vitaal-belang"
        case legitimateInterest = "gerechtvaardigd-belang"
        case policeAct = "wpg"
        case judicialAct = "wjsg"
        case medicalContract = "wgbo"
        case furtherProcessing = "verdere-verwerking"
        case byAccount = "volgens-verantwoording"
    }

    /// What somebody outside the covenant needs before taking part.
    package struct External: Hashable, Sendable, Codable {
        package let needs: [Need]
        package let checkedBy: Named<RoleList>
        /// Whether secrecy by profession or statute makes the statement needless.
        package let statementUnlessBound: Sourced<YesNo>
        package let origin: Anchor
    }
}
