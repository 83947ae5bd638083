// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Whether signals begin as tickets: before the first stage with data there is one where only tickets exist.
    package var hasTickets: Bool { ticketEntry != nil }

    /// The step by which somebody brings in a ticket.
    package var ticketEntry: (stage: Stage, step: Step)? {
        steps.first { $0.stage.storage == .ticket && $0.step.act == .bringTicket }
    }

    /// The roles that work with tickets at all; which of them are seen, the ticket says.
    package var ticketReaders: Set<String> {
        let concerned: Set<Role.Function> = [.reporter, .participant, .caseDirection, .processDirection, .support]
        return Set(roles.roles.filter { concerned.contains($0.function) }.map(\.id.word))
    }

    /// The roles that may bring one in.
    package var ticketBringers: Set<String> { Set(ticketEntry?.step.actors.map(\.word) ?? []) }

    /// The kind of data that the access table speaks of for tickets.
    private var ticketKind: String? {
        let stages = Set(process.stages.filter { $0.storage == .ticket }.map(\.id.word))
        return data.allowed.first { $0.stages.contains { stages.contains($0.word) } }?.kinds.first?.word
    }
}

extension Ticket {
    /// The stage of the step that is up next.
    package func stage(under arrangement: Arrangement) -> Arrangement.Stage? { arrangement.step(next)?.stage }

    /// Whether somebody is in the team that was composed.
    package func takesPart(_ user: User) -> Bool {
        team.contains { $0.user == user.id && $0.partij == user.partij }
    }

    /// The roles of the profile that somebody has for this ticket.
    ///
    /// At the table everybody whom the register gave the role of participant is one; the team comes later.
    package func heldRoles(of user: User, under arrangement: Arrangement) -> [Arrangement.Role] {
        arrangement.roles.roles.filter { role in
            switch role.function {
            case .reporter: return by == user.id && partij == user.partij
            case .caseDirection: return caseDirector == user.id
            case .participant: return user.arranged.contains(role.id.word)
            case .external: return takesPart(user) && arrangement.party(user.partij)?.signed == .absent
            case .person, .proxy: return false
            default: return user.arranged.contains(role.id.word)
            }
        }
    }

    /// Whether somebody may open it: who has it in the system, and who hears it at the table.
    ///
    /// A ticket tells nothing of a person, so the table's own people have it on their agenda; outsiders who come for one
    /// case do not (X-NI-26). Nobody who lacks screening, secrecy statement or a signed covenant sees any.
    package func isOpen(to user: User, under arrangement: Arrangement, in situation: Situation) -> Bool {
        guard situation.collaboration.obstacles(for: user, on: situation.day).isEmpty,
            let stage = stage(under: arrangement)
        else { return false }
        return heldRoles(of: user, under: arrangement).contains { role in
            guard isOfSubdivision(user, as: role) else { return false }
            let rows = arrangement.codesOfTickets(role: role.id.word, stage: stage.id.word)
            return rows.contains { row in
                guard holds(row.condition, for: user, as: role) else { return false }
                return row.code.isInSystem || (row.code == .hears && role.function != .external)
            }
        }
    }

    /// Whoever directs or supports works for the areas in the register; at the table nobody is kept out of an area.
    private func isOfSubdivision(_ user: User, as role: Arrangement.Role) -> Bool {
        guard let subdivision, role.function == .processDirection || role.function == .support else { return true }
        return user.subdivisions.contains(subdivision)
    }

    private func holds(
        _ condition: Arrangement.AccessCondition, for user: User, as role: Arrangement.Role
    ) -> Bool {
        switch condition {
        case .always: return true
        case .ownCasus, .assigned:
            return role.function == .reporter || role.function == .caseDirection || takesPart(user) || by == user.id
        case .notConcerned: return !takesPart(user)
        case .ownSubdivision: return subdivision.map(user.subdivisions.contains) ?? true
        case .designated: return user.arranged.contains(role.id.word)
        default: return false
        }
    }
}

extension Arrangement {
    fileprivate func codesOfTickets(
        role: String, stage: String
    ) -> [(condition: AccessCondition, code: AccessCode)] {
        data.codes(role: role, kind: ticketKind, stage: stage)
    }
}
