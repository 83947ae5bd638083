// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Adds an intervention.
    package func add(
        _ draft: InterventieDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let interventie = Identifier<Interventie>(known: house.ids.next())
        return try await perform(
            "plan.interventie-added", on: id, by: user, once: once, about: interventie.description
        ) { casus, situation in
            casus.add(draft, as: interventie, in: situation)
        }
    }

    /// Tells how an intervention goes.
    package func report(
        _ state: Interventie.Progress.State?, note: String, on interventie: Identifier<Interventie>,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.progress-told", on: id, by: user, once: once, about: interventie.description
        ) { casus, situation in
            casus.report(state, note: note, on: interventie, in: situation)
        }
    }

    /// Closes an intervention with its outcome.
    package func close(
        _ interventie: Identifier<Interventie>, as outcome: Interventie.Closing.Outcome?, explanation: String,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.interventie-closed", on: id, by: user, once: once, about: interventie.description
        ) { casus, situation in
            casus.close(interventie, as: outcome, explanation: explanation, in: situation)
        }
    }

    /// Moves the target day of an intervention, with the reason.
    package func moveTarget(
        of interventie: Identifier<Interventie>, to day: Day?, because why: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.target-moved", on: id, by: user, once: once, about: interventie.description
        ) { casus, situation in
            casus.moveTarget(of: interventie, to: day, because: why, in: situation)
        }
    }

    /// Adds an action, to an intervention or to the plan itself.
    package func addActie(
        _ what: String, owner: Identifier<User>?, due: Day?, to interventie: Identifier<Interventie>?,
        for aim: Aim? = nil, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let actie = Identifier<Actie>(known: house.ids.next())
        return try await perform(
            "plan.actie-added", on: id, by: user, once: once, about: actie.description
        ) { casus, situation in
            casus.add(what, owner: owner, due: due, to: interventie, for: aim, as: actie, in: situation)
        }
    }

    /// Ticks off an action, with what came of it.
    package func finish(
        _ actie: Identifier<Actie>, result: String = "", in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.actie-finished", on: id, by: user, once: once, about: actie.description
        ) { casus, situation in
            casus.finish(actie, result: result, in: situation)
        }
    }

    /// Says that an action will not be done, and why.
    package func cancel(
        _ actie: Identifier<Actie>, because why: String, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.actie-cancelled", on: id, by: user, once: once, about: actie.description
        ) { casus, situation in
            casus.cancel(actie, because: why, in: situation)
        }
    }

    /// Opens an action again that had ended, with the reason.
    package func reopen(
        _ actie: Identifier<Actie>, because why: String, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.actie-reopened", on: id, by: user, once: once, about: actie.description
        ) { casus, situation in
            casus.reopen(actie, because: why, in: situation)
        }
    }

    /// Gives an action another owner or another day, with the reason.
    package func revise(
        _ actie: Identifier<Actie>, owner: Identifier<User>?, due: Day?, because why: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.actie-revised", on: id, by: user, once: once, about: actie.description
        ) { casus, situation in
            casus.revise(actie, owner: owner, due: due, because: why, in: situation)
        }
    }
}
