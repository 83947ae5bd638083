// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// The list of casussen of which the term is over, for the role that the profile charges with carrying it out.
///
/// Who carries it out sees numbers and days, never what a casus holds.
package struct DestructionHandling: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// One casus on the list.
    package struct Entry: Sendable {
        package let id: Identifier<Casus>
        package let number: String
        package let due: Day
        /// It goes to the archive first.
        package let goesToArchive: Bool
        package let method: Arrangement.Method
        /// The term counts from the end of help, which nobody recorded: it was counted from the closing (decision 0037).
        package let lacksEndOfHelp: Bool
        /// What becomes of a subscription to changes of its persons; nothing where the profile speaks of none.
        package let subscription: Subscription?
    }

    /// A subscription to changes in a register outside, which Sluis does not keep and nobody ends by itself.
    ///
    /// A yes or no about the whole casus, and never about whom or in which other one (decision 0083).
    package enum Subscription: Sendable {
        /// Somebody of the casus is in no other one that stays.
        case ends
        /// Everybody of it is in another casus that stays.
        case stays
    }

    /// The list of today; nothing for somebody who does not carry it out.
    package func list(by user: Identifier<User>) async throws -> (entries: [Entry], situation: Situation)? {
        let house = self.house
        // Before anything is looked up: everybody's desk asks.
        guard let situation = try await house.ledger.read({ try house.situation(for: user, in: $0) }),
            situation.mayCarryOutDestruction
        else { return nil }
        let rows = try await house.ledger.read { try $0.destructionList(on: situation.day) }
        let keys = try await house.vault.keys(for: rows.map(\.id.description))
        let entries = try await house.ledger.read { session in
            var due: [(casus: Casus, day: Day)] = []
            for row in rows {
                guard let key = keys[row.id.description], let stored = try session.casus(row.id) else { continue }
                let casus = try Dossier.open(stored, with: key)
                guard casus.isToBeDestroyed(in: situation.collaboration, on: situation.day) else { continue }
                due.append((casus, row.due))
            }
            let going = Set(due.map { $0.casus.id })
            return try due.compactMap { casus, day -> Entry? in
                guard let arrangement = situation.arrangement(of: casus) else { return nil }
                return Entry(
                    id: casus.id, number: casus.number, due: day,
                    goesToArchive: casus.course?.goesToArchive ?? false,
                    method: arrangement.retention.method.value,
                    lacksEndOfHelp: arrangement.asksEndOfHelp && casus.course?.lastEndOfHelp == nil,
                    subscription: arrangement.retention.anonymising?.endsSubscription == true
                        ? try house.subscription(of: casus, besides: going, in: session) : nil)
            }
        }
        return (entries, situation)
    }

    /// How many casussen wait on the list, as the store knows it without opening one; nothing for somebody who does not
    /// carry it out.
    package func waiting(for user: Identifier<User>) async throws -> Int? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session), situation.mayCarryOutDestruction else {
                return nil
            }
            return try session.destructionListCount(on: situation.day)
        }
    }

    /// One page of what was destroyed, and how many records there are; nothing for somebody who does not carry it out.
    package func records(
        _ query: DestructionRecordQuery, by user: Identifier<User>
    ) async throws -> (found: [DestructionRecord], total: Int)? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session), situation.mayCarryOutDestruction else {
                return nil
            }
            return (found: try session.destructionRecords(query), total: try session.destructionRecordCount())
        }
    }

    /// Carries out a granted request to erase on the casus with this number; absent for somebody who does not carry out
    /// destruction, refused when there is no such casus.
    ///
    /// The day and the ground of the decision stay in the journal as words; who asked is never stored.
    package func eraseOnRequest(
        _ number: String, _ draft: ErasureDraft, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let house = self.house
        guard let situation = try await house.ledger.read({ try house.situation(for: user, in: $0) }),
            situation.mayCarryOutDestruction
        else { return .absent }
        // Before anything is looked up, so that a decision that is not one tells nothing about a number.
        if let arrangement = situation.collaboration.workProcess {
            let problems = situation.erasureProblems(draft, under: arrangement)
            guard problems.isEmpty else { return .refused(problems) }
        }
        let unknown = Handled<Void>.refused([Refusal(.casusNotFound, field: "number")])
        guard let id = try await house.ledger.read({ try $0.casus(numbered: number) }),
            let key = try await house.vault.key(for: id.description)
        else { return unknown }
        let afterlife = try await house.afterlifeKey()
        let handled: Handled<Void> = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session), situation.mayCarryOutDestruction else {
                return .absent
            }
            guard let stored = try session.casus(id) else { return unknown }
            var casus = try Dossier.open(stored, with: key)
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let before = casus
            try casus.eraseOnRequest(draft, in: situation).valueOrThrow()
            try session.refuseWhileAsked(about: id)
            guard let ending = casus.ended else { return .absent }
            let line = try house.scribe.line(
                "casus.erasure-carried-out", id, by: situation.actor,
                about: "\(draft.decidedOn?.description ?? "").\(draft.ground?.rawValue ?? "")", at: situation.moment)
            try house.erase(
                casus, since: before, because: ending, after: [line], with: key, afterlife: afterlife, in: session,
                situation)
            return .done(())
        } orRefused: {
            .refused($0)
        }
        if case .done = handled { try await house.finishDestruction(of: id) }
        return handled
    }

    /// Destroys or anonymises one casus on the list; absent for somebody who does not carry it out.
    ///
    /// The copy, the erasure and the journal lines are one transaction; then the key of the casus is destroyed.
    package func carryOut(
        _ id: Identifier<Casus>, isArchived: Bool, by user: Identifier<User>
    ) async throws -> Handled<Void> {
        guard let key = try await house.vault.key(for: id.description) else { return .absent }
        let afterlife = try await house.afterlifeKey()
        let house = self.house
        let handled: Handled<Void> = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session), situation.mayCarryOutDestruction,
                let stored = try session.casus(id)
            else { return .absent }
            var casus = try Dossier.open(stored, with: key)
            let before = casus
            try casus.carryOutDestruction(isArchived: isArchived, in: situation).valueOrThrow()
            try session.refuseWhileAsked(about: id)
            guard let ending = casus.ended else { return .absent }
            try house.erase(
                casus, since: before, because: ending, after: [], with: key, afterlife: afterlife, in: session,
                situation)
            return .done(())
        } orRefused: {
            .refused($0)
        }
        if case .done = handled { try await house.finishDestruction(of: id) }
        return handled
    }
}

