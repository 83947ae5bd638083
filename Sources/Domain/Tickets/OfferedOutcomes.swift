// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// Whether the actor may choose an outcome of a step: to another table goes a ticket only by who decides about that way.
    package func mayChoose(
        _ outcome: Arrangement.Outcome, of step: Arrangement.Step, under arrangement: Arrangement,
        in situation: Situation
    ) -> Bool {
        guard outcome.end == .transferred, let transfer = arrangement.process.transfers.first else { return true }
        guard let role = actingRole(for: step, under: arrangement, in: situation) else { return false }
        return transfer.decidedBy.contains(Named(role.id.word))
    }
}
