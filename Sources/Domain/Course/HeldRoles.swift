// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The step with this id and the stage it belongs to.
    package func step(_ id: String) -> (stage: Stage, step: Step)? {
        // Asked for everybody at each change, so nothing is copied on the way.
        for stage in process.stages {
            if let step = stage.steps.first(where: { $0.id.word == id }) { return (stage, step) }
        }
        return nil
    }

    /// The stage in which the step that is up next lies.
    package func stage(of course: Course) -> Stage? { step(course.next)?.stage }

    /// The part of the collaboration with this id.
    package func pillar(_ id: String?) -> Pillar? { process.pillars.first { $0.id.word == id } }

    /// What the profile says of a registered party: the party with the same id.
    package func party(_ partij: Identifier<Partij>) -> Party? {
        parties.parties.first { $0.id.word == partij.description }
    }

    /// Whether a party is none of those that signed: it is not in the profile, or stands there as one that did not.
    func isOutside(_ partij: Identifier<Partij>) -> Bool { party(partij).map { $0.signed == .absent } ?? true }

    /// Whether the parts of the collaboration are closed to each other.
    package var hasWalls: Bool { process.pillars.count > 1 && process.pillars.contains { $0.wall == .hard } }

    /// The step by which something of a citizen first comes into the system, with its stage.
    ///
    /// Steps before it happen at the party itself or on a ticket without personal data.
    package var entry: (stage: Stage, step: Step)? {
        steps.first { stage, step in
            stage.storage == .full && step.actors.contains { role($0)?.function == .reporter }
                && step.records.contains { $0.isPersonal && $0 != .letter }
        }
    }
}

extension Casus {
    /// The stages in which a step was taken, by their words in the profile; on a ticket before it as well.
    package func stagesSeen(under arrangement: Arrangement) -> Set<String> {
        let steps = (course?.ticket?.taken.map(\.step) ?? []) + (course?.taken.map(\.step) ?? [])
        return Set(steps.compactMap { arrangement.step($0)?.stage.id.word })
    }
}

extension Arrangement {
    /// The roles that report: those of a reporter at the step by which something of a citizen first comes in.
    package var reportingRoles: [Role] {
        (entry?.step.actors ?? []).compactMap { role($0) }.filter { $0.function == .reporter }
    }

    /// Whether somebody was designated to report.
    package func mayReport(_ user: User) -> Bool { reportingRoles.contains { mayHold($0, user) } }

    /// What must be there before anything of a citizen is stored: the needs of the step and what admission asks before.
    package var entryNeeds: [Need] {
        var needs = admission.preconditions.map(\.value)
        for need in entry?.step.needs ?? [] where !needs.contains(need) { needs.append(need) }
        return needs
    }

    /// The category of the national list that a category of the profile falls under.
    ///
    /// Where the profile has no single person at whom the approach is aimed, the members of the household stand there.
    package func category(of kind: PersonCategory) -> Betrokkene.Category {
        switch kind {
        case .aimedAt: return .aimedAt
        case .systemMember: return data.persons.contains { $0.category == .aimedAt } ? .relation : .aimedAt
        case .relation, .coResident, .child: return .relation
        case .professional, .reporter: return .professional
        case .thirdPartyStaff: return .thirdPartyStaff
        }
    }
}

extension Arrangement.Role.Function {
    /// Whether one has it in a casus and not in the collaboration.
    var isOfACasus: Bool {
        switch self {
        case .reporter, .caseDirection, .participant, .external, .person, .proxy: return true
        case .processDirection, .support, .direction, .escalation, .records, .analyst, .supervision, .rightsDesk,
            .governance:
            return false
        }
    }
}

extension Arrangement {
    /// Whether somebody was designated for this role: the register gives it to them.
    ///
    /// Nobody reports or takes part without being designated for it by the own party (care network, lines 263-267); an
    /// analyst, a rights desk or a privacy officer has what that role gives and nothing else. Who directs a casus is
    /// appointed in it, among people who may take part, unless the role is tied to an employer or off from the start.
    func mayHold(_ role: Role, _ user: User) -> Bool {
        // Who was given a role in the register has it; staff of the house work for it in the name of the party named.
        if user.arranged.contains(role.id.word) { return true }
        guard role.function == .caseDirection, role.employer == nil, role.startsOff != .yes else { return false }
        return roles.roles.contains { $0.function == .participant && user.arranged.contains($0.id.word) }
    }
}

extension Casus {
    /// The roles of the profile that somebody has in this casus.
    package func heldRoles(of user: User, under arrangement: Arrangement) -> [Arrangement.Role] {
        arrangement.roles.roles.filter { role in
            guard !role.isSwitchedOff, arrangement.mayHold(role, user) else { return false }
            switch role.function {
            case .reporter: return aanmelding.by == user.id && aanmelding.partij == user.partij
            case .caseDirection:
                return plan.casusregisseur.map { $0.user == user.id && $0.partij == user.partij } ?? false
            // An outsider takes part as an external, whatever role the members have.
            case .participant: return takesPart(user) && arrangement.party(user.partij) != nil
            case .external: return takesPart(user) && arrangement.isOutside(user.partij)
            case .processDirection: return procesregisseur == user.id
            case .person, .proxy: return false
            case .support, .direction, .escalation, .records, .analyst, .supervision, .rightsDesk, .governance:
                return true
            }
        }
    }

    /// Whether somebody takes part in this casus for the party they work for.
    ///
    /// Who was ever in the team takes part as long as its last word says so, whatever table they sat at: whoever is no
    /// longer needed keeps nothing (AVG 5(1)(c) and (f)). Others take part by the list of the latest conference; a place
    /// at an earlier one gives nothing any more.
    func takesPart(_ user: User) -> Bool {
        if let place = lastPlace(of: user) { return place.left == nil }
        let isListed = overleggen.last?.deelnemers.contains {
            $0.user == user.id && $0.partij == user.partij && !$0.onlyHears
        }
        return isListed ?? false || (course?.query.map { !$0.isOpen && $0.isKnown(to: user) } ?? false)
    }

    /// The last time somebody was put in the team for the party they work for, left since or not.
    func lastPlace(of user: User) -> TeamMember? {
        course?.team.last { $0.user == user.id && $0.partij == user.partij }
    }
}
