// SPDX-License-Identifier: EUPL-1.2

/// A temporary home ban of the mayor (*tijdelijk huisverbod*): from when, from which home, until when.
///
/// Wet tijdelijk huisverbod: ten days from issue (article 2), extended to at most four weeks after it was issued
/// (article 9). The terms themselves are clocks of the profile.
package struct HomeBan: Hashable, Sendable, Codable {
    package let issuedOn: Day
    /// The time of issue as it stands in the decision; the ban runs from that moment.
    package let issuedAt: String
    package let address: String
    package internal(set) var extendedUntil: Day?
    package internal(set) var extendedOn: Day?
    /// The day on which the court received a request for provisional relief.
    package internal(set) var reliefAskedOn: Day?
    package internal(set) var endedOn: Day?
    package internal(set) var endedWhy: String
    /// When what its terms ask was done, by the Dutch name of the clock; absent in a ban from before this was kept.
    package internal(set) var doneOn: [String: Day]?
    package internal(set) var history: [Entry]

    /// Who recorded something of it, when, and how it stood then.
    package struct Entry: Hashable, Sendable, Codable {
        package let by: Identifier<User>
        package let at: Moment
        /// Nothing in an entry from before this was kept.
        package internal(set) var said: Facts?
    }

    /// All that is recorded of a ban at one moment.
    package struct Facts: Hashable, Sendable, Codable {
        package let issuedOn: Day
        package let issuedAt: String
        package let address: String
        package let extendedOn: Day?
        package let extendedUntil: Day?
        package let reliefAskedOn: Day?
        package let endedOn: Day?
        package let endedWhy: String
        /// By the Dutch name of the clock.
        package let doneOn: [String: Day]
    }

    init(_ facts: Facts, history: [Entry]) {
        (issuedOn, issuedAt, address) = (facts.issuedOn, facts.issuedAt, facts.address)
        (extendedOn, extendedUntil) = (facts.extendedOn, facts.extendedUntil)
        (reliefAskedOn, endedOn, endedWhy) = (facts.reliefAskedOn, facts.endedOn, facts.endedWhy)
        doneOn = facts.doneOn.isEmpty ? nil : facts.doneOn
        self.history = history
    }

    /// As it stands now.
    package var facts: Facts {
        Facts(
            issuedOn: issuedOn, issuedAt: issuedAt, address: address, extendedOn: extendedOn,
            extendedUntil: extendedUntil, reliefAskedOn: reliefAskedOn, endedOn: endedOn, endedWhy: endedWhy,
            doneOn: doneOn ?? [:])
    }
}

/// What somebody fills in about a home ban; each time the whole of it.
package struct HomeBanDraft: Sendable {
    package let issuedOn: Day?
    package let issuedAt: String
    package let address: String
    package let extendedOn: Day?
    package let extendedUntil: Day?
    package let reliefAskedOn: Day?
    package let endedOn: Day?
    package let endedWhy: String
    /// By the Dutch name of the clock.
    package let doneOn: [String: Day]

    package init(
        issuedOn: Day?, issuedAt: String, address: String, extendedOn: Day?, extendedUntil: Day?, reliefAskedOn: Day?,
        endedOn: Day?, endedWhy: String, doneOn: [String: Day] = [:]
    ) {
        (self.issuedOn, self.issuedAt, self.address) = (issuedOn, issuedAt, address)
        (self.extendedOn, self.extendedUntil, self.reliefAskedOn) = (extendedOn, extendedUntil, reliefAskedOn)
        (self.endedOn, self.endedWhy, self.doneOn) = (endedOn, endedWhy, doneOn)
    }

    /// What would stand on record; nothing as long as there is no day of issue.
    package var facts: HomeBan.Facts? {
        issuedOn.map { issuedOn in
            HomeBan.Facts(
                issuedOn: issuedOn, issuedAt: issuedAt, address: address, extendedOn: extendedOn,
                extendedUntil: extendedUntil, reliefAskedOn: reliefAskedOn, endedOn: endedOn, endedWhy: endedWhy,
                doneOn: doneOn)
        }
    }

    /// The name of the question when what a term asks was done, by the place of the term among them.
    package static func doneField(_ place: Int) -> String { "done-\(place)" }
}

/// One term of a home ban, with the day on which it ends.
package struct HomeBanTerm: Hashable, Sendable {
    package let clock: Arrangement.Clock
    package let due: Day
    /// When what it asks was done; nothing as long as it is open, and for the end of the ban itself.
    package let doneOn: Day?

    /// Whether its last day went by before what it asks was done.
    package func isLate(on day: Day) -> Bool { (doneOn ?? day) > due }
}

extension HomeBan {
    /// Whether a text is a time of the day: hours and minutes, `21:40`.
    static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }), let hour = Int(parts[0]),
            let minute = Int(parts[1])
        else { return false }
        return hour < 24 && minute < 60
    }
}
