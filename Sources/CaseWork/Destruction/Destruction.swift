// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension House {
    /// Erases everything of a casus that ended, in one transaction: rows, tokens, details; leaves a count and the log.
    func erase(
        _ casus: Casus, because ending: Ending, after lines: [JournalLine], in session: any LedgerWriting,
        _ situation: Situation
    ) throws {
        try session.erase(casus.id)
        try session.count(Tally(year: situation.day.year, what: ending.reason.rawValue, count: 1))
        let line = try scribe.line(
            "casus.destroyed", casus.id, by: ending.by == nil ? nil : situation.actor,
            about: Casus.word(for: ending.reason), at: situation.moment)
        try session.append(lines.map { $0.withoutSealedDetail } + [line])
    }

    /// Destroys the key of an erased casus and scrubs the files; safe to do again after a crash.
    package func finishDestruction(of id: Identifier<Casus>) async throws {
        try await vault.destroyKey(for: id.description, at: time.now().milliseconds)
        try await scrub()
        try await ledger.write { try $0.finishDestruction(of: id) }
    }

    /// Finishes every destruction that was interrupted.
    package func finishDestructions() async throws -> Int {
        let unfinished = try await ledger.read { try $0.unfinishedDestructions() }
        for id in unfinished { try await finishDestruction(of: id) }
        return unfinished.count
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
