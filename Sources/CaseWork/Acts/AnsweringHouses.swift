// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// The person whom another house asks about, as it was told; never stored.
package struct SoughtPerson: Sendable {
    package let bsn: Burgerservicenummer?
    package let family: String
    package let born: Day?

    package init(bsn: Burgerservicenummer?, family: String, born: Day?) {
        self.bsn = bsn
        self.family = family
        self.born = born
    }
}

/// Questions of other houses that come in by telephone or secured mail.
///
/// Whether somebody is in an active casus here is told to the procesregisseur who took the question, and not yet to
/// the other house: a match becomes work for the procesregisseur of that casus (Handvat annex 2, lines 4061-4070).
package struct HouseDoor: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// What the blind index showed: the procesregisseurs of the casussen that match, none when there is no match.
    package struct Found: Sendable {
        package let procesregisseurs: [Identifier<User>]
    }

    /// The world for a procesregisseur; nothing for anybody else.
    package func open(for user: Identifier<User>) async throws -> Situation? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session) else { return nil }
            return situation.mayAnswerHouses ? situation : nil
        }
    }

    /// Looks whether the person is in an active casus, and leaves the question with each casus that matches.
    ///
    /// Every question is journaled with who took it and which house asked. Without a match nothing else remains; with
    /// one, the casus keeps the question, and of the person only which of its own persons it is.
    package func ask(
        _ draft: HouseQuestionDraft, about person: SoughtPerson, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Found> {
        let house = self.house
        let tokens = house.index.tokens(of: person)
        let candidates = try await house.ledger.read { session in
            try tokens.flatMap { try session.matches($0, activeOnly: true) }
        }
        let ids = Set(candidates.map(\.id)).sorted()
        let keys = try await house.vault.keys(for: ids.map(\.description))
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session), situation.mayAnswerHouses else {
                return .absent
            }
            let problems =
                draft.problems(in: situation) + (tokens.isEmpty ? [Refusal(.notSearchable, field: "born")] : [])
            guard problems.isEmpty else { throw Refused(problems) }
            for (field, text) in [
                ("asker", draft.asker), ("onBehalfOf", draft.onBehalfOf), ("necessity", draft.necessity),
            ] {
                try situation.keepOut(of: text, at: field)
            }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            var found: Set<Identifier<User>> = []
            var lines = [
                try house.scribe.line(
                    "casus.house-asked", nil, by: situation.actor, about: draft.house?.description,
                    at: situation.moment)
            ]
            for id in ids {
                guard let key = keys[id.description], let stored = try session.casus(id) else { continue }
                var casus = try Dossier.open(stored, with: key)
                let question = Identifier<HouseQuestion>(known: house.ids.next())
                guard !casus.isBehindWall(from: situation.actor, in: situation.collaboration),
                    let known = casus.betrokkenen.first(where: { house.index.matches($0, any: tokens) }),
                    case .done = casus.receive(draft, about: known.id, as: question, in: situation),
                    let procesregisseur = casus.procesregisseur
                else { continue }
                try session.replace(
                    try Dossier.seal(casus, version: stored.version + 1, with: key),
                    try Projection(of: casus, in: situation, index: house.index))
                lines.append(
                    try house.scribe.line(
                        "casus.house-question-received", id, by: situation.actor, about: question.description,
                        at: situation.moment))
                found.insert(procesregisseur)
            }
            try session.append(lines)
            return .done(Found(procesregisseurs: found.sorted()))
        } orRefused: {
            .refused($0)
        }
    }
}

extension PersonIndex {
    /// The tokens under which the person would be found; none when too little was told.
    func tokens(of person: SoughtPerson) -> [[UInt8]] {
        let byNumber = person.bsn.flatMap { token(bsn: $0.digits) }
        let byName = person.born.flatMap { token(family: person.family, born: $0) }
        return [byNumber, byName].compactMap(\.self)
    }

    /// Whether a person of a casus is found under one of these tokens.
    func matches(_ person: Betrokkene, any tokens: [[UInt8]]) -> Bool {
        !Set(self.tokens(of: person)).isDisjoint(with: tokens)
    }
}

extension CasusHandling {
    /// Records what the leading party said about answering another house.
    package func consult(
        on question: Identifier<HouseQuestion>, _ verdict: HouseQuestion.Consultation.Verdict?, with: String,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "casus.house-question-consulted", on: id, by: user, once: once, about: question.description
        ) { casus, situation in
            casus.consult(on: question, verdict, with: with, in: situation)
        }
    }

    /// Records that the answer was given to the other house.
    package func giveAnswer(
        to question: Identifier<HouseQuestion>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "casus.house-question-answered", on: id, by: user, once: once, about: question.description
        ) { casus, situation in
            casus.giveAnswer(to: question, in: situation)
        }
    }
}
