// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// Does what time itself asks for: archive, destroy, warn. Runs in the server and as a command.
package struct Clockwork: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// What one run did.
    package struct Report: Hashable, Sendable {
        package var looked = 0
        package var destroyed = 0
        package var finished = 0
        /// Casussen that could not be looked at and need not be destroyed yet; the others were, and these are tried again
        /// at the next run.
        package var failed = 0
        /// Destructions that stay open because something remains.
        package var remaining = 0
        /// Notices to parties whose own term was over.
        package var forgotten = 0

        package init() {}
    }

    /// Looks at every casus on which a clock has run out by today.
    ///
    /// Each casus is a transaction of its own, so that a crash half-way loses nothing; a second run does the rest.
    package func run() async throws -> Report {
        var report = Report()
        if try await isBehindTheRegister() { report.failed += try await reproject() }
        report.failed += try await catchUp()
        try await followLaw()
        let today = house.time.today()
        report.forgotten = try await forgetNotices(on: today)
        try await lookAtDue(on: today, &report)
        // Those of today and those that were interrupted or found unclean before, in one scrub and one look.
        (report.finished, report.remaining) = try await house.finishDestructions()
        report.finished = max(0, report.finished - report.destroyed)
        // Last: a key store that does not answer must not keep a casus from being destroyed in time.
        try await house.forgetVerzoeken(on: today)
        return report
    }

    private func lookAtDue(on today: Day, _ report: inout Report) async throws {
        var last: DueCasus?
        while true {
            // A casus that nobody can open stays due until it must be destroyed: nothing moves its day, so the rest goes by it.
            let after = last
            let due = try await house.ledger.read { try $0.due(on: today, after: after, limit: 100) }
            guard let end = due.last else { return }
            last = end
            for casus in due {
                report.looked += 1
                do {
                    switch try await look(at: casus.id, anew: false) {
                    case .kept: break
                    case .destroyed: report.destroyed += 1
                    case .unreadable: report.failed += 1
                    }
                } catch {
                    // One casus that cannot be opened must not keep the others from being destroyed in time.
                    report.failed += 1
                }
            }
        }
    }

    /// Removes notices, sittings and tickets whose own term is over (decisions 0015, 0045 and 0047); of notices the journal says how many.
    private func forgetNotices(on today: Day) async throws -> Int {
        let house = self.house
        return try await house.ledger.write { session in
            let count = try session.removeBerichten(
                seenMadeBy: today.adding(months: -BerichtTerm.seenMonths),
                madeBy: today.adding(months: -BerichtTerm.latestMonths))
            try session.removeVergaderingen(heldBy: today.adding(months: -Vergadering.keptMonths))
            try session.removeTickets(endedBy: today.adding(months: -Ticket.keptMonths))
            try session.removeLists(madeBy: today.adding(months: -BerichtTerm.latestMonths))
            guard count > 0 else { return 0 }
            let moment = house.time.now()
            try session.append([try house.scribe.line("bericht.removed", nil, by: nil, about: "\(count)", at: moment)])
            return count
        }
    }

    /// Looks at every casus anew when another rule set decides today than when that was last done.
    package func followLaw() async throws {
        let today = house.time.today()
        let taken = try await house.ledger.read { session -> String? in
            guard let first = try session.publications().first else { return nil }
            let ruleset = try session.collaboration().ruleset(on: today)
            return try session.followedRuleset() ?? first.ruleset == ruleset ? nil : ruleset
        }
        guard let ruleset = taken else { return }
        _ = try await reproject()
        try await house.ledger.write { try $0.setFollowedRuleset(ruleset) }
    }

    /// Looks at every casus anew, after a change that may touch all of them: who may see it and what waits for whom may
    /// differ.
    ///
    /// - Returns: how many casussen could not be looked at.
    package func reproject() async throws -> Int {
        let revision = try await house.ledger.read { try $0.registerRevision() }
        let failed = try await lookAtEach { try $0.casussen(after: $1, limit: Clockwork.together) }
        try await house.ledger.write { try $0.setProjected(revision: revision) }
        return failed
    }

    /// Looks at the casussen that a change of the register concerned.
    ///
    /// - Parameter most: how many at the most; the others wait.
    /// - Returns: how many could not be looked at; these stay marked, and lists stay careful about them.
    package func catchUp(atMost most: Int = .max) async throws -> Int {
        try await lookAtEach(atMost: most) { try $0.behind(after: $1, limit: Clockwork.together) }
    }

    /// How many casussen are looked at at the same time, so that they share their way to the disk.
    private static let together = 50

    private func lookAtEach(
        atMost most: Int = .max,
        in page: @escaping @Sendable (any LedgerReading, Identifier<Casus>?) throws -> [Identifier<Casus>]
    ) async throws -> Int {
        // Read once and remembered: a write remembers nothing, so each would read the whole register again.
        _ = try await house.ledger.read { try $0.collaboration() }
        var (failed, looked, erased) = (0, 0, 0)
        var last: Identifier<Casus>?
        while looked < most {
            let after = last
            let ids = try await house.ledger.read { try page($0, after) }
            guard let end = ids.last else { break }
            let answers = await withTaskGroup(of: Sight.self) { group in
                for id in ids { group.addTask { (try? await look(at: id, anew: true)) ?? .unreadable } }
                return await group.reduce(into: [Sight]()) { $0.append($1) }
            }
            failed += answers.count { $0 == .unreadable }
            erased += answers.count { $0 == .destroyed }
            looked += ids.count
            last = end
        }
        // All at once: looking for what remains reads the whole store.
        if erased > 0 { _ = try await house.finishDestructions() }
        return failed
    }

    private func isBehindTheRegister() async throws -> Bool {
        try await house.ledger.read { try $0.projectedRevision() != $0.registerRevision() }
    }

    /// What came of looking at one casus.
    private enum Sight {
        case kept
        /// Its retention term was over and it was erased.
        case destroyed
        /// Its key is gone or its document is damaged, and it need not be destroyed yet.
        case unreadable
    }

    /// Brings one casus up to today, or erases it when its retention term is over, also when it cannot be read.
    ///
    /// - Parameter anew: because something around it changed, and not because its own day has come.
    private func look(at id: Identifier<Casus>, anew: Bool) async throws -> Sight {
        let house = self.house
        let key = try await key(of: id)
        return try await house.ledger.write { session in
            guard let stored = try session.casus(id) else { return .kept }
            guard let key, var casus = try? Dossier.open(stored, with: key) else {
                return try house.eraseUnread(id, in: session) ? .destroyed : .unreadable
            }
            let before = casus
            let collaboration = try session.collaboration()
            guard let actor = collaboration.user(casus.procesregisseur ?? casus.aanmelding.by) else { return .kept }
            let situation = Situation(
                collaboration: collaboration, law: house.law, actor: actor, moment: house.time.now(),
                day: house.time.today())
            let terms = collaboration.profile.bewaartermijn
            let isOver =
                casus.expire(on: situation.day, terms, at: situation.moment) || casus.expireCourse(in: situation)
            if isOver, let ending = casus.ended {
                guard try session.hasOpenVerzoek(about: id) else {
                    try house.erase(casus, since: before, because: ending, after: [], with: key, in: session, situation)
                    return .destroyed
                }
                // What somebody asked about, or asked to keep, is not destroyed before that ended (decision 0077). It stays
                // due, and is written again only where lists do not know yet that its term is over or the register changed.
                if !anew, try session.stage(of: id) == Afschaling.Stage.destroy.rawValue { return .kept }
                casus = before
            }
            casus.archive(on: situation.day, terms, at: situation.moment)
            try session.replace(
                try Dossier.seal(casus, version: stored.version + 1, with: key),
                try Projection(of: casus, in: situation, index: house.index))
            let told = try house.notify(of: casus, since: before, with: key, by: nil, in: session, situation)
            try session.append([try house.scribe.line("casus.clock", id, by: nil, at: situation.moment)] + told)
            return .kept
        }
    }

    /// The key of a casus; nothing when it is gone or damaged. A key store that does not answer is a fault.
    private func key(of id: Identifier<Casus>) async throws -> CasusKey? {
        do { return try await house.vault.key(for: id.description) } catch is VaultFault { return nil }
    }
}
