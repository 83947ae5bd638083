// SPDX-License-Identifier: EUPL-1.2

import Journal
import Storage
import Vault

/// Stops a start with keys of another installation, before anything is sealed or signed with them.
struct KeyCheck {
    let secrets: Secrets
    let folder: String

    /// - Throws: `Unusable`, naming the file that does not belong here.
    func run(_ store: SQLKeyStore, _ archive: JournalArchive) async throws {
        guard try await KeyFingerprint.fits(secrets.master, store) else {
            throw Unusable(what: [
                "\(folder)/master.key: dit is niet de sleutel waarmee deze sleutelopslag is gemaakt. Er is niets "
                    + "veranderd. Zet de goede sleutel terug uit de back-up, of geef de goede --keys."
            ])
        }
        let verifier = secrets.signer.verifier
        if try await store.fingerprint(of: KeyFingerprint.journal) == nil,
            let note = try await archive.newestNote(), (try? verifier.open(note)) == nil
        {
            throw foreignJournal
        }
        guard try await KeyFingerprint.fits(journal: verifier.publicKey, store) else { throw foreignJournal }
    }

    private var foreignJournal: Unusable {
        Unusable(what: [
            "\(folder)/journal.key: dit is niet de sleutel waarmee dit journaal is ondertekend (of --journal-name is "
                + "een andere). Er is niets veranderd. Zet de goede sleutel terug uit de back-up."
        ])
    }
}

/// Whether the keys lie apart from what they seal.
struct KeyPlace {
    let database: any SQLDatabase
    let keys: any SQLDatabase

    /// Refuses to begin with both on one PostgreSQL server: its log and its backups would hold sealed casus and wrapped
    /// keys together, so that a destroyed key would come back with them. What runs so already is told.
    func check(isUnused: Bool) async throws {
        guard let here = try await database.serverIdentity(), here == (try await keys.serverIdentity()) else { return }
        let problem =
            "--keys: de sleutels liggen op dezelfde PostgreSQL-server als de gegevens. Haar logbestanden en back-ups "
            + "bevatten dan beide, en een vernietigde sleutel komt met een back-up terug. Geef --keys een pad (zonder "
            + "--keys: sleutels.sqlite in de datamap) of een andere server."
        if isUnused { throw Unusable(what: [problem]) }
        Output.warn(problem)
    }
}
