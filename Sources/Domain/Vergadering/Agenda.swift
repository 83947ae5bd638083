// SPDX-License-Identifier: EUPL-1.2

extension Vergadering {
    /// Puts a casus on the agenda, as its last item; each casus once.
    package mutating func add(
        _ casus: Identifier<Casus>, number: String, minutes: Int, because reason: AgendaItem.Reason,
        in situation: Situation
    ) -> Outcome<Void> {
        var problems = organising(in: situation)
        if !plan.body.treatsCasussen { problems.append(Refusal(.bodyWithoutCasussen)) }
        if !isAhead { problems.append(Refusal(.meetingOver)) }
        if item(casus) != nil { problems.append(Refusal(.alreadyOnAgenda)) }
        if !AgendaItem.lengths.contains(minutes) { problems.append(Refusal(.required, field: "minutes")) }
        guard problems.isEmpty else { return .refused(problems) }
        items.append(AgendaItem(casus: casus, number: number, minutes: minutes, reason: reason))
        return changed(in: situation)
    }

    /// Takes a casus off the agenda, as long as it was not discussed.
    package mutating func remove(_ casus: Identifier<Casus>, in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if !isAhead { problems.append(Refusal(.meetingOver)) }
        if item(casus)?.state != .planned { problems.append(Refusal(.notOnAgenda)) }
        guard problems.isEmpty else { return .refused(problems) }
        items.removeAll { $0.casus == casus }
        return changed(in: situation)
    }

    /// Moves an item one place up or down; at the end of the list nothing changes.
    package mutating func move(_ casus: Identifier<Casus>, up: Bool, in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if !isAhead { problems.append(Refusal(.meetingOver)) }
        guard let index = items.firstIndex(where: { $0.casus == casus }) else {
            return .refused(problems + [Refusal(.notOnAgenda)])
        }
        guard problems.isEmpty else { return .refused(problems) }
        let other = up ? index - 1 : index + 1
        guard items.indices.contains(other) else { return .done(()) }
        items.swapAt(index, other)
        return changed(in: situation)
    }

    /// Passes over an item; it waits again.
    package mutating func skip(_ casus: Identifier<Casus>, in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if !isAhead { problems.append(Refusal(.meetingOver)) }
        guard let index = items.firstIndex(where: { $0.casus == casus && $0.state == .planned }) else {
            return .refused(problems + [Refusal(.notOnAgenda)])
        }
        guard problems.isEmpty else { return .refused(problems) }
        items[index].state = .skipped
        return changed(in: situation)
    }

    /// A casus that left the collaboration waits on no agenda any more; what was discussed stays.
    package mutating func drop(_ casus: Identifier<Casus>, in situation: Situation) {
        guard isAhead, items.contains(where: { $0.casus == casus && $0.state.mayBegin }) else { return }
        items.removeAll { $0.casus == casus && $0.state.mayBegin }
        _ = changed(in: situation)
    }

    // MARK: One item sits at a time

    /// What keeps the table of this casus from opening here: the day, another item, or an agenda on which it waits no more.
    package func beginProblems(_ casus: Identifier<Casus>, in situation: Situation) -> [Refusal] {
        var problems: [Refusal] = []
        if !isAhead { problems.append(Refusal(.meetingOver)) }
        problems += notYet(in: situation)
        if let sitting, sitting.casus != casus { problems.append(Refusal(.anotherItemSits)) }
        if !items.contains(where: { $0.casus == casus && $0.state.mayBegin }) { problems.append(Refusal(.notOnAgenda)) }
        return problems
    }

    /// What is done on the day of the sitting is not done before it.
    func notYet(in situation: Situation) -> [Refusal] {
        plan.day > situation.day ? [Refusal(.meetingNotYet)] : []
    }

    /// The table of this casus opens. Refused while another item sits: that one is closed or put off first.
    package mutating func begin(_ casus: Identifier<Casus>, in situation: Situation) -> Outcome<Void> {
        let problems = beginProblems(casus, in: situation)
        guard problems.isEmpty,
            let index = items.firstIndex(where: { $0.casus == casus && $0.state.mayBegin })
        else { return .refused(problems) }
        course.started = course.started ?? .init(by: situation.actor.id, at: situation.moment)
        items[index].state = .sitting
        items[index].startedAt = items[index].startedAt ?? situation.moment
        items[index].endedAt = nil
        return changed(in: situation)
    }

    /// The table of this casus was closed, or put off; nothing when it did not sit here.
    package mutating func finish(_ casus: Identifier<Casus>, as state: AgendaItem.State, in situation: Situation) {
        guard let index = items.firstIndex(where: { $0.casus == casus && $0.state == .sitting }) else { return }
        items[index].state = state
        items[index].endedAt = situation.moment
        _ = changed(in: situation)
    }
}

extension Vergadering {
    /// How long a sitting is kept after its day, in months; no covenant says it (decision 0045).
    package static let keptMonths = 12
}

extension AgendaItem {
    /// How long an item may take, in minutes.
    package static let lengths = 5...240
}

extension AgendaItem.State {
    var mayBegin: Bool { self == .planned || self == .suspended }
}
