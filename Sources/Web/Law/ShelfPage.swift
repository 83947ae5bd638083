// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The rule sets that there are: which one decides, since when, by whom and why.
struct ShelfPage {
    let shelf: LawShelf
    let t: Wording

    var page: Page {
        let rows = shelf.entries.map { entry -> [HTML] in
            [
                HTML.joined([name(entry), HTML(dutch: entry.ruleSet.title, t)], separator: "<br>"), state(entry),
                published(entry), "<code>\(String(entry.ruleSet.fingerprint.description.prefix(16)))</code>",
            ]
        }
        let table = Table(
            caption: t("regels.caption"),
            columns: [
                .init(t("regels.set")), .init(t("regels.state")), .init(t("regels.published")), .init(t("regels.hash")),
            ], rows: rows)
        let body: HTML = """
            <h1>\(t("regels.title"))</h1><p>\(t("regels.lead"))</p>\(table.html)\(history)
            """
        return Page(title: t("regels.title"), width: .wide, body: body)
    }

    /// A rule set that was not published last can be compared with the one that was.
    private func name(_ entry: LawShelf.Entry) -> HTML {
        entry.ruleSet.id == shelf.last
            ? "<strong>\(entry.ruleSet.id)</strong>" : HTML.link(entry.ruleSet.id, "/regels/\(entry.ruleSet.id)")
    }

    private func state(_ entry: LawShelf.Entry) -> HTML {
        let tone: Tone =
            switch entry.state {
            case .inForce: .good
            case .coming: .info
            case .replaced: .neutral
            case .draft: .warning
            }
        return HTML.badge(t("regels.state.\(entry.state.rawValue)"), tone)
    }

    private func published(_ entry: LawShelf.Entry) -> HTML {
        guard let publication = entry.publication else { return HTML(t("regels.never")) }
        return HTML(t("regels.from", ["day": t.day(publication.from)]))
    }

    /// Every publication, the newest first, with its motivation.
    private var history: HTML {
        let publications = shelf.situation.collaboration.publications.reversed()
        guard !publications.isEmpty else { return .empty }
        let rows = publications.map { publication -> [HTML] in
            [
                HTML(t.day(publication.from)), HTML(publication.ruleset), HTML(who(publication)),
                HTML.paragraphs(publication.motivation),
                "<code>\(String((publication.replaces?.difference ?? "–").prefix(16)))</code>",
            ]
        }
        let table = Table(
            caption: t("regels.history"),
            columns: [
                .init(t("regels.history.from")), .init(t("regels.set")), .init(t("regels.history.by")),
                .init(t("regels.history.why")), .init(t("regels.history.difference")),
            ], rows: rows)
        return table.html
    }

    private func who(_ publication: RuleSetPublication) -> String {
        let name = publication.by.map { Naming(shelf.situation).user($0) } ?? t("regels.installation")
        return t("regels.history.signed", ["name": name, "moment": t.moment(publication.at)])
    }
}

extension HTML {
    /// Text of the law, marked as Dutch for whoever reads another language.
    init(dutch text: String, _ t: Wording) {
        self = t.language == .nl ? HTML(text) : "<span lang=\"nl\">\(text)</span>"
    }
}
