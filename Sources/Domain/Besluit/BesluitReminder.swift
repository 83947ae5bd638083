// SPDX-License-Identifier: EUPL-1.2

/// Something about the collaboration itself that waits for somebody.
package enum BesluitReminder: Hashable, Sendable {
    /// It is renewed on this day unless a party gives notice before it.
    case renewal(Day)
    /// It is to be evaluated; nothing while nobody recorded an evaluation from which the term runs.
    case evaluation(Day?, every: Term)
    /// A proposal that nobody decided yet.
    case open(Besluit)
    /// An amendment that waits until all parties signed it.
    case signing(Besluit)
    /// A party that leaves, whose day does not stand in the register of parties.
    case register(Besluit, Partij, Day)
}

extension Collaboration {
    /// How long before a renewal or an evaluation somebody is reminded, in months; no text says it (decision 0078).
    private static let ahead = 3

    /// What waits for somebody about the collaboration itself: for who keeps the register of decisions, and for the
    /// managers of the house the leaving days that do not stand in the register of parties yet.
    package func besluitReminders(for user: User, given besluiten: [Besluit], on day: Day) -> [BesluitReminder] {
        var reminders: [BesluitReminder] = []
        if user.roles.contains(.manager) {
            reminders += besluiten.compactMap { besluit in
                besluit.leavingDue(in: self).map { BesluitReminder.register(besluit, $0.partij, $0.day) }
            }
        }
        guard besluitKeepers(on: day).contains(user.id) else { return reminders }
        reminders += besluiten.filter(\.isOpen).map { BesluitReminder.open($0) }
        reminders += besluiten.filter(\.waitsForSignatures).map { BesluitReminder.signing($0) }
        let rules = besluitRules
        let horizon = day.adding(months: Collaboration.ahead)
        if let renewal = rules.renewal(after: day), renewal <= horizon { reminders.append(.renewal(renewal)) }
        if let term = rules.evaluation?.value {
            let last = besluiten.filter { $0.kind == .evaluation && $0.state == .adopted }.compactMap(\.effect).max()
            let next = last.flatMap { term.end(from: $0) }
            if next.map({ $0 <= horizon }) ?? true { reminders.append(.evaluation(next, every: term)) }
        }
        return reminders
    }
}
