// SPDX-License-Identifier: EUPL-1.2

package import Rulebook

/// Why the law says what it says of one item towards one recipient on one day, as the record stands.
package struct DecisionExplanation: Sendable {
    /// Where the value of a condition comes from.
    package enum Evidence: Sendable {
        case answer(FactAnswer)
        /// A yes from before there were worksheets: on record, but it does not count.
        case withoutWorksheet(FactAnswer)
        case worksheet(FilledWorksheet)
        /// The record shows it: the covenant, a birth date, what was filled in with the item.
        case record
        /// Nobody answered it.
        case none
    }

    /// A condition that the ways rest on.
    package struct Condition: Sendable {
        package let code: String
        /// Nothing while it is open.
        package let value: Bool?
        package let evidence: Evidence
    }

    /// How it stands with a duty that comes along.
    package enum DutyState: Sendable {
        case performed(PerformedDuty)
        case refused(PerformedDuty)
        /// Done by filling in a worksheet.
        case performedIn(FilledWorksheet)
        /// The record shows that it was done.
        case recorded
        /// Nobody said anything yet; it counts as promised.
        case promised
    }

    package let decision: Decision
    package let day: Day
    /// The elements of the ways that were found, by the place each takes in a way.
    package let parts: [RulePart]
    package let conditions: [Condition]
    package let duties: [(code: String, state: DutyState)]
}

extension Casus {
    /// The explanation of the law's answer today; nothing when the rule book lacks the words for it.
    package func explanation(
        of item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation
    ) -> DecisionExplanation? {
        guard let decision = lawDecision(on: item, for: recipient, in: situation) else { return nil }
        return explanation(of: decision, on: item, for: recipient, in: situation)
    }

    /// The explanation of a decision that was taken just now.
    package func explanation(
        of decision: Decision, on item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation
    ) -> DecisionExplanation? {
        guard let to = situation.collaboration.partij(recipient),
            let ruleSet = situation.law.ruleSets.first(where: { $0.id == decision.ruleset })
        else { return nil }
        let facts = facts(about: item, for: to, in: situation)
        let recorded = recordedFacts(about: item, for: to, in: situation)
        let parts = decision.rules.compactMap(ruleSet.part).sorted { ($0.slot.order, $0.id) < ($1.slot.order, $1.id) }
        let gates = parts.flatMap(\.gates) + ruleSet.law.universal.gates
        // A condition of a way that was not taken says nothing about an answer that is allowed.
        let asked = Set(gates + decision.open + decision.blocked)
            .filter { decision.verdict != .allow || facts[$0] != nil }
        return DecisionExplanation(
            decision: decision, day: situation.day, parts: parts,
            conditions: asked.sorted().map { code in
                DecisionExplanation.Condition(
                    code: code, value: facts[code],
                    evidence: evidence(for: code, about: item, for: recipient, recorded, in: situation))
            },
            duties: decision.duties.map { code in
                (code, dutyState(code, of: item, for: recipient, recorded, in: situation))
            })
    }

    private func evidence(
        for code: String, about item: Inbreng, for recipient: Identifier<Partij>, _ recorded: [String: Bool],
        in situation: Situation
    ) -> DecisionExplanation.Evidence {
        if recorded[code] != nil { return .record }
        let bare = item.answer(to: code, for: recipient)
        guard let sheet = situation.worksheets?.settling(code) else { return bare.map { .answer($0) } ?? .none }
        if let filled = item.worksheet(sheet.id, for: recipient) {
            if filled.conclusion?.values[code] != nil || bare == nil { return .worksheet(filled) }
        }
        return bare.map { $0.value ? .withoutWorksheet($0) : .answer($0) } ?? .none
    }

    private func dutyState(
        _ code: String, of item: Inbreng, for recipient: Identifier<Partij>, _ recorded: [String: Bool],
        in situation: Situation
    ) -> DecisionExplanation.DutyState {
        if let done = item.duties.last(where: { $0.code == code && $0.recipient == recipient }) {
            return done.performed ? .performed(done) : .refused(done)
        }
        let sheets = situation.worksheets
        if let filled = item.worksheets.first(where: { filled in
            let sheet = sheets?[filled.worksheet]
            let isOfDuty = sheet?.performs.contains(code) ?? false || sheet?.settles.contains(code) ?? false
            return isOfDuty && filled.recipient == recipient && filled.conclusion != nil
        }) {
            return .performedIn(filled)
        }
        return recorded[code] == true ? .recorded : .promised
    }
}

extension RulePart.Slot {
    /// The order in which a way is told: to supply, to receive, then what comes besides.
    fileprivate var order: Int { RulePart.Slot.allCases.firstIndex(of: self) ?? 0 }
}
