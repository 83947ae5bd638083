// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// When a casus may come in, by whom, and on which test.
    package struct Admission: Hashable, Sendable, Codable {
        package let reporters: [Named<RoleList>]
        package let preconditions: [Sourced<Need>]
        package let criteria: [Criterion]
        package let reading: Sourced<CriteriaReading>?
        package let offences: [OffenceRow]
        package let offenceCodes: [OffenceCode]
        package let ages: Sourced<AgeRange>?
        package let excludedCore: Sourced<String>?
        package let override: Override?
        package let entrance: Sourced<Entrance>?
        package let query: Sourced<QueryMode>
        package let firstContact: Sourced<YesNo>?
        package let feedback: Sourced<Feedback>?
        package let routes: [Route]
    }

    /// One criterion: a verdict with an explanation, so that somebody can look at it again later.
    package struct Criterion: Hashable, Sendable, Codable {
        package enum Field: String, ProfileChoice {
            case verdict = "oordeel"
            case explanation = "toelichting"
            case domains = "leefgebieden"
            case count = "aantal"
            case label = "etiket"
        }

        package let id: Defined<CriterionList>
        package let nl: String
        package let en: String
        package let fields: [Field]
        package let pillar: Named<PillarList>?
        package let origin: Anchor
    }

    /// Who may set the outcome of the criteria aside, with a motive.
    package struct Override: Hashable, Sendable, Codable {
        package let by: [Named<RoleList>]
        package let needs: [Need]
        package let origin: Anchor
    }

    /// How parties are asked what they know before a casus is taken up.
    package enum QueryMode: String, ProfileChoice {
        case none = "geen"
        case reporterOnly = "alleen-melder"
        case targeted = "gericht"
        case knownUnknown = "bekend-onbekend"
        case wholeTeam = "heel-team-mondeling"
    }

    /// How a report comes in.
    package enum Entrance: String, ProfileChoice {
        case form = "formulier"
        case formOrStaff = "formulier-of-medewerker"
        case meeting = "overleg"
        case securedMail = "beveiligde-mail"
    }

    package enum Feedback: String, ProfileChoice {
        case outcome = "uitkomst"
        case limited = "beperkt"
        case advice = "advies"
        case answers = "antwoorden"
    }

    /// A special way in, with what the form asks.
    package struct Route: Hashable, Sendable, Codable {
        package let nl: String
        package let en: String
        package let by: Named<RoleList>
        package let step: Named<StepList>
        package let needs: [Need]
        /// What gives occasion for this way in: one of these at least must be the case. Absent in an older profile.
        package let occasions: [String]?
        package let questions: [String]
        package let stores: Storage
        package let origin: Anchor
    }
}

extension Arrangement.Route {
    /// Everything that the form of this way in asks: first what gives occasion for it, then the judgements.
    package var asked: [String] { (occasions ?? []) + questions }
}
