// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Storage
import Web

/// Keeps a database to the collaboration that it was made for, so that a mistyped option mixes nothing.
struct WorldMark {
    private let address: WorldAddress
    private let folder: String

    init(_ address: WorldAddress, folder: String) {
        self.address = address
        self.folder = folder
    }

    /// Marks a new database, and one of the first collaboration from before there were marks.
    ///
    /// - Throws: `Unusable` when it belongs to another collaboration.
    func check(_ ledger: SQLLedger, isWritten: Bool) async throws {
        let mark = try await ledger.read { try $0.worldMark() }
        if mark == address.id { return }
        guard mark == nil, address.isFirst || !isWritten else {
            throw Unusable(what: [
                "\(folder): deze database is van een andere samenwerking. Er is niets veranderd. Geef de goede met "
                    + "--database, of voor een verdere samenwerking met --database-of"
            ])
        }
        let id = address.id
        try await ledger.write { try $0.setWorldMark(id) }
    }
}
