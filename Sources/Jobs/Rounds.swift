// SPDX-License-Identifier: EUPL-1.2

package import CaseWork

/// What the server does by itself, again and again: the retention clock, the journal's checkpoint, old sessions.
///
/// Each part calls one function; a part that fails is told and does not stop the others.
package struct Rounds: Sendable {
    private let clockwork: Clockwork
    private let sign: @Sendable () async throws -> Void
    private let forgetSessions: @Sendable () async throws -> Void
    private let tell: @Sendable (String, any Error) -> Void

    package init(
        clockwork: Clockwork, sign: @escaping @Sendable () async throws -> Void,
        forgetSessions: @escaping @Sendable () async throws -> Void,
        tell: @escaping @Sendable (String, any Error) -> Void
    ) {
        self.clockwork = clockwork
        self.sign = sign
        self.forgetSessions = forgetSessions
        self.tell = tell
    }

    /// One round of everything.
    package func once() async {
        await attempt("clock") {
            let report = try await clockwork.run()
            if report.failed > 0 { throw UnreadableCasussen(count: report.failed) }
        }
        await attempt("checkpoint", sign)
        await attempt("sessions", forgetSessions)
    }

    /// Rounds at a fixed interval until the task is cancelled; the first one at once.
    package func run(every interval: Duration) async {
        while !Task.isCancelled {
            await once()
            do { try await Task.sleep(for: interval) } catch { return }
        }
    }

    private func attempt(_ what: String, _ body: () async throws -> Void) async {
        do { try await body() } catch { tell(what, error) }
    }
}

/// Some casussen could not be opened by the clock; the others were looked at.
package struct UnreadableCasussen: Error {
    package let count: Int
}
