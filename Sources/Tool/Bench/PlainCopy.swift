// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Storage

/// The same casus in open columns, as a system without sealing, gate and journal would keep it; only for measuring.
struct PlainCopy {
    let database: any SQLDatabase

    init(_ view: CasusView, folder: String) async throws {
        database = try await SQLDatabaseURL("\(folder)/open.sqlite").open()
        let tables = Migration(
            id: "0001",
            statements: [
                "CREATE TABLE casus (id {text} PRIMARY KEY, body {text} NOT NULL) {strict}",
                "CREATE TABLE inbreng (id {text} PRIMARY KEY, body {text} NOT NULL) {strict}",
            ])
        try await database.migrate([tables], at: 0)
        let body = String(decoding: try JSONEncoder().encode(view.casus), as: UTF8.self)
        let items = view.items.map { ($0.item.id.description, $0.text) }
        try await database.write { session in
            try session.execute("INSERT INTO casus (id, body) VALUES ('one', \(body))")
            for (id, text) in items { try session.execute("INSERT INTO inbreng (id, body) VALUES (\(id), \(text))") }
        }
    }

    func read() async throws -> (Casus, [String]) {
        try await database.read { session in
            let body = try session.row("SELECT body FROM casus WHERE id = 'one'")?.text("body") ?? ""
            let texts = try session.query("SELECT body FROM inbreng").map { try $0.text("body") }
            return (try JSONDecoder().decode(Casus.self, from: Data(body.utf8)), texts)
        }
    }
}
