// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Who the collaboration is, of which day its law is, and on which documents it rests.
    package struct Identity: Hashable, Sendable, Codable {
        package let id: String
        package let nl: String
        package let en: String
        package let abbreviation: String
        package let version: String
        package let ruleset: Named<RuleSetList>
        /// The day of the documents: the law of that day, not the law of today.
        package let lawOf: Day
        package let regime: Sourced<Regime>
        /// Whether it is a zorg- en veiligheidshuis, for which a statute of its own holds since 1 March 2025.
        package let isHouse: YesNo
        package let purpose: [Goal]
        package let territory: String
        package let subdivisions: [String]
        package let unit: Sourced<Unit>
        package let hasPersonality: Sourced<YesNo>
        package let staff: Sourced<Staff>
        package let documents: [Document]
        package let gates: [Gate]
        package let origin: Anchor
    }

    package enum Regime: String, ProfileChoice {
        case covenant = "convenant"
        case statute = "wet"
    }

    /// Whom a casus is about.
    package enum Unit: String, ProfileChoice {
        case person = "persoon"
        case system = "clientsysteem"
        case household = "huishouden"
        case situation = "situatie"
    }

    package enum Staff: String, ProfileChoice {
        case own = "eigen"
        case ofAParty = "van-een-partij"
    }

    /// A document of the collaboration, present or not.
    package struct Document: Hashable, Sendable, Codable {
        package enum Kind: String, ProfileChoice {
            case covenant = "convenant"
            case protocolText = "protocol"
            case regulation = "reglement"
            case workProcess = "werkproces"
            case sharingAccount = "verantwoording"
            case impactAssessment = "dpia"
            case article20 = "artikel-20-besluit"
            case criteria = "criteria"
            case form = "formulier"
            case decision = "besluit"
        }

        package enum Status: String, ProfileChoice {
            case present = "aanwezig"
            case incomplete = "onvolledig"
            case undated = "zonder-datum"
            case missing = "ontbreekt"
        }

        package let id: Defined<DocumentList>
        package let nl: String
        package let kind: Kind
        package let status: Status
        package let origin: Anchor
    }

    /// What must be settled before the collaboration, or a part of it, may start.
    package struct Gate: Hashable, Sendable, Codable {
        package enum Effect: String, ProfileChoice {
            case start = "start"
            case pillar = "pijler"
            case policeData = "politiegegevens"
            case specialData = "bijzondere-gegevens"
            case criteria = "criteria"
            case system = "systeem"
        }

        package enum Status: String, ProfileChoice {
            case waiting = "wacht"
            case settled = "voldaan"
        }

        package let nl: String
        package let en: String
        package let documents: [Named<DocumentList>]
        package let pillar: Named<PillarList>?
        package let blocks: Effect
        package let status: Status
        package let origin: Anchor
    }
}
