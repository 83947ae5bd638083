// SPDX-License-Identifier: EUPL-1.2

/// A question to another house: is this person in an active casus there, and who has the procesregie?
///
/// Asked in triage only, for the reporter, with its necessity (Handvat annex 2, 2.4; lines 4061-4066). The question
/// itself travels outside Sluis; here stands that it was asked, and what came back.
package struct HouseCheck: Identifiable, Hashable, Sendable, Codable {
    /// What the other house said.
    package enum Answer: Hashable, Sendable, Codable {
        case notKnown
        case known(procesregisseur: String)
        /// It was reached and says that the answer will come later.
        case notYet
    }

    /// An answer as it came in.
    package struct Reply: Hashable, Sendable, Codable {
        package let answer: Answer
        package let by: Identifier<User>
        package let at: Moment

        package init(answer: Answer, by: Identifier<User>, at: Moment) {
            self.answer = answer
            self.by = by
            self.at = at
        }
    }

    package let id: Identifier<HouseCheck>
    package let house: Identifier<Partij>
    package let betrokkene: Identifier<Betrokkene>
    package let necessity: String
    package let onBehalfOf: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
    package let answerBy: Day
    package internal(set) var replies: [Reply]

    package init(
        id: Identifier<HouseCheck>, house: Identifier<Partij>, betrokkene: Identifier<Betrokkene>, necessity: String,
        onBehalfOf: Identifier<Partij>, by: Identifier<User>, at: Moment, answerBy: Day
    ) {
        self.id = id
        self.house = house
        self.betrokkene = betrokkene
        self.necessity = necessity
        self.onBehalfOf = onBehalfOf
        self.by = by
        self.at = at
        self.answerBy = answerBy
        replies = []
    }

    /// Whether the other house still has to say yes or no.
    package var isOpen: Bool {
        switch replies.last?.answer {
        case nil, .notYet: return true
        case .notKnown, .known: return false
        }
    }

    /// The procesregisseur of the other house, when the person is known there.
    package var hit: String? {
        if case .known(let procesregisseur) = replies.last?.answer { return procesregisseur }
        return nil
    }
}
