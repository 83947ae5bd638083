// SPDX-License-Identifier: EUPL-1.2

/// One casus on the agenda of a sitting: by its number only.
package struct AgendaItem: Hashable, Sendable {
    /// Why it is on the agenda; a closed list, so that nobody writes about a person.
    package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// The day agreed for monitoring comes before the sitting.
        case monitoring
        /// An intervention reaches its target day, stagnates, or an action is overdue.
        case review
        /// In the conference phase and not discussed yet.
        case firstConference
        /// Prepared, or begun and not finished.
        case prepared
        /// The next step of the work process is one of a meeting.
        case nextStep
        case askedByCasusregisseur
        case askedByPartij
    }

    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case planned
        case sitting
        /// Interrupted; it goes on later in this sitting or at another.
        case suspended
        case done
        case skipped
    }

    package let casus: Identifier<Casus>
    package let number: String
    package internal(set) var minutes: Int
    package let reason: Reason
    package internal(set) var state: State
    package internal(set) var startedAt: Moment?
    package internal(set) var endedAt: Moment?

    package init(
        casus: Identifier<Casus>, number: String, minutes: Int, reason: Reason, state: State = .planned,
        startedAt: Moment? = nil, endedAt: Moment? = nil
    ) {
        self.casus = casus
        self.number = number
        self.minutes = minutes
        self.reason = reason
        self.state = state
        self.startedAt = startedAt
        self.endedAt = endedAt
    }

    /// The time that an item gets when nobody says otherwise, in minutes.
    package static let usualMinutes = 20
}

/// Somebody who is called to one item of a sitting; a projection of the casus.
package struct AgendaSeat: Hashable, Sendable {
    package let vergadering: Identifier<Vergadering>
    package let casus: Identifier<Casus>
    package let user: Identifier<User>
    /// Called to hear and think along only, or for a casus that stays closed to them: it does not exist for them in Sluis.
    package let onlyHears: Bool

    package init(
        vergadering: Identifier<Vergadering>, casus: Identifier<Casus>, user: Identifier<User>, onlyHears: Bool
    ) {
        self.vergadering = vergadering
        self.casus = casus
        self.user = user
        self.onlyHears = onlyHears
    }
}
