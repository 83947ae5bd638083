// SPDX-License-Identifier: EUPL-1.2

/// How much of a plan still runs; what closing a casus would leave undone.
package struct OpenPlanParts: Hashable, Sendable {
    package let acties: Int
    package let interventies: Int
    package let goals: Int

    package var isEmpty: Bool { acties == 0 && interventies == 0 && goals == 0 }
}

extension Casus {
    /// Open actions, running interventions and goals that nobody judged yet.
    package var openPlanParts: OpenPlanParts {
        OpenPlanParts(
            acties: acties.count { $0.isOpen }, interventies: plan.interventies.count { $0.isRunning },
            goals: plan.goals.count { $0.isOpen })
    }
}
