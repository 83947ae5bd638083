// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Scaled-down casussen by the day on which something happens to them, destructions that failed, and counts.
struct RetentionOverview {
    let found: RetentionPage
    let filter: RetentionFilter
    let t: Wording

    var page: Page {
        let body: HTML = """
            <h1>\(t("retention.title"))</h1><p>\(t("retention.lead"))</p>\(unfinished)\(scaledDown)\(counts)
            """
        return Page(title: t("retention.title"), width: .wide, body: body)
    }

    /// Destructions after which something was still there; the clock tries again at every round.
    private var unfinished: HTML {
        let unclean = found.open.filter { $0.remains != nil }
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

    private var scaledDown: HTML {
        let rows = found.list.rows
        let all: HTML = "<p>\(HTML.link(t("retention.all"), RetentionFilter.link(filter.order)))</p>"
        if rows.isEmpty {
            if let number = filter.number {
                return "\(search)\(HTML.emptyState(t("retention.none", ["number": number]), all))"
            }
            // A page of which everything was destroyed since is not the end of the list.
            return filter.cursor == nil
                ? HTML.emptyState(t("retention.empty"), "<p>\(t("retention.empty.text"))</p>")
                : "\(search)\(HTML.emptyState(t("retention.empty.page"), all))"
        }
        let table = Table(
            caption: t("retention.caption"),
            columns: [.init(t("retention.number")), .init(t("retention.stage")), .init(t("retention.next"))],
            rows: rows.map { row in
                [
                    HTML(row.number), HTML.badge(stage(row), row.stage == 1 ? .info : .warning),
                    HTML(row.nextClock.map { t.day($0) } ?? "–"),
                ]
            })
        let isFound = filter.number != nil
        return "\(search)\(if: !isFound, orders)\(table.html)\(filter.paging(found.list, t))\(if: isFound, all)"
    }

    /// Looks for one number.
    private var search: HTML {
        let link: Link = "/bewaartermijnen"
        return """
            <form method="get"\(action: link) class="form filter"><div class="button-row">\
            \(if: filter.order != .nearest, order)\
            <div class="day-part"><label for="filter-nummer">\(t("retention.search"))</label>\
            <input id="filter-nummer" name="nummer" class="input" maxlength="20"\(attribute: "value", filter.number)>\
            </div>\
            <button type="submit" class="button button-secondary">\(t("retention.search.submit"))</button>\
            </div></form>
            """
    }

    /// Keeps the order that was chosen.
    private var order: HTML { "<input type=\"hidden\" name=\"volgorde\" value=\"\(filter.order.rawValue)\">" }

    private var orders: HTML {
        HTML.tabs(
            name: t("retention.order"),
            RetentionFilter.Order.allCases.map { other in
                (t("retention.order.\(other.rawValue)"), RetentionFilter.link(other), other == filter.order)
            })
    }

    /// Where nobody cleans and archives a casus, a closed one waits for its day.
    private func stage(_ row: RetentionRow) -> String {
        let isClosed = row.stage == 1 && found.situation.collaboration.workProcess != nil
        return isClosed ? t("retention.stage.closed") : t("retention.stage.\(row.stage)")
    }

    private var counts: HTML {
        let running = Phase.allCases.compactMap { phase in
            t.name(of: phase, in: found.situation.collaboration.workProcess).map { name in
                (term: name, value: HTML(shown(found.phases[phase] ?? 0)))
            }
        }
        let ended = found.tallies.map { tally in
            (term: "\(tally.year): \(t("ending.\(tally.what)"))", value: HTML(amount(tally)))
        }
        let least = ["least": "\(Tally.leastShown)"]
        return """
            <h2>\(t("retention.running"))</h2>\(HTML.definitions(running))<h2>\(t("retention.ended"))</h2>
            <p>\(t("retention.ended.lead")) \(t("counts.few.why", least))</p>
            \(ended.isEmpty ? HTML.emptyState(t("retention.ended.empty")) : HTML.definitions(ended))
            """
    }

    /// Where a profile gives nobody counts of a few, the running casussen are not counted to the last one either.
    private func shown(_ count: Int) -> String {
        guard found.situation.collaboration.workProcess != nil, (1..<Tally.leastShown).contains(count) else {
            return "\(count)"
        }
        return t("counts.few", ["least": "\(Tally.leastShown)"])
    }

    private func amount(_ tally: Tally) -> String {
        tally.count < Tally.leastShown ? t("counts.few", ["least": "\(Tally.leastShown)"]) : "\(tally.count)"
    }
}
