// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Vault

extension House {
    /// Stores the notices that follow from a change of a casus, in its transaction; answers their journal lines.
    ///
    /// - Parameter actor: who changed it; nobody when the clock did.
    func notify(
        of casus: Casus, since before: Casus, with key: CasusKey, by actor: User?, in session: any LedgerWriting,
        _ situation: Situation
    ) throws -> [JournalLine] {
        try casus.notices(since: before, in: situation).map { draft in
            let id = ids.next()
            let sealed = try draft.particulars.map { particulars in
                try key.seal([UInt8](Dossier.encoder.encode(particulars)), at: House.particularsPlace(id))
            }
            try session.store(
                StoredBericht(
                    id: id, casus: casus.ended == nil ? casus.id : nil, number: casus.number, kind: draft.kind,
                    partij: draft.partij, madeAt: situation.moment, sealed: sealed),
                for: draft.people, on: situation.day)
            return try scribe.line("bericht.made", casus.id, by: actor, about: id, at: situation.moment)
        }
    }

    static func particularsPlace(_ bericht: String) -> SealedPlace {
        SealedPlace(table: "bericht", column: "particulars", row: bericht)
    }
}
