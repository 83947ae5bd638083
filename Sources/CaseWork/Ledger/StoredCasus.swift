// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A casus as it lies in the store: sealed, with the version it was stored under.
package struct StoredCasus: Sendable {
    package let id: Identifier<Casus>
    package let number: String
    package let version: Int
    package let sealed: [UInt8]
    /// The names of the persons it is about, sealed apart so that a list need not open the whole.
    package let sealedHeading: [UInt8]

    package init(
        id: Identifier<Casus>, number: String, version: Int, sealed: [UInt8], sealedHeading: [UInt8]
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.sealed = sealed
        self.sealedHeading = sealedHeading
    }
}

/// What the store keeps beside a sealed casus to find it again; nothing in it identifies a citizen.
package struct Projection: Sendable {
    package let phase: Phase
    package let stage: Int
    package let partij: Identifier<Partij>
    package let procesregisseur: Identifier<User>?
    package let reportedAt: Moment
    package let changedAt: Moment
    package let nextClock: Day?
    /// When it must be destroyed as things stand, also if nobody could open it any more by then; nothing before scaling down.
    package let destroyOn: Day?
    /// Who may see it, and whether with the names.
    package let readers: [Reader]
    package let work: [WorkItem]
    /// Blind index tokens of its persons.
    package let tokens: [[UInt8]]
    /// Who is called to which sitting for it.
    package let seats: [AgendaSeat]

    package init(
        phase: Phase, stage: Int, partij: Identifier<Partij>, procesregisseur: Identifier<User>?,
        reportedAt: Moment, changedAt: Moment, nextClock: Day?, destroyOn: Day?, readers: [Reader],
        work: [WorkItem], tokens: [[UInt8]], seats: [AgendaSeat] = []
    ) {
        self.phase = phase
        self.stage = stage
        self.partij = partij
        self.procesregisseur = procesregisseur
        self.reportedAt = reportedAt
        self.changedAt = changedAt
        self.nextClock = nextClock
        self.destroyOn = destroyOn
        self.readers = readers
        self.work = work
        self.tokens = tokens
        self.seats = seats
    }

    /// One user who may see the casus.
    package struct Reader: Hashable, Sendable {
        package let user: Identifier<User>
        package let seesNames: Bool

        package init(user: Identifier<User>, seesNames: Bool) {
            self.user = user
            self.seesNames = seesNames
        }
    }
}

/// Which casussen to list, for whom.
package struct CasusQuery: Sendable {
    package enum Order: String, Sendable, CaseIterable {
        case changed
        case reported
        case number
    }

    package let reader: Identifier<User>
    package let phase: Phase?
    package let partij: Identifier<Partij>?
    package let number: String?
    package let token: [UInt8]?
    package let order: Order
    package let offset: Int
    package let limit: Int

    package init(
        reader: Identifier<User>, phase: Phase? = nil, partij: Identifier<Partij>? = nil, number: String? = nil,
        token: [UInt8]? = nil, order: Order = .changed, offset: Int = 0, limit: Int = 25
    ) {
        self.reader = reader
        self.phase = phase
        self.partij = partij
        self.number = number
        self.token = token
        self.order = order
        self.offset = offset
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

        package init(
            id: Identifier<Casus>, number: String, phase: Phase, stage: Int, partij: Identifier<Partij>,
            procesregisseur: Identifier<User>?, reportedAt: Moment, changedAt: Moment, version: Int,
            seesNames: Bool, sealedHeading: [UInt8]
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
        }
    }

    package let rows: [Row]
    /// Whether there are more after these.
    package let more: Bool

    package init(rows: [Row], more: Bool) {
        self.rows = rows
        self.more = more
    }
}

/// A casus in which a person occurs, as a hit check may tell it.
package struct CasusMatch: Sendable {
    package let id: Identifier<Casus>
    package let procesregisseur: Identifier<User>?

    package init(id: Identifier<Casus>, procesregisseur: Identifier<User>?) {
        self.id = id
        self.procesregisseur = procesregisseur
    }
}

/// Work that waits, with the casus it belongs to.
package struct StoredWork: Sendable {
    package let casus: Identifier<Casus>
    package let number: String
    package let phase: Phase
    package let item: WorkItem

    package init(casus: Identifier<Casus>, number: String, phase: Phase, item: WorkItem) {
        self.casus = casus
        self.number = number
        self.phase = phase
        self.item = item
    }
}

/// A count: all that remains of a casus that ended. It cannot be traced once it is not small.
package struct Tally: Hashable, Sendable {
    /// A smaller count can point at a person, for whoever knows the place and the year; no page shows it.
    package static let leastShown = 5

    package let year: Int
    package let what: String
    package let count: Int

    package init(year: Int, what: String, count: Int) {
        self.year = year
        self.what = what
        self.count = count
    }
}
