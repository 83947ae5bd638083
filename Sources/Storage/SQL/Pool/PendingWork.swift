// SPDX-License-Identifier: EUPL-1.2

/// A body that waits for its turn, without its type.
protocol PendingWork: AnyObject, Sendable {
    /// Whether the last attempt threw.
    var hasThrown: Bool { get }
    /// Runs the body and keeps what came of it; returns the error that spoils the transaction for everybody, if any.
    func attempt(on connection: any SQLConnection, sharing: Bool) -> (any Error)?
    /// Tells the caller what came of the last attempt.
    func deliver()
    /// Tells the caller that nothing came of it.
    func fail(_ error: any Error)
}
