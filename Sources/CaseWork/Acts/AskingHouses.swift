// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Records that another house is asked whether it knows a person; the question itself travels outside Sluis.
    package func askHouse(
        _ other: Identifier<Partij>?, about person: Identifier<Betrokkene>?, because necessity: String,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<HouseCheck>> {
        let check = Identifier<HouseCheck>(known: house.ids.next())
        return try await perform("casus.house-check-asked", on: id, by: user, once: once, about: other?.description) {
            casus, situation in
            let outcome = casus.askHouse(other, about: person, because: necessity, as: check, in: situation)
            switch outcome {
            case .done: return .done(check)
            case .refused(let problems): return .refused(problems)
            }
        }
    }

    /// Records what the other house said.
    package func recordAnswer(
        _ answer: HouseCheck.Answer?, to check: Identifier<HouseCheck>, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.house-check-answered", on: id, by: user, once: once, about: check.description) {
            casus, situation in casus.recordAnswer(answer, to: check, in: situation)
        }
    }

    /// Proposes items for another house after a hit.
    package func propose(
        _ draft: ProposalDraft, for other: Identifier<Partij>, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.house-content-proposed", on: id, by: user, once: once, about: other.description) {
            casus, situation in casus.propose(draft, for: other, in: situation)
        }
    }

    /// Records the weighing with our own involved parties.
    package func weigh(
        _ result: Exchange.Weighing.Result?, consulted: String, on day: Day?, motivation: String,
        for other: Identifier<Partij>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.house-content-weighed", on: id, by: user, once: once, about: other.description) {
            casus, situation in
            casus.weigh(
                result, consulted: consulted, on: day, motivation: motivation, for: other, in: situation)
        }
    }

    /// Notes what the other house said of its own weighing.
    package func noteTheirSide(
        _ note: String, of other: Identifier<Partij>, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.house-side-noted", on: id, by: user, once: once, about: other.description) {
            casus, situation in casus.noteTheirSide(note, of: other, in: situation)
        }
    }

    /// Records that items were read out or sent to another house.
    package func supply(
        _ items: [Identifier<Inbreng>], to other: Identifier<Partij>, by means: Verstrekking.Means?,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.house-content-supplied", on: id, by: user, once: once, about: other.description) {
            casus, situation in casus.supply(items, to: other, by: means, in: situation)
        }
    }
}

extension CasusReader {
    /// The items asked for an outward use that pass now, opened through the gate for that use and journaled so.
    package func outward(
        _ use: Akkoord.Use, to recipient: Identifier<Partij>, from view: CasusView
    ) async throws -> [OpenedInbreng] {
        try await open(view, use: use, for: recipient) { casus, _ in
            let asked = casus.outwardRequests.filter { $0.use == use && $0.recipient == recipient }
            return casus.inbrengen.filter { item in asked.contains { $0.since[item.id] != nil } }
        }
    }
}
