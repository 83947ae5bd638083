// SPDX-License-Identifier: EUPL-1.2

extension SQLDatabase {
    /// Which database server this is: the same for all its databases, which share one log and one backup.
    ///
    /// Nothing for an embedded database, and when the server does not tell.
    package func serverIdentity() async throws -> String? {
        guard dialect == .postgres else { return nil }
        do {
            return try await read { session in
                try session.row("SELECT CAST(system_identifier AS TEXT) AS id FROM pg_control_system()")?.text("id")
            }
        } catch is SQLError {
            return nil
        }
    }
}
