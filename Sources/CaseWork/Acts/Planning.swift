// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Rewrites the joint picture; refused when somebody else did so since this writer read it.
    package func writePicture(
        _ text: String, over revision: Int, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.picture-written", on: id, by: user, once: once) { casus, situation in
            casus.writePicture(text, over: revision, in: situation)
        }
    }

    /// Rewrites the criteria for scaling down, in the same way.
    package func writeScaleDownCriteria(
        _ text: String, over revision: Int, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.criteria-written", on: id, by: user, once: once) { casus, situation in
            casus.writeScaleDownCriteria(text, over: revision, in: situation)
        }
    }

    /// Sets how a life domain stands.
    package func mark(
        _ leefgebied: String, _ colour: LeefgebiedState.Colour, note: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.leefgebied-marked", on: id, by: user, once: once) { casus, situation in
            casus.mark(leefgebied, colour, note: note, in: situation)
        }
    }

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

    /// Adds an action to an intervention.
    package func addActie(
        _ what: String, owner: Identifier<User>?, due: Day?, to interventie: Identifier<Interventie>,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let actie = Identifier<Actie>(known: house.ids.next())
        return try await perform(
            "plan.actie-added", on: id, by: user, once: once, about: actie.description
        ) { casus, situation in
            casus.add(what, owner: owner, due: due, to: interventie, as: actie, in: situation)
        }
    }

    /// Ticks off an action.
    package func finish(
        _ actie: Identifier<Actie>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.actie-finished", on: id, by: user, once: once, about: actie.description
        ) { casus, situation in
            casus.finish(actie, in: situation)
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
}
