// SPDX-License-Identifier: EUPL-1.2

package import Rulebook

extension Situation {
    /// The worksheets of the rule set of this collaboration.
    package var worksheets: Worksheets? {
        law.ruleSets.first { $0.id == ruleset }?.worksheets
    }
}

extension Casus {
    /// Saves answers in a worksheet about an item towards one recipient, and concludes it when asked.
    ///
    /// Saving needs nothing more than an answer; concluding needs every step that is asked, in the order of the sheet,
    /// until a step makes every condition fail. Only a concluded worksheet gives its conditions a value. Saving a change
    /// in a concluded one without concluding again opens its conditions again.
    ///
    /// Only the party that supplied the item fills in; a conflict of duties only the very person who supplied it,
    /// because nobody else can make that judgement (Handvat lines 570-572 and 5900-5903).
    package mutating func fillIn(
        _ worksheet: String, _ answers: [String: String], concluding: Bool, about item: Identifier<Inbreng>,
        for recipient: Identifier<Partij>, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == item }) else {
            return .refused([Refusal(.unknownItem)])
        }
        guard let sheets = situation.worksheets, let sheet = sheets[worksheet] else {
            return .refused([Refusal(.unknownWorksheet)])
        }
        var problems = obstacles(to: sheet, about: inbrengen[index], for: recipient, in: situation)
        problems += Casus.unusable(answers, in: sheet)
        var filled =
            inbrengen[index].worksheet(sheet.id, for: recipient)
            ?? FilledWorksheet(worksheet: sheet.id, recipient: recipient)
        let changed = filled.write(answers, in: situation)
        let assessment = sheet.assess(filled.answers)
        if concluding { problems += assessment.missing.map { Refusal(.worksheetStepMissing, field: $0) } }
        guard problems.isEmpty else { return .refused(problems) }
        if concluding {
            filled.conclude(assessment.values, sheets.fingerprint.description, in: situation)
        } else if changed, filled.conclusion != nil {
            filled.conclude([:], sheets.fingerprint.description, in: situation)
        }
        inbrengen[index].put(filled)
        return .done(())
    }

    /// What keeps the actor from this worksheet; empty when nothing does.
    package func obstacles(
        to sheet: Worksheet, about item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation
    ) -> [Refusal] {
        var problems: [Refusal] = []
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        let isIdle = standing.isEmpty || standing == [.observer]
        if isIdle || item.supplier != situation.actor.partij { problems.append(Refusal(.notYourAct)) }
        if item.isWithdrawn { problems.append(Refusal(.alreadyWithdrawn)) }
        if situation.collaboration.partij(recipient) == nil || recipient == item.supplier {
            problems.append(Refusal(.unknownParty))
        }
        if sheet.author == .professional, item.enteredBy != situation.actor.id {
            problems.append(Refusal(.professionalOnly, about: item.enteredBy.description))
        }
        if sheet.isPrivateOnly, !isPrivate(item.supplier, in: situation) {
            problems.append(Refusal(.notForPublicBodies, about: item.supplier.description))
        }
        return problems
    }

    private func isPrivate(_ id: Identifier<Partij>, in situation: Situation) -> Bool {
        guard let partij = situation.collaboration.partij(id) else { return false }
        let ruleSet = situation.law.ruleSets.first { $0.id == situation.ruleset }
        return ruleSet?.vocabulary.party(partij.kind)?.isPrivate ?? false
    }

    /// Answers that fit no step of the sheet, each at its step.
    private static func unusable(_ answers: [String: String], in sheet: Worksheet) -> [Refusal] {
        answers.sorted { $0.key < $1.key }
            .filter { id, answer in !answer.isEmpty && !(sheet.step(id)?.accepts(answer) ?? false) }
            .map { Refusal(.worksheetAnswerUnknown, field: $0.key) }
    }
}

extension FilledWorksheet {
    /// Adds what differs from what stood there; whether anything did.
    fileprivate mutating func write(_ answers: [String: String], in situation: Situation) -> Bool {
        let current = self.answers
        let changes = answers.filter { (current[$0.key] ?? "") != $0.value }.sorted { $0.key < $1.key }
        entries += changes.map {
            Entry(step: $0.key, answer: $0.value, by: situation.actor.id, at: situation.moment)
        }
        return !changes.isEmpty
    }

    /// Records what it comes to, unless that was on record already.
    mutating func conclude(_ values: [String: Bool], _ fingerprint: String, in situation: Situation) {
        guard conclusions.last?.values != values else { return }
        conclusions.append(
            Conclusion(values: values, fingerprint: fingerprint, by: situation.actor.id, at: situation.moment))
    }
}

extension Inbreng {
    fileprivate mutating func put(_ filled: FilledWorksheet) {
        worksheets.removeAll { $0.worksheet == filled.worksheet && $0.recipient == filled.recipient }
        worksheets.append(filled)
    }
}
