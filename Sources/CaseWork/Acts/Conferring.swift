// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Records that a party looked before the conference whether the persons are known to it.
    package func recordPriorCheck(
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("overleg.looked-beforehand", on: id, by: user, once: once) { casus, situation in
            casus.recordPriorCheck(in: situation)
        }
    }

    /// Starts or changes the preparation of the current conference; an unfinished one may be kept.
    package func prepare(
        _ preparation: Preparation, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let overleg = Identifier<Casusoverleg>(known: house.ids.next())
        return try await perform("overleg.prepared", on: id, by: user, once: once) { casus, situation in
            casus.prepare(preparation, as: overleg, in: situation)
        }
    }

    /// Invites somebody to the current conference, with the record of why taking part is lawful.
    package func invite(
        _ draft: DeelnemerDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "overleg.invited", on: id, by: user, once: once, detail: ["user": draft.user?.description ?? ""]
        ) { casus, situation in
            casus.invite(draft, in: situation)
        }
    }

    /// Takes somebody off the list of a conference that has not opened.
    package func uninvite(
        _ deelnemer: Identifier<User>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "overleg.uninvited", on: id, by: user, once: once, detail: ["user": deelnemer.description]
        ) { casus, situation in
            casus.uninvite(deelnemer, in: situation)
        }
    }

    /// Opens the table with who is there.
    package func openOverleg(
        present: Set<Identifier<User>>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "overleg.opened", on: id, by: user, once: once,
            along: { session, casus, situation in
                // On an agenda one item sits at a time, wherever it is opened from.
                guard let sitting = casus.currentOverleg?.vergadering,
                    try session.vergadering(sitting)?.item(id) != nil
                else { return }
                try session.change(sitting) { $0.begin(id, in: situation) }
            },
            { casus, situation in casus.openOverleg(present: present, in: situation) })
    }

    /// Closes the table with an outcome; one that ends the casus destroys everything of it before this returns.
    package func closeOverleg(
        _ result: ConferenceOutcome.Result?, because motivation: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "overleg.closed", on: id, by: user, once: once,
            along: { session, casus, situation in try session.finishItem(of: casus, as: .done, in: situation) },
            { casus, situation in casus.closeOverleg(result, motivation: motivation, in: situation) })
    }
}
