// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// What the procesregisseur fills in to ask one party.
package struct VraagDraft: Sendable {
    package let to: Identifier<Partij>?
    package let user: Identifier<User>?
    package let relevance: String
    package let task: String
    package let purpose: String
    package let necessity: String
    package let question: String
    package let items: [Identifier<Inbreng>]

    package init(
        to: Identifier<Partij>?, user: Identifier<User>?, relevance: String, task: String, purpose: String,
        necessity: String, question: String, items: [Identifier<Inbreng>]
    ) {
        self.to = to
        self.user = user
        self.relevance = relevance
        self.task = task
        self.purpose = purpose
        self.necessity = necessity
        self.question = question
        self.items = items
    }
}

extension Casus {
    /// Sends a question to one party, in the name of the reporter.
    ///
    /// One party at a time, each with its own motivation: asking everybody is not possible. Refused as long as the
    /// person has not been informed without a valid deferral, the reporter's grant is missing, or an item is not
    /// cleared for this party by its supplier and the law (Handvat annex 2, 2.1 and 2.2).
    package mutating func ask(
        _ draft: VraagDraft, as id: Identifier<Vraag>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.triage])
        problems += mustOffer(.askParty, in: situation)
        problems += situation.missingGrant(.query, of: aanmelding.partij)
        if !isSettled(.report, on: situation.day) { problems.append(Refusal(.notInformed)) }
        problems += Casus.required([
            "relevance": draft.relevance, "task": draft.task, "purpose": draft.purpose,
            "necessity": draft.necessity, "question": draft.question,
        ])
        guard let to = draft.to, let user = draft.user else {
            return .refused(problems + [Refusal(.required, field: draft.to == nil ? "to" : "user")])
        }
        problems += addresseeProblems(to, user, in: situation)
        problems += draft.items.flatMap { clearanceProblems($0, for: to, in: situation) }
        guard problems.isEmpty else { return .refused(problems) }
        vragen.append(
            Vraag(
                id: id, to: to, user: user, relevance: draft.relevance, onBehalfOf: aanmelding.partij,
                task: draft.task, purpose: draft.purpose, necessity: draft.necessity, question: draft.question,
                items: draft.items, by: situation.actor.id, at: situation.moment,
                answerBy: situation.day.adding(days: situation.profile.answerWithinDays)))
        return .done(())
    }

    private func addresseeProblems(
        _ to: Identifier<Partij>, _ user: Identifier<User>, in situation: Situation
    ) -> [Refusal] {
        guard let person = situation.collaboration.user(user) else { return [Refusal(.unknownUser, field: "user")] }
        var problems = situation.collaboration.obstacles(for: person, on: situation.day)
        if person.partij != to { problems.append(Refusal(.userOfAnotherParty, field: "user")) }
        problems += reachProblems(to, in: situation)
        if to == situation.collaboration.house { problems.append(Refusal(.unknownParty, field: "to")) }
        if vragen.contains(where: { $0.to == to && $0.isOpen }) {
            problems.append(Refusal(.alreadyAsked, field: "to", about: to.description))
        }
        return problems
    }

    /// Whether an item may go along with a question to this party: the supplier's say, the necessity, and the law.
    package func clearanceProblems(
        _ id: Identifier<Inbreng>, for partij: Identifier<Partij>, in situation: Situation
    ) -> [Refusal] {
        guard let item = inbreng(id), !item.isWithdrawn else { return [Refusal(.unknownItem, field: "items")] }
        var problems: [Refusal] = []
        if item.isFrozen { problems.append(Refusal(.frozen, field: "items", about: id.description)) }
        if item.isMarkedWrong { problems.append(Refusal(.markedWrong, field: "items", about: id.description)) }
        let hasSay = item.akkoord(in: phase, for: partij, use: .view)?.given == true
        if item.necessity(in: phase) != .necessary || !hasSay || item.isReserved(against: partij) {
            problems.append(Refusal(.itemNotCleared, field: "items", about: id.description))
        }
        if lawDecision(on: item, for: partij, in: situation)?.verdict != .allow {
            problems.append(Refusal(.lawNotOpen, field: "items", about: id.description))
        }
        return problems
    }

    /// Sends items after a question that is still open, for an asked party that said what it needs first.
    ///
    /// The same test as for items that go along at once. A recipient can answer the questions of the law only when it
    /// takes part, so some items cannot be cleared before it was asked.
    package mutating func send(
        _ items: [Identifier<Inbreng>], with id: Identifier<Vraag>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.triage])
        problems += situation.missingGrant(.query, of: aanmelding.partij)
        if !isSettled(.report, on: situation.day) { problems.append(Refusal(.notInformed)) }
        if items.isEmpty { problems.append(Refusal(.required, field: "items")) }
        guard let index = vragen.firstIndex(where: { $0.id == id }) else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        if !vragen[index].isOpen { problems.append(Refusal(.alreadyAnswered)) }
        problems += items.flatMap { clearanceProblems($0, for: vragen[index].to, in: situation) }
        guard problems.isEmpty else { return .refused(problems) }
        vragen[index].items += items.filter { !vragen[index].items.contains($0) }
        return .done(())
    }

    /// The asked party answers: contributed, nothing known, refused with a reason, or what it needs first.
    package mutating func answer(
        _ id: Identifier<Vraag>, with answer: VraagAnswerDraft, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = vragen.firstIndex(where: { $0.id == id && $0.user == situation.actor.id }) else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = must(be: [.asked], in: situation)
        if !vragen[index].isOpen { problems.append(Refusal(.alreadyAnswered)) }
        let by = situation.actor.id
        let at = situation.moment
        switch answer {
        case .contributed:
            let given = inbrengen.contains { $0.origin == .answer(id) && !$0.isWithdrawn }
            if !given { problems.append(Refusal(.nothingToUndo, field: "answer")) }
            return finish(index, .contributed(by: by, at: at), problems)
        case .nothingKnown:
            return finish(index, .nothingKnown(by: by, at: at), problems)
        case .refused(let reason, let offers):
            problems += Casus.required(["reason": reason])
            return finish(index, .refused(reason: reason, offers: offers, by: by, at: at), problems)
        case .needs(let what):
            problems += Casus.required(["needs": what])
            return finish(index, .needs(what: what, by: by, at: at), problems)
        }
    }

    private mutating func finish(_ index: Int, _ answer: Vraag.Answer, _ problems: [Refusal]) -> Outcome<Void> {
        guard problems.isEmpty else { return .refused(problems) }
        vragen[index].answers.append(answer)
        return .done(())
    }

    /// Decides triage; a and d end the casus, b and c lead to the conference phase (Handvat annex 2, 2.6 and 2.7).
    ///
    /// Another table waits for its hand-over: delivered by the one who reports there, or explicitly nothing.
    package mutating func decideTriage(
        _ result: TriageOutcome.Result?, motivation: String, otherTable: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + must(beIn: [.triage])
        problems += mustOffer(.triageOutcome, in: situation)
        problems += Casus.required(["motivation": motivation])
        guard let result else { return .refused(problems + [Refusal(.required, field: "result")]) }
        if result == .otherTable {
            problems += Casus.required(["otherTable": otherTable]) + overdrachtProblems(in: situation)
        }
        guard problems.isEmpty else { return .refused(problems) }
        triageOutcome = TriageOutcome(
            result: result, motivation: motivation, otherTable: otherTable, by: situation.actor.id,
            at: situation.moment)
        switch result {
        case .notTakenUp: end(.triageNotTakenUp, in: situation)
        case .otherTable: end(.triageOtherTable, in: situation)
        case .conference, .doubt: enter(.casusoverleg, why: motivation, in: situation)
        }
        return .done(())
    }
}

/// What an asked party fills in as its answer.
package enum VraagAnswerDraft: Sendable {
    case contributed
    case nothingKnown
    case refused(reason: String, offers: String)
    case needs(what: String)
}
