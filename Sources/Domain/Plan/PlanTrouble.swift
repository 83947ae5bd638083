// SPDX-License-Identifier: EUPL-1.2

/// Why an intervention asks for attention.
package enum PlanTrouble: String, Hashable, Sendable, CaseIterable {
    /// Its target day has passed while it runs.
    case overdue
    /// Somebody told that it does not get on.
    case stagnating
    /// Nobody told anything for longer than the profile allows.
    case silent
}

extension Interventie {
    /// The last day on which something was heard of it; its start counts as word.
    package var lastHeard: Day {
        guard let last = progress.last else { return start }
        return max(start, last.day)
    }

    /// The day from which silence is stagnation.
    package func silentFrom(after term: Term) -> Day? { term.end(from: lastHeard) }

    /// What is wrong with it on a day; empty when it runs well or has ended.
    package func troubles(on day: Day, silence: Term) -> [PlanTrouble] {
        guard isRunning else { return [] }
        var found: [PlanTrouble] = target < day ? [.overdue] : []
        if state == .stagnating {
            found.append(.stagnating)
        } else if let from = silentFrom(after: silence), from <= day {
            found.append(.silent)
        }
        return found
    }
}

/// How much of a plan asks for attention, as figures.
package struct PlanPulse: Hashable, Sendable {
    package let overdue: Int
    package let stagnating: Int
    package let overdueActies: Int
    package let overdueGoals: Int

    package var isQuiet: Bool { overdue + stagnating + overdueActies + overdueGoals == 0 }

    package init(of plan: PlanVanAanpak, within scope: PlanScope = .everything, on day: Day, silence: Term) {
        let troubles = plan.interventies.filter { scope.includes($0.aim) }.map {
            $0.troubles(on: day, silence: silence)
        }
        overdue = troubles.count { $0.contains(.overdue) }
        stagnating = troubles.count { $0.contains(.stagnating) || $0.contains(.silent) }
        overdueActies = plan.openActies.count { scope.includes($0.aim) && $0.actie.isOverdue(on: day) }
        overdueGoals = plan.goals.count { scope.includes($0.aim) && $0.isOverdue(on: day) }
    }
}
