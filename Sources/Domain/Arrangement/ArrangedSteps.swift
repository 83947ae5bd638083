// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// One thing that somebody does: who, which act, what it needs first, what is written down, what comes of it.
    package struct Step: Hashable, Sendable, Codable {
        package let id: Defined<StepList>
        package let nl: String
        package let en: String
        package let actors: [Named<RoleList>]
        /// Whose own signal this is does not take the step on it, not for the party it brought the signal for either.
        /// Absent in a profile from before this existed.
        package let notBy: [Named<RoleList>]?
        /// The roles from which this step chooses who takes part; absent where all who may take part can be chosen.
        package let choosesFrom: [Named<RoleList>]?
        package let act: Act
        /// To whom an act goes that reaches others.
        package let reach: Reach?
        package let needs: [Need]
        /// What may be said with the step, and need not be; texts only. Absent in a profile from before this existed.
        package let mayState: [Need]?
        package let records: [Record]
        package let letters: [Named<LetterList>]
        package let outcomes: [Outcome]
        package let withoutAgreement: Named<BodyList>?
        /// Who is asked when the reporter keeps refusing this step; nothing where nobody is.
        package let afterRefusals: Insistence?
        package let origin: Anchor
    }

    /// After how many refusals a role is asked to speak with the reporter.
    package struct Insistence: Hashable, Sendable, Codable {
        package let times: Int
        package let to: Named<RoleList>
        package let origin: Anchor
    }

    package struct Outcome: Hashable, Sendable, Codable {
        package let nl: String
        package let en: String
        package let next: Named<StepList>?
        package let end: Ending?
        package let data: DataFate?
        /// What this outcome asks beside the needs of its step; absent in a profile stored before outcomes had needs.
        package let needs: [Need]?
        /// The roles of the step that may choose this outcome; absent where all of them may.
        package let actors: [Named<RoleList>]?
        /// Whether the outcome says that consent was given; nothing when it says nothing of consent.
        package let consent: YesNo?
        /// Whether who chooses it takes part no longer; nothing when it says nothing of that.
        package let leaves: YesNo?
    }

    package enum Ending: String, ProfileChoice {
        case rejected = "afgewezen"
        case transferred = "overgedragen"
        case closed = "afgesloten"
        case destroyed = "vernietigd"
    }

    /// Whom a question or supply reaches.
    package enum Reach: String, ProfileChoice {
        case reporter = "melder"
        case chosen = "gekozen-partijen"
        case subdivision = "partijen-van-het-gebied"
        case everyone = "alle-partijen"
        case executors = "uitvoerders"
    }

    /// The acts that a work process consists of; the runtime knows these and no others.
    package enum Act: String, ProfileChoice {
        case inform = "informeren"
        case askConsent = "toestemming-vragen"
        case weigh = "afwegen"
        case bringTicket = "kaartje-inbrengen"
        case report = "melden"
        case count = "tellen"
        case checkHit = "bekendheid-toetsen"
        case assess = "beoordelen"
        case ask = "bevragen"
        case answer = "antwoorden"
        case choose = "deelnemers-kiezen"
        case appoint = "casusregie-aanwijzen"
        case prepare = "overleg-voorbereiden"
        case confer = "overleggen"
        case share = "inbrengen"
        case analyse = "analyseren"
        case plan = "plan-maken"
        case execute = "uitvoeren"
        case monitor = "volgen"
        case escalate = "opschalen"
        case transfer = "overdragen"
        case deliver = "meegeven"
        case scaleDown = "afschalen"
        case tidy = "opschonen"
        case reopen = "heropenen"
        case close = "afsluiten"
        case archive = "archiveren"
        case destroy = "vernietigen"
    }

    /// What must be there before a step can be taken.
    package enum Need: String, ProfileChoice {
        case informed = "geinformeerd"
        case consent = "toestemming"
        case consentOrWeighing = "toestemming-of-afweging"
        case domainConsent = "toestemming-over-domeinen"
        case secondWeighing = "tweede-afweging"
        case ownRules = "eigen-regels"
        case ground = "grondslag"
        case compatible = "verenigbaar"
        case noBan = "geen-verbod"
        case necessity = "noodzaak"
        case task = "taak"
        case grant = "bevoegdheid"
        case account = "verantwoording"
        case criteria = "criteria"
        /// What it is about at heart is not what the profile keeps out, or there is a motive to take it up all the same.
        case core = "kern"
        case ownProcedure = "eigen-procedure"
        case motive = "motief"
        case explanation = "toelichting"
        case feedback = "terugkoppeling"
        case caseDirector = "casusregisseur"
        case cause = "oorzaak"
        case previousRung = "vorige-trede"
        case sharingAgreement = "deelafspraak"
        case principles = "uitgangspunten"
        case secrecyStatement = "geheimhoudingsverklaring"
        case lawfulness = "rechtmatigheidstoets"
        case article20 = "artikel-20-besluit"
        case identified = "geidentificeerd"
        case proxyStatement = "machtiging"
        case supplierSay = "akkoord-leverancier"
        case reporterSay = "akkoord-melder"
        case noChildren = "geen-kinderen-op-adres"
        case term = "termijn"
        case checklist = "voorbereidingslijst"
        case reviewDay = "toetsdag"
        case consultation = "overleg-vooraf"
        case verdictPerItem = "oordeel-per-gegeven"
        case previousStage = "vorige-fase"
        /// A conference that sat and closed, and on which no earlier step rests yet.
        case conferenceHeld = "overleg-gehouden"
        case planRecorded = "plan-vastgelegd"
    }

    /// What a step leaves in writing.
    package enum Record: String, ProfileChoice {
        case ticket = "kaartje"
        case counts = "aantallen"
        case report = "melding"
        case verdict = "oordeel"
        case participants = "deelnemerslijst"
        case attendance = "presentie"
        case appointment = "aanwijzing"
        case contribution = "inbreng"
        case analysis = "analyse"
        case plan = "plan"
        case scores = "scores"
        case minutes = "verslag"
        case actions = "actielijst"
        case agreement = "afspraak"
        case decision = "besluit"
        case letter = "brief"
        case consentStatus = "toestemmingsstatus"
        case consentProof = "toestemmingsbewijs"
        case weighing = "afweging"
        case motive = "motief"
        case disclosure = "verstrekking"
        case query = "vraag"
        case progress = "voortgang"
        case escalation = "opschaling"
        case transfer = "overdracht"
        case closing = "sluiting"
        case destruction = "vernietiging"
        case ownFile = "eigen-dossier"

        /// Whether it says something about a person in the system of the collaboration.
        package var isPersonal: Bool {
            switch self {
            case .ticket, .counts, .ownFile, .destruction, .verdict: return false
            default: return true
            }
        }
    }
}

extension Arrangement.Step {
    /// What the step or any of its outcomes asks.
    package var allNeeds: [Arrangement.Need] { needs + outcomes.flatMap { $0.needs ?? [] } }
}
