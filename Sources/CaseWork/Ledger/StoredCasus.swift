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
    /// Whether the register changed since the casus was last looked at, for somebody in it.
    package let isBehind: Bool

    package init(
        casus: Identifier<Casus>, number: String, phase: Phase, item: WorkItem, isBehind: Bool = false
    ) {
        self.casus = casus
        self.number = number
        self.phase = phase
        self.item = item
        self.isBehind = isBehind
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
