// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The step that is up next, for everybody who has one of its roles here; before that, taking the report up.
    func stepWork(in situation: Situation) -> [WorkItem] {
        guard afschaling == nil, let course, let arrangement = situation.arrangement(of: self),
            let next = arrangement.step(course.next)?.step
        else { return [] }
        let people = situation.collaboration.users.values.sorted { $0.id < $1.id }
        guard procesregisseur != nil else {
            return people.filter { standings(of: $0, in: situation.collaboration, on: situation.day).contains(.pool) }
                .map { WorkItem(kind: .takeUp, user: $0.id, due: nil) }
        }
        let weighing = weighingDue(under: arrangement)
        return people.filter { mayTakeUpNext(next, $0, under: arrangement, in: situation) }.map {
            WorkItem(
                kind: weighing == nil ? next.workKind : .weighFirst, user: $0.id,
                due: weighing ?? endOfPeriod(before: next.id.word))
        }
    }

    /// Whether somebody has a role that takes this step here.
    func mayTakeUpNext(
        _ step: Arrangement.Step, _ user: User, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        return standing != [.called] && actingRole(for: step, under: arrangement, in: situation.seen(by: user)) != nil
    }

    /// The day from which the weighing without consent comes before all else: when consent was taken back.
    ///
    /// Nothing once a weighing stands in its place, and where the step that is up next makes none.
    package func weighingDue(under arrangement: Arrangement) -> Day? {
        guard let course, awaitsWeighing(under: arrangement),
            arrangement.step(course.next)?.step.needs.contains(.consentOrWeighing) ?? false
        else { return nil }
        return personsAimedAt.compactMap { course.consentEnded(of: $0.id, .first) }.max()
    }

    /// The day on which the period ends that was set for this step, such as monitoring: by itself the last time, or by the
    /// step that led to it.
    package func endOfPeriod(before step: String) -> Day? {
        let steps = [course?.taken.last { $0.step == step }, course?.taken.last]
        return steps.lazy.compactMap { $0?.statements.last { $0.need == .term }?.day }.first
    }
}

extension Arrangement.Step {
    /// What waits while this step is up: some steps have a page of their own, and some belong on an agenda.
    var workKind: WorkItem.Kind {
        switch act {
        case .transfer: return .transferCasus
        case .escalate: return .scaledUp
        case .prepare, .confer, .monitor: return .discussStep
        default: return .takeStep
        }
    }
}
