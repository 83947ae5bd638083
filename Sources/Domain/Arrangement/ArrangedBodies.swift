// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct BodyRules: Hashable, Sendable, Codable {
        package let bodies: [Body]
    }

    /// A meeting that the collaboration holds: who, how often, who decides, what is written down by when.
    package struct Body: Hashable, Sendable, Codable {
        package let id: Defined<BodyList>
        package let nl: String
        package let en: String
        package let aliases: [String]
        package let level: Level
        package let chair: Named<RoleList>?
        package let secretary: Named<RoleList>?
        package let agendaBy: Named<RoleList>?
        package let members: Membership
        package let invitation: Invitation
        package let casework: Casework
        package let cadence: Cadence?
        package let decisions: [Decision]
        package let absentMember: Sourced<Absence>?
        package let minutesWithin: Sourced<Term>?
        package let actionListWithin: Sourced<Term>?
        package let actionListTo: Sourced<Distribution>?
        package let priorView: Sourced<PriorView>?
        /// What each invited party looks up in its own system before the body sits; nothing where the profile asks nothing.
        package let priorCheck: Sourced<PriorCheck>?
        package let person: Sourced<Attendance>?
        package let deadlockTo: Named<BodyList>?
        package let records: [Record]
        package let origin: Anchor
    }

    package enum Level: String, ProfileChoice {
        case strategic = "strategisch"
        case tactical = "tactisch"
        case casus = "casus"
        case escalation = "opschaling"
        case complaints = "klachten"
    }

    package enum Membership: String, ProfileChoice {
        case allParties = "alle-partijen"
        case delegates = "afgevaardigden"
        case partiesOfThePillar = "partijen-van-de-pijler"
        case coreParties = "kernpartijen"
        case concerned = "betrokken-partijen"
        case leaders = "leidinggevenden"
    }

    package enum Invitation: String, ProfileChoice {
        case byNecessity = "per-casus-nodig"
        case fixedPartners = "vaste-partijen"
        case allMembers = "alle-leden"
    }

    package enum Casework: String, ProfileChoice {
        case yes = "ja"
        case anonymous = "alleen-anoniem"
        case no = "nee"
    }

    package enum Absence: String, ProfileChoice {
        case represented = "laat-zich-vertegenwoordigen"
        case writtenInput = "schriftelijke-inbreng"
        case replacement = "vervanger"
    }

    package enum Distribution: String, ProfileChoice {
        case all = "allen"
        case perCasus = "per-casus"
        case inSystem = "in-het-systeem"
    }

    package enum PriorView: String, ProfileChoice {
        case off = "uit"
        case perItem = "per-item"
        case on = "aan"
    }

    package enum PriorCheck: String, ProfileChoice {
        case knownUnknown = "bekend-of-onbekend"
        case none = "niets"
    }

    package enum Attendance: String, ProfileChoice {
        case no = "nee"
        case may = "mag"
        case invited = "uitgenodigd"
        case perMeeting = "per-overleg-gekozen"
    }

    package enum Strength: String, ProfileChoice {
        case must = "moet"
        case atLeast = "minstens"
        case atMost = "hoogstens"
        case guideline = "richtlijn"
        case effort = "inspanning"
    }

    /// How often: once in a term, or a number of times a year.
    package struct Cadence: Hashable, Sendable, Codable {
        package let every: Term?
        package let timesAYear: Int?
        package let strength: Strength
        package let perSubdivision: YesNo?
        package let origin: Anchor
    }
}
