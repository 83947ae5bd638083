// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Vault

/// Accounts in memory, for tests of the door only; the real store is tested by itself.
actor MemoryAccounts: AccountStore {
    private let tables = Tables()

    func read<T: Sendable>(_ body: @escaping @Sendable (any AccountReading) throws -> T) async throws -> T {
        try body(tables)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any AccountWriting) throws -> T) async throws -> T {
        try body(tables)
    }

    /// The digests of all sessions kept.
    var sessions: [[UInt8]] { Array(tables.sessions.keys) }

    /// How many counts of failed logins are kept.
    var failures: Int { tables.failed.count }

    /// The acts in the journal.
    var acts: [String] { tables.acts }

    private final class Tables: AccountWriting {
        var people: [Identifier<User>: User] = [:]
        var parties: [Identifier<Partij>: Partij] = [:]
        var passwords: [Identifier<User>: PasswordHash] = [:]
        var sessions: [[UInt8]: Session] = [:]
        var failed: [[UInt8]: FailedLogins] = [:]
        var acts: [String] = []

        func user(_ id: Identifier<User>) -> User? { people[id] }

        func account(login: String) -> Account? {
            guard let user = people.values.first(where: { $0.login.lowercased() == login.lowercased() }),
                let partij = parties[user.partij], let password = passwords[user.id]
            else { return nil }
            return Account(user: user, partij: partij, password: password)
        }

        func users() -> [User] { people.values.sorted { $0.name < $1.name } }
        func partij(_ id: Identifier<Partij>) -> Partij? { parties[id] }
        func partijen() -> [Partij] { parties.values.sorted { $0.name < $1.name } }
        func session(_ digest: [UInt8]) -> Session? { sessions[digest] }
        func failedLogins(_ subject: [UInt8]) -> FailedLogins? { failed[subject] }
        func store(_ user: User) { people[user.id] = user }
        func store(_ partij: Partij) { parties[partij.id] = partij }
        func store(_ password: PasswordHash, of user: Identifier<User>) { passwords[user] = password }
        func store(_ session: Session) { sessions[session.digest] = session }
        func removeSession(_ digest: [UInt8]) { sessions[digest] = nil }
        func removeSessions(lastSeenBefore: Moment, startedBefore: Moment) {
            sessions = sessions.filter { $0.value.lastSeenAt >= lastSeenBefore && $0.value.startedAt >= startedBefore }
        }
        func removeSessions(of user: Identifier<User>) { sessions = sessions.filter { $0.value.user != user } }
        func removeFailedLogins(lastBefore: Moment) { failed = failed.filter { $0.value.lastAt >= lastBefore } }
        func removeOnceTokens(usedBefore: Moment) {}
        func store(_ failed: FailedLogins) { self.failed[failed.subject] = failed }
        func removeFailedLogins(_ subject: [UInt8]) { failed[subject] = nil }
        func append(_ lines: [JournalLine]) { acts += lines.map(\.act) }
    }
}
