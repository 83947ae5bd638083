// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Journal
import Vault

/// The secrets of an installation: small files that only its owner can read, outside every database.
struct Secrets {
    let master: MasterKey
    let signer: JournalSigner

    /// Reads the secrets in a folder, and makes them when there are none yet.
    init(folder: String, journalName: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let masterBytes = try Secrets.bytes("\(folder)/master.key") { MasterKey.generate().bytes }
        guard let master = MasterKey(bytes: masterBytes) else {
            throw Unusable(what: ["\(folder)/master.key: dit is geen sleutel van 32 bytes"])
        }
        self.master = master
        let journalBytes = try Secrets.bytes("\(folder)/journal.key") {
            JournalSigner.generate(name: journalName)?.secret ?? []
        }
        guard let signer = JournalSigner(name: journalName, privateKey: journalBytes) else {
            throw Unusable(what: ["\(folder)/journal.key: dit is geen sleutel van 32 bytes"])
        }
        self.signer = signer
    }

    private static func bytes(_ path: String, orMake make: () -> [UInt8]) throws -> [UInt8] {
        if let data = FileManager.default.contents(atPath: path) { return [UInt8](data) }
        let bytes = make()
        let made = FileManager.default.createFile(
            atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        guard made else { throw Unusable(what: ["\(path): dit bestand kan niet gemaakt worden"]) }
        return bytes
    }
}
