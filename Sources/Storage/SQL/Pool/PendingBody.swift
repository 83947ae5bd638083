// SPDX-License-Identifier: EUPL-1.2

/// A body that waits for its turn, and the task that waits for its answer.
// INVARIANT: after it was queued only the thread that took it touches it.
final class PendingBody<Value: Sendable>: PendingWork, @unchecked Sendable {
    private let body: @Sendable (any SQLSession) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private var outcome: Result<Value, any Error> = .failure(SQLError.closed)

    init(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value,
        _ continuation: CheckedContinuation<Value, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    var hasThrown: Bool {
        if case .failure = outcome { true } else { false }
    }

    func attempt(on connection: any SQLConnection, sharing: Bool) -> (any Error)? {
        let session = TransactionSession(connection)
        outcome = Result {
            try session.run { session in
                try sharing ? session.savepoint { try body(session) } : body(session)
            }
        }
        return session.doom
    }

    func deliver() { continuation.resume(with: outcome) }
    func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
