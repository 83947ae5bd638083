// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The register of decisions below each other, the latest first.
struct BesluitList {
    static let link: Link = "/besluiten"

    let world: BesluitWorld
    let t: Wording

    private var words: BesluitWords { BesluitWords(world, t) }

    var page: Page {
        let mayPropose = world.mayKeep && !world.rules.kinds.isEmpty
        let new: [HTML] = mayPropose ? [HTML.linkButton(t("bestuur.new"), "/besluiten/nieuw", style: .primary)] : []
        let body: HTML = """
            \(HTML.pageHead(t("bestuur.title"), actions: new))<p>\(t("bestuur.lead"))</p>\
            \(world.besluiten.isEmpty ? empty : table)\(HTML.way(t("bestuur.profile"), "/profiel"))
            """
        return Page(title: t("bestuur.title"), width: .wide, body: body)
    }

    private var empty: HTML { HTML.emptyState(t("bestuur.empty"), "<p>\(t("bestuur.empty.text"))</p>") }

    private var table: HTML {
        Table(
            caption: t("bestuur.caption"),
            columns: [
                .init(t("bestuur.column.number")), .init(t("bestuur.column.kind")), .init(t("bestuur.field.title")),
                .init(t("bestuur.column.decided")), .init(t("bestuur.column.state")), .init(t("bestuur.column.effect")),
            ], rows: world.besluiten.map(row)
        ).html
    }

    private func row(_ besluit: Besluit) -> [HTML] {
        let decided = besluit.events.first { $0.kind != .inForce }?.on ?? besluit.proposal.meeting
        return [
            HTML.link(besluit.number, BesluitPage.link(of: besluit.id)), HTML(words.kind(besluit.kind)),
            HTML(besluit.proposal.title), HTML(decided.map(t.day) ?? "–"), words.badge(besluit),
            HTML(besluit.effect.map(t.day) ?? "–"),
        ]
    }
}
