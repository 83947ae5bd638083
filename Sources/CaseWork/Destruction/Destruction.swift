// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension House {
    /// Erases everything of a casus that ended, in one transaction: rows, tokens, details; leaves a count, the log, and
    /// notices to the parties that say no more than its number and that it was destroyed.
    func erase(
        _ casus: Casus, since before: Casus, because ending: Ending, after lines: [JournalLine], with key: CasusKey,
        afterlife: CasusKey? = nil, in session: any LedgerWriting, _ situation: Situation
    ) throws {
        let actor = ending.by == nil ? nil : situation.actor
        try session.erase(casus.id, at: situation.moment)
        var told = try notify(
            of: casus, since: before, with: key, afterlife: afterlife, by: actor, in: session, situation)
        if ending.fate == .anonymised, let afterlife {
            told += try storeCopy(of: casus, with: afterlife, by: actor, in: session, situation)
        }
        try session.count(Tally(year: situation.day.year, what: ending.reason.rawValue, count: 1))
        if let record = casus.destructionRecord(on: situation.day) { try session.store(record) }
        let line = try scribe.line(
            "casus.destroyed", casus.id, by: ending.by == nil ? nil : situation.actor,
            about: Casus.word(for: ending.reason), at: situation.moment)
        try session.append(lines.map { $0.withoutSealedDetail } + told + [line])
    }

    /// Erases a casus that nobody can open any more, once the day has come on which it had to be destroyed; false before.
    ///
    /// Nobody can tell whose casus it was, so there are no notices: a count and a journal line of its own remain.
    func eraseUnread(_ id: Identifier<Casus>, in session: any LedgerWriting) throws -> Bool {
        let today = time.today()
        guard let day = try session.destroyDay(of: id), day <= today else { return false }
        let moment = time.now()
        if try session.collaboration().workProcess != nil, let number = try session.casus(id)?.number {
            try session.store(
                DestructionRecord(
                    number: number, on: today, reason: .retentionEnded, fate: nil, decision: nil, carriedOutBy: nil))
        }
        try session.erase(id, at: moment)
        try session.count(Tally(year: today.year, what: Ending.Reason.retentionEnded.rawValue, count: 1))
        try session.append([
            try scribe.line(
                "casus.destroyed-unread", id, by: nil, about: Casus.word(for: .retentionEnded), at: moment)
        ])
        return true
    }

    /// Finishes the destruction of a casus that was erased; when something remains, the clock tries again.
    package func finishDestruction(of id: Identifier<Casus>) async throws {
        let open = try await ledger.read { try $0.openDestructions() }.filter { $0.casus == id }
        _ = try await ResidueCheck(house: self).finish(open)
    }

    /// Finishes every destruction that is open; answers how many were finished and how many remain open.
    package func finishDestructions() async throws -> (finished: Int, remaining: Int) {
        let open = try await ledger.read { try $0.openDestructions() }
        let remaining = try await ResidueCheck(house: self).finish(open)
        return (open.count - remaining, remaining)
    }
}

extension Casus {
    /// The journal's word for a reason: lower case, because the journal knows only such words.
    static func word(for reason: Ending.Reason) -> String {
        switch reason {
        case .intakeNotTakenUp: return "intake-not-taken-up"
        case .triageNotTakenUp: return "triage-not-taken-up"
        case .triageOtherTable: return "triage-other-table"
        case .conferenceNotACasus: return "conference-not-a-casus"
        case .conferenceOtherTable: return "conference-other-table"
        case .retentionEnded: return "retention-ended"
        case .courseRejected: return "course-rejected"
        case .courseTransferred: return "course-transferred"
        case .courseClosed: return "course-closed"
        case .erasureGranted: return "erasure-granted"
        }
    }
}

extension JournalLine {
    /// The line as it may survive the casus: the commitment stays, what it commits to goes.
    var withoutSealedDetail: JournalLine {
        JournalLine(
            at: at, act: act, casus: casus, partij: partij, actor: actor, subject: subject, detail: detail,
            sealedDetail: nil)
    }
}
