// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Vault

extension House {
    /// The id under which the key of the register of breaches is kept; it goes with no casus.
    private static let breachRegister = "datalekkenregister"

    /// The key of the register, to read it; nothing while no breach was reported.
    func keyOfBreaches() async throws -> CasusKey? { try await vault.key(for: House.breachRegister) }

    /// The key of the register, to write in it; made when first needed.
    func keyForBreaches() async throws -> CasusKey {
        if let key = try await keyOfBreaches() { return key }
        do {
            return try await vault.createKey(for: House.breachRegister, at: time.now().milliseconds)
        } catch let fault as VaultFault {
            // Somebody else made it meanwhile.
            guard let key = try await keyOfBreaches() else { throw fault }
            return key
        }
    }

    /// Stores notices about a breach without a word of what it is; answers their journal lines.
    func notify(
        _ notices: BreachNotices, _ kind: BerichtDraft.Kind, of datalek: Datalek, in session: any LedgerWriting,
        _ situation: Situation
    ) throws -> [JournalLine] {
        try notices.sorted { $0.key < $1.key }.map { partij, people in
            let id = ids.next()
            try session.store(
                StoredBericht(
                    id: id, casus: nil, number: datalek.number, kind: kind, partij: partij,
                    madeAt: situation.moment, sealed: nil),
                for: people.sorted(), on: situation.day)
            return try scribe.line("bericht.made", nil, by: situation.actor, about: id, at: situation.moment)
        }
    }
}

extension StoredBreach {
    /// Seals a breach for the store.
    init(_ datalek: Datalek, with key: CasusKey) throws {
        let plain = [UInt8](try Dossier.encoder.encode(datalek))
        self.init(
            id: datalek.id, number: datalek.number, on: datalek.on, isOpen: datalek.isOpen,
            sealed: try key.seal(plain, at: StoredBreach.place(datalek.id)))
    }

    /// Opens it; throws when a byte was changed or moved.
    func open(with key: CasusKey) throws -> Datalek {
        let plain = try key.open(sealed, at: StoredBreach.place(id))
        return try JSONDecoder().decode(Datalek.self, from: Data(plain))
    }

    private static func place(_ id: Identifier<Datalek>) -> SealedPlace {
        SealedPlace(table: "datalek", column: "sealed", row: id.description)
    }
}
