// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// The journal (`/journaal`), retention days and counts (`/bewaartermijnen`): for those who watch over the house.
package struct OversightController: Sendable {
    private let oversight: Oversight

    package init(house: House) { oversight = Oversight(house) }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("journaal", use: journal)
            .get("bewaartermijnen", use: retention)
    }

    @Sendable
    func journal(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let before = request.uri.queryParameters["voor"].flatMap { Int64($0) }
        let casus = request.uri.queryParameters["casus"].flatMap { Identifier<Casus>($0) }
        guard let page = try await oversight.journal(before: before, of: casus, by: visitor.user.id) else {
            throw PageRefusal.absent
        }
        let t = visitor.t
        let naming = Naming(page.situation)
        let table = Table(
            caption: t("journal.caption", ["size": "\(page.size)"]),
            columns: [
                .init(t("journal.number")), .init(t("journal.when")), .init(t("journal.act")), .init(t("journal.who")),
                .init(t("journal.partij")), .init(t("journal.casus")),
            ],
            rows: page.rows.map { row in
                let who = row.line.actor.map { actor in
                    page.actors[actor].map(naming.user) ?? t("journal.unknown")
                }
                return [
                    number(row, t), HTML(t.moment(row.line.at)), HTML(act(row.line.act, t)),
                    HTML(who ?? t("journal.clock")), HTML(row.line.partij.map(naming.partij) ?? "–"),
                    row.line.casus.map { casus in
                        "<a\(href: Link("/journaal").query("casus", casus))><code>\(casus.description.prefix(8))</code></a>"
                    } ?? "–",
                ]
            })
        let older: HTML? = page.rows.last.flatMap { row in
            row.sequence > 0
                ? HTML.way(t("journal.older"), OversightController.older(than: row.sequence, of: casus))
                : nil
        }
        let ofCasus: HTML? =
            casus == nil ? nil : "<p>\(t("journal.ofCasus")) \(HTML.link(t("journal.all"), "/journaal"))</p>"
        let body: HTML = """
            <h1>\(t("journal.title"))</h1><p>\(t("journal.lead"))</p>\(ofCasus)
            \(page.rows.isEmpty ? HTML.emptyState(t("journal.empty")) : table.html)\(older)
            """
        return Page(title: t("journal.title"), width: .wide, body: body).onPaper(in: page.situation, for: visitor)
            .response(for: visitor)
    }

    private static func older(than sequence: Int64, of casus: Identifier<Casus>?) -> Link {
        let link = Link("/journaal").query("voor", Int(sequence))
        return casus.map { link.query("casus", $0) } ?? link
    }

    /// The number of a line, with a link to the decision when an item passed.
    private func number(_ row: JournalRow, _ t: Wording) -> HTML {
        guard row.tellsDecision else {
            return "\(String(row.sequence))"
        }
        return
            "<a\(href: Link("/journaal/\(Int(row.sequence))"))>\(t("journal.decision", ["number": "\(row.sequence)"]))</a>"
    }

    @Sendable
    func retention(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let filter = RetentionFilter(request)
        guard let page = try await oversight.retention(filter.query, by: visitor.user.id) else {
            throw PageRefusal.absent
        }
        var overview = RetentionOverview(found: page, filter: filter, t: visitor.t).page
        overview.here = Link(local: request.uri.string)
        return overview.onPaper(in: page.situation, for: visitor).response(for: visitor)
    }

    /// The Dutch or English words for an act; an act without words shows as it stands in the journal.
    private func act(_ word: String, _ t: Wording) -> String { t.has("act.\(word)") ? t("act.\(word)") : word }
}
