// SPDX-License-Identifier: EUPL-1.2

package import Rulebook

extension Casus {
    /// The supplier says who may use one of its items, in the current phase.
    package mutating func say(
        _ given: Bool, on item: Identifier<Inbreng>, for recipient: Identifier<Partij>, use: Akkoord.Use,
        in situation: Situation
    ) -> Outcome<Void> {
        var problems: [Refusal] = []
        if situation.collaboration.partij(recipient) == nil { problems.append(Refusal(.unknownParty)) }
        // Outside the collaboration nobody says yes in advance: only to an item that was asked for, and for that.
        if use.isOutward, !outwardRequests(for: item).contains(where: { $0.use == use && $0.recipient == recipient }) {
            problems.append(Refusal(.notProposed, about: item.description))
        }
        return change(item, problems, in: situation) { item, phase in
            item.akkoorden.append(
                Akkoord(
                    phase: phase, recipient: recipient, use: use, given: given, by: situation.actor.id,
                    at: situation.moment))
        }
    }

    /// The supplier keeps an item from the conference or from one party, or lifts that.
    package mutating func reserve(
        _ item: Identifier<Inbreng>, against: Reservation.Against, lifted: Bool = false, in situation: Situation
    ) -> Outcome<Void> {
        change(item, [], in: situation) { item, _ in
            item.reservations.removeAll { $0.against == against }
            if !lifted {
                item.reservations.append(
                    Reservation(against: against, by: situation.actor.id, at: situation.moment))
            }
        }
    }

    /// The supplier corrects, marks as wrong, freezes, unfreezes or withdraws an item; the reason is required.
    ///
    /// A correction goes with a new text in the vault. What was withdrawn is destroyed (model protocol 9.5, 13.7).
    package mutating func change(
        _ kind: Change.Kind, _ item: Identifier<Inbreng>, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        // Who puts an item right follows from who enters it.
        if kind == .corrected { return correct(item, because: why, in: situation) }
        if kind == .markedWrong { return reportWrong(item, because: why, in: situation) }
        var problems = why.isEmpty ? [Refusal(.required, field: "why")] : []
        var isInPlace = false
        if let current = inbreng(item) {
            isInPlace = kind == .withdrawn && removesInPlace(current, in: situation)
            if kind == .frozen, current.isFrozen { problems.append(Refusal(.frozen)) }
            if kind == .unfrozen, !current.isFrozen { problems.append(Refusal(.nothingToUndo)) }
        }
        return change(item, problems, inPlace: isInPlace, in: situation) { item, _ in
            item.history.append(Change(kind: kind, by: situation.actor.id, at: situation.moment, why: why))
            if item.isWithdrawn { item.bijlagen = [] }
        }
    }

