// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Appoints the casusregisseur.
    package func appoint(
        _ casusregisseur: Identifier<User>?, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.casusregisseur-appointed", on: id, by: user, once: once,
            detail: ["user": casusregisseur?.description ?? ""]
        ) { casus, situation in
            casus.appoint(casusregisseur, in: situation)
        }
    }

    /// Records the role of a party and what it needs to know for it.
    package func setRole(
        of partij: Identifier<Partij>?, role: String, need: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.role-set", on: id, by: user, once: once, about: partij?.description
        ) { casus, situation in
            casus.setRole(of: partij, role: role, need: need, in: situation)
        }
    }

    /// Agrees on monitoring.
    package func agreeMonitoring(
        purpose: String, stays: String, next: Day?, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.monitoring-agreed", on: id, by: user, once: once) { casus, situation in
            casus.agreeMonitoring(purpose: purpose, stays: stays, next: next, in: situation)
        }
    }

    /// The supplier lets an executor take one item home for one intervention, or not.
    package func letTakeHome(
        _ given: Bool, item: Identifier<Inbreng>, for interventie: Identifier<Interventie>, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            given ? "inbreng.take-home-given" : "inbreng.take-home-refused", on: id, by: user, once: once,
            about: item.description
        ) { casus, situation in
            casus.letTakeHome(given, item: item, for: interventie, in: situation)
        }
    }

    /// The user records that the own party received an item that it may take home.
    package func receive(
        _ item: Identifier<Inbreng>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "inbreng.received", on: id, by: user, once: once, about: item.description
        ) { casus, situation in
            casus.deliver(item, to: situation.actor.partij, in: situation)
        }
    }
}

extension CasusReader {
    /// The items that the reader's party may take home now, opened through the gate for taking.
    ///
    /// The journal says of each that it was taken, not only read. What still waits for something, such as the person
    /// being told the outcome, is not there (`Casus.deliveryProblems`).
    package func takeHome(from view: CasusView) async throws -> [OpenedInbreng] {
        try await open(view, use: .take) { casus, situation in
            let partij = situation.actor.partij
            return casus.inbrengen.filter { item in
                item.supplier != partij && casus.deliveryProblems(item.id, to: partij, in: situation).isEmpty
            }
        }
    }
}
