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

    /// The Dutch or English words for an act; an act without words shows as it stands in the journal.
    private func act(_ word: String, _ t: Wording) -> String { t.has("act.\(word)") ? t("act.\(word)") : word }

    @Sendable
    func retention(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let page = try await oversight.retention(by: visitor.user.id) else { throw PageRefusal.absent }
        let t = visitor.t
        let body: HTML = """
            <h1>\(t("retention.title"))</h1><p>\(t("retention.lead"))</p>\(unfinished(page, t))\(scaledDown(page, t))\(counts(page, t))
            """
        return Page(title: t("retention.title"), width: .wide, body: body).onPaper(in: page.situation, for: visitor)
            .response(for: visitor)
    }

    /// Destructions after which something was still there; the clock tries again at every round.
    private func unfinished(_ page: RetentionPage, _ t: Wording) -> HTML {
        let unclean = page.open.filter { $0.remains != nil }
        guard !unclean.isEmpty else { return .empty }
        let table = Table(
            caption: t("retention.unclean.caption"),
            columns: [
                .init(t("journal.casus")), .init(t("retention.unclean.since")), .init(t("retention.unclean.what")),
            ],
            rows: unclean.map { open in
                [
                    "<code>\(String(open.casus.description.prefix(8)))</code>",
                    HTML(open.since.map { t.moment($0) } ?? "–"), "<code>\(open.remains ?? "")</code>",
                ]
            })
        return """
            \(HTML.alert(.error, t("retention.unclean"), "<p>\(t("retention.unclean.text"))</p>"))\(table.html)
            """
    }

    private func scaledDown(_ page: RetentionPage, _ t: Wording) -> HTML {
        guard !page.rows.isEmpty else { return HTML.emptyState(t("retention.empty")) }
        return Table(
            caption: t("retention.caption"),
            columns: [.init(t("retention.number")), .init(t("retention.stage")), .init(t("retention.next"))],
            rows: page.rows.map { row in
                [
                    HTML(row.number), HTML.badge(stage(row, page, t), row.stage == 1 ? .info : .warning),
                    HTML(row.nextClock.map { t.day($0) } ?? "–"),
                ]
            }
        ).html
    }

    /// Where nobody cleans and archives a casus, a closed one waits for its day.
    private func stage(_ row: RetentionRow, _ page: RetentionPage, _ t: Wording) -> String {
        let isClosed = row.stage == 1 && page.situation.collaboration.workProcess != nil
        return isClosed ? t("retention.stage.closed") : t("retention.stage.\(row.stage)")
    }

    private func counts(_ page: RetentionPage, _ t: Wording) -> HTML {
        let running = Phase.allCases.compactMap { phase in
            t.name(of: phase, in: page.situation.collaboration.workProcess).map { name in
                (term: name, value: HTML(shown(page.phases[phase] ?? 0, page, t)))
            }
        }
        let ended = page.tallies.map { tally in
            (term: "\(tally.year): \(t("ending.\(tally.what)"))", value: HTML(amount(tally, t)))
        }
        let least = ["least": "\(Tally.leastShown)"]
        return """
            <h2>\(t("retention.running"))</h2>\(HTML.definitions(running))<h2>\(t("retention.ended"))</h2>
            <p>\(t("retention.ended.lead")) \(t("counts.few.why", least))</p>
            \(ended.isEmpty ? HTML.emptyState(t("retention.ended.empty")) : HTML.definitions(ended))
            """
    }

    /// Where a profile gives nobody counts of a few, the running casussen are not counted to the last one either.
    private func shown(_ count: Int, _ page: RetentionPage, _ t: Wording) -> String {
        guard page.situation.collaboration.workProcess != nil, (1..<Tally.leastShown).contains(count) else {
            return "\(count)"
        }
        return t("counts.few", ["least": "\(Tally.leastShown)"])
    }

    private func amount(_ tally: Tally, _ t: Wording) -> String {
        tally.count < Tally.leastShown ? t("counts.few", ["least": "\(Tally.leastShown)"]) : "\(tally.count)"
    }
}
