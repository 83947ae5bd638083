// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A request as it lies in the store: an open heading, and all of it sealed.
package struct StoredVerzoek: Sendable {
    package let heading: VerzoekHeading
    /// Nothing for a request about no casus, and once the casus was destroyed.
    package let casus: Identifier<Casus>?
    /// Sealed with the key of the casus, or with a key of its own (decision 0077); nothing once that casus was destroyed.
    package let sealed: [UInt8]?

    package init(heading: VerzoekHeading, casus: Identifier<Casus>?, sealed: [UInt8]?) {
        self.heading = heading
        self.casus = casus
        self.sealed = sealed
    }

    /// Under which name its key is kept.
    package var keyName: String { casus?.description ?? heading.id.description }
    /// Its casus was destroyed, and what it said with it.
    package var isGone: Bool { sealed == nil }
    package var isOpen: Bool { heading.isOpen && !isGone }
}

/// Which requests are asked for.
package struct VerzoekQuery: Hashable, Sendable {
    package let isOpen: Bool?
    package let kind: Verzoek.Kind?

    package init(isOpen: Bool? = nil, kind: Verzoek.Kind? = nil) { (self.isOpen, self.kind) = (isOpen, kind) }
}

/// Requests of people as the store keeps them.
package protocol VerzoekReading {
    func verzoek(_ id: Identifier<Verzoek>) throws -> StoredVerzoek?
    /// The latest received first.
    func verzoeken(_ query: VerzoekQuery) throws -> [StoredVerzoek]
    /// Since when restrictions that were granted rest on a casus.
    func restrictions(of casus: Identifier<Casus>) throws -> [Day]
    /// What was decided about a casus, the latest first.
    func decidedVerzoeken(about casus: Identifier<Casus>) throws -> [VerzoekHeading]
    /// Whether a request about a casus still waits for its answer, or a restriction that was granted still holds.
    func hasOpenVerzoek(about casus: Identifier<Casus>) throws -> Bool
    /// Requests that ended on or before a day, but for a restriction that still holds.
    func verzoeken(endedBy day: Day) throws -> [StoredVerzoek]
}

/// What acts write about requests.
package protocol VerzoekWriting: VerzoekReading {
    func store(_ verzoek: StoredVerzoek) throws
    func nextVerzoekNumber(in year: Int) throws -> Int
    func removeVerzoek(_ id: Identifier<Verzoek>) throws
}
