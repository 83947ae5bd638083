// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Which casussen to list, for whom.
package struct CasusQuery: Sendable {
    package enum Order: String, Sendable, CaseIterable {
        case changed
        case reported
        case number
    }

    /// Where a page begins: behind or before one row, so that a page far down costs no more than the first.
    package struct Cursor: Hashable, Sendable {
        package enum Direction: Sendable {
            /// The rows that come after it in the list.
            case after
            /// The rows right before it.
            case before
        }

        package let direction: Direction
        /// What the row is sorted on, as a number, then its id.
        package let place: Int64
        package let casus: Identifier<Casus>

        package init(_ direction: Direction, place: Int64, casus: Identifier<Casus>) {
            self.direction = direction
            self.place = place
            self.casus = casus
        }
    }

    package let reader: Identifier<User>
    /// The roles by which the reader sees more than where it is named; `Desk` fills them in from the register.
    package var roles: Set<User.Role> = []
    package let phase: Phase?
    package let partij: Identifier<Partij>?
    /// The word of a kind of dossier.
    package let dossier: String?
    package let number: String?
    package let token: [UInt8]?
    package let order: Order
    /// Nothing for the first page.
    package let cursor: Cursor?
    package let limit: Int

    package init(
        reader: Identifier<User>, phase: Phase? = nil, partij: Identifier<Partij>? = nil, dossier: String? = nil,
        number: String? = nil, token: [UInt8]? = nil, order: Order = .changed, cursor: Cursor? = nil, limit: Int = 25
    ) {
        self.reader = reader
        self.phase = phase
        self.partij = partij
        self.dossier = dossier
        self.number = number
        self.token = token
        self.order = order
        self.cursor = cursor
        self.limit = limit
    }
}

/// One page of a list of casussen.
package struct CasusList: Sendable {
    package struct Row: Sendable {
        package let id: Identifier<Casus>
        package let number: String
        package let phase: Phase
        package let stage: Int
        package let partij: Identifier<Partij>
        package let procesregisseur: Identifier<User>?
        package let reportedAt: Moment
        package let changedAt: Moment
        package let version: Int
        package let seesNames: Bool
        package let sealedHeading: [UInt8]
        /// Whether the register changed since the casus was last looked at, for somebody in it.
        package let isBehind: Bool
        /// The word of the kind of dossier; nothing where the profile has none.
        package let dossier: String?

        package init(
            id: Identifier<Casus>, number: String, phase: Phase, stage: Int, partij: Identifier<Partij>,
            procesregisseur: Identifier<User>?, reportedAt: Moment, changedAt: Moment, version: Int,
            seesNames: Bool, sealedHeading: [UInt8], isBehind: Bool, dossier: String? = nil
        ) {
            self.id = id
            self.number = number
            self.phase = phase
            self.stage = stage
            self.partij = partij
            self.procesregisseur = procesregisseur
            self.reportedAt = reportedAt
            self.changedAt = changedAt
            self.version = version
            self.seesNames = seesNames
            self.sealedHeading = sealedHeading
            self.isBehind = isBehind
            self.dossier = dossier
        }

        /// What the row is sorted on.
        package func place(in order: CasusQuery.Order) -> Int64 {
            switch order {
            case .changed: changedAt.milliseconds
            case .reported: reportedAt.milliseconds
            case .number: CasusNumber.place(of: number)
            }
        }
    }

    package let rows: [Row]
    /// Whether there are more in the direction that was asked for.
    package let more: Bool

    package init(rows: [Row], more: Bool) {
        self.rows = rows
        self.more = more
    }
}
