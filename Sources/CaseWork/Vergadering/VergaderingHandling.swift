// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Acts on a sitting as a whole: plan it, order its agenda, end it, send its lists.
package struct VergaderingHandling: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// Plans a sitting; answers with its id.
    package func convene(
        _ plan: MeetingPlan, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Vergadering>> {
        let house = self.house
        let id = Identifier<Vergadering>(known: house.ids.next())
        return try await house.ledger.write { session in
            guard let situation = try house.organising(user, in: session) else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let sitting = try Vergadering.convene(plan, as: id, in: situation).valueOrThrow()
            try situation.keepOut(of: sitting.plan, since: nil)
            try session.store(sitting)
            try session.append([try house.line("vergadering.planned", id, situation)])
            return .done(id)
        } orRefused: {
            .refused($0)
        }
    }

    /// Changes when, where and who leads; the preparation of each casus that is the actor's own follows.
    ///
    /// - Parameter revision: the one of the plan that the writer saw.
    package func change(
        _ id: Identifier<Vergadering>, to plan: MeetingPlan, over revision: Int? = nil, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        let handled = try await act("vergadering.changed", on: id, by: user, once: once) { sitting, situation in
            sitting.change(plan, over: revision, in: situation)
        }
        guard case .done = handled else { return handled }
        guard let sitting = try await house.ledger.read({ try $0.vergadering(id) }) else { return handled }
        for item in sitting.items {
            // A casus of a colleague is closed to this user and follows when its own procesregisseur prepares it.
            _ = try await CasusHandling(house).perform(
                "overleg.rescheduled", on: item.casus, by: user, once: nil, about: id.description,
                reading: { casus, situation, session -> Outcome<Void> in
                    // As it is now: it may have been changed again since.
                    guard let now = try session.vergadering(id) else { return .refused([Refusal(.notOnAgenda)]) }
                    return casus.reschedule(to: now, in: situation)
                })
        }
        return handled
    }

    /// Calls a sitting off.
    package func cancel(
        _ id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.cancelled", on: id, by: user, once: once) { sitting, situation in
            sitting.cancel(in: situation)
        }
    }

    /// Moves an item of the agenda one place.
    package func move(
        _ casus: Identifier<Casus>, up: Bool, on id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.ordered", on: id, by: user, once: once) { sitting, situation in
            sitting.move(casus, up: up, in: situation)
        }
    }

    /// Passes over an item.
    package func skip(
        _ casus: Identifier<Casus>, on id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.skipped", on: id, by: user, once: once) { sitting, situation in
            sitting.skip(casus, in: situation)
        }
    }

    /// Puts an item that was passed over back in its place.
    package func restore(
        _ casus: Identifier<Casus>, on id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.restored", on: id, by: user, once: once) { sitting, situation in
            sitting.restore(casus, in: situation)
        }
    }

    /// Writes something down about a sitting without casussen: members, points, attendance, minutes, decisions, actions.
    package func write(
        _ entry: SittingEntry, on id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.recorded", on: id, by: user, once: once) { sitting, situation in
            sitting.write(entry, in: situation)
        }
    }

    /// Says that an action of a sitting without casussen was done; by its owner, who need not organise.
    package func finishAction(
        _ number: Int, of id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.action-done", on: id, by: user, once: once, asMember: true) { sitting, situation in
            sitting.finishAction(number, in: situation)
        }
    }

    /// Corrects a line of what was written down; what it said stays with it.
    package func correct(
        _ line: SittingCorrection.Line, to words: SittingCorrection.Words, why: String,
        on id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.corrected", on: id, by: user, once: once) { sitting, situation in
            sitting.correct(line, to: words, why: why, in: situation)
        }
    }

    /// Takes a line of what was written down back; it stays with who and why.
    package func takeBack(
        _ line: SittingCorrection.Line, why: String, on id: Identifier<Vergadering>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.taken-back", on: id, by: user, once: once) { sitting, situation in
            sitting.takeBack(line, why: why, in: situation)
        }
    }

    /// Says that an action of a sitting without casussen was not done after all; by its owner, who need not organise.
    package func reopenAction(
        _ number: Int, of id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.action-reopened", on: id, by: user, once: once, asMember: true) {
            sitting, situation in
            sitting.reopenAction(number, in: situation)
        }
    }

    /// Ends a sitting; from then on its lists wait to be sent.
    package func end(
        _ id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.ended", on: id, by: user, once: once) { sitting, situation in
            sitting.end(in: situation)
        }
    }

    /// Goes on with a sitting that was ended too early.
    package func reopen(
        _ id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.reopened", on: id, by: user, once: once) { sitting, situation in
            sitting.reopen(in: situation)
        }
    }

    /// Sends a list to everybody who was called to an item or has an action in one.
    ///
    /// What is sent is a notice without content; the list itself stays in Sluis and holds, for each recipient, their own
    /// casussen only (profile 3:212-213 with 3:494-496).
    package func send(
        _ list: MeetingCourse.List, of id: Identifier<Vergadering>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await act("vergadering.list-sent", on: id, by: user, once: once) { sitting, situation in
            sitting.send(list, in: situation)
        } along: { session, sitting, situation in
            let called =
                try session.seats(of: [id]).filter { !$0.onlyHears }.map(\.user)
                + (sitting.plan.body.treatsCasussen ? [] : sitting.record.members)
            let owners = list == .actions ? try session.actieOwners(in: sitting.items.map(\.casus)) : []
            let notice = SentList.Notice(
                key: "vergadering.notice.\(list.rawValue)",
                values: ["nl": sitting.plan.body.nl, "en": sitting.plan.body.en, "day": sitting.plan.day.description])
            for recipient in Set(called + owners).sorted() {
                try session.store(
                    SentList(
                        vergadering: id, user: recipient, list: list, madeAt: situation.moment, notice: notice),
                    on: situation.day)
            }
        }
    }

    private func act(
        _ word: String, on id: Identifier<Vergadering>, by user: Identifier<User>, once: String?,
        asMember: Bool = false,
        _ body: @escaping @Sendable (inout Vergadering, Situation) -> Outcome<Void>,
        along: @escaping @Sendable (any LedgerWriting, Vergadering, Situation) throws -> Void = { _, _, _ in }
    ) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                var sitting = try session.vergadering(id),
                house.mayOpen(sitting, asMember: asMember, in: situation)
            else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let before = sitting
            try body(&sitting, situation).valueOrThrow()
            try situation.keepOut(of: sitting.plan, since: before.plan)
            try situation.keepOut(of: sitting.record, since: before.record)
            try session.store(sitting)
            try along(session, sitting, situation)
            try session.append([try house.line(word, id, situation)])
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }
}

extension House {
    /// The world for somebody who may convene a sitting of some body; nothing for anybody else.
    func organising(_ user: Identifier<User>, in session: any LedgerReading) throws -> Situation? {
        guard let situation = try situation(for: user, in: session), situation.mayConveneAny,
            situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
        else { return nil }
        return situation
    }

    /// Whether a sitting exists for somebody who acts on it: who organises it, or one of its members.
    fileprivate func mayOpen(_ sitting: Vergadering, asMember: Bool, in situation: Situation) -> Bool {
        guard situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty else { return false }
        return sitting.isOrganiser(situation.actor, in: situation.collaboration)
            || asMember && sitting.isMember(situation.actor.id)
    }

    fileprivate func line(_ word: String, _ id: Identifier<Vergadering>, _ situation: Situation) throws -> JournalLine {
        try scribe.line(word, nil, by: situation.actor, about: id.description, at: situation.moment)
    }
}
