// SPDX-License-Identifier: EUPL-1.2

/// Hashes and checks passwords on a few threads of their own.
///
/// Scrypt is slow on purpose; on the threads that serve requests it would stop everybody. The queue is bounded: when
/// it is full the answer is `.busy` at once, so that a flood of logins cannot fill the memory.
package final class PasswordThreads: Sendable {
    private let queue: WorkQueue
    private let unmatchable: PasswordHash
    private let cost: ScryptCost

    /// - Parameters:
    ///   - threads: how many passwords are hashed at the same time, at least 1.
    ///   - waiting: how many may wait for a thread before further ones are refused.
    ///   - cost: for new hashes and for unknown users.
    package init(threads: Int = 1, waiting: Int = 64, cost: ScryptCost = .standard) {
        queue = WorkQueue(threads: max(1, threads), waiting: max(0, waiting))
        unmatchable = .unmatchable(cost: cost)
        self.cost = cost
    }

    deinit { queue.close() }

    /// Hashes a new password.
    package func hash(_ password: String) async throws -> Hashing {
        let cost = self.cost
        return try await queue.run { try PasswordHash.make(password, cost: cost) }.map { .done($0) } ?? .busy
    }

    /// Checks a password against the stored hash; without one (unknown user) it spends the same time and says no.
    package func check(_ password: String, against stored: PasswordHash?) async throws -> PasswordVerdict {
        let known = stored != nil
        let hash = stored ?? unmatchable
        guard let matched = try await queue.run({ try hash.matches(password) }) else { return .busy }
        return matched && known ? .matches : .differs
    }

    /// The same password at the wanted cost, when the stored hash was made with less; nothing when it need not or cannot
    /// be made now. Give it only a password that was just checked.
    package func stronger(_ password: String, than stored: PasswordHash) async throws -> PasswordHash? {
        guard stored.isWeaker(than: cost), case .done(let hash) = try await hash(password) else { return nil }
        return hash
    }

    /// Ends the threads; whoever still waits gets `.busy`.
    package func close() { queue.close() }
}

/// What came of hashing a new password.
package enum Hashing: Hashable, Sendable {
    case done(PasswordHash)
    /// Too many passwords are waiting; try again in a moment.
    case busy
}

/// What came of checking a password.
package enum PasswordVerdict: Hashable, Sendable {
    case matches
    case differs
    /// Too many passwords are waiting; nothing was checked.
    case busy
}
