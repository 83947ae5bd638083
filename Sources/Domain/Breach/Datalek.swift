// SPDX-License-Identifier: EUPL-1.2

/// A breach of personal data, suspected or certain, as the register keeps it (*datalek*; AVG 4(12) and 33(5)).
///
/// It says nothing of a person and it stays. Nothing in it is overwritten: each version of the facts and each step
/// keeps who, when and why.
package struct Datalek: Identifiable, Hashable, Sendable, Codable {
    /// What is known at one moment; the latest counts.
    package struct Version: Hashable, Sendable, Codable {
        package let facts: BreachFacts
        package let by: Identifier<User>
        package let at: Moment
    }

    package let id: Identifier<Datalek>
    package let number: String
    package let by: Identifier<User>
    package let byPartij: Identifier<Partij>
    package let on: Day
    package internal(set) var versions: [Version]
    package internal(set) var events: [Event]

    init(
        id: Identifier<Datalek>, number: String, by actor: User, on day: Day, _ facts: BreachFacts, at moment: Moment
    ) {
        (self.id, self.number, by, byPartij, on) = (id, number, actor.id, actor.partij, day)
        versions = [Version(facts: facts, by: actor.id, at: moment)]
        events = []
    }

    /// The number of a breach in the register of a year: three figures, and more when these are used up.
    package static func number(_ serial: Int, in year: Int) -> String {
        let figures = serial < 1000 ? String(String(1000 + serial).dropFirst()) : String(serial)
        return "DL-\(year)-\(figures)"
    }

    package var facts: BreachFacts { versions.last?.facts ?? BreachFacts() }

    /// The earliest moment that any version names, so that nobody gains time by a correction.
    package var startsAt: Moment? { versions.compactMap(\.facts.startsAt).min() }

    package var isOpen: Bool {
        let last = events.last { $0.kind == .closed || $0.kind == .reopened }
        return last?.kind != .closed
    }

    /// The parties that were told of it in Sluis.
    package var told: Set<Identifier<Partij>> { Set(events.flatMap(\.told)) }
}

extension Datalek {
    /// Something that must be done about a breach, or judged unnecessary.
    package enum Duty: String, Hashable, Sendable, Codable, CaseIterable {
        /// Telling the roles and parties that the profile names.
        case internalNotice
        /// Notifying the supervisory authority (AVG 33).
        case authority
        /// Telling the people concerned (AVG 34).
        case persons
        /// A copy of the notice to the bodies that the profile names.
        case copy
        /// Keeping whoever was told posted.
        case followUp
    }

    /// Why the people concerned are not told of a breach with a high risk for them; there are no other grounds.
    package enum SilenceGround: String, Hashable, Sendable, Codable, CaseIterable {
        /// Measures made the data unreadable for whoever got them (AVG 34(3)(a)).
        case unreadable
        /// Measures taken afterwards removed the high risk (AVG 34(3)(b)).
        case removed
        /// It asks disproportionate effort; then a public message takes its place (AVG 34(3)(c)).
        case disproportionate
        /// The law lets it be left out, as far as that is necessary, to protect somebody or something (UAVG 41).
        case exempt
    }

    /// Something that was done or decided.
    package struct Event: Hashable, Sendable, Codable {
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case done
            case unnecessary
            case message
            /// A step that was settled by mistake counts no longer; what stood there stays to be read.
            case takenBack
            case closed
            case reopened
        }

        package let kind: Kind
        package let duty: Duty?
        /// To whom and what, or why.
        package let text: String
        /// Why the people concerned need not be told; nothing for anything else, and in a record from before this was
        /// asked.
        package let ground: SilenceGround?
        /// The parties that got a notice in Sluis.
        package let told: [Identifier<Partij>]
        /// The risk as it was judged then: what was unnecessary may become necessary.
        package let risk: BreachFacts.Risk?
        /// When it was done; the moment of writing it down unless somebody says another.
        package let doneAt: Moment
        package let by: Identifier<User>
        package let partij: Identifier<Partij>
        package let at: Moment
    }

    mutating func record(
        _ kind: Event.Kind, _ duty: Duty? = nil, _ text: String, ground: SilenceGround? = nil,
        told: [Identifier<Partij>] = [], doneAt: Moment? = nil, in situation: Situation
    ) {
        events.append(
            Event(
                kind: kind, duty: duty, text: text, ground: ground, told: told, risk: facts.risk,
                doneAt: doneAt ?? situation.moment, by: situation.actor.id, partij: situation.actor.partij,
                at: situation.moment))
    }
}
