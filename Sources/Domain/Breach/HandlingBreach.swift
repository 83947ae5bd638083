// SPDX-License-Identifier: EUPL-1.2

/// Notices in Sluis that follow from an act on a breach: for whom, by party.
package typealias BreachNotices = [Identifier<Partij>: Set<Identifier<User>>]

/// A breach that is new in the register, with the notices that go out.
package struct ReportedBreach: Sendable {
    package let datalek: Datalek
    package let notices: BreachNotices
}

extension Datalek {
    /// Puts a breach in the register, and tells whom the profile names at once when that is asked.
    ///
    /// Anybody who works with Sluis reports one, also a suspicion. A notice that lacks a part is refused as a whole, so
    /// that nobody believes it went out.
    /// - Parameter involved: the parties with a part in the casussen that are touched.
    package static func report(
        _ facts: BreachFacts, telling: Bool, as id: Identifier<Datalek>, number: String,
        involved: Set<Identifier<Partij>>, in situation: Situation
    ) -> Outcome<ReportedBreach> {
        let collaboration = situation.collaboration
        var problems = collaboration.obstaclesToBreaches(for: situation.actor, on: situation.day)
        problems += facts.problems(telling: telling ? collaboration.breachRules : nil, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        var datalek = Datalek(
            id: id, number: number, by: situation.actor, on: situation.day, facts, at: situation.moment)
        let notices = telling ? datalek.tellInternally("", involved: involved, in: situation) : [:]
        return .done(ReportedBreach(datalek: datalek, notices: notices))
    }

    /// Adds what became known, beside what was known before (AVG 33(4)).
    ///
    /// - Parameter revision: how many versions there were when the writer began; refuses when somebody added one since,
    ///   so that a judgement of theirs is not written over unseen. Nothing for who writes at once.
    package mutating func amend(
        _ facts: BreachFacts, over revision: Int? = nil, in situation: Situation
    ) -> Outcome<Void> {
        var problems = handling(in: situation) + facts.problems(telling: nil, in: situation)
        if let revision, revision != versions.count { problems.append(Refusal(.changedMeanwhile)) }
        if problems.isEmpty, facts == self.facts { problems.append(Refusal(.nothingChanged)) }
        guard problems.isEmpty else { return .refused(problems) }
        versions.append(Version(facts: facts, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Tells whom the profile names, by notices in Sluis; refuses while a part of the notice is missing.
    package mutating func tell(
        _ text: String, involved: Set<Identifier<Partij>>, in situation: Situation
    ) -> Outcome<BreachNotices> {
        let rules = situation.collaboration.breachRules
        var problems = handling(in: situation) + textProblems(text, isRequired: false)
        if settled(.internalNotice)?.kind == .done { problems.append(Refusal(.alreadyDecided)) }
        if !facts.missing(of: rules.internalContent).isEmpty { problems.append(Refusal(.breachContentMissing)) }
        if recipients(involved, in: situation).isEmpty { problems.append(Refusal(.breachToldNobody)) }
        guard problems.isEmpty else { return .refused(problems) }
        return .done(tellInternally(text, involved: involved, in: situation))
    }

    /// Records that a duty was done, or why it is not necessary.
    ///
    /// - Parameters:
    ///   - text: to whom and what, or the reason.
    ///   - doneAt: when it was done; nothing for now.
    ///   - ground: why the people concerned are not told; nothing for anything else.
    package mutating func settle(
        _ duty: Duty, isDone: Bool, _ text: String, doneAt: Moment?, ground: SilenceGround? = nil,
        in situation: Situation
    ) -> Outcome<Void> {
        let rules = situation.collaboration.breachRules
        var problems = handling(in: situation) + textProblems(text)
        let state = duties(under: rules).first { $0.duty == duty }
        if state == nil { problems.append(Refusal(.nothingToUndo)) }
        if state?.settled != nil { problems.append(Refusal(.alreadyDecided)) }
        if isDone {
            // A notice in Sluis is sent by `tell`, so that it cannot be written down without having gone out.
            if duty == .internalNotice { problems.append(Refusal(.nothingToUndo)) }
            if duty == .authority, !facts.missing(of: rules.authorityBlocking).isEmpty {
                problems.append(Refusal(.breachContentMissing))
            }
            if let doneAt, doneAt > situation.moment { problems.append(Refusal(.momentInTheFuture, field: "done")) }
            if let doneAt, let startsAt, doneAt < startsAt {
                problems.append(Refusal(.breachDoneEarly, field: "done"))
            }
        } else if duty == .authority, facts.risk != .unlikely {
            problems.append(Refusal(.breachRiskNotUnlikely))
        } else if duty == .persons, ground == nil {
            problems.append(Refusal(.required, field: "ground"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        record(
            isDone ? .done : .unnecessary, duty, text, ground: isDone || duty != .persons ? nil : ground,
            doneAt: isDone ? doneAt : nil, in: situation)
        return .done(())
    }

    /// Takes back a step that was settled by mistake, with a reason, so that it is to be done again.
    ///
    /// Refuses what nobody settled, and a notice that went out in Sluis.
    package mutating func takeBack(_ duty: Duty, _ text: String, in situation: Situation) -> Outcome<Void> {
        var problems = handling(in: situation) + textProblems(text)
        let state = duties(under: situation.collaboration.breachRules).first { $0.duty == duty }
        if state?.mayBeTakenBack != true { problems.append(Refusal(.nothingToUndo)) }
        guard problems.isEmpty else { return .refused(problems) }
        record(.takenBack, duty, text, in: situation)
        return .done(())
    }

    /// Tells whoever was told before, and parties that are named now, how it goes on.
    package mutating func send(
        _ text: String, also extra: Set<Identifier<Partij>>, in situation: Situation
    ) -> Outcome<BreachNotices> {
        var problems = handling(in: situation) + textProblems(text)
        let known = extra.filter { situation.collaboration.partij($0) != nil }
        if known.count < extra.count { problems.append(Refusal(.unknownParty, field: "also")) }
        let reached = addressed(told.union(known), in: situation)
        if reached.isEmpty { problems.append(Refusal(.breachToldNobody, field: "also")) }
        guard problems.isEmpty else { return .refused(problems) }
        record(.message, .followUp, text, told: reached.keys.sorted(), in: situation)
        return .done(without(situation.actor, reached))
    }

    /// Closes it with a reason; refuses while something is to be done.
    package mutating func close(_ text: String, in situation: Situation) -> Outcome<Void> {
        var problems = handling(in: situation) + textProblems(text)
        if !openDuties(under: situation.collaboration.breachRules).isEmpty {
            problems.append(Refusal(.breachDutiesOpen))
        }
        guard problems.isEmpty else { return .refused(problems) }
        record(.closed, nil, text, in: situation)
        return .done(())
    }

    /// Opens it again with a reason.
    package mutating func reopen(_ text: String, in situation: Situation) -> Outcome<Void> {
        var problems = rights(in: situation) + textProblems(text)
        if isOpen { problems.append(Refusal(.breachOpen)) }
        guard problems.isEmpty else { return .refused(problems) }
        record(.reopened, nil, text, in: situation)
        return .done(())
    }

    // MARK: Parts

    /// Where nobody can be reached nothing is recorded, so that the duty stays open.
    private mutating func tellInternally(
        _ text: String, involved: Set<Identifier<Partij>>, in situation: Situation
    ) -> BreachNotices {
        let told = recipients(involved, in: situation)
        guard !told.isEmpty else { return [:] }
        record(.done, .internalNotice, text, told: told.keys.sorted(), in: situation)
        return without(situation.actor, told)
    }

    private func recipients(_ involved: Set<Identifier<Partij>>, in situation: Situation) -> BreachNotices {
        // Where it happened at another party than that of the reporter, that party hears of it too.
        let own = Set([facts.partij].compactMap(\.self)).subtracting([situation.actor.partij])
        // A reporter need not be able to find the casus that is touched.
        let known = involved.isEmpty && facts.touches != .no ? nil : involved
        return situation.collaboration.toldOfBreach(involved: known, extra: own, on: situation.day)
    }

    /// The people of parties who were told; of the house those who keep the register.
    private func addressed(_ partijen: Set<Identifier<Partij>>, in situation: Situation) -> BreachNotices {
        let collaboration = situation.collaboration
        let keepers = collaboration.breachKeepers(on: situation.day)
        var notices: BreachNotices = [:]
        for user in collaboration.callable(on: situation.day) where partijen.contains(user.partij) {
            let isMeant = user.partij != collaboration.house && user.roles.contains(.professional)
            if isMeant || keepers.contains(user.id) { notices[user.partij, default: []].insert(user.id) }
        }
        return notices
    }

    /// Nobody is told of what they did.
    private func without(_ actor: User, _ notices: BreachNotices) -> BreachNotices {
        var left = notices
        left[actor.partij]?.remove(actor.id)
        return left.filter { !$0.value.isEmpty }
    }

    private func rights(in situation: Situation) -> [Refusal] {
        let (collaboration, actor) = (situation.collaboration, situation.actor)
        let keepers = collaboration.breachKeepers(on: situation.day)
        let may = mayHandle(actor, keepers: keepers) ? [] : [Refusal(.notYourAct)]
        return collaboration.obstaclesToBreaches(for: actor, on: situation.day) + may
    }

    private func handling(in situation: Situation) -> [Refusal] {
        rights(in: situation) + (isOpen ? [] : [Refusal(.breachClosed)])
    }

    private func textProblems(_ text: String, isRequired: Bool = true) -> [Refusal] {
        if text.isEmpty { return isRequired ? [Refusal(.required, field: "text")] : [] }
        return CitizenNumber.isIn(text) ? [Refusal(.numberInBreach, field: "text")] : []
    }
}
