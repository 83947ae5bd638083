// SPDX-License-Identifier: EUPL-1.2

/// An item that the procesregisseur asks its supplier to let an executor have, after scaling down.
///
/// Handvat annex 2, 4.3 (lines 4453-4456 and 4467-4470): hardly anything is supplied in this phase; what an executor
/// still needs for what goes on may be, when it is necessary and with the say of the supplier.
package struct Leftover: Hashable, Sendable, Codable {
    package let item: Identifier<Inbreng>
    package let interventie: Identifier<Interventie>
    package let why: String
    package let by: Identifier<User>
    package let at: Moment

    package init(
        item: Identifier<Inbreng>, interventie: Identifier<Interventie>, why: String, by: Identifier<User>, at: Moment
    ) {
        self.item = item
        self.interventie = interventie
        self.why = why
        self.by = by
        self.at = at
    }
}

/// A hand-over after scaling down that still waits for somebody.
package struct OpenLeftover: Hashable, Sendable {
    package enum Waiting: String, Hashable, Sendable {
        /// Asked for; the supplier has not said yes or no since.
        case supplier
        /// Cleared; the executor has not received it.
        case executor
    }

    package let item: Identifier<Inbreng>
    package let supplier: Identifier<Partij>
    package let interventie: Identifier<Interventie>
    package let executor: Identifier<Partij>
    package let waiting: Waiting
}

extension Casus {
    /// What is still to be handed over after scaling down; nothing in another phase.
    package var openLeftovers: [OpenLeftover] {
        guard phase == .afschaling, let afschaling else { return [] }
        let asked = afschaling.leftovers ?? []
        var pairs: [[String]] = []
        for pair in plan.takeHome.map({ [$0.item.description, $0.interventie.description] })
            + asked.map({ [$0.item.description, $0.interventie.description] }) where !pairs.contains(pair)
        {
            pairs.append(pair)
        }
        return pairs.compactMap { pair in
            openLeftover(Identifier(known: pair[0]), Identifier(known: pair[1]), asked)
        }
    }

    private func openLeftover(
        _ id: Identifier<Inbreng>, _ interventie: Identifier<Interventie>, _ asked: [Leftover]
    ) -> OpenLeftover? {
        guard let item = inbreng(id), !item.isWithdrawn,
            let task = plan.interventies.first(where: { $0.id == interventie }), task.isRunning
        else { return nil }
        let said = plan.takeHome.last { $0.item == id && $0.interventie == interventie && $0.executor == task.executor }
        let request = asked.last { $0.item == id && $0.interventie == interventie }
        let waiting: OpenLeftover.Waiting
        if let said, said.given {
            guard said.delivered == nil else { return nil }
            waiting = .executor
        } else {
            guard let request, said.map({ $0.at < request.at }) ?? true else { return nil }
            waiting = .supplier
        }
        return OpenLeftover(
            item: id, supplier: item.supplier, interventie: interventie, executor: task.executor, waiting: waiting)
    }

    /// Whether something still waits for this user: as somebody of the executor who sat at the table, or as whoever
    /// brought the item in for its supplier.
    package func hasLeftover(_ user: User) -> Bool {
        openLeftovers.contains { open in
            switch open.waiting {
            case .executor: return open.executor == user.partij && isParticipant(user.id, of: user.partij)
            case .supplier:
                guard open.supplier == user.partij else { return false }
                return inbreng(open.item)?.enteredBy == user.id || isParticipant(user.id, of: user.partij)
            }
        }
    }

    /// The procesregisseur asks a supplier whether an executor may have an item that it still needs.
    ///
    /// Only what was found necessary in this phase, for an intervention that still runs, of a supplier that granted the
    /// house to deliver. It gives nobody anything: the supplier says yes or no, and the law must be open.
    package mutating func askLeftover(
        _ item: Identifier<Inbreng>?, for interventie: Identifier<Interventie>?, because why: String,
        in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.afschaling])
        problems += Casus.required(["why": why]) + mustOffer(.leftover, in: situation)
        guard let item, let contribution = inbreng(item), !contribution.isWithdrawn else {
            return .refused(problems + [Refusal(.unknownItem, field: "leftover")])
        }
        guard let task = plan.interventies.first(where: { $0.id == interventie }), task.isRunning,
            task.executor != contribution.supplier
        else { return .refused(problems + [Refusal(.executorHasNoTask, field: "leftover")]) }
        if contribution.necessity(in: phase) != .necessary { problems.append(Refusal(.retestOpen, field: "leftover")) }
        problems += situation.missingGrant(.deliver, of: contribution.supplier)
        if openLeftovers.contains(where: { $0.item == item && $0.interventie == task.id }) {
            problems.append(Refusal(.alreadyAsked, field: "leftover"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        let asked = Leftover(
            item: item, interventie: task.id, why: why, by: situation.actor.id, at: situation.moment)
        let earlier = afschaling?.leftovers ?? []
        afschaling?.leftovers = earlier + [asked]
        return .done(())
    }
}
