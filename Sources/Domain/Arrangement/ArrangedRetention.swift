// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct RetentionRules: Hashable, Sendable, Codable {
        package let term: Sourced<Term>
        package let start: Sourced<Start>
        /// Used only when the first start has no date.
        package let otherwiseStart: Sourced<Start>?
        package let limit: Sourced<Limit>
        package let stages: [ArchiveStage]
        package let warning: Warning?
        package let hold: Hold
        package let archiveTransfer: Sourced<YesNo>?
        package let whenNobodyActs: Sourced<NoAction>
        package let executor: Sourced<Named<RoleList>>
        package let method: Sourced<Method>
        package let cascade: Sourced<Cascade>?
        package let rejected: Sourced<DataFate>
        package let afterTransfer: Sourced<DataFate>?
        package let consentWithdrawn: Sourced<DataFate>
        package let leavingParty: Sourced<DataFate>?
        package let anonymising: Anonymising?
        /// How long an open casus may be there when nobody finds it necessary in between. Absent in an older profile.
        package let openUntested: Sourced<Term>?
    }

    package enum Start: String, ProfileChoice {
        case closing = "sluiting"
        case scalingDown = "afschaling"
        case endOfHelp = "einde-hulp"
        case lastChange = "laatste-wijziging"
        case firstProcessing = "eerste-verwerking"
    }

    package enum Limit: String, ProfileChoice {
        case maximum = "maximum"
        case startingPoint = "uitgangspunt"
        case fixed = "vast"
    }

    package struct ArchiveStage: Hashable, Sendable, Codable {
        package let nl: String
        package let en: String
        package let after: Term
        package let access: [Named<RoleList>]
        package let origin: Anchor
    }

    package struct Warning: Hashable, Sendable, Codable {
        package let before: Term
        package let to: [Named<RoleList>]
        package let origin: Anchor
    }

    /// Whether a casus may be kept longer.
    package struct Hold: Hashable, Sendable, Codable {
        package enum Rule: String, ProfileChoice {
            case no = "nee"
            case withReason = "met-reden"
            case statutoryDuty = "alleen-wettelijke-plicht"
        }

        package let rule: Rule
        package let reviewWithin: Term?
        package let by: Named<RoleList>?
        package let origin: Anchor
    }

    package enum NoAction: String, ProfileChoice {
        case destroy = "vernietigen"
        case destructionList = "vernietigingslijst"
    }

    package enum Method: String, ProfileChoice {
        case destroy = "vernietigen"
        case anonymise = "anonimiseren"
    }

    package enum Cascade: String, ProfileChoice {
        case receivedCopies = "ontvangen-kopieen-mee"
        case ownRules = "eigen-regels"
        case policeOnly = "alleen-politiegegevens"
    }
}

extension Arrangement.RetentionRules {
    /// The events that may start the clock, as far as they happened.
    package struct Dates: Hashable, Sendable {
        package var closed: Day?
        package var endOfHelp: Day?
        package var lastChange: Day?
        package var firstProcessing: Day?

        package init(closed: Day? = nil, endOfHelp: Day? = nil, lastChange: Day? = nil, firstProcessing: Day? = nil) {
            self.closed = closed
            self.endOfHelp = endOfHelp
            self.lastChange = lastChange
            self.firstProcessing = firstProcessing
        }

        package subscript(start: Arrangement.Start) -> Day? {
            switch start {
            case .closing, .scalingDown: return closed
            case .endOfHelp: return endOfHelp
            case .lastChange: return lastChange
            case .firstProcessing: return firstProcessing
            }
        }
    }

    /// The last day on which the casus may be there; nothing while no start has happened.
    ///
    /// The other start counts only when the first has no date (a later technical change never moves the clock). A
    /// statute's outer limit holds besides: the earliest wins.
    package func end(_ dates: Dates, outerLimit: Term? = nil) -> Day? {
        let begin = dates[start.value] ?? otherwiseStart.flatMap { dates[$0.value] }
        let own = begin.flatMap { term.value.end(from: $0) }
        let outer = outerLimit.flatMap { limit in dates.firstProcessing.flatMap { limit.end(from: $0) } }
        return [own, outer].compactMap { $0 }.min()
    }
}
