// SPDX-License-Identifier: EUPL-1.2

/// Another house asked whether we know a person, and this casus is about that person.
///
/// Kept in the sealed casus, because its procesregisseur must consult the leading party before anything is said
/// (Handvat annex 2, 2.4; lines 4061-4070). Who was asked about is a person of this casus: what the other house told
/// of the person is not kept.
package struct HouseQuestion: Identifiable, Hashable, Sendable, Codable {
    /// What the leading party came to, as the procesregisseur recorded it.
    package struct Consultation: Hashable, Sendable, Codable {
        package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
            case mayAnswer
            case mayNot
        }

        package let verdict: Verdict
        /// Who was consulted, or why consulting was not needed.
        package let with: String
        package let by: Identifier<User>
        package let at: Moment

        package init(verdict: Verdict, with: String, by: Identifier<User>, at: Moment) {
            self.verdict = verdict
            self.with = with
            self.by = by
            self.at = at
        }
    }

    /// The answer that was given: yes with the name of the procesregisseur, or no answer. Never anything else.
    package struct Given: Hashable, Sendable, Codable {
        package enum Answer: Hashable, Sendable, Codable {
            case yes(procesregisseur: Identifier<User>)
            case noAnswer
        }

        package let answer: Answer
        package let by: Identifier<User>
        package let at: Moment

        package init(answer: Answer, by: Identifier<User>, at: Moment) {
            self.answer = answer
            self.by = by
            self.at = at
        }
    }

    package let id: Identifier<HouseQuestion>
    package let house: Identifier<Partij>
    package let asker: String
    package let onBehalfOf: String
    package let necessity: String
    package let betrokkene: Identifier<Betrokkene>
    /// The procesregisseur who took the question, and when.
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var consultation: Consultation?
    package internal(set) var given: Given?

    init(
        id: Identifier<HouseQuestion>, draft: HouseQuestionDraft, house: Identifier<Partij>,
        betrokkene: Identifier<Betrokkene>, by: Identifier<User>, at: Moment
    ) {
        self.id = id
        self.house = house
        asker = draft.asker
        onBehalfOf = draft.onBehalfOf
        necessity = draft.necessity
        self.betrokkene = betrokkene
        self.by = by
        self.at = at
        consultation = nil
        given = nil
    }

    /// Whether the answer was given and said that the person is known here.
    package var isHit: Bool {
        if case .yes = given?.answer { return true }
        return false
    }
}

/// What a procesregisseur notes when another house asks; the person asked about is not in it.
package struct HouseQuestionDraft: Sendable {
    package let house: Identifier<Partij>?
    package let asker: String
    package let onBehalfOf: String
    package let necessity: String

    package init(house: Identifier<Partij>?, asker: String, onBehalfOf: String, necessity: String) {
        self.house = house
        self.asker = asker
        self.onBehalfOf = onBehalfOf
        self.necessity = necessity
    }

    /// What keeps the question from being looked up.
    package func problems(in situation: Situation) -> [Refusal] {
        var problems = situation.mayAnswerHouses ? [] : [Refusal(.notYourAct)]
        if !(house.map(situation.collaboration.isOtherHouse) ?? false) {
            problems.append(Refusal(.unknownParty, field: "house"))
        }
        problems += Casus.required(["asker": asker, "onBehalfOf": onBehalfOf])
        if necessity.isEmpty { problems.append(Refusal(.necessityMissing, field: "necessity")) }
        return problems
    }
}

extension Situation {
    /// Whether the actor may take questions of other houses: a procesregisseur of our house without obstacles, in a
    /// collaboration that has to do with other houses.
    package var mayAnswerHouses: Bool {
        collaboration.leadsToOtherHouses && actor.roles.contains(.procesregisseur)
            && actor.partij == collaboration.house
            && collaboration.obstacles(for: actor, on: day).isEmpty
    }
}
