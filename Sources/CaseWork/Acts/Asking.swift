// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Sends a question to one party, in the name of the reporter, with the items that are cleared for it.
    package func ask(
        _ draft: VraagDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Vraag>> {
        let vraag = Identifier<Vraag>(known: house.ids.next())
        return try await perform("vraag.sent", on: id, by: user, once: once, about: vraag.description) {
            casus, situation in
            switch casus.ask(draft, as: vraag, in: situation) {
            case .done: .done(vraag)
            case .refused(let problems): .refused(problems)
            }
        }
    }

    /// Sends items after a question that is still open, through the same gate.
    package func send(
        _ items: [Identifier<Inbreng>], with vraag: Identifier<Vraag>, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("vraag.items-sent", on: id, by: user, once: once, about: vraag.description) {
            casus, situation in casus.send(items, with: vraag, in: situation)
        }
    }

    /// The asked party answers a question; a refusal is an answer like any other.
    package func answer(
        _ vraag: Identifier<Vraag>, with answer: VraagAnswerDraft, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("vraag.answered", on: id, by: user, once: once, about: vraag.description) {
            casus, situation in casus.answer(vraag, with: answer, in: situation)
        }
    }

    /// Decides triage; two of the four outcomes end the casus, and with it everything that is kept of it.
    package func decideTriage(
        _ result: TriageOutcome.Result?, motivation: String, otherTable: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("triage.decided", on: id, by: user, once: once) { casus, situation in
            casus.decideTriage(result, motivation: motivation, otherTable: otherTable, in: situation)
        }
    }
}
