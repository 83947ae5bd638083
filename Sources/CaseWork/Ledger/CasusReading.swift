// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Casussen as the store keeps them: sealed bytes, and the few columns that lists and clocks need.
package protocol CasusReading {
    func casus(_ id: Identifier<Casus>) throws -> StoredCasus?
    /// The casus with this number; nothing when there is none.
    func casus(numbered number: String) throws -> Identifier<Casus>?
    /// The version under which a casus is stored now; nothing when there is none.
    func version(of casus: Identifier<Casus>) throws -> Int?
    /// The sealed texts of these items; an item without a text is absent.
    func inbreng(_ ids: [Identifier<Inbreng>], of casus: Identifier<Casus>) throws -> [Identifier<Inbreng>: [UInt8]]
    /// Who read or took these items, each reader once per item and kind, the latest first.
    func readings(of items: [Identifier<Inbreng>], in casus: Identifier<Casus>) throws -> [ItemReading]
    /// One page of the casussen that this user may see.
    func list(_ query: CasusQuery) throws -> CasusList
    /// What waits for this user by name and for these roles, by date, then without date.
    func work(of user: Identifier<User>, roles: Set<User.Role>, limit: Int) throws -> [StoredWork]
    /// Casussen with a blind index token, active ones only when asked.
    func matches(_ token: [UInt8], activeOnly: Bool) throws -> [CasusMatch]
    /// Casussen on which a clock runs out on or before this day, by day and id, after the one given.
    func due(on day: Day, after last: DueCasus?, limit: Int) throws -> [DueCasus]
    /// The day on which a casus must be destroyed; nothing before scaling down, and until its next change for one that an
    /// older Sluis left.
    func destroyDay(of casus: Identifier<Casus>) throws -> Day?
    /// Where lists say that a casus stands after closing (`Afschaling.Stage`), 0 while it runs; nothing when it is not there.
    func stage(of casus: Identifier<Casus>) throws -> Int?
    func nextNumber(in year: Int) throws -> Int
    func tallies() throws -> [Tally]
    /// One page of the scaled-down casussen by the day on which something happens to them.
    func retention(_ query: RetentionQuery) throws -> RetentionList
    /// How many casussen there are in each phase.
    func phaseCounts() throws -> [Phase: Int]
    /// Ids of casussen after the one given, in order.
    func casussen(after: Identifier<Casus>?, limit: Int) throws -> [Identifier<Casus>]
    func collaboration() throws -> Collaboration
    /// The revision of the register now, for what was decided on an earlier one.
    func registerRevision() throws -> Int64
    /// Those of these casussen that must be looked at again.
    func behind(among casussen: Set<Identifier<Casus>>) throws -> Set<Identifier<Casus>>
    /// Casussen that must be looked at again because of a change of the register, in order of id.
    func behind(after: Identifier<Casus>?, limit: Int) throws -> [Identifier<Casus>]
    /// The revision of the register under which every casus was last projected, those that are `behind` left out:
    /// below it, lists may be out of date.
    func projectedRevision() throws -> Int64
    /// How many days the clock of a demonstration runs ahead; nothing when these are no data of a demonstration.
    func clockOffsetDays() throws -> Int?
    /// Which collaboration of an installation this store belongs to; nothing in one from before there could be several.
    func worldMark() throws -> String?
}

/// What acts write about casussen.
package protocol CasusWriting: CasusReading {
    func insert(_ casus: StoredCasus, _ projection: Projection) throws
    /// Replaces the casus when its version is still the one that was read; throws `StaleCasus` otherwise.
    func replace(_ casus: StoredCasus, _ projection: Projection) throws
    func store(_ sealed: [UInt8], as item: Identifier<Inbreng>, of casus: Identifier<Casus>) throws
    func remove(_ item: Identifier<Inbreng>, of casus: Identifier<Casus>) throws
    func note(_ readings: [ItemReading], of casus: Identifier<Casus>) throws
    func count(_ tally: Tally) throws
    /// Uses up a form's once-token; false when it was used before.
    func consume(once token: String, at moment: Moment) throws -> Bool
    func install(_ profile: Profile, house: Identifier<Partij>) throws
    /// Makes this the arrangement that new casussen begin under, beside the versions that were there.
    ///
    /// Throws `ArrangementInUse` for another text under a version that casussen run on already.
    func install(_ arrangement: Arrangement) throws
    /// Adds what was recorded of a document or a gate.
    func record(_ adoption: Adoption) throws
    func setClockOffset(days: Int) throws
    func setWorldMark(_ id: String) throws
    func setProjected(revision: Int64) throws
    /// Numbers of this year go on after this one: for casussen that come in with a number of their own.
    func continueNumbers(of year: Int, after last: Int) throws
    /// Marks every casus that these people and parties concern as one to be looked at again, after a change of theirs.
    ///
    /// - Parameter revision: the revision before the change. Lists of other casussen stay as good as they were.
    func lookAgain(at concerns: [String], since revision: Int64) throws
}

/// A casus on which a clock has run out.
package struct DueCasus: Hashable, Sendable {
    package let day: Day
    package let id: Identifier<Casus>

    package init(day: Day, id: Identifier<Casus>) {
        self.day = day
        self.id = id
    }
}

/// The casus or the register changed between deciding and doing; it may be tried again on what is there now.
package struct StaleCasus: Error {
    package init() {}

    /// Does something again on a fresh start as long as the casus changes meanwhile, some times at the most.
    static func retried<Value>(times: Int = 8, _ body: () async throws -> Value) async throws -> Value {
        for _ in 1..<times {
            do { return try await body() } catch is StaleCasus {}
        }
        return try await body()
    }
}

/// A version of a profile is there already with another text, and casussen may run on it.
package struct ArrangementInUse: Error {
    package let version: Arrangement.Version

    package init(_ version: Arrangement.Version) { self.version = version }
}
