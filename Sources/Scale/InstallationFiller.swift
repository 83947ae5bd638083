// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Storage
import Vault

/// Fills an empty installation with invented casussen, many in one transaction.
///
/// All is as the acts would have left it: documents and items sealed with a key of their own, projections, blind index
/// tokens, counts, and journal lines in one tree. Only the order differs from real life: indexes are made at the end.
package struct InstallationFiller: Sendable {
    let house: House
    let ledger: SQLLedger
    let database: any SQLDatabase
    let plan: ScalePlan

    /// - Parameter database: the one the ledger writes to.
    package init(house: House, ledger: SQLLedger, database: any SQLDatabase, plan: ScalePlan) {
        self.house = house
        self.ledger = ledger
        self.database = database
        self.plan = plan
    }

    private static let together = 1000

    /// Stores the register of this size; the same parties and people in every run.
    package static func install(_ register: InventedRegister, _ profile: Profile, in house: House) async throws {
        try await house.ledger.write { session in
            try session.install(profile, house: register.house)
            for partij in register.partijen { try session.store(partij) }
            for user in register.users { try session.store(user) }
            try session.append([try house.scribe.line("register.installed", nil, by: nil, at: house.time.now())])
        }
    }

    /// Writes the casussen; tells after each part how many there are.
    package func run(in world: InventedWorld, _ tell: @escaping @Sendable (Int) -> Void) async throws {
        let bulk = BulkLoading(database)
        let indexes = try await bulk.begin()
        let parts = stride(from: 0, to: plan.count, by: Self.together).map {
            $0..<min($0 + Self.together, plan.count)
        }
        try await withThrowingTaskGroup(of: Int.self) { group in
            var rest = parts[...]
            for part in rest.prefix(3) { group.addTask { try await write(part, in: world) } }
            rest = rest.dropFirst(3)
            var done = 0
            while let count = try await group.next() {
                done += count
                tell(done)
                if let part = rest.popFirst() { group.addTask { try await write(part, in: world) } }
            }
        }
        try await bulk.finish(indexes)
        let last = plan.count
        try await ledger.write { session in
            for year in 2020...2040 { try session.continueNumbers(of: year, after: last) }
            try session.setProjected(revision: try session.registerRevision())
        }
    }

    private func write(_ part: Range<Int>, in world: InventedWorld) async throws -> Int {
        let at = plan.now.milliseconds
        let places = part.map(plan.place)
        let keys = try await withThrowingTaskGroup(of: CasusKey.self) { group in
            for place in places { group.addTask { try await house.vault.createKey(for: place.id.description, at: at) } }
            return try await group.reduce(into: [String: CasusKey]()) { $0[$1.casus] = $1 }
        }
        let made = try places.compactMap { place in
            try keys[place.id.description].map { try sealed(place, with: $0, in: world) }
        }
        try await ledger.write { session in
            for one in made {
                try session.insert(one.stored, one.projection)
                try session.store(one.text, as: one.item, of: one.stored.id)
                if let notice = one.notice { try session.store(notice.bericht, for: notice.people, on: notice.day) }
            }
            try session.append(made.flatMap(\.lines))
        }
        return made.count
    }

    private struct Sealed: Sendable {
        let stored: StoredCasus
        let projection: Projection
        let item: Identifier<Inbreng>
        let text: [UInt8]
        let lines: [JournalLine]
        let notice: InventedNotice?
    }

    private func sealed(
        _ place: ScalePlan.Place, with key: CasusKey, in world: InventedWorld
    ) throws -> Sealed {
        var numbers = place.numbers
        var invented = try InventedCasus(
            place.number, id: place.id, to: place.stage, from: place.start, in: world, &numbers)
        let actor = world.nobody
        invented.bringUpToDate(world.situation(actor, changedAt: invented.changedAt))
        let text = "Verzonnen inbreng: \(String(repeating: "achterstand, klachten, gesprekken; ", count: 6))"
        return Sealed(
            stored: try Dossier.seal(invented.casus, version: invented.acts.count, with: key),
            projection: try Projection(
                of: invented.casus, in: world.situation(actor, changedAt: invented.changedAt), index: house.index),
            item: invented.item, text: try Dossier.seal(text, of: invented.item, with: key),
            lines: try invented.acts.map { try house.scribe.line($0.act, place.id, by: $0.by, at: $0.at) },
            notice: InventedNotice(about: invented, &numbers))
    }
}

/// A notice to the reporting party about one in three casussen; one in four of these nobody saw yet.
struct InventedNotice: Sendable {
    let bericht: StoredBericht
    let people: [Identifier<User>]
    let day: Day

    init?(about invented: InventedCasus, _ numbers: inout SeededNumbers) {
        guard Int.random(in: 0..<3, using: &numbers) == 0 else { return nil }
        let casus = invented.casus
        let isSeen = Int.random(in: 0..<4, using: &numbers) > 0
        bericht = StoredBericht(
            id: numbers.hexadecimal() + numbers.hexadecimal(), casus: casus.id, number: casus.number,
            kind: .itemCorrected, partij: casus.aanmelding.partij, madeAt: invented.changedAt,
            seenAt: isSeen ? invented.changedAt : nil, seenBy: isSeen ? casus.aanmelding.by : nil, sealed: nil)
        people = [casus.aanmelding.by]
        day = AmsterdamTime(invented.changedAt).day
    }
}
