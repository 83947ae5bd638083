// SPDX-License-Identifier: EUPL-1.2

extension HTML {
    /// A framed part of a page with a heading of its own.
    package static func card(_ title: String, level: Int = 2, badge: HTML? = nil, _ body: HTML) -> HTML {
        """
        <section class="card"><div class="card-head">\(heading(level, title))\(badge)</div>\(body)</section>
        """
    }

    /// Cards beside each other, as many as fit.
    package static func cards(_ cards: [HTML]) -> HTML { "<div class=\"cards\">\(cards)</div>" }

    /// What matters and, beside it or under it, what helps.
    package static func columns(_ main: HTML, side: HTML) -> HTML {
        "<div class=\"columns\"><div class=\"column-main\">\(main)</div><div class=\"column-side\">\(side)</div></div>"
    }

    /// The title of a page with a line of status under it and its buttons.
    package static func pageHead(_ title: String, status: HTML = .empty, actions: [HTML] = []) -> HTML {
        """
        <div class="page-head"><div><h1>\(title)</h1>\
        \(if: !status.isEmpty, "<div class=\"page-status\">\(status)</div>")\
        </div>\(if: !actions.isEmpty, buttonRow(actions))</div>
        """
    }
}
