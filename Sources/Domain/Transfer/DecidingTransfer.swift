// SPDX-License-Identifier: EUPL-1.2

/// Who decides about a way out of a casus: the role in which somebody acts, and the others who decided with it.
package struct TransferDecision: Hashable, Sendable {
    package let role: Arrangement.Role
    /// The people of the other roles that the profile names; each must have said so.
    package let others: [Identifier<User>]
}

extension Casus {
    /// Who decides about a way out when the actor carries it out; nothing when the actor may not.
    ///
    /// The roles that the profile names decide together: the actor holds one, and writes down when and how it heard the
    /// others (Enschede covenant, lines 272-279). Where staff enters for the parties, who directs the process may write
    /// down what all of them decided. Support never does, and nobody decides for a role that nobody holds.
    package func decision(
        about way: Arrangement.Transfer, under arrangement: Arrangement, in situation: Situation
    ) -> TransferDecision? {
        let actor = situation.actor
        let held = heldRoles(of: actor, under: arrangement)
        let named = way.decidedBy.compactMap { arrangement.role($0) }
        let writesDown = procesregisseur == actor.id && isStaffEntering(in: situation)
        let own = named.first { held.contains($0) }
        guard let role = own ?? (writesDown ? named.first : nil) else { return nil }
        let people = situation.collaboration.users.values.filter { $0.id != actor.id }.sorted { $0.id < $1.id }
        var others: [Identifier<User>] = []
        for role in named where !held.contains(role) {
            guard let holder = people.first(where: { heldRoles(of: $0, under: arrangement).contains(role) }) else {
                return nil
            }
            others.append(holder.id)
        }
        return TransferDecision(role: role, others: others)
    }

    /// What is missing of the record of what the others decided, and to whom the casus goes outside.
    func decisionProblems(
        _ draft: TransferDraft, _ decision: TransferDecision, in situation: Situation
    ) -> [Refusal] {
        var problems: [Refusal] = []
        if draft.leadsOutside { problems += Casus.required(["receiver": draft.receiver]) }
        guard !decision.others.isEmpty else { return problems }
        if draft.heardOn == nil { problems.append(Refusal(.required, field: "heardOn")) }
        if let day = draft.heardOn {
            if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "heardOn")) }
            problems += problemsBeforeReport(day, field: "heardOn")
        }
        if draft.heardBy.map({ !Kennisgeving.Means.telling.contains($0) }) ?? true {
            problems.append(Refusal(.required, field: "heardBy"))
        }
        return problems
    }
}
