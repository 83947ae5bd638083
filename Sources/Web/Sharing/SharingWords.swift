// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// Says in words what a sharing question asks and what an answer to it names.
struct SharingWords {
    let question: SharingQuestion
    let explanation: Explanation
    let t: Wording

    var vocabulary: Vocabulary { explanation.vocabulary(t) }

    /// A kind of party, with its task behind it.
    static func name(_ side: SharingQuestion.Side, _ words: Vocabulary) -> String {
        guard let kind = words.party(side.kind) else { return side.kind }
        guard let hat = side.hat.flatMap({ kind.hat($0) }) else { return kind.name }
        return "\(kind.name): \(hat.name)"
    }

    /// A kind of party in a sentence, with its task in brackets.
    private func told(_ side: SharingQuestion.Side) -> String {
        guard let kind = vocabulary.party(side.kind) else { return side.kind }
        return side.hat.flatMap { kind.hat($0) }.map { "\(short(side.kind)) (\($0.name))" } ?? kind.name
    }

    /// The name of a kind of party without what explains it: the part before a bracket or a stroke.
    private func short(_ kind: String) -> String {
        let name = vocabulary.party(kind)?.name ?? ""
        return [" (", " / "].reduce(name) { name, mark in name.components(before: mark) }
    }

    /// The question as a sentence.
    var title: String {
        t("share.asked.\(question.action)", ["from": told(question.from), "to": told(question.to)])
    }

    /// What kind of data it is about, on which day.
    func subject(on day: Day) -> String {
        let classes = vocabulary.classes.filter { question.classes.contains($0.code) }.map(\.name)
        let subtype = question.subtype.flatMap(vocabulary.subtype)?.name
        let origin = question.origin.flatMap { $0 == "own" ? nil : vocabulary.origin($0)?.name }
        return (classes + [subtype, origin, t.day(day)].compactMap { $0 }).joined(separator: " · ")
    }

    func condition(_ code: String) -> String { vocabulary.condition(code)?.question ?? code }

    /// Who must answer a condition.
    func respondent(_ code: String) -> String {
        switch vocabulary.condition(code)?.answeredBy {
        case .supplier: short(question.from.kind)
        case .recipient: short(question.to.kind)
        case .processDirector: t("share.who.processDirector")
        case .system, nil: t("share.who.system")
        }
    }

    /// The name of a way; a way of several classes has several.
    func name(of way: Way) -> String {
        var names: [String] = []
        for rule in way.supplyRules {
            let name = explanation.ways[rule].map { t($0) } ?? rule
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: " + ")
    }

    /// Interpretations that touch any of these rules and words.
    func readings(touching words: Set<String>) -> [Explanation.Reading] {
        explanation.readings.filter { !$0.touches.isDisjoint(with: words) }
    }
}

extension String {
    /// The text before the first occurrence of a mark; all of it when there is none.
    fileprivate func components(before mark: String) -> String {
        split(separator: mark, maxSplits: 1).first.map(String.init) ?? self
    }
}
