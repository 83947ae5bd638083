// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Vault

extension LedgerSession {
    func user(_ id: Identifier<User>) throws -> User? {
        try sql.row("SELECT body FROM account WHERE id = \(id.description)").map { try Document.read($0.text("body")) }
    }

    func account(login: String) throws -> Account? {
        let found = try sql.row("SELECT body, password FROM account WHERE login = \(login.lowercased())")
        guard let row = found, let password = try row.optionalText("password").flatMap({ PasswordHash(text: $0) })
        else {
            return nil
        }
        let user: User = try Document.read(row.text("body"))
        guard let partij = try partij(user.partij) else { return nil }
        return Account(user: user, partij: partij, password: password)
    }

    func users() throws -> [User] {
        try sql.query("SELECT body FROM account ORDER BY name, id").map { try Document.read($0.text("body")) }
    }

    func partij(_ id: Identifier<Partij>) throws -> Partij? {
        try sql.row("SELECT body FROM partij WHERE id = \(id.description)").map { try Document.read($0.text("body")) }
    }

    func partijen() throws -> [Partij] {
        try sql.query("SELECT body FROM partij ORDER BY name, id").map { try Document.read($0.text("body")) }
    }

    func store(_ user: User) throws {
        let body = try Document.write(user)
        try sql.execute(
            """
            INSERT INTO account (id, login, name, partij_id, body)
            VALUES (\(user.id.description), \(user.login.lowercased()), \(user.name), \(user.partij.description), \(body))
            ON CONFLICT (id) DO UPDATE SET login = excluded.login, name = excluded.name,
                partij_id = excluded.partij_id, body = excluded.body
            """)
        try nextRevision()
    }

    func store(_ partij: Partij) throws {
        let body = try Document.write(partij)
        try sql.execute(
            """
            INSERT INTO partij (id, name, body) VALUES (\(partij.id.description), \(partij.name), \(body))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body
            """)
        try nextRevision()
    }

    func store(_ password: PasswordHash, of user: Identifier<User>) throws {
        try sql.execute("UPDATE account SET password = \(password.text) WHERE id = \(user.description)")
    }

    func install(_ profile: Profile, house: Identifier<Partij>) throws {
        try set("profile", try Document.write(profile))
        try set("house", house.description)
        try nextRevision()
    }

    func collaboration() throws -> Collaboration {
        let revision = try registerRevision()
        if let remembered, remembered.revision == revision { return remembered.value }
        guard let profile = try setting("profile"), let house = try setting("house") else { throw NothingInstalled() }
        let value = Collaboration(
            profile: try Document.read(profile), house: Identifier(known: house), partijen: try partijen(),
            users: try users(), revision: revision, publications: try publications(),
            arrangement: try currentArrangement(), earlier: try arrangements(), adoptions: try adoptions())
        remember(RememberedCollaboration(revision: revision, value: value))
        return value
    }

    func clockOffsetDays() throws -> Int? { try setting("clock-offset").flatMap { Int($0) } }

    func worldMark() throws -> String? { try setting("world") }

    func setWorldMark(_ id: String) throws { try set("world", id) }

    func setClockOffset(days: Int) throws { try set("clock-offset", String(days)) }

    func setting(_ name: String) throws -> String? {
        try sql.row("SELECT value FROM setting WHERE name = \(name)").map { try $0.text("value") }
    }

    func set(_ name: String, _ value: String) throws {
        try sql.execute(
            """
            INSERT INTO setting (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }

    func projectedRevision() throws -> Int64 { try setting("projected-revision").flatMap { Int64($0) } ?? 0 }

    func setProjected(revision: Int64) throws { try set("projected-revision", String(revision)) }

    func registerRevision() throws -> Int64 { try setting("revision").flatMap { Int64($0) } ?? 0 }

    /// What was remembered of the register holds no more.
    func nextRevision() throws { try set("revision", String(try registerRevision() + 1)) }
}

/// No profile was installed yet: this database is empty.
package struct NothingInstalled: Error {}

/// Values that the store keeps as JSON text, because nothing in them is searched for.
enum Document {
    static func write(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
