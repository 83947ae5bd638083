// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Ends a casus of which the term is over, by the role that the profile charges with it.
    ///
    /// Refuses before its day, and while it must first go to the archive.
    package mutating func carryOutDestruction(isArchived: Bool, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.otherProcess)]) }
        let rules = arrangement.retention
        var problems: [Refusal] = []
        if !situation.actor.arranged.contains(rules.executor.value.word) { problems.append(Refusal(.notYourAct)) }
        if !isToBeDestroyed(in: situation.collaboration, on: situation.day) { problems.append(Refusal(.notYetDue)) }
        if course?.goesToArchive == true, !isArchived { problems.append(Refusal(.archiveNotConfirmed)) }
        guard problems.isEmpty else { return .refused(problems) }
        ended = Ending(
            reason: .retentionEnded, by: situation.actor.id, at: situation.moment,
            fate: rules.method.value == .anonymise ? .anonymised : .removed)
        return .done(())
    }

    /// Ends a casus of which the term is over where the profile destroys without anybody doing anything; only the clock
    /// does this. What is anonymised always waits for the executor. For a report that nobody took up the version in
    /// force counts too.
    package mutating func expireCourse(in situation: Situation) -> Bool {
        guard ended == nil, isDestroyedByClock(in: situation.collaboration),
            isToBeDestroyed(in: situation.collaboration, on: situation.day)
        else { return false }
        ended = Ending(reason: .retentionEnded, by: nil, at: situation.moment, fate: .removed)
        return true
    }

    /// Whether its profile destroys it at the end of its term without anybody doing anything.
    func isDestroyedByClock(in collaboration: Collaboration) -> Bool {
        versionsOfOpenTerm(in: collaboration).map(\.retention).contains {
            $0.whenNobodyActs.value == .destroy && $0.method.value == .destroy
        }
    }
}
