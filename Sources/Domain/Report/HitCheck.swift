// SPDX-License-Identifier: EUPL-1.2

/// A question to the own house: is this person in an active casus, and who has the regie there?
///
/// The answer is only yes or no and the procesregisseur, and only over active casussen (Handvat annex 2, phase 1).
package struct HitCheck: Hashable, Sendable, Codable {
    /// What the house answered.
    package enum Answer: Hashable, Sendable, Codable {
        case notKnown
        case known(procesregisseurs: [Identifier<User>])
    }

    package let betrokkene: Identifier<Betrokkene>
    package let necessity: String
    package let by: Identifier<User>
    package let onBehalfOf: Identifier<Partij>
    package let at: Moment
    package let answer: Answer

    package init(
        betrokkene: Identifier<Betrokkene>, necessity: String, by: Identifier<User>,
        onBehalfOf: Identifier<Partij>, at: Moment, answer: Answer
    ) {
        self.betrokkene = betrokkene
        self.necessity = necessity
        self.by = by
        self.onBehalfOf = onBehalfOf
        self.at = at
        self.answer = answer
    }
}
