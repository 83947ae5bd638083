// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The notice to the authority as text, to copy into its form or to print; what is missing stands above it.
struct BreachNotice {
    let view: BreachView
    let t: Wording

    private var words: BreachWords { BreachWords(view.world, t) }

    var page: Page {
        let title = t("breach.notice.title", ["number": view.datalek.number])
        let link = DatalekPage.link(of: view.datalek.id)
        let facts = view.datalek.facts
        let parts = words.moments(facts) + words.parts(view.world.rules.authorityContent, of: facts)
        let body: HTML = """
            \(HTML.breadcrumb(
                [(t("breach.title"), DatalekList.link), (view.datalek.number, link)], current: title, t))\
            \(HTML.pageHead(title))<p class="screen-only">\(t("breach.notice.lead"))</p>\
            \(BreachNotice.missing(view, t))\(HTML.definitions(parts))
            """
        return Page(title: title, body: body)
    }

    /// The parts of the notice to the authority that nobody filled in yet.
    static func missing(_ view: BreachView, _ t: Wording) -> HTML {
        let missing = view.datalek.facts.missing(of: view.world.rules.authorityContent)
        guard !missing.isEmpty else { return .empty }
        let words = BreachWords(view.world, t)
        let mayFollow = view.datalek.facts.missing(of: view.world.rules.authorityBlocking).isEmpty
        let phased: HTML? = mayFollow ? "<p>\(t("breach.notice.phased"))</p>" : nil
        let list = HTML.list(missing.map { HTML(words.label($0)) })
        return HTML.alert(.warning, t("breach.notice.missing"), "\(list)\(phased)")
    }
}
