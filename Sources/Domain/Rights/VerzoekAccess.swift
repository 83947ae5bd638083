// SPDX-License-Identifier: EUPL-1.2

extension Situation {
    /// The version of the profile under which a request was recorded.
    package func arrangement(of verzoek: Verzoek) -> Arrangement? { collaboration.arrangements[verzoek.arrangement] }

    /// The profile under which new requests are recorded; the national work process has one too, for its letters.
    package var rightsProfile: Arrangement? { collaboration.arrangement }

    /// Whether the actor has a role of the profile.
    private func holds(_ role: Named<RoleList>, under arrangement: Arrangement) -> Bool {
        if actor.arranged.contains(role.word) { return true }
        // The national work process gives its own roles to people; the profile calls its manager the direction.
        return collaboration.workProcess == nil && arrangement.role(role)?.function == .direction
            && actor.roles.contains(.manager)
    }

    /// Whether the actor is the desk for this kind.
    package func isDesk(for kind: Verzoek.Kind, under arrangement: Arrangement) -> Bool {
        guard collaboration.obstacles(for: actor, on: day).isEmpty else { return false }
        return holds(arrangement.deskRole(for: kind), under: arrangement)
    }

    /// The kinds that the actor records as the desk; the profile decides who.
    ///
    /// Also a right that the profile does not name: asking for it is answered (GDPR 12(4)). Nobody asks for information
    /// unless the profile says so.
    package var recordedKinds: [Verzoek.Kind] {
        guard let arrangement = rightsProfile else { return [] }
        return Verzoek.Kind.allCases.filter {
            ($0 != .information || arrangement.right($0) != nil) && isDesk(for: $0, under: arrangement)
        }
    }

    /// Whether the actor keeps this request as the desk.
    ///
    /// A desk that every party has keeps its own requests only; a wall of the collaboration stands here too.
    package func keeps(_ heading: VerzoekHeading, under arrangement: Arrangement) -> Bool {
        guard isDesk(for: heading.kind, under: arrangement), isBesideWall(heading, under: arrangement) else {
            return false
        }
        return !arrangement.isDeskOfEachParty(for: heading.kind) || heading.partij == actor.partij
    }

    /// Whether no wall of the collaboration stands between the actor and the casus of a request.
    private func isBesideWall(_ heading: VerzoekHeading, under arrangement: Arrangement) -> Bool {
        guard arrangement.hasWalls, let pillar = heading.pillar else { return true }
        return actor.pillars.contains(pillar)
    }

    /// Whether the actor answers for the data of their party: whoever decides by the profile, and the desk itself.
    package func mayAnswer(_ kind: Verzoek.Kind, under arrangement: Arrangement) -> Bool {
        guard collaboration.obstacles(for: actor, on: day).isEmpty else { return false }
        if isDesk(for: kind, under: arrangement) { return true }
        if let decider = arrangement.right(kind)?.decider, arrangement.role(decider)?.function == .participant {
            if holds(decider, under: arrangement) { return true }
            // A party may have a participant's role of its own kind only: then whoever has that answers for it.
            return arrangement.holds([.participant], actor) && !someoneHolds(decider, under: arrangement)
        }
        // Where the parties do not decide they are asked all the same, and the profile names nobody for it.
        return actor.roles.contains(.professional)
    }

    /// Whether somebody of the actor's party who has access today holds a role.
    private func someoneHolds(_ role: Named<RoleList>, under arrangement: Arrangement) -> Bool {
        collaboration.people(of: actor.partij).contains { user in
            collaboration.obstacles(for: user, on: day).isEmpty && seen(by: user).holds(role, under: arrangement)
        }
    }

    /// Whether the actor may open a request: the desk, and a party that was asked for its part.
    package func mayOpen(_ heading: VerzoekHeading) -> Bool {
        guard let arrangement = collaboration.arrangements[heading.arrangement] else { return false }
        return keeps(heading, under: arrangement) || !ownParts(of: heading, under: arrangement).isEmpty
    }

    /// The parts for which the party of the actor was asked, as far as the actor answers for it.
    package func ownParts(of heading: VerzoekHeading, under arrangement: Arrangement) -> [VerzoekHeading.Part] {
        // Without a casus the part of the collaboration is that of the desk, and a party in another may be asked.
        let isNear = heading.casusNumber == nil || isBesideWall(heading, under: arrangement)
        guard isNear, mayAnswer(heading.kind, under: arrangement) else { return [] }
        return heading.parts.filter { $0.partij == actor.partij }
    }

    /// The parts that the actor may know of: all for the desk that keeps it, and their own for a party that was asked.
    package func shownParts(of heading: VerzoekHeading) -> [VerzoekHeading.Part] {
        guard let arrangement = collaboration.arrangements[heading.arrangement] else { return [] }
        return keeps(heading, under: arrangement) ? heading.parts : ownParts(of: heading, under: arrangement)
    }

    /// Whether the desk may find a casus for a request: one that the actor sees anyhow, or any where the profile lets
    /// the desk in on a request. Behind a wall there is none.
    package func mayFind(_ casus: Casus, for kind: Verzoek.Kind, under arrangement: Arrangement) -> Bool {
        guard isDesk(for: kind, under: arrangement), !casus.isBehindWall(from: actor, in: collaboration) else {
            return false
        }
        let desk = arrangement.deskRole(for: kind).word
        let opensOnRequest = arrangement.data.access.contains { $0.role.word == desk && $0.condition == .onRequest }
        return opensOnRequest || seesAnyhow(casus)
    }

    /// Whether somebody who opened a request may see what it tells of its casus: its number and who brought data in.
    ///
    /// To be asked for a part opens the request and no casus; neither does a colleague who recorded it.
    package func seesCasus(_ casus: Casus, of kind: Verzoek.Kind, under arrangement: Arrangement) -> Bool {
        mayFind(casus, for: kind, under: arrangement) || seesAnyhow(casus)
    }

    private func seesAnyhow(_ casus: Casus) -> Bool {
        !casus.standings(of: actor, in: collaboration, on: day).isSubset(of: [.called, .leftover])
    }
}

extension Collaboration {
    /// The roles of the profile by which somebody has requests in the menu, and whether managers have them: the desks.
    package var requestMenu: (roles: Set<String>, managers: Bool) {
        guard let arrangement else { return ([], false) }
        let desks = Verzoek.Kind.allCases.map { arrangement.deskRole(for: $0) }
        let isDirected = desks.contains { arrangement.role($0)?.function == .direction }
        return (Set(desks.map(\.word)), workProcess == nil && isDirected)
    }
}

extension Arrangement {
    /// The role at whose desk this kind comes in.
    package func deskRole(for kind: Verzoek.Kind) -> Named<RoleList> {
        kind == .complaint ? rights.complaints.desk : rights.desk.value
    }

    /// Whether every party has this desk, because the role is one of participants.
    func isDeskOfEachParty(for kind: Verzoek.Kind) -> Bool {
        role(deskRole(for: kind))?.function == .participant
    }

    /// Whether the parties decide, each for its own data, and the desk passes it on.
    package func isDecidedByParties(_ kind: Verzoek.Kind) -> Bool {
        guard let right = right(kind) else { return false }
        return right.decider.word != deskRole(for: kind).word && role(right.decider)?.function == .participant
    }
}

extension Verzoek {
    /// The refusal when the actor does not keep this request as the desk, or when it ended.
    func mustBeKept(in situation: Situation) -> [Refusal] {
        guard isKept(in: situation) else { return [Refusal(.notYourAct)] }
        return isOpen ? [] : [Refusal(.requestEnded)]
    }
}
