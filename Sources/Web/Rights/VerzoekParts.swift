// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Who answers for which part of a request, and what each said now and before.
struct VerzoekParts {
    private let opened: OpenedVerzoek
    private let visitor: Visitor
    private let words: VerzoekWords
    private var t: Wording { visitor.t }
    private var arrangement: Arrangement { opened.arrangement }

    init(_ opened: OpenedVerzoek, _ visitor: Visitor) {
        (self.opened, self.visitor) = (opened, visitor)
        words = VerzoekWords(opened.situation, visitor.t)
    }

    func html(_ verzoek: Verzoek) -> HTML {
        guard opened.isKept || !verzoek.parts.isEmpty else { return .empty }
        let shown = opened.isKept ? verzoek.parts : verzoek.parts.filter { $0.partij == visitor.user.partij }
        let route: HTML? = verzoek.klachtRoute.map { "<p>\(t("verzoek.route.\($0.rawValue)")) \(joint($0))</p>" }
        let lines: [HTML] = shown.map { part -> HTML in
            let name = words.naming.partij(part.partij)
            return "<strong>\(name)</strong>: \(state(part, of: verzoek))\(former(part, of: verzoek))"
        }
        let list: HTML = lines.isEmpty ? "<p>\(t("verzoek.parts.none"))</p>" : HTML.list(lines)
        let left = opened.isKept ? concerned(verzoek) : .empty
        return "\(HTML.heading(2, t("verzoek.parts.title")))\(route)\(treated(verzoek))\(left)\(list)"
    }

    /// That the joint body dealt with a complaint, and what was said there.
    private func treated(_ verzoek: Verzoek) -> HTML {
        guard opened.isKept, let joint = verzoek.joint else { return .empty }
        return "<p>\(t("verzoek.joint.done", ["day": t.day(joint.on)]))</p>\(HTML.paragraphs(joint.note))"
    }

    /// What a party answered before it corrected or withdrew that.
    private func former(_ part: Verzoek.Part, of verzoek: Verzoek) -> HTML {
        guard let former = part.former, !former.isEmpty else { return .empty }
        let lines: [HTML] = former.reversed().map { one -> HTML in
            let facts = [
                "outcome": words.outcome(one.answer.outcome, of: verzoek.kind), "day": t.day(one.answer.on),
                "until": t.moment(one.at),
            ]
            let why = [words.ground(one.answer.ground, under: arrangement) ?? "", one.answer.motivation, one.reason]
                .filter { !$0.isEmpty }.joined(separator: "\n")
            return "\(t("verzoek.part.former.line", facts))\(HTML.paragraphs(why))"
        }
        return HTML.disclosure(t("verzoek.part.former", ["count": "\(former.count)"]), HTML.list(lines))
    }

    /// The body that handles a complaint about several parties, where the profile has one.
    private func joint(_ route: KlachtRoute) -> String {
        guard route == .several, let named = arrangement.rights.complaints.joint,
            let body = arrangement.bodies.bodies.first(where: { $0.id.word == named.word })
        else { return "" }
        return t("verzoek.joint", ["body": t.either(body.nl, body.en)])
    }

    private func state(_ part: Verzoek.Part, of verzoek: Verzoek) -> HTML {
        if part.takenBack != nil { return HTML(t("verzoek.part.takenBack")) }
        if part.way == .ownDesk { return HTML(t("verzoek.part.ownDesk")) }
        if part.way == .ownFiles { return "\(t("verzoek.part.ownFiles")), \(words.due(part.due))" }
        guard let answer = part.answer else { return "\(t("verzoek.part.open")), \(words.due(part.due))" }
        let ground = words.ground(answer.ground, under: arrangement)
        let facts = ["outcome": words.outcome(answer.outcome, of: verzoek.kind), "day": t.day(answer.on)]
        let why = [ground ?? "", answer.motivation].filter { !$0.isEmpty }.joined(separator: "\n")
        return "\(t("verzoek.part.answered", facts))\(HTML.paragraphs(why))"
    }

    /// The parties with items in the casus that were not asked yet.
    private func concerned(_ verzoek: Verzoek) -> HTML {
        let asked = Set(verzoek.standingParts.map(\.partij))
        let left = (opened.shownCasus?.concernedPartijen ?? []).filter { !asked.contains($0.partij) }
        guard verzoek.isOpen, verzoek.kind != .complaint, !left.isEmpty else { return .empty }
        let names: [HTML] = left.map { HTML(words.naming.partij($0.partij)) }
        return HTML.alert(.info, t("verzoek.concerned.title"), HTML.list(names))
    }
}
