// SPDX-License-Identifier: EUPL-1.2

extension Datalek {
    /// A duty with its last moment, and how it was settled.
    package struct DutyState: Hashable, Sendable {
        package let duty: Duty
        /// Nothing when it is due without a term of its own.
        package let due: Moment?
        package let settled: Event?

        /// Whether it is still open and late.
        package func isOverdue(at moment: Moment) -> Bool { settled == nil && (due.map { $0 < moment } ?? false) }

        /// Whether it was done after its last moment.
        package var wasLate: Bool {
            guard let due, let settled, settled.kind == .done else { return false }
            return settled.doneAt > due
        }
    }

    /// What must be done, in the order in which it is due.
    package func duties(under rules: BreachRules) -> [DutyState] {
        guard let start = startsAt else { return [] }
        var states: [DutyState] = []
        let internalDue = rules.internalDue(from: start)
        if internalDue != nil, asksInternalNotice(rules) || settled(.internalNotice) != nil {
            states.append(DutyState(duty: .internalNotice, due: internalDue, settled: settled(.internalNotice)))
        }
        states.append(
            DutyState(duty: .authority, due: rules.authorityDue(from: start), settled: settled(.authority)))
        if facts.risk == .high || settled(.persons) != nil {
            states.append(DutyState(duty: .persons, due: nil, settled: settled(.persons)))
        }
        if !rules.copyTo.isEmpty, settled(.authority)?.kind == .done {
            states.append(DutyState(duty: .copy, due: nil, settled: settled(.copy)))
        }
        let followed = owesFollowUp ? nil : settled(.followUp)
        if rules.followsUp, owesFollowUp || followed != nil {
            states.append(DutyState(duty: .followUp, due: nil, settled: followed))
        }
        return states
    }

    /// The duties that nobody settled, of a breach that is open.
    package func openDuties(under rules: BreachRules) -> [DutyState] {
        isOpen ? duties(under: rules).filter { $0.settled == nil } : []
    }

    /// Whether the profile wants a notice inside the collaboration; the duty towards the authority stands apart.
    private func asksInternalNotice(_ rules: BreachRules) -> Bool {
        switch rules.threshold {
        case .every: return true
        case .risk: return facts.risk != .unlikely
        case .casus: return facts.touches != .no
        }
    }

    /// The last word on a duty. What was unnecessary at a lower risk counts no longer.
    package func settled(_ duty: Duty) -> Event? {
        guard let last = standing.last(where: { $0.duty == duty && $0.settles }) else { return nil }
        let isOutweighed = (facts.risk?.weight ?? 0) > (last.risk?.weight ?? 0)
        let isOverruled = last.kind == .unnecessary && duty != .copy && isOutweighed
        return isOverruled ? nil : last
    }

    /// The events that still count: a step that was taken back counts no longer.
    private var standing: [Event] {
        events.reduce(into: []) { kept, event in
            guard event.kind == .takenBack else { return kept.append(event) }
            if let index = kept.lastIndex(where: { $0.duty == event.duty && $0.settles }) { kept.remove(at: index) }
        }
    }

    /// Whether something became known after the parties were last told.
    private var owesFollowUp: Bool {
        guard let last = standing.last(where: { !$0.told.isEmpty || $0.duty == .followUp }),
            let version = versions.last, !told.isEmpty
        else { return false }
        return version.at > last.at
    }
}

extension Datalek.Event {
    /// Whether it settled a duty.
    fileprivate var settles: Bool { duty != nil && (kind == .done || kind == .unnecessary) }
}

extension Datalek.DutyState {
    /// Whether it may be taken back. What was sent in Sluis cannot be unsent; a follow-up message puts it right.
    package var mayBeTakenBack: Bool { settled?.told.isEmpty ?? false }
}