extension House {
    /// Whether each person at whom a casus is aimed is in another one too, as far as the blind index can tell. Those that
    /// are to be destroyed as well do not count: who carries out all at once would be told of each that the other stays.
    fileprivate func subscription(
        of casus: Casus, besides going: Set<Identifier<Casus>>, in session: any LedgerReading
    ) throws -> DestructionHandling.Subscription {
        let isElsewhere =
            try !casus.personsAimedAt.isEmpty
            && casus.personsAimedAt.allSatisfy { person in
                try index.tokens(of: person).contains { token in
                    try session.matches(token, activeOnly: false).contains { !going.contains($0.id) }
                }
            }
        return isElsewhere ? .stays : .ends
    }
}

extension LedgerReading {
    /// Refuses to destroy what somebody asked about and got no answer on yet (decision 0077).
    fileprivate func refuseWhileAsked(about casus: Identifier<Casus>) throws {
        if try hasOpenVerzoek(about: casus) { throw Refused([Refusal(.requestOpen)]) }
    }
}

extension Situation {
    /// Whether the actor holds the role that carries out destruction under the profile of new casussen.
    package var mayCarryOutDestruction: Bool {
        guard let arrangement = collaboration.workProcess else { return false }
        return actor.arranged.contains(arrangement.retention.executor.value.word)
            && collaboration.obstacles(for: actor, on: day).isEmpty
    }
}
