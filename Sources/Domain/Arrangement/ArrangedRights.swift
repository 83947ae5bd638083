// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct RightsRules: Hashable, Sendable, Codable {
        package let rights: [Right]
        package let desk: Sourced<Named<RoleList>>
        package let identity: Sourced<IdentityCheck>
        package let ownFromAge: Sourced<Int>
        package let policeData: Sourced<CarveOut>
        package let prosecutionData: Sourced<CarveOut>?
        package let namesRecipients: Sourced<YesNo>
        package let refusalGrounds: [Sourced<String>]
        /// How a request that touches other parties reaches them.
        package let forwarding: Sourced<String>?
        package let complaints: Complaints
        package let breach: Breach
    }

    /// One right of the person: whether it is offered, by when it is decided and by whom.
    package struct Right: Hashable, Sendable, Codable {
        package enum Kind: String, ProfileChoice {
            case information = "informatie"
            case access = "inzage"
            case rectification = "rectificatie"
            case erasure = "wissing"
            case restriction = "beperking"
            case portability = "overdraagbaarheid"
            case objection = "bezwaar"
        }

        package enum Offer: String, ProfileChoice {
            case yes = "ja"
            case consentOnly = "alleen-bij-toestemming"
            case notApplicable = "niet-van-toepassing"
        }

        package let kind: Kind
        package let offered: Sourced<Offer>
        package let term: Sourced<Term>?
        package let longer: Sourced<Term>?
        package let decider: Named<RoleList>
        package let content: [Content]
        package let origin: Anchor

    }

    package enum IdentityCheck: String, ProfileChoice {
        case verify = "vaststellen"
        case inPerson = "in-persoon"
    }

    package enum CarveOut: String, ProfileChoice {
        case ownDesk = "eigen-loket"
        case viewWithoutCopy = "inzien-zonder-kopie"
    }

    package struct Complaints: Hashable, Sendable, Codable {
        package let desk: Named<RoleList>
        package let term: Sourced<Term>?
        package let joint: Named<BodyList>?
        package let answerAlways: YesNo
        package let evaluation: Sourced<String>?
        package let origin: Anchor
    }

    /// What happens when personal data leak.
    package struct Breach: Hashable, Sendable, Codable {
        package enum Start: String, ProfileChoice {
            case knowledge = "kennis"
            case discovery = "ontdekking"
            case suspicion = "vermoeden"
        }

        package enum Register: String, ProfileChoice {
            case all = "alle"
            case serious = "alleen-ernstige"
        }

        package enum Threshold: String, ProfileChoice {
            case every = "elk-incident"
            case risk = "risico-voor-personen"
            case casus = "raakt-een-casus"
        }

        package let internalTerm: Sourced<Term>?
        package let internalTo: [Named<RoleList>]
        package let internalStart: Sourced<Start>
        package let threshold: Sourced<Threshold>
        package let internalContent: [Content]
        package let authorityTerm: Sourced<Term>?
        package let authorityStart: Sourced<Start>?
        package let authorityBy: Named<RoleList>
        package let personBy: Named<RoleList>
        package let register: Sourced<Register>
        package let followUp: Sourced<YesNo>?
        package let copyTo: [Named<BodyList>]
        package let origin: Anchor
    }
}
