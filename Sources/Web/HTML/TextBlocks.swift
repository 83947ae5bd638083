// SPDX-License-Identifier: EUPL-1.2

extension HTML {
    /// A heading of level 1 to 6; the title of a page is the only level 1.
    package static func heading(_ level: Int, _ text: String, id: String? = nil) -> HTML {
        let level = min(max(level, 1), 6)
        return "<h\(level)\(attribute: "id", id)>\(text)</h\(level)>"
    }

    /// Text as somebody typed it: a blank line starts a paragraph, a line break stays a line break.
    package static func paragraphs(_ text: String) -> HTML {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let blocks = lines.split { line in line.allSatisfy(\.isWhitespace) }
        return .joined(
            blocks.map { block in
                "<p>\(HTML.joined(block.map { HTML($0) }, separator: "<br>"))</p>"
            })
    }

    /// Terms and what they are, such as the particulars of a casus; a term of which nothing is said is left out.
    package static func definitions(_ pairs: [(term: String, value: HTML)]) -> HTML {
        let rows: [HTML] = pairs.filter { !$0.value.isEmpty }.map { pair in
            "<div><dt>\(pair.term)</dt><dd>\(pair.value)</dd></div>"
        }
        return rows.isEmpty ? .empty : "<dl class=\"definitions\">\(rows)</dl>"
    }

    /// Points in a list; nothing when there are none.
    package static func list(_ items: [HTML], isOrdered: Bool = false) -> HTML {
        guard !items.isEmpty else { return .empty }
        let points: [HTML] = items.map { "<li>\($0)</li>" }
        return isOrdered ? "<ol>\(points)</ol>" : "<ul>\(points)</ul>"
    }

    /// A link in running text.
    package static func link(_ text: String, _ link: Link) -> HTML { "<a\(href: link)>\(text)</a>" }

    /// A paragraph that is a way to another page and nothing else; paper has no use for it.
    package static func way(_ text: String, _ link: Link) -> HTML {
        "<p class=\"screen-only\">\(HTML.link(text, link))</p>"
    }

    /// A section that is folded until somebody opens it.
    package static func disclosure(_ summary: String, isOpen: Bool = false, _ body: HTML) -> HTML {
        "<details\(flag: "open", isOpen)><summary>\(summary)</summary><div class=\"disclosed\">\(body)</div></details>"
    }

    /// What stands where a list would be when there is nothing in it: say what would come here, and how.
    package static func emptyState(_ title: String, _ body: HTML = .empty) -> HTML {
        "<div class=\"empty-state\"><p class=\"empty-title\">\(title)</p>\(body)</div>"
    }
}
