// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct Governance: Hashable, Sendable, Codable {
        package let amendmentNotice: Sourced<Term>?
        package let amendmentEffect: Sourced<AmendmentEffect>
        package let amendmentDelay: Sourced<Term>?
        package let accession: Sourced<String>?
        package let exclusion: Sourced<String>?
        package let exitNotice: Sourced<Term>?
        package let exitNeeds: [Sourced<Need>]
        package let exitCondition: Sourced<String>?
        package let firstTerm: Sourced<Term>?
        package let renewal: Sourced<Term>?
        package let evaluation: Sourced<Term>?
        package let evaluationOnRequest: Sourced<YesNo>?
        package let unforeseen: Sourced<Term>?
        package let impactAssessment: Sourced<String>?
        package let processorConsent: Sourced<String>?
        package let communication: Sourced<String>?
        package let disputes: Sourced<String>?
        package let liability: Sourced<String>?
        package let cost: Sourced<String>?
        package let supervision: Sourced<String>?
        /// What keeps holding after somebody left.
        package let survival: Sourced<String>?
        package let research: Sourced<Research>
        package let researchConditions: [Sourced<String>]
        package let statistics: Sourced<Statistics>
    }

    package enum AmendmentEffect: String, ProfileChoice {
        case onSigning = "bij-ondertekening"
        case afterDelay = "na-termijn"
        case onConsent = "bij-instemming"
    }

    package enum Research: String, ProfileChoice {
        case no = "nee"
        case underConditions = "onder-voorwaarden"
        case anonymised = "geanonimiseerd"
        case ownDepartment = "eigen-onderzoeksafdeling"
    }

    package enum Statistics: String, ProfileChoice {
        case nonPersonal = "niet-tot-personen-herleidbaar"
        case anonymised = "geanonimiseerd"
        case withoutPartnerEntries = "zonder-invoer-van-partners"
    }
}

extension Arrangement.Governance {
    /// The day on which an adopted amendment starts to hold; nothing when it waits for signatures or consent.
    package func amendmentHolds(adopted day: Day) -> Day? {
        amendmentEffect.value == .afterDelay ? amendmentDelay.flatMap { $0.value.end(from: day) } : nil
    }
}
