// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func destroyDay(of casus: Identifier<Casus>) throws -> Day? {
        try sql.row("SELECT destroy_on FROM casus WHERE id = \(casus.description)")?
            .optionalText("destroy_on").flatMap { Day($0) }
    }

    func stage(of casus: Identifier<Casus>) throws -> Int? {
        try sql.row("SELECT stage FROM casus WHERE id = \(casus.description)").map { Int(try $0.int("stage")) }
    }
}

extension Schema {
    /// The day on which a casus must be destroyed, for the clock that can no longer open it.
    static let destroyDay = Migration(
        id: "0008-destroy-on", statements: ["ALTER TABLE casus ADD COLUMN destroy_on {text}"])
}
