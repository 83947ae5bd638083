// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct RoleRules: Hashable, Sendable, Codable {
        package internal(set) var roles: [Role]
        package let grants: [Grant]
        package let causes: [Cause]
        package let ladders: [Ladder]
    }

    package struct Role: Hashable, Sendable, Codable {
        package enum Function: String, ProfileChoice {
            case reporter = "melder"
            case processDirection = "procesregie"
            case caseDirection = "casusregie"
            case participant = "deelnemer"
            case support = "ondersteuning"
            case direction = "leiding"
            case escalation = "opschaling"
            case records = "archief"
            case analyst = "analist"
            case supervision = "toezicht"
            case rightsDesk = "loket"
            case external = "extern"
            case person = "betrokkene"
            case proxy = "gemachtigde"
            case governance = "bestuur"
        }

        package enum Screening: String, ProfileChoice {
            case conduct = "vog-of-screening"
            case secrecyStatement = "geheimhoudingsverklaring"
            case statementUnlessBound = "verklaring-tenzij-beroepsgeheim"
        }

        package let id: Defined<RoleList>
        package let nl: String
        package let en: String
        package let aliases: [String]
        package let function: Function
        /// The party that employs whoever has the role; nothing when it can be any party.
        package let employer: Named<PartyList>?
        package let screening: [Screening]
        /// Off until the controller switches the role on.
        package internal(set) var startsOff: YesNo?
        /// The document by which the controller does that; nothing where being designated for it is enough.
        package let switchedOnBy: Named<DocumentList>?
        /// The role of which tasks are delegated to this one, in the casussen that somebody was put on; absent where none
        /// are, and in a profile from before this existed.
        package let deputises: Named<RoleList>?
        package let duties: [String]
        package let origin: Anchor
    }

    /// An act that parties let the house or a role perform in their name.
    package struct Grant: Hashable, Sendable, Codable {
        package let act: Act
        package let to: Named<RoleList>
        package let origin: Anchor

        package enum Act: String, ProfileChoice {
            case intake = "intake"
            case query = "bevragen"
            case inform = "informeren"
            case conference = "overleg-organiseren"
            case show = "inzage-geven"
            case deliver = "meegeven"
            case monitor = "volgen"
            case refer = "andere-tafel"
            case close = "afsluiten"
        }
    }

    /// A reason to go up a ladder.
    package struct Cause: Hashable, Sendable, Codable {
        package let id: Defined<CauseList>
        package let nl: String
        package let en: String
        package let origin: Anchor
    }

    /// The steps from somebody who is stuck to somebody who decides; no rung is skipped.
    package struct Ladder: Hashable, Sendable, Codable {
        package let nl: String
        package let en: String
        package let rungs: [Rung]
    }

    package struct Rung: Hashable, Sendable, Codable {
        package let from: Named<RoleList>
        package let to: Named<RoleList>?
        package let body: Named<BodyList>?
        /// The causes on which this rung may be taken; empty when any will do.
        package let causes: [Named<CauseList>]
        package let needs: [Need]
        package let origin: Anchor
    }
}

extension Arrangement.Ladder {
    /// Whether this role may take the rung that leads to this body on this cause.
    package func mayConvene(
        _ role: Named<RoleList>, body: Named<BodyList>, on cause: Named<CauseList>
    ) -> Bool {
        rungs.contains { rung in
            rung.from == role && rung.body == body && (rung.causes.isEmpty || rung.causes.contains(cause))
        }
    }
}

extension Arrangement.Role {
    /// Whether nobody has it: it is off, and the document that switches it on is not there.
    package var isSwitchedOff: Bool { startsOff == .yes && switchedOnBy != nil }
}
