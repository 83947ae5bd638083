// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Which of the items that the procesregisseur can read may go along to one party, and why the others may not.
struct ClearedItems {
    let partij: Partij
    let view: CasusView
    let words: ItemWords
    let besides: Set<Identifier<Inbreng>>

    init(for partij: Partij, _ view: CasusView, _ words: ItemWords, besides: [Identifier<Inbreng>] = []) {
        self.partij = partij
        self.view = view
        self.words = words
        self.besides = Set(besides)
    }

    private var candidates: [OpenedInbreng] {
        view.items.filter { $0.item.supplier != partij.id && !besides.contains($0.item.id) }
    }

    /// The items that may go along.
    var choices: [Choice] {
        candidates.filter { problems($0).isEmpty }.map { opened in
            let supplier = words.naming.partij(opened.item.supplier)
            return Choice(
                opened.item.id.description, label: .text("\(words.title(opened.item)) – \(supplier)"),
                hint: .text(String(opened.text.prefix(160))))
        }
    }

    /// The items that may not go along yet, each with what stands in the way.
    var blockedHTML: HTML {
        let blocked = candidates.map { ($0, problems($0)) }.filter { !$0.1.isEmpty }
        guard !blocked.isEmpty else { return .empty }
        let t = words.t
        let points: [HTML] = blocked.map { opened, problems in
            let why: [HTML] = problems.map { HTML(t(words.naming.phrase($0))) }
            let supplier = words.naming.partij(opened.item.supplier)
            return "\(words.title(opened.item)) – \(supplier)\(HTML.list(why))"
        }
        return HTML.disclosure(
            t("triage.blocked", ["count": "\(blocked.count)", "name": partij.name]), isOpen: true,
            "<p>\(t("triage.blocked.lead"))</p>\(HTML.list(points))")
    }

    private func problems(_ opened: OpenedInbreng) -> [Refusal] {
        view.casus.clearanceProblems(opened.item.id, for: partij.id, in: view.situation)
    }
}
