// SPDX-License-Identifier: EUPL-1.2

/// Something that waits for whoever has a role, until one of them does it; without any personal data of a citizen.
///
/// It is kept once and not for each of them: with many procesregisseurs a report that nobody took up would otherwise be
/// as many rows as there are colleagues, and a new colleague would not see it.
package struct RoleWork: Hashable, Sendable {
    package let role: User.Role
    package let kind: WorkItem.Kind
    package let due: Day?

    /// The same as it waits for one of them.
    package func item(for user: Identifier<User>) -> WorkItem { WorkItem(kind: kind, user: user, due: due) }
}

extension Casus {
    /// What waits for everybody with a role: taking up a report, and the terms of an archived casus.
    package func roleWork(in situation: Situation) -> [RoleWork] {
        guard ended == nil else { return [] }
        if course == nil, phase == .aanmelding, procesregisseur == nil {
            return [RoleWork(role: .procesregisseur, kind: .takeUp, due: nil)]
        }
        // Whoever kept the terms before has nothing in the archive any more; without a procesregisseur nobody kept them.
        guard procesregisseur != nil, isArchived(in: situation) else { return [] }
        return retentionDue(in: situation).map { RoleWork(role: .manager, kind: $0.kind, due: $0.due) }
    }

    func isArchived(in situation: Situation) -> Bool {
        afschaling.map { $0.stage(on: situation.day, situation.profile.bewaartermijn) >= .archived } ?? false
    }

    /// The terms of a scaled-down casus that ask for something now.
    func retentionDue(in situation: Situation) -> [(kind: WorkItem.Kind, due: Day)] {
        guard let afschaling else { return [] }
        let terms = situation.profile.bewaartermijn
        let isArchived = isArchived(in: situation)
        let archive = afschaling.archiveOn(terms)
        let destroy = afschaling.destroyOn(terms)
        func isNear(_ day: Day) -> Bool { day.adding(months: -terms.warnMonthsBefore) <= situation.day }
        var due: [(kind: WorkItem.Kind, due: Day)] = []
        if !isArchived, afschaling.cleaned.isEmpty { due.append((.recordCleaning, afschaling.on)) }
        if let deviation = afschaling.deviations.last { due.append((.reassess, deviation.reassessOn)) }
        if !isArchived, isNear(archive) { due.append((.archiveSoon, archive)) }
        if isNear(destroy) { due.append((.destroySoon, destroy)) }
        return due
    }
}
