// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether somebody may be brought into this casus now: designated in the register for a role to which the profile
    /// gives something in this stage, in the system or at the table, and on this side of every wall and area.
    package func mayTakePart(_ user: User, under arrangement: Arrangement) -> Bool {
        guard let course, let stage = arrangement.stage(of: course) else { return false }
        let isPartner = arrangement.party(user.partij) != nil
        if arrangement.hasWalls, isPartner, !(course.pillar.map(user.pillars.contains) ?? false) { return false }
        return arrangement.roles.roles.contains { role in
            // To direct a casus is something that one who takes part may be appointed to; by itself it lets nobody in.
            role.function.takesPart && role.startsOff != .yes
                && (role.function != .caseDirection || user.arranged.contains(role.id.word))
                && arrangement.mayHold(role, user)
                && arrangement.data.access.contains { row in
                    row.role.word == role.id.word && arrangement.letsTakePart(row, in: stage)
                        && wouldHold(row.condition, for: user, as: role, under: arrangement)
                }
        }
    }

    /// Why somebody cannot be appointed to direct this casus; empty when they can.
    ///
    /// Partners appoint one of those who take part (Enschede covenant, lines 223-226); who only hears at the table, or was
    /// never chosen, is none of them.
    package func directorProblems(_ person: User, under arrangement: Arrangement, field: String) -> [Refusal] {
        let isChosen = takesPart(person) && lastPlace(of: person)?.presence != .meeting
        let mayDirect = arrangement.roles.roles.contains {
            $0.function == .caseDirection && arrangement.mayHold($0, person)
        }
        return isChosen && mayDirect ? [] : [Refusal(.notAParticipant, field: field, about: person.id.description)]
    }

    /// What the profile asks of an invitation besides what every collaboration asks.
    func invitationProblems(_ draft: DeelnemerDraft, of user: User, in situation: Situation) -> [Refusal] {
        guard let course, let arrangement = situation.arrangement(of: self) else { return [] }
        var problems: [Refusal] = []
        if !mayTakePart(user, under: arrangement) {
            problems.append(Refusal(.notDesignated, field: "user", about: user.id.description))
        }
        let isChosen = course.currentTeam.contains { $0.user == user.id && !$0.necessity.isEmpty }
        if arrangement.asksNecessity, !isChosen { problems += Casus.required(["necessity": draft.necessity]) }
        return problems + secrecyProblems(draft, of: user, under: arrangement, on: situation.day)
    }

    /// An outsider takes part in a casus of their own only after a statement of secrecy for it (household teams, lines
    /// 185-190), or bound by the secrecy of a profession where the profile accepts that.
    private func secrecyProblems(
        _ draft: DeelnemerDraft, of user: User, under arrangement: Arrangement, on day: Day
    ) -> [Refusal] {
        let screening = arrangement.roles.roles.filter { $0.function == .external && arrangement.mayHold($0, user) }
            .flatMap(\.screening)
        let unlessBound = screening.contains(.statementUnlessBound)
        guard unlessBound || screening.contains(.secrecyStatement) else { return [] }
        if unlessBound, !draft.boundBy.isEmpty { return [] }
        guard let signed = draft.secrecySignedOn else {
            return [Refusal(.noSecrecyStatement, field: "secrecySignedOn", about: user.id.description)]
        }
        return signed > day ? [Refusal(.dayInTheFuture, field: "secrecySignedOn")] : []
    }

    /// Whether a row of the access table would hold for somebody who takes part.
    private func wouldHold(
        _ condition: Arrangement.AccessCondition, for user: User, as role: Arrangement.Role,
        under arrangement: Arrangement
    ) -> Bool {
        switch condition {
        case .ownCasus, .assigned, .agreedItems: true
        case .notConcerned: false
        default: holds(condition, for: user, as: role, under: arrangement)
        }
    }
}

extension Arrangement {
    /// Whether nobody takes part without a reason of their own why they are needed.
    package var asksNecessity: Bool {
        steps.contains { found in
            [.choose, .prepare, .confer].contains(found.step.act) && found.step.needs.contains(.necessity)
        }
    }
}

extension Arrangement {
    /// Whether a row of the access table lets somebody take part in a stage.
    ///
    /// Where a step asks for a conference that was held, as scaling down does (Enschede covenant, lines 219-220), whoever
    /// may be at the table of a conference may be at that one.
    fileprivate func letsTakePart(_ row: AccessRow, in stage: Stage) -> Bool {
        if row.gives(in: stage.id.word) { return true }
        guard stage.steps.contains(where: { $0.needs.contains(.conferenceHeld) }) else { return false }
        return steps.contains { $0.step.act == .confer && row.codes[$0.stage.id.word] == .hears }
    }
}

extension Arrangement.Role.Function {
    /// Whether people with this role take part in a casus for a party, or beside the parties.
    var takesPart: Bool { self == .participant || self == .caseDirection || self == .external }
}

extension Arrangement.AccessRow {
    /// Whether it gives more than a notice in a stage.
    func gives(in stage: String) -> Bool {
        codes[stage] != .nothing && codes[stage] != .notice
    }
}
