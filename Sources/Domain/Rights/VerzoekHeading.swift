// SPDX-License-Identifier: EUPL-1.2

/// What of a request lies open, for lists, work and clocks: words of closed lists, days and the parties asked.
///
/// There is nothing in it about who asks or what about. It outlives the request when the key is destroyed.
package struct VerzoekHeading: Identifiable, Hashable, Sendable, Codable {
    /// A party that can open it, and whether its answer is waited for.
    package struct Part: Hashable, Sendable, Codable {
        package let partij: Identifier<Partij>
        package let due: Day?
        package let isOpen: Bool
    }

    package let id: Identifier<Verzoek>
    package let number: String
    package let arrangement: Arrangement.Version
    package let kind: Verzoek.Kind
    package let receivedOn: Day
    package let casusNumber: String?
    package let pillar: String?
    package let partij: Identifier<Partij>
    package let due: Day?
    package let isVerified: Bool
    package let endedOn: Day?
    package let outcome: Verzoek.Decision.Outcome?
    /// Absent before a decision, and in a heading that was stored before this was kept.
    private let decidedOn: Day?
    package let restrictsSince: Day?
    /// The parties that were asked, or to which it was passed on, and not passed over again.
    package let parts: [Part]

    package init(of verzoek: Verzoek, under arrangement: Arrangement) {
        (id, number, self.arrangement) = (verzoek.id, verzoek.number, verzoek.arrangement)
        (kind, receivedOn, casusNumber) = (verzoek.kind, verzoek.receivedOn, verzoek.casusNumber)
        (pillar, partij) = (verzoek.pillar, verzoek.partij)
        due = verzoek.due(under: arrangement)
        isVerified = verzoek.identity != nil
        (endedOn, outcome, decidedOn) = (verzoek.endedOn, verzoek.decision?.outcome, verzoek.decision?.on)
        restrictsSince = verzoek.restrictsSince
        parts = verzoek.parts.filter { $0.takenBack == nil && $0.way != .ownDesk }.map {
            Part(partij: $0.partij, due: $0.due, isOpen: $0.isOpen)
        }
    }

    package var isOpen: Bool { endedOn == nil }

    /// The day of the decision; `endedOn` is later for a restriction that was lifted. Nothing without a decision.
    package var decisionDay: Day? { outcome == nil ? nil : decidedOn ?? endedOn }

    /// Whether the term passed without an answer.
    package func isOverdue(on day: Day) -> Bool { isOpen && (due.map { $0 < day } ?? false) }
}

/// Something about requests that waits for somebody.
package enum VerzoekTask: Hashable, Sendable {
    /// The desk must see to it that it is answered.
    case handle
    /// The party of the user was asked for its part.
    case answer(Day?)
}

extension VerzoekHeading {
    /// What waits for somebody, by what they are here.
    package func tasks(in situation: Situation, under arrangement: Arrangement) -> [VerzoekTask] {
        guard isOpen else { return [] }
        var tasks: [VerzoekTask] = []
        if situation.keeps(self, under: arrangement) { tasks.append(.handle) }
        if let part = situation.ownParts(of: self, under: arrangement).first(where: \.isOpen) {
            tasks.append(.answer(part.due))
        }
        return tasks
    }
}
