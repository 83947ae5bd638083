// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Which sittings to list, for whom.
package struct VergaderingQuery: Sendable {
    package enum Audience: Sendable {
        /// Every sitting of the house.
        case all
        /// Those where this user is called to an item.
        case called(Identifier<User>)
        /// The same, and those that this user leads or keeps.
        case attends(Identifier<User>)
        /// Those that this user leads or keeps, as long as something waits there.
        case keeps(Identifier<User>)
    }

    package enum Span: Sendable {
        /// From this day on, the first one first.
        case from(Day)
        /// Before this day, the last one first.
        case before(Day)
        /// Whatever the day, the last one first.
        case every
    }

    /// What is asked for within the span; nothing stands for all of it.
    package struct Choice: Hashable, Sendable {
        package var from: Day?
        /// The last day, itself included.
        package var until: Day?
        /// The word of a body of the profile.
        package var body: String?
        package var area: String?
        package var state: Vergadering.State?

        package init(
            from: Day? = nil, until: Day? = nil, body: String? = nil, area: String? = nil,
            state: Vergadering.State? = nil
        ) {
            self.state = state
            self.from = from
            self.until = until
            self.body = body
            self.area = area
        }
    }

    package let audience: Audience
    package let span: Span
    package let choice: Choice
    package let offset: Int
    package let limit: Int

    package init(
        _ audience: Audience, _ span: Span, choosing choice: Choice = Choice(), offset: Int = 0, limit: Int = 50
    ) {
        self.audience = audience
        self.span = span
        self.choice = choice
        self.offset = offset
        self.limit = limit
    }
}

/// That a list of a sitting was sent to somebody: which one and when, without anything about a casus.
package struct SentList: Hashable, Sendable {
    package let vergadering: Identifier<Vergadering>
    package let user: Identifier<User>
    package let list: MeetingCourse.List
    package let madeAt: Moment
    /// What a mail would say: a key of the texts with its values, so that it is told in the reader's language.
    package let notice: Notice
    package let seenAt: Moment?

    package struct Notice: Hashable, Sendable, Codable {
        package let key: String
        package let values: [String: String]

        package init(key: String, values: [String: String]) {
            self.key = key
            self.values = values
        }
    }

    package init(
        vergadering: Identifier<Vergadering>, user: Identifier<User>, list: MeetingCourse.List, madeAt: Moment,
        notice: Notice, seenAt: Moment? = nil
    ) {
        self.vergadering = vergadering
        self.user = user
        self.list = list
        self.madeAt = madeAt
        self.notice = notice
        self.seenAt = seenAt
    }
}

/// The secret address under which somebody's calendar program fetches their sittings; only a digest is stored.
package struct AgendaFeed: Hashable, Sendable {
    package let digest: [UInt8]
    package let user: Identifier<User>
    package let madeOn: Day

    package init(digest: [UInt8], user: Identifier<User>, madeOn: Day) {
        self.digest = digest
        self.user = user
        self.madeOn = madeOn
    }

    /// How long an address works; a key that nobody renews ends by itself.
    package static let months = 12

    /// The first day on which it does not work any more.
    package var endsOn: Day { madeOn.adding(months: AgendaFeed.months) }
}

/// Reading sittings, and the open columns of casussen that an agenda is made from.
package protocol VergaderingReading {
    func vergadering(_ id: Identifier<Vergadering>) throws -> Vergadering?
    func vergaderingen(_ query: VergaderingQuery) throws -> [Vergadering]
    /// Who is called to the items of these sittings.
    func seats(of vergaderingen: [Identifier<Vergadering>]) throws -> [AgendaSeat]
    /// Of these casussen those that the user may see with names, each with its procesregisseur.
    func known(_ casussen: [Identifier<Casus>], to user: Identifier<User>) throws
        -> [Identifier<Casus>: Identifier<User>?]
    /// Work in these casussen that tells whether a conference is ready.
    func readiness(of casussen: [Identifier<Casus>]) throws -> [Identifier<Casus>: WorkItem.Kind]
    /// Who has work of this kind in these casussen.
    func people(with kind: WorkItem.Kind, in casussen: [Identifier<Casus>]) throws
        -> [Identifier<Casus>: [Identifier<User>]]
    /// Work that puts a casus of this user on an agenda by a day; casussen that are on one ahead are left out.
    func dueForAgenda(of user: Identifier<User>, by day: Day) throws -> [StoredWork]
    /// Who has an open action in these casussen.
    func actieOwners(in casussen: [Identifier<Casus>]) throws -> [Identifier<User>]
    /// The lists sent to a user, those not seen first.
    func sentLists(to user: Identifier<User>, limit: Int) throws -> [SentList]
    func agendaFeed(_ digest: [UInt8]) throws -> AgendaFeed?
    func agendaFeed(of user: Identifier<User>) throws -> AgendaFeed?
}

/// Writing sittings.
package protocol VergaderingWriting: VergaderingReading {
    /// Stores a sitting with its agenda in place of what was there.
    func store(_ vergadering: Vergadering) throws
    func store(_ list: SentList, on day: Day) throws
    func markSeen(_ list: SentList, at moment: Moment) throws
    /// Removes sittings held on or before a day, with their agenda, seats and lists.
    func removeVergaderingen(heldBy day: Day) throws
    /// Removes lists made on or before a day.
    func removeLists(madeBy day: Day) throws
    /// Stores the address of a user in place of an earlier one.
    func store(_ feed: AgendaFeed) throws
    func removeAgendaFeed(of user: Identifier<User>) throws
}
