// SPDX-License-Identifier: EUPL-1.2

/// A request of a person about their data (*verzoek*), or a complaint (*klacht*), as the desk keeps it.
///
/// It holds who asks and what was asked, so it is sealed as a whole; `VerzoekHeading` is what may lie open beside it.
/// GDPR 12 and 15 to 22; which rights there are, by when and by whom is data of the profile (`rechten`).
package struct Verzoek: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Verzoek>
    package let number: String
    package let arrangement: Arrangement.Version
    package let kind: Kind
    package let receivedOn: Day
    /// The casus that it is about, as far as the desk could find one.
    package let casus: Identifier<Casus>?
    package let casusNumber: String?
    /// The part of the collaboration that its casus is in; without a casus the one part that its desk works in.
    package let pillar: String?
    /// The party whose desk keeps it.
    package let partij: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var requester: Requester
    package let wording: String
    /// For a complaint: the party where it came in.
    package let arrivedAt: Identifier<Partij>?
    package internal(set) var identity: Identity?
    package internal(set) var longer: Extension?
    package internal(set) var parts: [Part]
    package internal(set) var decision: Decision?
    package internal(set) var withdrawn: Withdrawal?
    /// The day on which a restriction that was granted ended.
    package internal(set) var liftedOn: Day?
    /// That the joint body of the profile dealt with a complaint about several parties.
    package internal(set) var joint: JointHandling?
    package internal(set) var history: [Event]

    /// How long an ended request is kept, in months; no law says it (decision 0077).
    package static let keptMonths = 12
}

extension Verzoek {
    /// What is asked: one of the rights, or that a complaint be heard. The words are those of the profile.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case information = "informatie"
        case access = "inzage"
        case rectification = "rectificatie"
        case erasure = "wissing"
        case restriction = "beperking"
        case portability = "overdraagbaarheid"
        case objection = "bezwaar"
        case complaint = "klacht"

