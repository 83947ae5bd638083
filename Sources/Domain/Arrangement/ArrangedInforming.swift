// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct InformRules: Hashable, Sendable, Codable {
        package let duties: [InformDuty]
        package let exemptions: [Exemption]
        package let deferralRecord: Sourced<DeferralParts>?
        package let reviewEvery: Sourced<Term>
        package let letters: [Letter]
    }

    /// Who tells the person what by when.
    package struct InformDuty: Hashable, Sendable, Codable {
        package enum Moment: String, ProfileChoice {
            case beforeDisclosure = "voor-verstrekking"
            case beforeStage = "voor-de-fase"
            case afterStage = "na-de-fase"
            case during = "gedurende"
            case onOutcome = "bij-uitkomst"
        }

        package let stage: Named<StageList>
        package let by: Named<RoleList>
        package let moment: Moment
        package let letter: Named<LetterList>?
        package let elsewhere: [Statement<Moment>]
        package let origin: Anchor
    }

    package struct Exemption: Hashable, Sendable, Codable {
        package let nl: String
        package let en: String
        package let record: Recording
        package let origin: Anchor

        package enum Recording: String, ProfileChoice {
            case full = "volledig"
            case dateAndSource = "datum-en-bron"
        }
    }

    /// The parts of the record of a deferral.
    package struct DeferralParts: ProfileWord {
        package enum Part: String, CaseIterable, Hashable, Sendable, Codable {
            case motive = "motivering"
            case expected = "verwacht-moment"
            case circumstances = "omstandigheden"
            case review = "periodieke-toets"
            case manner = "wijze"
        }

        package let parts: Set<Part>

        package init?(word: String) {
            var parts: Set<Part> = []
            for text in word.split(separator: " ") {
                guard let part = Part(rawValue: String(text)) else { return nil }
                parts.insert(part)
            }
            self.parts = parts
        }

        package static let expected =
            "noem een of meer van motivering verwacht-moment omstandigheden periodieke-toets wijze"
        package static let placeholder = DeferralParts(parts: [])

        private init(parts: Set<Part>) { self.parts = parts }

        package var isComplete: Bool { parts.count == Part.allCases.count }
    }

    package struct Letter: Hashable, Sendable, Codable {
        package enum Recipient: String, ProfileChoice {
            case person = "betrokkene"
            case reporter = "melder"
            case parties = "betrokken-partijen"
            case allParties = "alle-partijen"
            case executor = "uitvoerder"
            case direction = "regie"
            case supervisor = "toezichthouder"
            case body = "overleg"
            case proxy = "gemachtigde"
        }

        package enum Archive: String, ProfileChoice {
            case casus = "casus"
            case ownFile = "eigen-dossier"
            case register = "register"
            case nowhere = "nergens"
        }

        package let id: Defined<LetterList>
        package let nl: String
        package let en: String
        package let sender: Named<RoleList>
        package let recipient: Recipient
        package let trigger: Trigger
        package let content: [Content]
        package let archive: Archive
        /// Further roles that write and send it for the sender; absent in a profile from before this existed.
        package let alsoBy: [Named<RoleList>]?
        /// The kind of data that it is, so that rows of the access table about that kind say who else reads it.
        package let kind: Named<DataKindList>?
        package let origin: Anchor
    }

    /// The events on which letters go out and clocks start; the runtime knows these and no others.
    package enum Trigger: String, ProfileChoice {
        case beforeDisclosure = "voor-verstrekking"
        case disclosure = "verstrekking"
        case report = "melding"
        case rejection = "afwijzing"
        case triageOutcome = "triage-uitkomst"
        case takenUp = "opgenomen"
        case notTakenUp = "niet-opgenomen"
        case conferencePlanned = "overleg-gepland"
        case conferenceHeld = "overleg-gehouden"
        case outcome = "uitkomst"
        case progress = "voortgang"
        case consentNeeded = "toestemming-nodig"
        case withoutConsent = "zonder-toestemming"
        case consentWithdrawn = "toestemming-ingetrokken"
        case escalation = "opschaling"
        case transfer = "overdracht"
        case closing = "sluiting"
        case endOfHelp = "einde-hulp"
        case removal = "verwijdering"
        case archiving = "archivering"
        case destruction = "vernietiging"
        case beforeDestruction = "voor-vernietiging"
        case exemption = "uitzondering-informeren"
        case request = "verzoek"
        case requestExtended = "verzoek-verlengd"
        case requestDecided = "verzoek-besloten"
        case complaint = "klacht"
        case complaintSettled = "klacht-afgehandeld"
        case breachKnown = "datalek-bekend"
        case breachDiscovered = "datalek-ontdekt"
        case breachFollowUp = "datalek-vervolg"
        case correction = "correctie"
        case employment = "indiensttreding"
        case policePurposeMet = "politiedoel-bereikt"
        case monitoring = "nazorg"
        case running = "lopende-casus"
        case amendmentProposed = "wijzigingsvoorstel"
        case amendmentAdopted = "wijziging-aangenomen"
        case exit = "uittreding"
        case unforeseen = "onvoorzien"
        case covenantStart = "convenant-ingegaan"
        case planAdopted = "plan-vastgesteld"
        case evaluationAsked = "evaluatie-gevraagd"
        case exclusion = "uitsluiting"
        case firstProcessing = "eerste-verwerking"
        case deviation = "afwijkende-termijn"
        case prosecutionSupply = "verstrekking-om"
        case homeBanIssued = "huisverbod-opgelegd"
        /// The term of an extended ban runs from the day it was issued, not from the extension.
        case homeBanExtended = "huisverbod-verlengd"
        case reliefAsked = "voorziening-gevraagd"
    }

    /// What a letter must hold.
    package enum Content: String, ProfileChoice {
        case reason = "aanleiding"
        case purpose = "doelen"
        case parties = "partijen"
        case method = "werkwijze"
        case controller = "verantwoordelijke"
        case data = "gegevens"
        case recipients = "ontvangers"
        case retention = "bewaartermijn"
        case rights = "rechten"
        case consentWithdrawal = "intrekken-toestemming"
        case complaint = "klacht"
        case dutyExplained = "wettelijke-verplichting"
        case mustProvide = "verplicht-verstrekken"
        case automated = "geautomatiseerd-besluit"
        case contact = "contact"
        case steps = "vervolgstappen"
        case outcome = "uitkomst"
        case plan = "plan"
        case progress = "voortgang"
        case source = "herkomst"
        case limits = "beperking-rechten"
        case portability = "overdraagbaarheid"
        case identity = "identiteit"
        case feedbackText = "terugkoppeltekst"
        case noContent = "geen-inhoud"
        case decision = "besluit"
        case motive = "motivering"
        case measures = "maatregelen"
        case repair = "herstelmaatregelen"
        case nature = "aard-en-omvang"
        case effects = "gevolgen"
        case secrecy = "geheimhouding"
        case actions = "acties"
        case attendance = "aanwezigen"
        case date = "datum"
        case consentScope = "waarvoor-toestemming"
        case proxySigned = "ondertekende-machtiging"
        case extensionTerm = "nieuwe-termijn"
        case options = "keuzes"
        case correction = "correctie"
        case agreements = "afspraken"
        case personCategories = "categorieen-personen"
        case dataCategories = "categorieen-gegevens"
        case encrypted = "versleuteld"
        case purposeOfSupply = "doel-en-reden"
        case fixedText = "vaste-tekst"
        case remains = "wat-blijft"
        case otherPartners = "andere-partners"
    }
}
