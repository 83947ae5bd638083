// SPDX-License-Identifier: EUPL-1.2

/// A sitting of a body on a day, at which several casussen are discussed one after another (*vergadering*).
///
/// It holds no personal data of a citizen: when, where, who leads, and which casussen stand on the agenda. What is said
/// about a casus stays in its own `Casusoverleg`, with its own participants.
package struct Vergadering: Identifiable, Hashable, Sendable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case planned
        case sitting
        case held
        case cancelled
    }

    package let id: Identifier<Vergadering>
    package internal(set) var plan: MeetingPlan
    package internal(set) var course: MeetingCourse
    /// In the order in which they are discussed.
    package internal(set) var items: [AgendaItem]
    /// Rises with each change, so that a calendar knows which of two is the newer.
    package internal(set) var version: Int

    package init(
        id: Identifier<Vergadering>, plan: MeetingPlan, course: MeetingCourse, items: [AgendaItem], version: Int
    ) {
        self.id = id
        self.plan = plan
        self.course = course
        self.items = items
        self.version = version
    }

    package var state: State {
        if course.cancelled != nil { return .cancelled }
        if course.ended != nil { return .held }
        return course.started == nil ? .planned : .sitting
    }

    /// Whether things may still be put on its agenda.
    package var isAhead: Bool { state == .planned || state == .sitting }

    /// The item of a casus.
    package func item(_ casus: Identifier<Casus>) -> AgendaItem? { items.first { $0.casus == casus } }

    /// The item that sits now.
    package var sitting: AgendaItem? { items.first { $0.state == .sitting } }

    /// Whether somebody prepares it: who may convene its body, its chair and its secretary.
    package func isOrganiser(_ user: User, in collaboration: Collaboration) -> Bool {
        collaboration.mayConvene(plan.body, user) || isKept(by: user.id)
    }

    /// Whether somebody is its chair or its secretary.
    package func isKept(by user: Identifier<User>) -> Bool { plan.chair == user || plan.secretary == user }

    /// Whether somebody may make sittings at which casussen are discussed.
    package static func mayOrganise(_ user: User, in collaboration: Collaboration) -> Bool {
        user.partij == collaboration.house && !user.roles.isDisjoint(with: [.procesregisseur, .support])
    }

    /// When an item is expected to begin, in minutes after midnight; what was skipped takes no time and has none.
    package func expectedStart(of casus: Identifier<Casus>) -> Int? {
        if item(casus)?.state == .skipped { return nil }
        return items.prefix { $0.casus != casus }.filter { $0.state != .skipped }
            .reduce(plan.starts) { $0 + $1.minutes }
    }

    /// When its agenda is expected to be done, in minutes after midnight; what was skipped takes no time.
    package var expectedEnd: Int { items.filter { $0.state != .skipped }.reduce(plan.starts) { $0 + $1.minutes } }

    /// Whether more stands on its agenda than fits before its end.
    package var runsOver: Bool { expectedEnd > plan.ends }

    /// How often its plan was changed.
    package var planRevision: Int { course.earlierPlans?.count ?? 0 }
}

/// What was decided about a sitting beforehand. Texts are the organisers'; nobody writes about a person here.
package struct MeetingPlan: Hashable, Sendable, Codable {
    package var body: MeetingBody
    package var day: Day
    /// Minutes after midnight, on the Dutch clock.
    package var starts: Int
    package var minutes: Int
    package var place: String
    package var chair: Identifier<User>
    package var secretary: Identifier<User>
    /// The area of the profile for which a body that sits per area sits; nothing for any other.
    package var area: String?

    package init(
        body: MeetingBody, day: Day, starts: Int, minutes: Int, place: String, chair: Identifier<User>,
        secretary: Identifier<User>, area: String? = nil
    ) {
        self.area = area
        self.body = body
        self.day = day
        self.starts = starts
        self.minutes = minutes
        self.place = place
        self.chair = chair
        self.secretary = secretary
    }

    /// Minutes after midnight.
    package var ends: Int { starts + minutes }

    /// `13:30`.
    package static func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Reads `13:30` or `9.05`; nothing for what is no time of day.
    package static func minutes(_ clock: String) -> Int? {
        let parts = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}

/// What became of a sitting: who did what, when.
package struct MeetingCourse: Hashable, Sendable, Codable {
    /// What the secretary sends round afterwards.
    package enum List: String, Hashable, Sendable, Codable, CaseIterable {
        case actions
        case minutes
    }

    package struct Sent: Hashable, Sendable, Codable {
        package let list: List
        package let by: Identifier<User>
        package let at: Moment

        package init(list: List, by: Identifier<User>, at: Moment) {
            self.list = list
            self.by = by
            self.at = at
        }
    }

    /// It was ended, and went on.
    package struct Reopening: Hashable, Sendable, Codable {
        package let ended: Casusoverleg.Step
        package let reopened: Casusoverleg.Step
    }

    /// What was planned before somebody changed it.
    package struct EarlierPlan: Hashable, Sendable, Codable {
        package let plan: MeetingPlan
        /// Who changed it, and when.
        package let by: Identifier<User>
        package let at: Moment
    }

    package let madeBy: Identifier<User>
    package let madeAt: Moment
    package internal(set) var changedAt: Moment
    package internal(set) var started: Casusoverleg.Step?
    package internal(set) var ended: Casusoverleg.Step?
    package internal(set) var cancelled: Casusoverleg.Step?
    package internal(set) var sent: [Sent]
    /// That it was ended too early and went on; absent where that never happened.
    package internal(set) var reopenings: [Reopening]?
    /// What was planned before, the first one first; absent where nothing was ever changed.
    package internal(set) var earlierPlans: [EarlierPlan]?
    /// Who is called as a member, and what a sitting without casussen recorded; absent where there is neither.
    package internal(set) var record: SittingRecord?

    package init(madeBy: Identifier<User>, madeAt: Moment) {
        self.madeBy = madeBy
        self.madeAt = madeAt
        changedAt = madeAt
        sent = []
    }

    package func isSent(_ list: List) -> Bool { sent.contains { $0.list == list } }
}
