// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Brings a casus into the work process that the collaboration arranged; all of it or nothing is stored.
    package func begin(
        _ draft: CourseDraft, items: [ReportedItem], by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Casus>> {
        try await bringIn(items, by: user, once: once) { id, number, situation in
            Casus.begin(draft, as: id, number: number, in: situation)
        }
    }

    /// Takes one step of the work process of the profile; an outcome that ends the casus destroys it at once.
    package func take(
        _ draft: StepDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let afterlife = try await house.afterlifeKey()
        var whole = draft
        whole.questionID = Identifier(known: house.ids.next())
        let taken = whole
        return try await perform(
            "course.step-taken", on: id, by: user, once: once, about: draft.step, afterlife: afterlife
        ) { casus, situation in
            casus.take(taken, in: situation)
        }
    }

    /// Decides what happens at the end of the term of retention.
    package func decideRetention(
        _ draft: RetentionChoiceDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.retention-decided", on: id, by: user, once: once) { casus, situation in
            casus.decideRetention(draft, in: situation)
        }
    }

    /// Tests a person by the table of offences of the profile.
    package func testOffences(
        _ draft: OffenceDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.offences-tested", on: id, by: user, once: once) { casus, situation in
            casus.testOffences(draft, in: situation)
        }
    }

    /// Records that what a clock of the profile asks was done.
    package func settle(
        clock: String, note: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.clock-settled", on: id, by: user, once: once) { casus, situation in
            casus.settle(clock: clock, note: note, in: situation)
        }
    }

    /// Records what a person said when asked for consent.
    package func record(
        _ draft: PersonConsentDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.consent-recorded", on: id, by: user, once: once, about: draft.person?.description) {
            casus, situation in
            casus.record(draft, in: situation)
        }
    }

    /// Somebody takes part no longer.
    package func release(
        _ member: Identifier<User>, from id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.released", on: id, by: user, once: once, detail: ["user": member.description]) {
            casus, situation in
            casus.release(member, in: situation)
        }
    }

    /// Moves a running casus to the version of the profile that is in force.
    package func moveToLaterProfile(
        because why: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.profile-moved", on: id, by: user, once: once) { casus, situation in
            casus.moveToLaterProfile(because: why, in: situation)
        }
    }

    /// A party says whether it agrees to a step that needs its yes.
    package func agree(
        _ agrees: Bool, to step: String, because why: String, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform(agrees ? "course.agreed" : "course.disagreed", on: id, by: user, once: once, about: step) {
            casus, situation in
            casus.agree(agrees, to: step, because: why, in: situation)
        }
    }

    /// Somebody spoke with the reporter, who keeps refusing a step.
    package func talkAboutRefusals(
        of step: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.refusal-discussed", on: id, by: user, once: once, about: step) { casus, situation in
            casus.talkAboutRefusals(of: step, in: situation)
        }
    }
}