    /// Answers a question of the rule book about an item.
    ///
    /// Who may answer follows from the question: the supplier, the recipient, or the procesregisseur. Where staff enters
    /// for a supplier it writes down the answer of the supplier, with how and when it was heard. What the record
    /// itself shows is not for anybody to answer. A yes is refused where a worksheet must be filled in for it; a no is
    /// not, and takes up a worksheet that was concluded again. A consent that is answered with "no" ends every consent
    /// with it.
    package mutating func answer(
        _ code: String, _ value: Bool, about item: Identifier<Inbreng>, for recipient: Identifier<Partij>?,
        because motivation: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == item }) else {
            return .refused([Refusal(.unknownItem)])
        }
        guard mayAnswer(code, about: inbrengen[index], for: recipient, in: situation) else {
            return .refused([Refusal(.notYourAct)])
        }
        if value, situation.worksheets?.settling(code) != nil { return .refused([Refusal(.worksheetNeeded)]) }
        if isHeard(code, about: inbrengen[index], in: situation) {
            if motivation.isEmpty { return .refused([Refusal(.required, field: "heard")]) }
            // What the supplier itself answered with "no" only the supplier takes back.
            let last = inbrengen[index].answers.last { $0.code == code && $0.recipient == recipient }
            if value, let last, !last.value, last.partij == inbrengen[index].supplier {
                return .refused([Refusal(.supplierOnly)])
            }
        }
        if !value, Inbreng.consentCodes.contains(code) {
            let before = inbrengen[index].answers.count
            endConsent(about: index, for: recipient, because: motivation, in: situation)
            let ended = inbrengen[index].answers.dropFirst(before)
            if ended.contains(where: { $0.code == code && $0.recipient == recipient }) { return .done(()) }
        } else if !value {
            reopenWorksheet(of: code, about: index, for: recipient, in: situation)
        }
        inbrengen[index].answers.append(
            FactAnswer(
                code: code, value: value, recipient: recipient, by: situation.actor.id,
                partij: situation.actor.partij, at: situation.moment, motivation: motivation))
        return .done(())
    }

    /// Who leads the casus judges whether an item is still necessary in the current phase; "no" removes it.
    package mutating func test(
        _ item: Identifier<Inbreng>, necessary: Bool, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = mustLead(in: situation)
        if why.isEmpty { problems.append(Refusal(.required, field: "why")) }
        guard let index = inbrengen.firstIndex(where: { $0.id == item }) else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        if inbrengen[index].isWithdrawn { problems.append(Refusal(.alreadyWithdrawn)) }
        // In the phase in which it came in, only its supplier may take it back.
        if inbrengen[index].phase >= phase { problems.append(Refusal(.wrongPhase)) }
        guard problems.isEmpty else { return .refused(problems) }
        inbrengen[index].necessityTests.append(
            NecessityTest(phase: phase, necessary: necessary, why: why, by: situation.actor.id, at: situation.moment))
        if !necessary {
            inbrengen[index].history.append(
                Change(kind: .removed, by: situation.actor.id, at: situation.moment, why: why))
            inbrengen[index].bijlagen = []
        }
        return .done(())
    }

    /// Records that a duty which came with a disclosure was carried out, and how, or refused, and why.
    package mutating func perform(
        duty code: String, _ performed: Bool, on item: Identifier<Inbreng>, for recipient: Identifier<Partij>,
        how: String = "", in situation: Situation
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == item }) else {
            return .refused([Refusal(.unknownItem)])
        }
        guard mayAnswer(code, about: inbrengen[index], for: recipient, in: situation) else {
            return .refused([Refusal(.notYourAct)])
        }
        if how.isEmpty, isHeard(code, about: inbrengen[index], in: situation) {
            return .refused([Refusal(.required, field: "heard")])
        }
        inbrengen[index].duties.append(
            PerformedDuty(
                code: code, recipient: recipient, performed: performed, how: how, by: situation.actor.id,
                at: situation.moment))
        return .done(())
    }

    /// Whether this question is for the actor to answer.
    package func mayAnswer(
        _ code: String, about item: Inbreng, for recipient: Identifier<Partij>?, in situation: Situation
    ) -> Bool {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        guard !standing.isEmpty, standing != [.observer],
            let condition = situation.law.condition(code, in: situation.ruleset)
        else {
            return false
        }
        guard condition.isSettable, !isRecorded(code, about: item, for: recipient, in: situation) else { return false }
        if item.supplier != situation.actor.partij,
            isBehindWall(from: situation.actor, in: situation.collaboration)
        {
            return false
        }
        switch answerer(of: condition) {
        case .supplier: return item.supplier == situation.actor.partij || mayHear(item.id, in: situation)
        case .recipient: return recipient == situation.actor.partij
        case .processDirector: return standing.contains(.procesregisseur)
        case .system: return false
        }
    }

    /// Whether the record itself answers this question, so that nobody else can.
    package func isRecorded(
        _ code: String, about item: Inbreng, for recipient: Identifier<Partij>?, in situation: Situation
    ) -> Bool {
        let isSaid = code == Casus.actsForSupplier && course != nil
        if Casus.recordedCodes.contains(code), !isSaid { return true }
        guard let recipient, let partij = situation.collaboration.partij(recipient) else { return false }
        return recordedFacts(about: item, for: partij, in: situation)[code] != nil
    }

    /// Whether an answer to this question would be what the actor heard the supplier say.
    package func isHeard(_ code: String, about item: Inbreng, in situation: Situation) -> Bool {
        let condition = situation.law.condition(code, in: situation.ruleset)
        return condition.map { answerer(of: $0) } == .supplier && item.supplier != situation.actor.partij
    }

    /// Who answers a question: as the rule book says, and of whom nobody granted anything to, the supplier (decision 0050).
    package func answerer(of condition: Condition) -> Condition.Respondent {
        condition.code == Casus.actsForSupplier && course != nil ? .supplier : condition.answeredBy
    }

    /// The code of the question whether the house acts for the supplier.
    static let actsForSupplier = "coordinator-acts-for-supplier"

    /// Whether the house may do an act of this kind only by a grant: always, unless the profile knows none.
    func asksGrant(of act: Bevoegdheid.Act, in situation: Situation) -> Bool {
        situation.arrangement(of: self).map { $0.asksGrant(of: act) } ?? true
    }

    /// The codes that only the record answers.
    package static let recordedCodes: Set<String> = [
        "covenant-in-force", actsForSupplier, "subject-16-or-older", "inform-data-subject",
        "purpose-specified",
    ]

    private mutating func change(
        _ id: Identifier<Inbreng>, _ problems: [Refusal], inPlace: Bool = false, in situation: Situation,
        _ body: (inout Inbreng, Phase) -> Void
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == id }) else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = problems
        if !inPlace, inbrengen[index].supplier != situation.actor.partij { problems.append(Refusal(.supplierOnly)) }
        if inbrengen[index].isWithdrawn { problems.append(Refusal(.alreadyWithdrawn)) }
        guard problems.isEmpty else { return .refused(problems) }
        body(&inbrengen[index], phase)
        return .done(())
    }
}
