// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct ProcessRules: Hashable, Sendable, Codable {
        package internal(set) var pillars: [Pillar]
        package let stages: [Stage]
        package let transfers: [Transfer]
        package let plan: PlanRules?
    }

    /// What the joint plan looks like and how far it binds; the powers of the parties stay theirs.
    package struct PlanRules: Hashable, Sendable, Codable {
        package enum Form: String, ProfileChoice {
            case free = "vrij"
            case scored = "scores-interventies-acties"
            case productOrder = "plan-en-productbestelling"
            case steps = "stappenplan"
            case interventions = "interventies-met-uitvoerder"
        }

        package enum Binding: String, ProfileChoice {
            case advice = "deskundigenadvies"
            case agreements = "afspraken"
            case accountable = "aanspreekbaar"
            case withinOwnTask = "gezamenlijk-binnen-eigen-taak"
        }

        package let planForm: Form
        package let binding: Binding
        /// The roles that write in it while no table sits, beside those that lead the casus; absent where there are none.
        package let writers: [Named<RoleList>]?
        /// Whether who takes part adds actions of their own while no table sits; absent means no.
        package let ownParts: YesNo?
        /// Of which class the analyses are that are written beside the plan; absent means ordinary.
        package let analysisClass: Sourced<Named<DataClassList>>?
        package let origin: Anchor
    }

    /// A part of the collaboration with its own purpose, parties and documents, behind a wall.
    package struct Pillar: Hashable, Sendable, Codable {
        package enum Status: String, ProfileChoice {
            case active = "actief"
            case afterDocuments = "na-documenten"
            case draft = "ontwerp"
        }

        package enum Entry: String, ProfileChoice {
            case staff = "medewerkers"
            case parties = "partijen"
            case mixed = "gemengd"
            case open = "in-te-vullen"
        }

        package enum Wall: String, ProfileChoice {
            case hard = "hard"
            case none = "geen"
        }

        package let id: Defined<PillarList>
        package let nl: String
        package let en: String
        package let purpose: String?
        package let status: Status
        package let documents: [Named<DocumentList>]
        package internal(set) var entry: Entry
        package let wall: Wall
        package let origin: Anchor
    }

    /// A stage of the work process: what is stored in it, who is at the table, on which ground, and its steps.
    package struct Stage: Hashable, Sendable, Codable {
        package let id: Defined<StageList>
        package let nl: String
        package let en: String
        package let model: Model
        package let storage: Storage
        package let presence: Presence
        package let goals: [Goal]
        package let grounds: [Ground]
        package let controller: Controller
        package let steps: [Step]
        package let origin: Anchor
    }

    /// Which of the national phases a stage behaves like, for the law and the gate.
    package enum Model: String, ProfileChoice {
        case report = "aanmelding"
        case triage = "triage"
        case conference = "casusoverleg"
        case closing = "afschaling"
        case destroyed = "vernietigd"
    }

    /// What the system may hold in a stage.
    package enum Storage: String, ProfileChoice {
        case nothing = "niets"
        /// A ticket: where, when, who brings it, which step, what outcome. Nothing about a person.
        case ticket = "kaartje"
        case full = "volledig"
        case rest = "rest"
    }

    /// Who hears and sees what is brought in.
    package enum Presence: String, ProfileChoice {
        case reporterAndDirection = "melder-en-regie"
        case byNecessity = "nodig"
        case knowTheHousehold = "wie-het-huishouden-kent"
        case everyone = "allen"
        case none = "niemand"
    }

    package enum Controller: String, ProfileChoice {
        case supplier = "leverancier"
        case reporter = "melder"
        case joint = "gezamenlijk"
        case systemOwner = "systeemeigenaar"
        case eachForItself = "ieder-voor-zich"
        case open = "niet-genoemd"
    }

    package struct Goal: Hashable, Sendable, Codable {
        package let nl: String
        package let en: String
        package let origin: Anchor
    }

    /// A way out of the pillar or the collaboration.
    package struct Transfer: Hashable, Sendable, Codable {
        package enum Target: String, ProfileChoice {
            case otherPillar = "andere-pijler"
            case regularCare = "reguliere-zorg"
            case otherMunicipality = "andere-gemeente"
            case otherHouse = "ander-huis"
            case house = "zorg-en-veiligheidshuis"
            case localApproach = "lokale-aanpak"
            case otherTable = "andere-tafel"
            case bestParty = "best-passende-partij"
            case neighbourhoodTeam = "wijkteam"
        }

        package enum Channel: String, ProfileChoice {
            case system = "systeem"
            case oral = "mondeling"
            case report = "melding"
        }

        package let to: Target
        package let decidedBy: [Named<RoleList>]
        package let needs: [Need]
        package let channel: Channel
        package let staysBehind: DataFate
        package let notify: [Named<RoleList>]
        /// The stages in which this way out is open; absent where it is open in every stage of the conference.
        package let stages: [Named<StageList>]?
        package let origin: Anchor
    }

    /// What happens to the data of a casus.
    package enum DataFate: String, ProfileChoice {
        case kept = "blijft"
        case removed = "verwijderd"
        case anonymised = "geanonimiseerd"
        case returned = "terug-naar-de-bron"
        case nothingStored = "niets-vastgelegd"
        case administrativeCore = "administratieve-kern"
        case reduced = "opgeschoond"
        case closed = "afgesloten"
    }
}
