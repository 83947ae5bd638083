// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// The casussen of one area as they stand on the agenda of its meeting.
package struct AgendaArea: Sendable {
    package struct Line: Sendable {
        package let casus: Identifier<Casus>
        package let number: String
        package let persons: String
        package let stage: Arrangement.Stage
        /// Whether it came in since it was last discussed.
        package let isNew: Bool
        /// By when it is to be looked at again.
        package let due: Day?
        package let isLate: Bool
    }

    package let name: String
    package let lines: [Line]
}

extension Desk {
    /// The running and new casussen of whoever directs the process, by area; journaled as read from a list.
    ///
    /// Empty for anybody else, where the profile has no areas, and where signals begin as tickets: there the meeting of an
    /// area is about tickets, and has an agenda of its own.
    package func agenda(for user: Identifier<User>) async throws -> [AgendaArea] {
        let house = self.house
        let found = try await house.ledger.read { session in
            (
                try house.situation(for: user, in: session),
                try session.list(CasusQuery(reader: user, limit: 200)).rows.map(\.id)
            )
        }
        guard let situation = found.0, let arrangement = situation.collaboration.workProcess, !arrangement.hasTickets
        else { return [] }
        let areas = arrangement.identity.subdivisions
        let keys = try await house.vault.keys(for: found.1.map(\.description))
        let casussen = try await house.ledger.read { session in
            try found.1.compactMap { id -> Casus? in
                guard let key = keys[id.description], let stored = try session.casus(id) else { return nil }
                return try Dossier.open(stored, with: key)
            }
        }
        let mine = casussen.filter { casus in
            casus.afschaling == nil
                && casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
                    .contains(.procesregisseur)
        }
        let lines = try mine.map {
            try house.scribe.line("casus.listed", $0.id, by: situation.actor, at: situation.moment)
        }
        try await house.ledger.write { try $0.append(lines) }
        return areas.map { area in
            AgendaArea(
                name: area,
                lines: mine.filter { $0.course?.subdivision == area }.compactMap { Desk.line($0, in: situation) })
        }
    }

    private static func line(_ casus: Casus, in situation: Situation) -> AgendaArea.Line? {
        guard let course = casus.course, let arrangement = situation.arrangement(of: casus),
            let stage = arrangement.stage(of: course)
        else { return nil }
        let discussed = course.taken.contains { taken in
            arrangement.step(taken.step).map { $0.step.act == .confer } ?? false
        }
        let followed = casus.reminderWork(in: situation).filter { $0.kind == .followRunning }.compactMap(\.due).min()
        let due = casus.weighingDue(under: arrangement) ?? followed
        return AgendaArea.Line(
            casus: casus.id, number: casus.number, persons: casus.personsAimedAt.map(\.name).joined(separator: ", "),
            stage: stage, isNew: !discussed, due: due, isLate: due.map { $0 < situation.day } ?? false)
    }
}
