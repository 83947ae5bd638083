// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the clocks of the profile remind of now: telling the person after sharing without consent, and looking at a
    /// running casus.
    package func reminderWork(in situation: Situation) -> [WorkItem] {
        reminders(in: situation).map { WorkItem(kind: $0.kind, user: $0.user, due: $0.due) }
    }

    /// The first day after this one on which a reminder of the profile moves; nothing when none runs.
    package func nextReminder(in situation: Situation) -> Day? {
        reminders(in: situation).map { $0.due.adding(days: 1) }.filter { $0 > situation.day }.min()
    }

    private typealias Reminder = (kind: WorkItem.Kind, user: Identifier<User>, due: Day)

    private func reminders(in situation: Situation) -> [Reminder] {
        guard afschaling == nil, ended == nil, let arrangement = situation.arrangement(of: self) else { return [] }
        return informReminder(under: arrangement, in: situation) + followReminder(under: arrangement, in: situation)
    }

    /// After a disclosure without consent the reporter tells the person; repeated until it is recorded.
    private func informReminder(under arrangement: Arrangement, in situation: Situation) -> [Reminder] {
        guard let shared = sharesWithoutConsent(under: arrangement),
            let clock = arrangement.clocks.clock(on: .withoutConsent),
            !kennisgevingen.contains(where: { $0.recordedAt > shared.at }),
            let due = clock.due(from: shared.on, on: situation.day)
        else { return [] }
        return reporterOrLead(in: situation).map {
            (kind: WorkItem.Kind.informWithoutConsent, user: $0, due: due)
        }
    }

    /// The reporter, or who leads the casus where the reporter is nothing in it any more: for what both may do, so that it
    /// never waits for nobody.
    func reporterOrLead(in situation: Situation) -> [Identifier<User>] {
        let isThere = situation.collaboration.user(aanmelding.by).map { user in
            standings(of: user, in: situation.collaboration, on: situation.day).contains(.reporter)
        }
        return isThere ?? false ? [aanmelding.by] : [procesregisseur].compactMap(\.self)
    }

    /// A running casus is looked at again a term after it was last discussed.
    private func followReminder(under arrangement: Arrangement, in situation: Situation) -> [Reminder] {
        guard phase == .casusoverleg, let clock = arrangement.clocks.clock(on: .running),
            let last = lastFollowed(arrangement),
            let due = clock.due(from: last, on: situation.day, isRepeated: false)
        else { return [] }
        let owners = situation.collaboration.users.values.filter { user in
            heldRoles(of: user, under: arrangement).contains { $0.id.word == clock.owner?.word }
        }.map(\.id)
        let people = owners.isEmpty ? [procesregisseur].compactMap(\.self) : owners.sorted()
        guard let weighing = weighingDue(under: arrangement), let next = course.flatMap({ arrangement.step($0.next) })
        else { return people.map { (kind: WorkItem.Kind.followRunning, user: $0, due: due) } }
        // Nothing is discussed before the weighing; whoever makes it reads that with the step that is up next.
        return people.filter { id in
            situation.collaboration.user(id).map {
                !mayTakeUpNext(next.step, $0, under: arrangement, in: situation)
            } ?? false
        }.map { (kind: WorkItem.Kind.weighFirst, user: $0, due: weighing) }
    }

    /// The day on which the casus was last discussed, or came into this phase.
    private func lastFollowed(_ arrangement: Arrangement) -> Day? {
        course?.taken.last { taken in
            arrangement.step(taken.step).map { $0.stage.model == .conference || $0.step.act == .ask } ?? false
        }?.on
    }
}

extension Arrangement.Clock {
    /// The day on which it reminds: the end of the term, and where it repeats the next end that has not passed.
    func due(from start: Day, on day: Day, isRepeated: Bool = true) -> Day? {
        guard let term, var due = term.end(from: start) else { return nil }
        while isRepeated, repeats == .yes, due < day, let next = term.end(from: due) { due = next }
        return due
    }
}
