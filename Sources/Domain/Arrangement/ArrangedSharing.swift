// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The rules of sharing that the collaboration adds to the law; the strictest of all layers holds.
    package struct Sharing: Hashable, Sendable, Codable {
        package let base: Sourced<Basis>
        package let consent: [ConsentRule]
        package let decider: Sourced<Decider>
        package let reuse: Sourced<Reuse>
        package let recordedAt: Sourced<RecordPlace>
        package let betweenPillars: Sourced<BetweenPillars>?
        package let thirdParties: Sourced<ThirdParties>
        package let mail: Sourced<Mail>
        package let coupling: Sourced<Coupling>
        package let conflictOfDuties: Sourced<YesNo>?
        package let vitalInterest: VitalInterest?
        package let legitimateInterestExcluded: [Sourced<Named<PartyKindList>>]
        package let systemController: Sourced<Controller>
        /// Which party owns the system, where the owner is its controller; nothing where no document names it.
        package let systemOwner: Sourced<Named<PartyList>>?
        package let recheck: Sourced<YesNo>?
    }

    package enum Basis: String, ProfileChoice {
        case ladder = "grondslagen-per-verstrekking"
        case account = "verantwoording-per-pijler"
        case authorisedFields = "geautoriseerde-velden"
        case groundPerStep = "grondslag-per-stap"
        case consentFirst = "eerst-toestemming"
    }

    /// When consent is asked and what may pass without it.
    package struct ConsentRule: Hashable, Sendable, Codable {
        package enum Mode: String, ProfileChoice {
            case first = "eerst-vragen"
            case perItem = "per-gegeven"
            case acrossDomains = "over-domeinen"
            case explicit = "uitdrukkelijk"
        }

        package enum ProofPlace: String, ProfileChoice {
            case ownFile = "eigen-dossier"
            case system = "systeem"
        }

        package let mode: Mode
        package let nl: String
        package let en: String
        package let kinds: [Named<PartyKindList>]
        package let exempt: [Named<PartyKindList>]
        package let askedBy: Named<RoleList>?
        /// What may be said without consent, after the weighing; empty when nothing may.
        package let withoutConsent: [Named<DataKindList>]
        package let withoutConsentNeeds: [Need]
        /// The parts of the weighing that stands in for consent; absent where the profile names none of its own.
        package let weighing: [Word]?
        package let moreNeeds: [Need]
        package let proof: ProofPlace
        package let origin: Anchor
    }

    package enum Decider: String, ProfileChoice {
        case supplier = "leverancier"
        case reporter = "melder"
        case professional = "professional"
    }

    /// What somebody who received an item may do with it for its own task.
    package enum Reuse: String, ProfileChoice {
        case withinCasus = "vrij-binnen-de-casus"
        case approval = "na-goedkeuring-leverancier"
        case executorsCleared = "alleen-uitvoerders-na-akkoord"
        case roleOnly = "alleen-voor-de-rol"
    }

    package enum RecordPlace: String, ProfileChoice {
        case system = "systeem"
        case ownFile = "eigen-dossier"
        case both = "beide"
    }

    package enum BetweenPillars: String, ProfileChoice {
        case forbidden = "verboden"
        case onlyByTransfer = "alleen-bij-overdracht"
    }

    package enum ThirdParties: String, ProfileChoice {
        case forbidden = "verboden"
        case statuteOnly = "alleen-wet"
        case statuteOrConsent = "wet-of-toestemming"
        case conditions = "onder-voorwaarden"
    }

    package enum Mail: String, ProfileChoice {
        case avoid = "vermijden"
        case securedOnly = "alleen-beveiligd"
        case noticeOnly = "alleen-bericht-zonder-inhoud"
    }

    package enum Coupling: String, ProfileChoice {
        case forbidden = "verboden"
        case off = "uit"
        case allowed = "toegestaan"
    }

    package struct VitalInterest: Hashable, Sendable, Codable {
        /// The stages in which it may be chosen at all.
        package let stages: [Named<StageList>]
        package let needs: [Need]
        package let origin: Anchor
    }
}
