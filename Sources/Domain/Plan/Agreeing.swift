// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// Appoints the casusregisseur: always an employee of a party, never of the house (convenant 13.1).
    ///
    /// The conference decides and the procesregisseur records it (convenant 8.4a, 12.2); nobody else can, because the
    /// casusregisseur sees more than a participant, and nobody may give that to themselves.
    package mutating func appoint(_ user: Identifier<User>?, in situation: Situation) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + mustLead(in: situation)
        guard let user, let person = situation.collaboration.user(user) else {
            return .refused(problems + [Refusal(.unknownUser, field: "user")])
        }
        if person.partij == situation.collaboration.house {
            problems.append(Refusal(.casusregisseurOfTheHouse, field: "user"))
        } else {
            problems += situation.collaboration.obstacles(for: person, on: situation.day)
        }
        if let arrangement = situation.arrangement(of: self) {
            problems += directorProblems(person, under: arrangement, field: "user")
        }
        guard problems.isEmpty else { return .refused(problems) }
        plan.casusregisseurs.append(
            Appointment(user: user, partij: person.partij, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Records the role of a party and what it needs to know for it; both are mandatory (convenant 8.4c).
    package mutating func setRole(
        of partij: Identifier<Partij>?, role: String, need: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + Casus.required(["role": role, "need": need])
        problems += kindsOnly("role", in: situation)
        guard let partij, situation.collaboration.partij(partij) != nil else {
            return .refused(problems + [Refusal(.unknownParty, field: "partij")])
        }
        if partij == situation.collaboration.house { problems.append(Refusal(.unknownParty, field: "partij")) }
        guard problems.isEmpty else { return .refused(problems) }
        plan.roles.append(
            RoleAndNeed(partij: partij, role: role, need: need, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Agrees on monitoring: its purpose, what stays in Sluis for it, and when the table sits again (annex 2, 3.7).
    package mutating func agreeMonitoring(
        purpose: String, stays: String, next: Day?, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + Casus.required(["purpose": purpose, "stays": stays])
        problems += kindsOnly("purpose", in: situation)
        guard let next else { return .refused(problems + [Refusal(.required, field: "next")]) }
        if next <= situation.day { problems.append(Refusal(.dayInThePast, field: "next")) }
        guard problems.isEmpty else { return .refused(problems) }
        plan.monitoring.append(
            Monitoring(purpose: purpose, stays: stays, next: next, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// The supplier lets an executor take one item home for one intervention, or takes that back.
    ///
    /// Executors only, per item and intervention, and only what the law lets through (Handvat 4.4.2, annex 2, 3.6). After
    /// scaling down only for what the procesregisseur asked (annex 2, 4.3).
    package mutating func letTakeHome(
        _ given: Bool, item: Identifier<Inbreng>, for interventie: Identifier<Interventie>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.participant, .casusregisseur, .reporter, .leftover], in: situation)
        if phase == .afschaling, given,
            !openLeftovers.contains(where: { $0.item == item && $0.interventie == interventie })
        {
            problems.append(Refusal(.wrongPhase))
        }
        guard let contribution = inbreng(item), !contribution.isWithdrawn else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        if contribution.supplier != situation.actor.partij { problems.append(Refusal(.supplierOnly)) }
        guard let task = plan.interventies.first(where: { $0.id == interventie }), task.isRunning else {
            return .refused(problems + [Refusal(.executorHasNoTask)])
        }
        if given, lawDecision(on: contribution, for: task.executor, in: situation)?.verdict != .allow {
            problems.append(Refusal(.lawNotOpen, about: item.description))
        }
        guard problems.isEmpty else { return .refused(problems) }
        plan.takeHome.append(
            TakeHome(
                item: item, executor: task.executor, interventie: interventie, given: given,
                by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Records that the executor received an item it may take home; only when nothing in `deliveryProblems` is open.
    package mutating func deliver(
        _ item: Identifier<Inbreng>, to executor: Identifier<Partij>, in situation: Situation
    ) -> Outcome<Void> {
        let problems = deliveryProblems(item, to: executor, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        for index in plan.takeHome.indices where plan.takeHome[index].item == item {
            if plan.takeHome[index].executor == executor, plan.takeHome[index].given {
                plan.takeHome[index].delivered = .init(by: situation.actor.id, at: situation.moment)
            }
        }
        return .done(())
    }

    /// What keeps an item from being handed to an executor now; empty when nothing does.
    ///
    /// The supplier's yes for a running intervention and its grant to deliver, a law that is still open, an item that
    /// is necessary in this phase and neither frozen nor wrong, and a person who was told the outcome (Handvat annex 2,
    /// 3.11, 3.12 and 4.3).
    package func deliveryProblems(
        _ item: Identifier<Inbreng>, to executor: Identifier<Partij>, in situation: Situation
    ) -> [Refusal] {
        guard plan.takesHome(item, executor), let contribution = inbreng(item), !contribution.isWithdrawn else {
            return [Refusal(.itemNotCleared)]
        }
        var problems = situation.actor.partij == executor ? [] : [Refusal(.notYourAct)]
        problems += situation.missingGrant(.deliver, of: contribution.supplier)
        if contribution.isFrozen { problems.append(Refusal(.frozen, about: item.description)) }
        if contribution.isMarkedWrong { problems.append(Refusal(.markedWrong, about: item.description)) }
        if contribution.necessity(in: phase) != .necessary {
            problems.append(Refusal(.retestOpen, about: item.description))
        }
        // Consent may have been withdrawn since the supplier said yes (model protocol 13.7).
        if lawDecision(on: contribution, for: executor, in: situation)?.verdict != .allow {
            problems.append(Refusal(.lawNotOpen, about: item.description))
        }
        // Whoever was told that it is scaled down, was told what the conference came to.
        let told: [InformTopic] = phase == .afschaling ? [.conferenceOutcome, .scaleDown] : [.conferenceOutcome]
        if !told.contains(where: { isSettled($0, on: situation.day) }) { problems.append(Refusal(.notInformed)) }
        return problems
    }
}
