// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What a manager fills in about a party.
package struct PartijDraft: Sendable {
    package let signedConvenant: Day?
    package let signedProtocol: Day?
    package let left: Day?
    package let specialDataTested: Day?
    package let grants: Set<Bevoegdheid.Act>

    package init(
        signedConvenant: Day?, signedProtocol: Day?, left: Day?, specialDataTested: Day?, grants: Set<Bevoegdheid.Act>
    ) {
        self.signedConvenant = signedConvenant
        self.signedProtocol = signedProtocol
        self.left = left
        self.specialDataTested = specialDataTested
        self.grants = grants
    }
}

/// What a manager fills in about somebody.
package struct UserDraft: Sendable {
    package let screenedOn: Day?
    package let secrecySignedOn: Day?
    package let left: Day?
    /// Nothing leaves it as it is.
    package let work: ArrangedWork?

    package init(screenedOn: Day?, secrecySignedOn: Day?, left: Day?, work: ArrangedWork? = nil) {
        self.work = work
        self.screenedOn = screenedOn
        self.secrecySignedOn = secrecySignedOn
        self.left = left
    }
}

/// The register of parties, their grants, and people: kept by the manager.
package struct RegisterHandling: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// Everybody and every party, for the manager; absent for others.
    package func open(by user: Identifier<User>) async throws -> Situation? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session) else { return nil }
            return situation.mayOversee(as: [.manager]) ? situation : nil
        }
    }

    /// Records signatures, leaving and grants of a party; a grant that was withdrawn ends yesterday and stays on record.
    package func change(
        _ id: Identifier<Partij>, to draft: PartijDraft, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change("register.partij", about: id.description, by: user, once: once) { session, situation in
            guard var partij = situation.collaboration.partij(id) else { return nil }
            partij.signedConvenant = draft.signedConvenant
            partij.signedProtocol = draft.signedProtocol
            partij.left = draft.left
            partij.specialDataTested = draft.specialDataTested
            partij.grants = Bevoegdheid.changed(partij.grants, to: draft.grants, on: situation.day)
            let checked = partij
            // Who works for it is named in casussen where the party itself need not be.
            let people = situation.collaboration.people(of: id).map(\.id.description)
            return RegisterChange(concerns: [id.description] + people) { try session.store(checked) }
        }
    }

    /// Records screening, secrecy statement, leaving and work of somebody.
    ///
    /// Refuses whatever would give the manager more in their own line (decision 0071).
    package func change(
        _ id: Identifier<User>, to draft: UserDraft, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change("register.user", about: house.scribe.commitment(to: id), by: user, once: once) {
            session, situation in
            guard let before = situation.collaboration.user(id) else { return nil }
            var person = before
            person.screenedOn = draft.screenedOn
            person.secrecySignedOn = draft.secrecySignedOn
            person.left = draft.left
            if let work = draft.work, let arrangement = situation.collaboration.arrangement {
                person = person.working(work, under: arrangement, house: situation.collaboration.house)
            }
            let checked = person
            let problems = situation.ownRegisterProblems(checked, since: before)
            guard problems.isEmpty else { throw Refused(problems) }
            return RegisterChange(concerns: [id.description]) { try session.store(checked) }
        }
    }

    /// Records that a document of the collaboration was adopted or withdrawn, or that a gate was settled.
    package func record(
        _ kind: Adoption.Kind, of subject: String, on day: Day, note: String, entry: Arrangement.Pillar.Entry? = nil,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change("register.adoption", about: "document", by: user, once: once) { session, situation in
            guard situation.collaboration.arrangement?.knows(subject) ?? false, day <= situation.day else { return nil }
            try situation.keepOut(of: note, at: "note")
            let adoption = Adoption(
                subject: subject, kind: kind, on: day, note: note, entry: entry, by: situation.actor.id,
                at: situation.moment)
            return RegisterChange(concerns: []) { try session.record(adoption) }
        }
    }

    private func change(
        _ act: String, about subject: String, by user: Identifier<User>, once: String?,
        _ body: @escaping @Sendable (any LedgerWriting, Situation) throws -> RegisterChange?
    ) async throws -> Handled<Void> {
        let house = self.house
        let handled: Handled<Void> = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.mayOversee(as: [.manager]), let change = try body(session, situation)
            else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let revision = try session.registerRevision()
            try change.store()
            try session.lookAgain(at: change.concerns + [Projection.anybody], since: revision)
            try session.append([
                try house.scribe.line(act, nil, by: situation.actor, about: subject, at: situation.moment)
            ])
            return .done(())
        } orRefused: {
            .refused($0)
        }
        // Standing follows from the register, so the casussen it concerns must be looked at again for who may see them.
        // The change is durable whatever happens here; what this does not finish the clock does, and lists are careful
        // about the casussen that wait.
        if case .done = handled { _ = try? await Clockwork(house).catchUp(atMost: RegisterHandling.atOnce) }
        return handled
    }

    /// How many casussen a manager waits for; the others are looked at in the next round of the clock.
    private static let atOnce = 100
}

/// A change of the register that is ready to be stored, and whom it concerns.
private struct RegisterChange {
    let concerns: [String]
    let store: () throws -> Void
}

extension Bevoegdheid {
    /// The grants after a change: new ones begin today, withdrawn ones ended yesterday and stay on record.
    static func changed(_ grants: [Bevoegdheid], to wanted: Set<Act>, on day: Day) -> [Bevoegdheid] {
        var result = grants.map { grant in
            let runs = grant.from <= day && (grant.until.map { day <= $0 } ?? true)
            guard runs, !wanted.contains(grant.act) else { return grant }
            return Bevoegdheid(act: grant.act, from: grant.from, until: day.adding(days: -1))
        }
        for act in Act.allCases where wanted.contains(act) {
            let granted = result.contains { $0.act == act && $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
            if !granted { result.append(Bevoegdheid(act: act, from: day, until: nil)) }
        }
        return result
    }
}
