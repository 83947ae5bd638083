// SPDX-License-Identifier: EUPL-1.2

/// Where the house's staff enters data for the parties: what they may do in whose name.
///
/// The supplier keeps the say: staff only writes down what a party gave and said, with how and when it was heard.
extension Casus {
    /// Whether the actor is staff of the house in a part of the collaboration where staff enters for the parties.
    package func isStaffEntering(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self), entryMode(under: arrangement) == .staff else {
            return false
        }
        return must(be: [.procesregisseur, .support], in: situation).isEmpty
    }

    /// The parties for which staff enters items now: the reporter and who takes part.
    package func partijenToEnterFor(in situation: Situation) -> [Identifier<Partij>] {
        guard isStaffEntering(in: situation), let course else { return [] }
        let all = Set(course.currentTeam.map(\.partij) + [aanmelding.partij]).union(
            overleggen.flatMap(\.deelnemers).map(\.partij))
        return all.subtracting([situation.collaboration.house]).sorted()
    }

    /// What stands in the way of entering this item in the name of its supplier.
    func onBehalfProblems(_ draft: InbrengDraft, in situation: Situation) -> [Refusal] {
        guard isStaffEntering(in: situation) else {
            return draft.supplier == nil ? [] : [Refusal(.notYourAct, field: "supplier")]
        }
        guard let supplier = draft.supplier else { return [Refusal(.required, field: "supplier")] }
        var problems = Casus.required(["heard": draft.heard])
        if !partijenToEnterFor(in: situation).contains(supplier) {
            problems.append(Refusal(.unknownParty, field: "supplier", about: supplier.description))
        }
        return problems
    }

    /// Staff writes down what a supplier said about one of its items, with how and when it was heard.
    ///
    /// Refuses where the supplier can say it itself: outside staff entry, unless the item came along with a transfer and
    /// nobody of its supplier works on the casus. What the supplier itself refused only the supplier allows again. A "no"
    /// holds at once, as any other.
    package mutating func hear(
        _ given: Bool, on id: Identifier<Inbreng>, for recipient: Identifier<Partij>, heard: String,
        in situation: Situation
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == id && !$0.isWithdrawn }) else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = mayHear(id, in: situation) ? [] : [Refusal(.notYourAct, field: "item")]
        problems += Casus.required(["heard": heard])
        let last = inbrengen[index].akkoorden.last { $0.recipient == recipient && $0.use == .view }
        if given, let last, !last.given, last.heard == nil { problems.append(Refusal(.supplierOnly, field: "item")) }
        if situation.collaboration.partij(recipient) == nil {
            problems.append(Refusal(.unknownParty, field: "recipient"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        inbrengen[index].akkoorden.append(
            Akkoord(
                phase: phase, recipient: recipient, use: .view, given: given, by: situation.actor.id,
                at: situation.moment, heard: heard))
        return .done(())
    }

    /// Whether the actor may write down what a supplier says about one item at least.
    package func mayHear(in situation: Situation) -> Bool { itemsToJudge.contains { mayHear($0.id, in: situation) } }

    /// The same for one item.
    package func mayHear(_ id: Identifier<Inbreng>, in situation: Situation) -> Bool {
        guard course != nil, afschaling == nil, let item = inbreng(id),
            must(be: [.procesregisseur, .support], in: situation).isEmpty,
            item.supplier != situation.actor.partij
        else { return false }
        if isStaffEntering(in: situation) { return true }
        // What was brought in before this casus began came along from another part of the collaboration.
        guard item.enteredAt < aanmelding.at else { return false }
        return !situation.collaboration.users.values.contains { user in
            user.partij == item.supplier
                && !standings(of: user, in: situation.collaboration, on: situation.day).isDisjoint(
                    with: Standing.inCasework)
        }
    }

    /// The role in a casus in whose name staff takes a step: somebody holds it and works outside the system.
    func roleForStaff(
        of step: Arrangement.Step, under arrangement: Arrangement, in situation: Situation
    ) -> Arrangement.Role? {
        guard isStaffEntering(in: situation) else { return nil }
        let people = situation.collaboration.users.values
        return step.actors.lazy.compactMap { arrangement.role($0) }.first { role in
            (role.function.isOfACasus || role.function == .escalation)
                && people.contains { heldRoles(of: $0, under: arrangement).contains(role) }
        }
    }
}
