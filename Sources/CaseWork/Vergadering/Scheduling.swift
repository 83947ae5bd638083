// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// How a casus comes on an agenda: how long and why.
package struct AgendaDraft: Sendable {
    package let minutes: Int
    package let reason: AgendaItem.Reason

    package init(minutes: Int, reason: AgendaItem.Reason) {
        self.minutes = minutes
        self.reason = reason
    }
}

extension CasusHandling {
    /// Puts a casus on the agenda of a sitting; its conference and the agenda change together or not at all.
    package func schedule(
        _ id: Identifier<Casus>, on sitting: Identifier<Vergadering>, _ draft: AgendaDraft, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        guard try await house.ledger.read({ try $0.vergadering(sitting) }) != nil else { return .absent }
        let overleg = Identifier<Casusoverleg>(known: house.ids.next())
        return try await perform(
            "overleg.scheduled", on: id, by: user, once: once, about: sitting.description,
            along: { session, casus, situation in
                try session.change(sitting) {
                    $0.add(id, number: casus.number, minutes: draft.minutes, because: draft.reason, in: situation)
                }
            },
            reading: { casus, situation, session -> Outcome<Void> in
                guard let known = try session.vergadering(sitting) else { return .refused([Refusal(.notOnAgenda)]) }
                return casus.schedule(on: known, as: overleg, in: situation)
            })
    }

    /// Takes a casus off the agenda of a sitting.
    package func unschedule(
        _ id: Identifier<Casus>, from sitting: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "overleg.unscheduled", on: id, by: user, once: once, about: sitting.description,
            along: { session, _, situation in try session.change(sitting) { $0.remove(id, in: situation) } },
            { casus, situation in casus.unschedule(from: sitting, in: situation) })
    }

    /// Begins the item of a casus, or goes on with it: its table opens for who is there, and for nobody else.
    package func begin(
        _ id: Identifier<Casus>, at sitting: Identifier<Vergadering>, present: Set<Identifier<User>>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "overleg.opened", on: id, by: user, once: once, about: sitting.description,
            along: { session, _, situation in try session.change(sitting) { $0.begin(id, in: situation) } },
            { casus, situation in
                guard casus.currentOverleg?.vergadering == sitting else { return .refused([Refusal(.notOnAgenda)]) }
                return casus.openOverleg(present: present, in: situation)
            })
    }

    /// Puts the sitting table of a casus off until later.
    package func suspend(
        _ id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "overleg.suspended", on: id, by: user, once: once,
            along: { session, casus, situation in try session.finishItem(of: casus, as: .suspended, in: situation) },
            { casus, situation in casus.suspendOverleg(in: situation) })
    }

    /// Records that a participant came later or left earlier.
    package func attend(
        _ deelnemer: Identifier<User>, present: Bool, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            present ? "overleg.joined" : "overleg.left", on: id, by: user, once: once,
            detail: ["user": deelnemer.description]
        ) { casus, situation in
            casus.attend(deelnemer, present: present, in: situation)
        }
    }
}

extension LedgerWriting {
    /// Changes a sitting inside the transaction of an act on a casus.
    func change(
        _ id: Identifier<Vergadering>, _ body: (inout Vergadering) -> Outcome<Void>
    ) throws {
        guard var sitting = try vergadering(id) else { throw Refused([Refusal(.notOnAgenda)]) }
        try body(&sitting).valueOrThrow()
        try store(sitting)
    }

    /// The table of a casus closed or was put off: its item, when it stood on an agenda, is over.
    func finishItem(of casus: Casus, as state: AgendaItem.State, in situation: Situation) throws {
        guard let id = casus.overleggen.last?.vergadering, var sitting = try vergadering(id) else { return }
        sitting.finish(casus.id, as: state, in: situation)
        try store(sitting)
    }
}
