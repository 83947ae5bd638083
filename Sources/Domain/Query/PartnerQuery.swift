// SPDX-License-Identifier: EUPL-1.2

/// A round along the partners of the area: is this person known to you?
///
/// It carries who the person is and nothing else while there is no consent. Closing it erases every "unknown", and that
/// the party was asked at all.
package struct PartnerQuery: Hashable, Sendable, Codable {
    /// Somebody designated by a partner to answer.
    package struct Addressee: Hashable, Sendable, Codable {
        package let user: Identifier<User>
        package let partij: Identifier<Partij>
    }

    package struct Answer: Hashable, Sendable, Codable {
        package let partij: Identifier<Partij>
        package let user: Identifier<User>
        package let isKnown: Bool
        package let at: Moment
    }

    package internal(set) var addressees: [Addressee]
    package internal(set) var answers: [Answer]
    /// How many parties were asked; what stays when the round is closed.
    package let asked: Int
    package let by: Identifier<User>
    package let on: Day
    package let at: Moment
    package internal(set) var closed: Casusoverleg.Step?

    /// Whether answers are still taken.
    package var isOpen: Bool { closed == nil }

    /// The answer of a party, if it gave one.
    package func answer(of partij: Identifier<Partij>) -> Answer? { answers.last { $0.partij == partij } }

    /// Whether this user may answer now: designated, and nobody else answered for the party.
    package func mayAnswer(_ user: User) -> Bool {
        guard isOpen, addressees.contains(where: { $0.user == user.id && $0.partij == user.partij }) else {
            return false
        }
        return answer(of: user.partij).map { $0.user == user.id } ?? true
    }

    /// Whether this user said, for the party it works for, that the person is known.
    package func isKnown(to user: User) -> Bool {
        answer(of: user.partij).map { $0.user == user.id && $0.isKnown } ?? false
    }

    /// The parties that still have to answer.
    package var waiting: Set<Identifier<Partij>> {
        isOpen ? Set(addressees.map(\.partij)).subtracting(answers.map(\.partij)) : []
    }

    /// Closes the round: what was unknown was never there.
    mutating func close(_ step: Casusoverleg.Step) {
        let known = Set(answers.filter(\.isKnown).map(\.user))
        answers = answers.filter(\.isKnown)
        addressees = addressees.filter { known.contains($0.user) }
        closed = step
    }
}
