// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Vault

extension House {
    /// A request for the store: its heading open, all of it sealed with the key that it goes with.
    func sealed(_ verzoek: Verzoek, with key: CasusKey, under arrangement: Arrangement) throws -> StoredVerzoek {
        StoredVerzoek(
            heading: VerzoekHeading(of: verzoek, under: arrangement), casus: verzoek.casus,
            sealed: try key.seal([UInt8](Dossier.encoder.encode(verzoek)), at: House.verzoekPlace(verzoek.id)))
    }

    /// The request itself; nothing once its casus was destroyed.
    func opened(_ stored: StoredVerzoek, with key: CasusKey) throws -> Verzoek? {
        guard let sealed = stored.sealed else { return nil }
        let plain = try key.open(sealed, at: House.verzoekPlace(stored.heading.id))
        return try JSONDecoder().decode(Verzoek.self, from: Data(plain))
    }

    /// The casus that a request is about, sealed with the same key.
    func casus(of verzoek: Verzoek, with key: CasusKey, in session: any LedgerReading) throws -> Casus? {
        guard let id = verzoek.casus, let stored = try session.casus(id) else { return nil }
        return try Dossier.open(stored, with: key)
    }

    private static func verzoekPlace(_ id: Identifier<Verzoek>) -> SealedPlace {
        SealedPlace(table: "verzoek", column: "sealed", row: id.description)
    }

    /// Removes requests that ended long enough ago, and destroys the keys of those that had one of their own.
    ///
    /// The key goes first: a row without its key says nothing, and the next round finds it again.
    func forgetVerzoeken(on today: Day) async throws {
        let last = today.adding(months: -Verzoek.keptMonths)
        let old = try await ledger.read { try $0.verzoeken(endedBy: last) }
        guard !old.isEmpty else { return }
        let moment = time.now()
        for one in old where one.casus == nil && !one.isGone {
            try await vault.destroyKey(for: one.keyName, at: moment.milliseconds)
        }
        let house = self
        try await ledger.write { session in
            for one in old { try session.removeVerzoek(one.heading.id) }
            try session.append([
                try house.scribe.line("verzoek.removed", nil, by: nil, about: "\(old.count)", at: moment)
            ])
        }
    }
}
