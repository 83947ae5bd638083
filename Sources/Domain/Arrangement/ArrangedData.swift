// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Which data exist, about whom, in which stage, and who sees them.
    package struct DataRules: Hashable, Sendable, Codable {
        package let kinds: [DataKind]
        package let persons: [PersonRule]
        package let allowed: [StageData]
        package let access: [AccessRow]
        package let afterClosing: [Sourced<Named<RoleList>>]
        package let attachments: Attachments
        package let fixedFields: Sourced<YesNo>
        package let freeText: Sourced<FreeText>
        package let bsn: Sourced<BsnRule>
        package let domainLabels: Sourced<YesNo>
        package let provenance: Sourced<YesNo>
        package let police: PoliceData?
        package let lifeDomains: [LifeDomain]
        package let scores: [Word]
        /// What becomes of a text that proved wrong, once it was corrected; replaced where the profile says nothing.
        package let formerText: Sourced<FormerText>?
        /// Absent in a profile with one kind of dossier, and in one stored before there were kinds.
        package let dossiers: DossierRules?
    }

    package enum FormerText: String, ProfileChoice {
        case kept = "bewaren"
        case replaced = "vervangen"
    }

    package struct Word: Hashable, Sendable, Codable {
        package let id: String
        package let nl: String
        package let en: String
        package let origin: Anchor
    }

    /// A life domain, and of which class what is said in it is; ordinary where the profile names none.
    package struct LifeDomain: Hashable, Sendable, Codable {
        package let id: String
        package let nl: String
        package let en: String
        package let dataClass: Named<DataClassList>?
        package let origin: Anchor
    }

    /// A kind of data with the class that the law knows and the fields it is kept in.
    package struct DataKind: Hashable, Sendable, Codable {
        package let id: Defined<DataKindList>
        package let nl: String
        package let en: String
        package let dataClass: Named<DataClassList>
        package let about: [PersonCategory]
        package let fields: [String]
        /// How much of a date of birth may stand in it; absent says nothing.
        package let birthDates: BirthDates?
        /// The kinds of parties that bring it in; absent where every party may that may handle its class, and in a profile
        /// from before this existed.
        package let suppliers: [Named<PartyKindList>]?
        /// Whether an item of this kind is about a life domain, where items carry one; absent is yes. What only says who
        /// somebody is, is about none.
        package let domainLabel: YesNo?
        package let origin: Anchor
    }

    package enum BirthDates: String, ProfileChoice {
        case full = "volledig"
        case yearOnly = "alleen-jaar"
    }

    package enum PersonCategory: String, ProfileChoice {
        case aimedAt = "persoon-van-de-aanpak"
        case relation = "directe-relatie"
        case systemMember = "lid-van-het-systeem"
        case coResident = "medebewoner"
        case child = "kind-op-het-adres"
        case professional = "professional"
        case thirdPartyStaff = "uitvoerende-van-een-derde"
        case reporter = "melder"
    }

    /// Which categories of persons may be kept, and what special data of them.
    package struct PersonRule: Hashable, Sendable, Codable {
        package let category: PersonCategory
        package let special: Say
        package let criminal: Say
        /// Whether it must be said of each of them why the approach needs them; nothing where the profile asks nothing.
        package let necessity: YesNo?
        package let origin: Anchor
    }

    /// A closed list: in these stages these kinds and no others.
    package struct StageData: Hashable, Sendable, Codable {
        package let stages: [Named<StageList>]
        package let kinds: [Named<DataKindList>]
        package let origin: Anchor
    }

    package enum FreeText: String, ProfileChoice {
        case allowed = "toegestaan"
        case limited = "beperkt"
        case forbidden = "verboden"
    }

    package enum BsnRule: String, ProfileChoice {
        case yes = "ja"
        case matchingOnly = "alleen-vergelijken"
        case no = "nee"
    }

    package struct PoliceData: Hashable, Sendable, Codable {
        /// Words of the rule set's subtypes; empty when the source leaves them open.
        package let categories: [String]
        package let recipients: [Named<PartyList>]
        package let logText: Sourced<String>?
        package let destroyWhenMet: Sourced<YesNo>
        package let specialOnlyBeside: Sourced<YesNo>?
        package let origin: Anchor
    }

    package struct Attachments: Hashable, Sendable, Codable {
        package enum Policy: String, ProfileChoice {
            case allowed = "toegestaan"
            case closedList = "gesloten-lijst"
            case none = "geen"
        }

        package enum Effect: String, ProfileChoice {
            case allow = "toestaan"
            case warn = "waarschuwen"
            case refuse = "weigeren"
        }

        package struct Kind: Hashable, Sendable, Codable {
            package let id: String
            package let nl: String
            package let en: String
            package let effect: Effect
            /// What a file of this kind always holds; it goes only with an item of that class. Absent says nothing.
            package let dataClass: Named<DataClassList>?
            package let origin: Anchor
        }

        package let policy: Policy
        package let kinds: [Kind]
        package let otherKinds: Sourced<Effect>
        package let notice: String?
        package let origin: Anchor
    }
}

extension Arrangement.Attachments {
    /// What happens to an attachment of this kind.
    package func effect(of kind: String) -> Effect {
        switch policy {
        case .none: return .refuse
        case .allowed: return kinds.first { $0.id == kind }?.effect ?? .allow
        case .closedList: return kinds.first { $0.id == kind }?.effect ?? otherKinds.value
        }
    }
}
