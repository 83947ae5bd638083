// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Casussen as the store keeps them: sealed bytes, and the few columns that lists and clocks need.
package protocol CasusReading {
    func casus(_ id: Identifier<Casus>) throws -> StoredCasus?
    /// The sealed texts of these items; an item without a text is absent.
    func inbreng(_ ids: [Identifier<Inbreng>], of casus: Identifier<Casus>) throws -> [Identifier<Inbreng>: [UInt8]]
    /// One page of the casussen that this user may see.
    func list(_ query: CasusQuery) throws -> CasusList
    func work(of user: Identifier<User>, limit: Int) throws -> [StoredWork]
    /// Casussen with a blind index token, active ones only when asked.
    func matches(_ token: [UInt8], activeOnly: Bool) throws -> [CasusMatch]
    /// Casussen on which a clock runs out on or before this day.
    func due(on day: Day, limit: Int) throws -> [Identifier<Casus>]
    func nextNumber(in year: Int) throws -> Int
    func tallies() throws -> [Tally]
    /// Scaled-down casussen by the day on which something happens to them.
    func retention(limit: Int) throws -> [RetentionRow]
    /// How many casussen there are in each phase.
    func phaseCounts() throws -> [Phase: Int]
    /// Ids of casussen after the one given, in order.
    func casussen(after: Identifier<Casus>?, limit: Int) throws -> [Identifier<Casus>]
    func collaboration() throws -> Collaboration
    /// Casussen that were erased but whose key may still exist.
    func unfinishedDestructions() throws -> [Identifier<Casus>]
    /// How many days the clock of a demonstration runs ahead; nothing when these are no data of a demonstration.
    func clockOffsetDays() throws -> Int?
}

/// What acts write about casussen.
package protocol CasusWriting: CasusReading {
    func insert(_ casus: StoredCasus, _ projection: Projection) throws
    /// Replaces the casus when its version is still the one that was read; throws `StaleCasus` otherwise.
    func replace(_ casus: StoredCasus, _ projection: Projection) throws
    func store(_ sealed: [UInt8], as item: Identifier<Inbreng>, of casus: Identifier<Casus>) throws
    func remove(_ item: Identifier<Inbreng>, of casus: Identifier<Casus>) throws
    /// Removes everything of the casus from the store, its tokens and sealed journal details included.
    func erase(_ casus: Identifier<Casus>) throws
    func count(_ tally: Tally) throws
    /// Uses up a form's once-token; false when it was used before.
    /// The key of an erased casus is gone; forgets that it still had to go.
    func finishDestruction(of casus: Identifier<Casus>) throws
    func consume(once token: String, at moment: Moment) throws -> Bool
    func install(_ profile: Profile, house: Identifier<Partij>) throws
    func setClockOffset(days: Int) throws
}

/// Somebody else stored the casus between this act's reading and writing; the act may be tried again.
package struct StaleCasus: Error {
    package init() {}
}
