// SPDX-License-Identifier: EUPL-1.2

/// What a reporter fills in.
package struct ReportDraft: Sendable {
    package let task: String
    package let reasons: [Aanmelding.LeefgebiedReason]
    package let tried: String
    package let question: String
    package let betrokkenen: [Betrokkene]

    package init(
        task: String, reasons: [Aanmelding.LeefgebiedReason], tried: String, question: String,
        betrokkenen: [Betrokkene]
    ) {
        self.task = task
        self.reasons = reasons
        self.tried = tried
        self.question = question
        self.betrokkenen = betrokkenen
    }
}

extension Casus {
    /// Reports a casus: only a convenant partner that granted the house the intake may (Handvat annex 2, phase 0).
    ///
    /// The task it acts under, at least one person aimed at, and a reason for each life domain named are required.
    package static func report(
        _ draft: ReportDraft, as id: Identifier<Casus>, number: String, in situation: Situation
    ) -> Outcome<Casus> {
        var problems = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        problems += situation.missingGrant(.intake, of: situation.actor.partij)
        if situation.collaboration.workProcess?.hasTickets ?? false { problems.append(Refusal(.otherProcess)) }
        if !situation.actor.roles.contains(.professional) { problems.append(Refusal(.notYourAct)) }
        if draft.task.isEmpty { problems.append(Refusal(.taskMissing, field: "task")) }
        problems += required(["tried": draft.tried, "question": draft.question])
        if draft.reasons.isEmpty { problems.append(Refusal(.noReasonPerLeefgebied, field: "leefgebieden")) }
        problems += draft.reasons.filter { $0.reason.isEmpty }.map {
            Refusal(.required, field: "reason-\($0.leefgebied)")
        }
        if !draft.betrokkenen.contains(where: { $0.category == .aimedAt }) {
            problems.append(Refusal(.noPersonAimedAt, field: "betrokkenen"))
        }
        problems += identityProblems(draft.betrokkenen, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        let aanmelding = Aanmelding(
            partij: situation.actor.partij, by: situation.actor.id, at: situation.moment, task: draft.task,
            reasons: draft.reasons, tried: draft.tried, question: draft.question)
        return .done(
            Casus(
                id: id, number: number, profile: situation.profile.id, aanmelding: aanmelding,
                betrokkenen: draft.betrokkenen))
    }

    /// What identifies somebody beyond what the closed list has for the category (model protocol, annex 4).
    static func identityProblems(_ people: [Betrokkene], in situation: Situation) -> [Refusal] {
        people.flatMap { person -> [Refusal] in
            var problems = person.fieldsNotListed(under: situation.profile.categories).map {
                Refusal(.categoryNotListed, field: $0, about: person.id.description)
            }
            if let born = person.born, !born.canBeBirth(on: situation.day) {
                problems.append(Refusal(.bornImpossible, field: "born", about: person.id.description))
            }
            return problems + detailDayProblems(person, in: situation)
        }
    }

    /// A procesregisseur takes up a report that nobody took up yet, in the name of the reporter.
    package mutating func takeUp(in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.pool], in: situation)
        problems += situation.missingGrant(.intake, of: aanmelding.partij)
        guard problems.isEmpty else { return .refused(problems) }
        procesregisseur = situation.actor.id
        return .done(())
    }

    /// Records a hit check in the own house with its answer.
    package mutating func record(
        _ answer: HitCheck.Answer, of person: Identifier<Betrokkene>, because necessity: String,
        in situation: Situation
    ) -> Outcome<Void> {
        let problems = hitCheckProblems(of: person, because: necessity, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        hitChecks.append(
            HitCheck(
                betrokkene: person, necessity: necessity, by: situation.actor.id, onBehalfOf: leadingPartij,
                at: situation.moment, answer: answer))
        return .done(())
    }

    /// What stands in the way of a hit check; asked before anybody looks anything up.
    package func hitCheckProblems(
        of person: Identifier<Betrokkene>, because necessity: String, in situation: Situation
    ) -> [Refusal] {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.aanmelding, .triage])
        problems += mustOffer(.hitCheck, in: situation)
        if betrokkene(person) == nil { problems.append(Refusal(.unknownPerson, field: "betrokkene")) }
        if necessity.isEmpty { problems.append(Refusal(.necessityMissing, field: "necessity")) }
        return problems
    }
}
