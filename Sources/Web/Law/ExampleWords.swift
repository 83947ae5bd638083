// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// Says a tuple and its ways in words of the rule set, for people who do not read codes.
struct ExampleWords {
    private let request: DecisionRequest
    private let vocabulary: Vocabulary
    private let t: Wording

    init(_ request: DecisionRequest, _ vocabulary: Vocabulary, _ t: Wording) {
        (self.request, self.vocabulary, self.t) = (request, vocabulary, t)
    }

    /// Who to whom, what, from when.
    var sentence: HTML {
        let item = request.item
        var what = item.classes.sorted().map { vocabulary.itemClass($0)?.name ?? $0 }
        if let subtype = item.subtype { what.append(vocabulary.subtype(subtype)?.name ?? subtype) }
        if let origin = item.origin { what.append(vocabulary.origin(origin)?.name ?? origin) }
        let action = vocabulary.actions.first { $0.code == request.action }?.name ?? request.action
        let words = "\(name(request.supplier)) → \(name(request.recipient)), \(action): \(what.joined(separator: ", "))"
        let day = Day(request.on).map { t.day($0) } ?? request.on
        return "<p>\(HTML(dutch: words, t)) (\(t("regels.example.from", ["day": day])))</p>"
    }

    private func name(_ party: DecisionRequest.Party) -> String {
        guard let kind = vocabulary.party(party.kind) else { return party.kind }
        return party.actingAs.flatMap { kind.hat($0) }.map { "\(kind.name) (\($0.name))" } ?? kind.name
    }

    /// The ways that went and the ways that came; for other changes how many ways there are.
    func ways(from before: [LawfulRoutes.Route], to after: [LawfulRoutes.Route]) -> HTML {
        let (was, now) = (Set(before.map(\.gates)), Set(after.map(\.gates)))
        let gone = sorted(was.subtracting(now)).map { way("regels.way.gone", $0) }
        let come = sorted(now.subtracting(was)).map { way("regels.way.come", $0) }
        let shown = Array((gone + come).prefix(6))
        let rest = gone.count + come.count - shown.count
        let more: HTML? = rest > 0 ? "<p>\(t("regels.way.more", ["count": "\(rest)"]))</p>" : nil
        return shown.isEmpty ? "<p>\(t("regels.way.same"))</p>" : "\(HTML.list(shown))\(more)"
    }

    private func way(_ key: String, _ gates: [String]) -> HTML {
        let questions = gates.map { vocabulary.condition($0)?.question ?? $0 }
        let words = questions.isEmpty ? t("regels.way.free") : questions.joined(separator: " ")
        return "\(t(key)) \(HTML(dutch: words, t))"
    }

    private func sorted(_ ways: Set<[String]>) -> [[String]] {
        ways.sorted { ($0.count, $0.joined(separator: " ")) < ($1.count, $1.joined(separator: " ")) }
    }
}
