// SPDX-License-Identifier: EUPL-1.2

import Journal
import Vault

/// The secrets of an installation: small files that only its owner can read, outside every database.
///
/// They are made once, when the installation is. Afterwards they are only read: a new key beside existing data would
/// leave every casus closed for ever.
struct Secrets {
    let master: MasterKey
    let signer: JournalSigner

    /// The files as they are, before it is known whether missing ones may be made.
    struct Files {
        let master: SecretFile
        let journal: SecretFile
        let masterBytes: [UInt8]?
        let journalBytes: [UInt8]?

        init(folder: String) throws {
            master = SecretFile(path: "\(folder)/master.key")
            journal = SecretFile(path: "\(folder)/journal.key")
            masterBytes = try master.contents()
            journalBytes = try journal.contents()
        }

        /// The files that are not there.
        var missing: [SecretFile] {
            [(master, masterBytes), (journal, journalBytes)].filter { $0.1 == nil }.map { $0.0 }
        }

        /// Stops, because there is data that was made with the missing keys.
        func refuseMissing() throws {
            guard !missing.isEmpty else { return }
            throw Unusable(
                what: missing.map { file in
                    "\(file.path): dit sleutelbestand is er niet. Sluis maakt geen nieuwe sleutel bij bestaande "
                        + "gegevens: dan ging iedere casus verloren. Zet het terug uit de back-up, geef de goede map "
                        + "met --data, of begin een nieuwe installatie in een lege map met: sluis install"
                })
        }
    }

    /// Takes the secrets from their files, and makes those that are missing.
    ///
    /// Call `Files.refuseMissing` first, unless the installation is known to be empty.
    init(_ files: Files, journalName: String) throws {
        if let bytes = files.masterBytes {
            guard let master = MasterKey(bytes: bytes) else { throw Secrets.malformed(files.master) }
            self.master = master
        } else {
            let made = MasterKey.generate()
            try files.master.make(made.bytes)
            master = made.key
        }
        if let bytes = files.journalBytes {
            guard let signer = JournalSigner(name: journalName, privateKey: bytes) else {
                throw Secrets.malformed(files.journal)
            }
            self.signer = signer
        } else {
            guard let made = JournalSigner.generate(name: journalName) else {
                throw Unusable(what: ["--journal-name: gebruik een naam zonder spaties en zonder plusteken"])
            }
            try files.journal.make(made.secret)
            signer = made.signer
        }
    }

    private static func malformed(_ file: SecretFile) -> Unusable {
        Unusable(what: [
            "\(file.path): dit is geen sleutel van 32 bytes (of --journal-name heeft een spatie of plusteken). "
                + "Er is niets veranderd. Zet het bestand terug uit de back-up."
        ])
    }
}
