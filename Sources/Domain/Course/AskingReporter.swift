// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What stands in the way of a question that a step puts to the reporter alone.
    ///
    /// The question hangs on one criterion, and only one question is open at a time.
    func questionProblems(_ step: Arrangement.Step, _ draft: StepDraft, in situation: Situation) -> [Refusal] {
        guard step.reach == .reporter else { return [] }
        var problems = Casus.required(["question": draft.question])
        if draft.questionID == nil { problems.append(Refusal(.required, field: "question")) }
        if vragen.contains(where: { $0.user == aanmelding.by && $0.isOpen }) {
            problems.append(Refusal(.alreadyAsked, field: "question", about: aanmelding.partij.description))
        }
        if situation.collaboration.user(aanmelding.by) == nil {
            problems.append(Refusal(.unknownUser, field: "question"))
        }
        return problems
    }

    /// Puts the question to the reporter: in its own name, so no grant and no notice to the person is needed.
    mutating func askReporter(_ step: Arrangement.Step, _ draft: StepDraft, in situation: Situation) {
        guard step.reach == .reporter, let id = draft.questionID, let arrangement = situation.arrangement(of: self)
        else { return }
        let criterion = draft.statements.first { $0.need == .criteria }?.choices.first
        let named = arrangement.admission.criteria.first { $0.id.word == criterion }?.nl
        let goals = arrangement.step(step.id.word)?.stage.goals.map(\.nl) ?? []
        vragen.append(
            Vraag(
                id: id, to: aanmelding.partij, user: aanmelding.by, relevance: named ?? criterion ?? "",
                onBehalfOf: aanmelding.partij, task: "", purpose: goals.joined(separator: "; "),
                necessity: named ?? "", question: draft.question, items: [], by: situation.actor.id,
                at: situation.moment, answerBy: situation.day.adding(days: situation.profile.answerWithinDays)))
    }

    /// Whether a party may be asked at all in this stage: everybody but the reporter, unless the profile says that only the
    /// reporter is asked.
    package func reachProblems(_ to: Identifier<Partij>, in situation: Situation) -> [Refusal] {
        let isReporter = to == aanmelding.partij
        guard let arrangement = situation.arrangement(of: self) else {
            return isReporter ? [Refusal(.askedPartyIsReporter, field: "to")] : []
        }
        let asking = stepsOfNow(under: arrangement).filter { $0.act == .ask }
        let onlyReporter =
            asking.isEmpty ? arrangement.admission.asksReporterOnly : asking.allSatisfy { $0.reach == .reporter }
        if isReporter { return [Refusal(.askedPartyIsReporter, field: "to")] }
        return onlyReporter ? [Refusal(.onlyReporterAsked, field: "to")] : []
    }
}

extension Arrangement.Admission {
    /// Whether nobody but the reporter is asked before a casus is taken up.
    var asksReporterOnly: Bool { query.value == .reporterOnly }
}
