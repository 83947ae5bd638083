// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Rulebook

/// What the journal keeps of the decision under which an item passed: enough to explain it afterwards, as it was then.
///
/// It lies sealed under the key of the casus, because it tells about a contribution; it goes when the casus goes. It is
/// kept short, because a page can open fifty items: codes, ids and moments, no sentences.
package struct DecisionRecord: Sendable {
    /// One condition as it stood: its value and on whose word.
    package struct Answer: Hashable, Sendable {
        package let code: String
        package let value: Bool
        /// `answer`, `worksheet` or `record`.
        package let source: String
        package let by: Identifier<User>?
        package let at: Moment?
    }

    package let ruleset: String
    package let fingerprint: String
    package let day: String
    package let verdict: String
    package let rules: [String]
    package let citations: [String]
    package let answers: [Answer]
    /// Duties that came along, and whether they were performed by then.
    package let duties: [Answer]

    /// Reads a sealed detail that was opened; nothing when it is about no decision.
    package init?(detail: [String: String]) {
        guard detail["passage"] == "open", let ruleset = detail["ruleset"] else { return nil }
        self.ruleset = ruleset
        fingerprint = detail["fingerprint"] ?? ""
        day = detail["day"] ?? ""
        verdict = detail["verdict"] ?? ""
        rules = DecisionRecord.split(detail["rules"], at: " ")
        citations = DecisionRecord.split(detail["citations"], at: ";")
        answers = DecisionRecord.split(detail["answers"], at: "\n").compactMap(Answer.init)
        duties = DecisionRecord.split(detail["duties"], at: "\n").compactMap(Answer.init)
    }

    private static func split(_ text: String?, at separator: Character) -> [String] {
        (text ?? "").split(separator: separator).map { part in String(part.drop { $0 == " " }) }
    }

    /// The decision in the words of the sealed detail.
    static func detail(_ explanation: DecisionExplanation) -> [String: String] {
        let decision = explanation.decision
        return [
            "passage": "open", "ruleset": decision.ruleset, "fingerprint": decision.fingerprint.description,
            "day": explanation.day.description, "verdict": decision.verdict.rawValue,
            "rules": decision.rules.joined(separator: " "), "citations": decision.citations.joined(separator: "; "),
            "answers": explanation.conditions.compactMap(Answer.init).map(\.text).joined(separator: "\n"),
            "duties": explanation.duties.map { Answer($0.code, $0.state).text }.joined(separator: "\n"),
        ]
    }
}

extension DecisionRecord.Answer {
    /// A condition that has a value; an open one says nothing about why an item passed.
    init?(_ condition: DecisionExplanation.Condition) {
        guard let value = condition.value else { return nil }
        switch condition.evidence {
        case .answer(let given), .withoutWorksheet(let given):
            self.init(code: condition.code, value: value, source: "answer", by: given.by, at: given.at)
        case .worksheet(let filled):
            let last = filled.conclusion
            self.init(code: condition.code, value: value, source: "worksheet", by: last?.by, at: last?.at)
        case .record, .none:
            self.init(code: condition.code, value: value, source: "record", by: nil, at: nil)
        }
    }

    init(_ code: String, _ state: DecisionExplanation.DutyState) {
        switch state {
        case .performed(let done): self.init(code: code, value: true, source: "answer", by: done.by, at: done.at)
        case .refused(let done): self.init(code: code, value: false, source: "answer", by: done.by, at: done.at)
        case .performedIn(let filled):
            let last = filled.conclusion
            self.init(code: code, value: true, source: "worksheet", by: last?.by, at: last?.at)
        case .recorded: self.init(code: code, value: true, source: "record", by: nil, at: nil)
        case .promised: self.init(code: code, value: true, source: "promised", by: nil, at: nil)
        }
    }

    /// `code|+|source|user|milliseconds`; the last two empty when nobody in particular said it.
    var text: String {
        let when = at.map { String($0.milliseconds) } ?? ""
        return "\(code)|\(value ? "+" : "-")|\(source)|\(by?.description ?? "")|\(when)"
    }

    init?(_ text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5 else { return nil }
        self.init(
            code: parts[0], value: parts[1] == "+", source: parts[2], by: Identifier(parts[3]),
            at: Int64(parts[4]).map { Moment(milliseconds: $0) })
    }
}
