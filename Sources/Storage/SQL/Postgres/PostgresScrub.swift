// SPDX-License-Identifier: EUPL-1.2

extension PostgresConnection {
    /// Writes tables anew when asked, then asks the server for a checkpoint.
    ///
    /// The log of the server keeps old pages until it recycles its segments, and its archive for as long as the
    /// operator keeps that; what is sealed is gone with its key.
    func scrub(_ depth: ScrubDepth) throws -> ScrubOutcome {
        if case .rewriting(let tables) = depth {
            for table in tables { try control("VACUUM (FULL, ANALYZE) \(table)") }
        }
        guard try mayCheckpoint() else { return .checkpointLeftToServer }
        try control("CHECKPOINT")
        return .done
    }

    // The role exists from version 15 on; before that only a superuser may.
    private func mayCheckpoint() throws -> Bool {
        try query(
            """
            SELECT 1 FROM pg_roles AS me WHERE me.rolname = current_user AND (me.rolsuper OR EXISTS
            (SELECT 1 FROM pg_roles AS r WHERE r.rolname = 'pg_checkpoint' AND pg_has_role(me.oid, r.oid, 'USAGE')))
            """
        ).isEmpty == false
    }
}
