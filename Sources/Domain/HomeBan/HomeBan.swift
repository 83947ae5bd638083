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
    package internal(set) var history: [Entry]

    /// Who recorded something of it, and when.
    package struct Entry: Hashable, Sendable, Codable {
        package let by: Identifier<User>
        package let at: Moment
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

    package init(
        issuedOn: Day?, issuedAt: String, address: String, extendedOn: Day?, extendedUntil: Day?, reliefAskedOn: Day?,
        endedOn: Day?, endedWhy: String
    ) {
        (self.issuedOn, self.issuedAt, self.address) = (issuedOn, issuedAt, address)
        (self.extendedOn, self.extendedUntil, self.reliefAskedOn) = (extendedOn, extendedUntil, reliefAskedOn)
        (self.endedOn, self.endedWhy) = (endedOn, endedWhy)
    }
}

/// One term of a home ban, with the day on which it ends.
package struct HomeBanTerm: Hashable, Sendable {
    package let clock: Arrangement.Clock
    package let due: Day
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
