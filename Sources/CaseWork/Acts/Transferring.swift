// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension CasusHandling {
    /// Transfers a casus out of the part of the collaboration it is in: to another part, or to somebody outside.
    ///
    /// Within the collaboration the receiving casus is made and what goes along sealed anew under its key, in one
    /// transaction with giving the old one up. A core begins anew as well, under an id and a key of its own: the old key
    /// is destroyed with all that it opened, as at the end of a casus, and the check on what remains looks after it.
    /// Outside, the profile says what stays behind.
    package func transfer(
        _ draft: TransferDraft, of id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        guard let key = try await house.vault.key(for: id.description) else {
            try await house.noteDenied(id, to: user)
            return .absent
        }
        let parting = Parting(
            draft: draft, old: SealingPlace(id: id, key: key), core: try await house.newPlace(),
            new: try await house.newPlace())
        let (handled, used) = try await part(parting, by: user, once: once)
        for place in [parting.core, parting.new] where !used.contains(place.id) {
            // A key of nothing does no harm, so nobody hears of it.
            try? await house.vault.destroyKey(for: place.id.description, at: house.time.now().milliseconds)
        }
        switch handled {
        case .done: try await house.finishDestruction(of: id)
        case .absent: try await house.noteDenied(id, to: user)
        case .refused, .repeated: break
        }
        return handled
    }

    private func part(
        _ parting: Parting, by user: Identifier<User>, once: String?
    ) async throws -> (Handled<Void>, used: Set<Identifier<Casus>>) {
        let house = self.house
        let old = parting.old
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session), let stored = try session.casus(old.id)
            else { return (.absent, []) }
            let before = try Dossier.open(stored, with: old.key)
            guard !before.standings(of: situation.actor, in: situation.collaboration, on: situation.day).isEmpty else {
                return (.absent, [])
            }
            if let once, try !session.consume(once: once, at: situation.moment) { return (.repeated, []) }
            let year = situation.day.year
            let isWithin = parting.draft.to == .otherPillar
            let number = isWithin ? CasusNumber.text(year: year, try session.nextNumber(in: year)) : nil
            var giving = before
            try giving.giveUp(parting.draft, for: number, core: parting.core.id, in: situation).valueOrThrow()
            try house.keepOut(of: giving, since: before, texts: parting.draft.reasons.values, in: situation)
            let target = number == nil ? parting.draft.target : parting.new.id.description
            var lines = [
                try house.scribe.line(
                    "casus.transferred", old.id, by: situation.actor, about: target, at: situation.moment)
            ]
            if let number { lines += try house.receive(parting, from: before, as: number, in: session, situation) }
            if let ending = giving.ended {
                try house.erase(
                    giving, since: before, because: ending, after: lines, with: old.key, in: session, situation)
                return (.done(()), number == nil ? [] : [parting.new.id])
            }
            lines += try house.keep(giving, of: stored, since: before, parting, in: session, situation)
            try session.append(lines)
            return (.done(()), Set([giving.id] + (number == nil ? [] : [parting.new.id])))
        } orRefused: {
            (.refused($0), [])
        }
    }
}

/// A casus that is given up, with the places where its core and the receiving casus are sealed.
private struct Parting: Sendable {
    let draft: TransferDraft
    let old: SealingPlace
    let core: SealingPlace
    let new: SealingPlace
}

extension TransferDraft {
    /// Where it goes, for the journal: the party that takes it over when it is named, else the way out.
    fileprivate var target: String? {
        if case .partij(let id) = successor { return id.description }
        return to?.rawValue
    }
}

/// The id of a casus and the key under which it is sealed.
private struct SealingPlace: Sendable {
    let id: Identifier<Casus>
    let key: CasusKey
}

extension House {
    fileprivate func newPlace() async throws -> SealingPlace {
        let id = Identifier<Casus>(known: ids.next())
        return SealingPlace(
            id: id, key: try await vault.createKey(for: id.description, at: time.now().milliseconds))
    }

    /// Makes the receiving casus and tells each supplier what came along; answers the journal lines.
    fileprivate func receive(
        _ parting: Parting, from before: Casus, as number: String, in session: any LedgerWriting,
        _ situation: Situation
    ) throws -> [JournalLine] {
        let (old, new) = (parting.old, parting.new)
        guard
            let received = before.received(
                parting.draft, as: new.id, number: number, newItem: { _ in Identifier(known: ids.next()) },
                newBijlage: { _ in Identifier(known: ids.next()) }, in: situation)
        else { throw Refused([Refusal(.otherProcess)]) }
        // Why it goes there is said in the receiving casus only.
        try keepOut(of: received.casus, since: before, texts: [String](), in: situation)
        try session.insert(
            try Dossier.seal(received.casus, version: 1, with: new.key),
            Projection(of: received.casus, in: situation, index: index))
        let sealed = try session.inbreng(Array(received.items.keys), of: old.id)
        for item in before.inbrengen {
            guard let copy = received.items[item.id] else { continue }
            if let bytes = sealed[item.id] {
                let text = String(decoding: try old.key.open(bytes, at: Dossier.textPlace(item.id)), as: UTF8.self)
                try session.store(try Dossier.seal(text, of: copy, with: new.key), as: copy, of: new.id)
            }
            for bijlage in item.bijlagen {
                guard let id = received.bijlagen[bijlage.id] else { continue }
                let parts = try session.parts(of: bijlage.id, in: old.id)
                let bytes = try BijlageSealing.open(parts, of: bijlage, item: item.id, with: old.key)
                for part in try BijlageSealing.seal(bytes, as: id, of: copy, with: new.key) {
                    try session.store(part, of: new.id)
                }
            }
        }
        let line = try scribe.line(
            "casus.received", new.id, by: situation.actor, about: old.id.description, at: situation.moment)
        let told = try tell(
            received.casus.itemsMovedNotices(in: situation), of: received.casus, with: new.key, by: situation.actor,
            in: session, situation)
        return [line] + told
    }

    /// Stores what stays here: the closed casus, or the core in its place; answers the journal lines.
    fileprivate func keep(
        _ giving: Casus, of stored: StoredCasus, since before: Casus, _ parting: Parting,
        in session: any LedgerWriting, _ situation: Situation
    ) throws -> [JournalLine] {
        let projection = try Projection(of: giving, in: situation, index: index)
        guard giving.id != before.id else {
            try session.replace(
                try Dossier.seal(giving, version: stored.version + 1, with: parting.old.key), projection)
            for id in Set(giving.overleggen.compactMap(\.vergadering)).sorted() {
                guard var sitting = try session.vergadering(id) else { continue }
                sitting.drop(giving.id, in: situation)
                try session.store(sitting)
            }
            return try notify(
                of: giving, since: before, with: parting.old.key, by: situation.actor, in: session, situation)
        }
        // Rows, readings, sealed details and particulars, agenda: all that the old key opened or that named the casus.
        try session.erase(before.id, at: situation.moment)
        try session.insert(try Dossier.seal(giving, version: 1, with: parting.core.key), projection)
        let line = try scribe.line(
            "casus.core", giving.id, by: situation.actor, about: before.id.description, at: situation.moment)
        let told = try notify(
            of: giving, since: before, with: parting.core.key, by: situation.actor, in: session, situation)
        return [line] + told
    }
}
