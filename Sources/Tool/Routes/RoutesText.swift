// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Rulebook
import Web

/// Writes the ways of one question as text for a terminal, in the words of the page.
struct RoutesText {
    let t: Wording
    let explanation: Explanation
    let request: DecisionRequest

    private var words: Vocabulary { explanation.vocabulary(t) }

    func text(_ answer: LawfulWays) -> String {
        var lines = [
            t("share.asked.\(request.action)", ["from": name(request.supplier), "to": name(request.recipient)])
        ]
        lines.append("\(subject)\n")
        lines += verdict(answer)
        lines += section(t("share.always"), answer.always.map { "  [ ] \(condition($0))" })
        for (index, way) in answer.ways.enumerated() { lines += told(way, number: index + 1) }
        lines += section(t("share.after"), answer.alwaysDuties.map { "  ( ) \(condition($0))" })
        lines.append("")
        lines.append(
            t(
                "share.set",
                [
                    "id": answer.ruleset, "title": t(explanation.title), "hash": answer.fingerprint.description,
                ]))
        return lines.joined(separator: "\n")
    }

    private var subject: String {
        let classes = words.classes.filter { request.item.classes.contains($0.code) }.map(\.name)
        let subtype = request.item.subtype.flatMap(words.subtype)?.name
        let origin = request.item.origin.flatMap(words.origin)?.name
        return (classes + [subtype, origin, request.on].compactMap { $0 }).joined(separator: " · ")
    }

    private func verdict(_ answer: LawfulWays) -> [String] {
        switch (answer.ways.count, answer.absolute.isEmpty) {
        case (0, true): return [t("share.verdict.none"), t("share.verdict.none.meaning")]
        case (0, false): return [t("share.verdict.never"), t("share.verdict.never.meaning")] + reasons(answer)
        case (1, _): return [t("share.verdict.one"), t("share.verdict.ways.meaning")] + reasons(answer)
        default:
            let count = t("share.verdict.ways", ["count": "\(answer.ways.count)"])
            return [count, t("share.verdict.ways.meaning")] + reasons(answer)
        }
    }

    private func reasons(_ answer: LawfulWays) -> [String] {
        answer.absolute.map { "  - \(explanation.denials[$0].map { t($0) } ?? $0) (\($0))" }
    }

    private func told(_ way: Way, number: Int) -> [String] {
        let names = way.supplyRules.map { explanation.ways[$0].map { t($0) } ?? $0 }
        var title = "\(number). \(names.joined(separator: " + "))"
        if way.isMandatory { title += " (\(t("share.way.must")))" }
        if way.lastResorts > 0 { title += " (\(t("share.way.last")))" }
        var lines = way.gates.map { "  [ ] \(condition($0))" }
        for choice in way.choices {
            lines.append("  [ ] \(t("share.choice", ["count": "\(choice.count)"]))")
            lines += choice.map { option in
                "      - " + option.gates.map(condition).joined(separator: " \(t("share.choice.and")) ")
            }
        }
        if lines.isEmpty { lines.append("  \(t("share.way.nothing"))") }
        if !way.duties.isEmpty {
            lines += ["  \(t("share.way.duties")):"] + way.duties.map { "  ( ) \(condition($0))" }
        }
        if !way.sometimes.isEmpty {
            lines += ["  \(t("share.way.sometimes")):"] + way.sometimes.map { "  ( ) \(condition($0))" }
        }
        lines.append("  \(t("share.way.articles")) \(way.citations.joined(separator: ", "))")
        lines.append("  \(way.rules.joined(separator: ", "))")
        return section(title, lines)
    }

    private func section(_ title: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : ["", title] + lines }

    private func condition(_ code: String) -> String {
        guard let condition = words.condition(code) else { return code }
        return "\(condition.question) – \(respondent(condition)) [\(code)]"
    }

    private func respondent(_ condition: Condition) -> String {
        switch condition.answeredBy {
        case .supplier: words.party(request.supplier.kind)?.name ?? ""
        case .recipient: words.party(request.recipient.kind)?.name ?? ""
        case .processDirector: t("share.who.processDirector")
        case .system: t("share.who.system")
        }
    }

    private func name(_ party: DecisionRequest.Party) -> String {
        guard let kind = words.party(party.kind) else { return party.kind }
        return party.actingAs.flatMap { kind.hat($0) }.map { "\(kind.name): \($0.name)" } ?? kind.name
    }
}