        /// The right of the profile; nothing for a complaint.
        package var right: Arrangement.Right.Kind? { Arrangement.Right.Kind(rawValue: rawValue) }
    }

    /// Who asks, and about whom.
    package struct Requester: Hashable, Sendable, Codable {
        package enum Capacity: String, Hashable, Sendable, Codable, CaseIterable {
            /// The person.
            case person
            /// A parent, guardian, curator or mentor.
            case legalRepresentative
            /// Somebody whom the person authorised in writing.
            case authorised
        }

        package let capacity: Capacity
        /// The person whose data it is.
        package let name: String
        /// Nothing for a complaint.
        package let born: Day?
        /// Who asks in the name of the person.
        package let representative: String
        /// Where the answer goes.
        package let contact: String

        package init(capacity: Capacity, name: String, born: Day?, representative: String, contact: String) {
            (self.capacity, self.name, self.born) = (capacity, name, born)
            (self.representative, self.contact) = (representative, contact)
        }
    }

    /// That it was verified who asks: before a request is met (GDPR 12(6)).
    package struct Identity: Hashable, Sendable, Codable {
        package enum Means: String, Hashable, Sendable, Codable, CaseIterable {
            case inPerson
            case document
            case digital
            case known
        }

        package let means: Means
        package let on: Day
        package let by: Identifier<User>
        package let at: Moment
    }

    /// A longer term, told to the person within the first one (GDPR 12(3)).
    package struct Extension: Hashable, Sendable, Codable {
        package let toldOn: Day
        package let reason: String
        package let due: Day
        package let by: Identifier<User>
        package let at: Moment
    }

    /// A party that answers for its own data, or to which a complaint goes.
    package struct Part: Hashable, Sendable, Codable {
        /// How the party deals with it.
        package enum Way: String, Hashable, Sendable, Codable {
            /// Its answer comes back to the desk.
            case answers
            /// It has a desk of its own, under a regime of its own; the desk here does not wait for it.
            case ownDesk
            /// The request was passed on: it answers the person itself, from its own files outside Sluis.
            case ownFiles
        }

        package let partij: Identifier<Partij>
        package let way: Way
        /// Whether its items here are police data; nothing where they may be of both kinds.
        package let isPolice: Bool?
        package let due: Day?
        package let askedBy: Identifier<User>
        package let askedAt: Moment
        package internal(set) var answer: Decision?
        package internal(set) var takenBack: Moment?
        /// What it answered before; absent while nothing was corrected or withdrawn.
        package internal(set) var former: [FormerAnswer]?

        package var isOpen: Bool { way == .answers && answer == nil && takenBack == nil }
    }

    /// What was decided, by one party or on the whole.
    package struct Decision: Hashable, Sendable, Codable {
        package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
            case granted
            case partly
            case refused
            /// There are no data about the person: an answer to who asks for access or information.
            case nothingHeld

            /// Whether something was refused, so that there is a ground for it.
            package var isGrounded: Bool { self == .partly || self == .refused }
            /// Whether the person gets what was asked, wholly or in part.
            package var isMet: Bool { self == .granted || self == .partly }
        }

        /// On what it was refused: a ground of the profile by its place, an article of law, or that the right does not
        /// exist here.
        package enum Ground: Hashable, Sendable, Codable {
            case listed(Int)
            case notOffered
            /// A law that goes before the profile, with the article (GDPR 11, 12(5), 12(6) and 23; decision 0077).
            case statutory(String)
        }

        package let outcome: Outcome
        package let ground: Ground?
        package let motivation: String
        package let on: Day
        package let by: Identifier<User>
        package let partij: Identifier<Partij>
        package let at: Moment
    }

    /// What a party answered before it corrected or withdrew that.
    package struct FormerAnswer: Hashable, Sendable, Codable {
        package let answer: Decision
        package let reason: String
        package let by: Identifier<User>
        package let at: Moment
    }

    /// That the parties a complaint is about dealt with it together, in the body that the profile names.
    package struct JointHandling: Hashable, Sendable, Codable {
        /// The word of the body in the profile.
        package let body: String
        package let on: Day
        /// Who was there for which party, and what was said.
        package let note: String
        package let by: Identifier<User>
        package let at: Moment
    }

    /// The person took the request back.
    package struct Withdrawal: Hashable, Sendable, Codable {
        package let on: Day
        package let note: String
        package let by: Identifier<User>
        package let at: Moment
    }

    /// One thing that happened to it.
    package struct Event: Hashable, Sendable, Codable {
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case recorded
            /// Linked to its casus on the word of the desk, although nobody in it fits by name and day of birth.
            case linkedByHand
            case represented
            case verified
            case asked
            case sentOn
            case answered
            case forwarded
            case answerCorrected
            case answerWithdrawn
            case questionTakenBack
            case treatedJointly
            case jointTakenBack
            case extended
            case decided
            case withdrawn
            case reopened
            case lifted
            case identityTakenBack
            case extensionTakenBack
        }

        package let kind: Kind
        package let partij: Identifier<Partij>?
        package let reason: String
        package let by: Identifier<User>
        package let at: Moment
    }

    package var isOpen: Bool { decision == nil && withdrawn == nil }

    /// The day on which it ended; of a restriction that was lifted, no earlier than that.
    package var endedOn: Day? { [decision?.on, withdrawn?.on, liftedOn].compactMap(\.self).max() }

    /// Since when its casus is under a restriction that was granted; nothing when none is.
    package var restrictsSince: Day? {
        guard kind == .restriction, let decision, decision.outcome.isMet, liftedOn == nil else { return nil }
        return decision.on
    }

    /// Whether somebody must still ask in the name of a person who is too young (UAVG 5).
    package func lacksRepresentative(under arrangement: Arrangement) -> Bool {
        guard kind != .complaint, let born = requester.born, requester.capacity != .legalRepresentative else {
            return false
        }
        return born.years(until: receivedOn) < arrangement.rights.ownFromAge.value
    }

    mutating func note(
        _ kind: Event.Kind, _ partij: Identifier<Partij>? = nil, reason: String = "", in situation: Situation
    ) {
        history.append(
            Event(kind: kind, partij: partij, reason: reason, by: situation.actor.id, at: situation.moment))
    }
}
