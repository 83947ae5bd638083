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
        return people.filter { user in
            let seen = situation.seen(by: user)
            let standing = standings(of: user, in: situation.collaboration, on: situation.day)
            return standing != [.called] && actingRole(for: next, under: arrangement, in: seen) != nil
        }.map {
            WorkItem(kind: next.workKind, user: $0.id, due: endOfPeriod(before: next.id.word))
        }
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
