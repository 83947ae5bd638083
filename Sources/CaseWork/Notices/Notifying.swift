// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Vault

extension House {
    /// Stores the notices that follow from a change of a casus, in its transaction; answers their journal lines.
    ///
    /// A notice about an item tells a party which item only when it read that item or took it home.
    ///
    /// - Parameter actor: who changed it; nobody when the clock did.
    func notify(
        of casus: Casus, since before: Casus, with key: CasusKey, afterlife: CasusKey? = nil, by actor: User?,
        in session: any LedgerWriting, _ situation: Situation
    ) throws -> [JournalLine] {
        try tell(
            casus.notices(since: before, in: situation), of: casus, with: key, afterlife: afterlife, by: actor,
            in: session, situation)
    }

    /// Stores notices about a casus, in the transaction that they come from; answers their journal lines.
    func tell(
        _ drafts: [BerichtDraft], of casus: Casus, with key: CasusKey, afterlife: CasusKey? = nil, by actor: User?,
        in session: any LedgerWriting, _ situation: Situation
    ) throws -> [JournalLine] {
        let knowing = try knowing(drafts, of: casus, in: session)
        return try drafts.map { whole in
            let known = whole.particulars?.item.flatMap { knowing[$0] } ?? []
            let draft = whole.limited(to: known, house: situation.collaboration.house)
            let id = ids.next()
            // What a party is told at the end outlives the key of the casus, for as long as notices are kept.
            let sealing = casus.ended == nil ? key : afterlife
            let sealed = try draft.particulars.flatMap { particulars in
                try sealing?.seal([UInt8](Dossier.encoder.encode(particulars)), at: House.particularsPlace(id))
            }
            try session.store(
                StoredBericht(
                    id: id, casus: casus.ended == nil ? casus.id : nil, number: casus.number, kind: draft.kind,
                    partij: draft.partij, madeAt: situation.moment, sealed: sealed),
                for: draft.people, on: situation.day)
            return try scribe.line("bericht.made", casus.id, by: actor, about: id, at: situation.moment)
        }
    }

    /// The parties that read or took home the items that these notices are about.
    private func knowing(
        _ drafts: [BerichtDraft], of casus: Casus, in session: any LedgerWriting
    ) throws -> [Identifier<Inbreng>: Set<Identifier<Partij>>] {
        let items = Set(drafts.compactMap { $0.particulars?.item })
        let readings = try session.readings(of: items.sorted(), in: casus.id)
        return items.reduce(into: [:]) { found, item in
            found[item] = casus.received(item).union(readings.filter { $0.item == item }.map(\.partij))
        }
    }

    static func particularsPlace(_ bericht: String) -> SealedPlace {
        SealedPlace(table: "bericht", column: "particulars", row: bericht)
    }
}
