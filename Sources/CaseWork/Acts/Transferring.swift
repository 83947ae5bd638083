// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension CasusHandling {
    /// Transfers a casus out of the part of the collaboration it is in: to another part, or to somebody outside.
    ///
    /// Within the collaboration the receiving casus is made, the items that go along sealed anew under its key, and the
    /// giving one brought back to its core, in one transaction. Outside, the profile says what stays behind.
    package func transfer(
        _ draft: TransferDraft, of id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        guard draft.to == .otherPillar else {
            return try await perform(
                "casus.transferred", on: id, by: user, once: once, about: draft.to?.rawValue
            ) { casus, situation in
                casus.giveUp(draft, for: nil, in: situation)
            }
        }
        guard let key = try await house.vault.key(for: id.description) else { return .absent }
        let new = Identifier<Casus>(known: house.ids.next())
        let newKey = try await house.vault.createKey(for: new.description, at: house.time.now().milliseconds)
        let handled = try await move(draft, from: (id, key), to: (new, newKey), by: user, once: once)
        if case .done = handled {
            // The act is durable; the clock's next scrub does it when this one cannot.
            try? await house.scrub(false)
        } else {
            // A key of nothing does no harm, so nobody hears of it.
            try? await house.vault.destroyKey(for: new.description, at: house.time.now().milliseconds)
        }
        if case .absent = handled { try await house.noteDenied(id, to: user) }
        return handled
    }

    private func move(
        _ draft: TransferDraft, from old: (id: Identifier<Casus>, key: CasusKey),
        to new: (id: Identifier<Casus>, key: CasusKey), by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session), let stored = try session.casus(old.id)
            else { return .absent }
            let before = try Dossier.open(stored, with: old.key)
            let standing = before.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
            guard !standing.isEmpty else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let year = situation.day.year
            let number = "\(year)-\(String(10_000 + (try session.nextNumber(in: year))).dropFirst())"
            var giving = before
            try giving.giveUp(draft, for: number, in: situation).valueOrThrow()
            guard
                let received = before.received(
                    draft, as: new.id, number: number, newItem: { _ in Identifier(known: house.ids.next()) },
                    in: situation)
            else { throw Refused([Refusal(.otherProcess)]) }
            try session.insert(
                try Dossier.seal(received.casus, version: 1, with: new.key),
                Projection(of: received.casus, in: situation, index: house.index))
            try house.carry(received, from: old, to: new, in: session)
            try session.replace(
                try Dossier.seal(giving, version: stored.version + 1, with: old.key),
                Projection(of: giving, in: situation, index: house.index))
            for item in before.inbrengen { try session.remove(item.id, of: old.id) }
            for bijlage in before.bijlagen { try session.removeParts(of: bijlage.id, in: old.id) }
            let told = try house.notify(
                of: giving, since: before, with: old.key, by: situation.actor, in: session, situation)
            let (actor, moment) = (situation.actor, situation.moment)
            try session.append(
                [
                    try house.scribe.line(
                        "casus.transferred", old.id, by: actor, about: new.id.description, at: moment),
                    try house.scribe.line("casus.received", new.id, by: actor, about: old.id.description, at: moment),
                ] + told)
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }
}

extension House {
    /// Seals the texts of the items that go along anew, under the key of the receiving casus.
    fileprivate func carry(
        _ received: ReceivedCasus, from old: (id: Identifier<Casus>, key: CasusKey),
        to new: (id: Identifier<Casus>, key: CasusKey), in session: any LedgerWriting
    ) throws {
        let sealed = try session.inbreng(Array(received.items.keys), of: old.id)
        for (item, copy) in received.items {
            guard let bytes = sealed[item] else { continue }
            let text = String(decoding: try old.key.open(bytes, at: Dossier.textPlace(item)), as: UTF8.self)
            try session.store(try Dossier.seal(text, of: copy, with: new.key), as: copy, of: new.id)
        }
    }
}
