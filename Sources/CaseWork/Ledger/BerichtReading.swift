// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A notice as it lies in the store; nothing in its open part identifies a citizen.
package struct StoredBericht: Identifiable, Sendable {
    package let id: String
    /// Nothing once the casus was destroyed.
    package let casus: Identifier<Casus>?
    package let number: String
    package let kind: BerichtDraft.Kind
    package let partij: Identifier<Partij>
    package let madeAt: Moment
    package let seenAt: Moment?
    package let seenBy: Identifier<User>?
    /// The particulars, sealed with the key of the casus; they go with the casus.
    package let sealed: [UInt8]?

    package init(
        id: String, casus: Identifier<Casus>?, number: String, kind: BerichtDraft.Kind, partij: Identifier<Partij>,
        madeAt: Moment, seenAt: Moment? = nil, seenBy: Identifier<User>? = nil, sealed: [UInt8]?
    ) {
        self.id = id
        self.casus = casus
        self.number = number
        self.kind = kind
        self.partij = partij
        self.madeAt = madeAt
        self.seenAt = seenAt
        self.seenBy = seenBy
        self.sealed = sealed
    }
}

/// Which notices to list, for whom.
package struct BerichtQuery: Sendable {
    package let reader: Identifier<User>
    package let partij: Identifier<Partij>
    /// The people of the party who can act for it; a notice for none of them is for whoever stands in.
    package let active: [Identifier<User>]
    package let standsIn: Bool
    package let unseenOnly: Bool
    /// One notice only, or all of them.
    package let id: String?
    package let offset: Int
    package let limit: Int

    package init(
        reader: Identifier<User>, partij: Identifier<Partij>, active: [Identifier<User>], standsIn: Bool,
        unseenOnly: Bool = false, id: String? = nil, offset: Int = 0, limit: Int = 25
    ) {
        self.reader = reader
        self.partij = partij
        self.active = active
        self.standsIn = standsIn
        self.unseenOnly = unseenOnly
        self.id = id
        self.offset = offset
        self.limit = limit
    }
}

/// Reading the notices to parties.
package protocol BerichtReading {
    /// The notices for a reader: unseen ones first, then the newest.
    func berichten(_ query: BerichtQuery) throws -> [StoredBericht]
    func countBerichten(_ query: BerichtQuery) throws -> Int
    /// How many of them nobody of the party saw yet; the same as `countBerichten` of unseen ones, at a fixed cost.
    func countUnseen(_ query: BerichtQuery) throws -> Int
}

/// Writing the notices to parties.
package protocol BerichtWriting: BerichtReading {
    /// - Parameter day: the day it was made, from which its own term runs.
    func store(_ bericht: StoredBericht, for people: [Identifier<User>], on day: Day) throws
    func markSeen(_ bericht: String, by user: Identifier<User>, at moment: Moment) throws
    /// Removes notices made on or before a day, seen ones by a day of their own; answers how many went.
    func removeBerichten(seenMadeBy: Day, madeBy: Day) throws -> Int
}
