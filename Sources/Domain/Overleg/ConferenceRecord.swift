// SPDX-License-Identifier: EUPL-1.2

/// What a conference came to besides its plan and outcome: decisions, actions, interruptions, and citizens who came.
package struct ConferenceRecord: Hashable, Sendable, Codable {
    /// The conference was put off, and went on.
    package struct Pause: Hashable, Sendable, Codable {
        package let began: Casusoverleg.Step
        package var ended: Casusoverleg.Step?
    }

    /// What was decided about this casus, and on whose authority.
    package struct Decision: Hashable, Sendable, Codable {
        package enum Authority: Hashable, Sendable, Codable {
            /// A party decides under its own power and stays answerable for it.
            case ownPower(Identifier<Partij>)
            /// The table advises; nobody is bound (Handvat annex 2, phase 3: the table has no powers of its own).
            case jointAdvice
        }

        package let text: String
        package let authority: Authority
        package let by: Identifier<User>
        package let at: Moment
    }

    package internal(set) var pauses: [Pause] = []
    package internal(set) var decisions: [Decision] = []
    /// The actions that were agreed on here and belong to no intervention; they stand in the plan.
    package internal(set) var agreed: [Identifier<Actie>] = []
    package internal(set) var citizens: [CitizenSeat] = []

    /// The citizens who sit at the table now.
    package var citizensAtTable: [CitizenSeat] { citizens.filter { $0.arrived != nil && $0.left == nil } }

    mutating func resume(_ step: Casusoverleg.Step) {
        guard let last = pauses.indices.last, pauses[last].ended == nil else { return }
        pauses[last].ended = step
    }

    mutating func citizensLeave(_ step: Casusoverleg.Step) {
        for index in citizens.indices where citizens[index].arrived != nil && citizens[index].left == nil {
            citizens[index].left = step
        }
    }
}
