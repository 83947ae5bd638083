// SPDX-License-Identifier: EUPL-1.2

extension HTML {
    /// The path from the start page to this page.
    package static func breadcrumb(_ steps: [(text: String, link: Link)], current: String, _ t: Wording) -> HTML {
        let items: [HTML] = steps.map { "<li><a\(href: $0.link)>\($0.text)</a></li>" }
        return """
            <nav class="breadcrumb" aria-label="\(t("frame.breadcrumb"))"><ol>\(items)\
            <li aria-current="page">\(current)</li></ol></nav>
            """
    }

    /// Parts of one thing, each a page of its own: plain links, no script.
    package static func tabs(name: String, _ tabs: [(text: String, link: Link, isCurrent: Bool)]) -> HTML {
        let items: [HTML] = tabs.map { tab in
            "<li><a\(href: tab.link)\(attribute: "aria-current", tab.isCurrent ? "page" : nil)>\(tab.text)</a></li>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(name)\"><ul>\(items)</ul></nav>"
    }

    /// Links to the page before and after; nothing when there is one page.
    package static func pagination(page: Int, of count: Int, _ t: Wording, link: (Int) -> Link) -> HTML {
        guard count > 1 else { return .empty }
        let place = t("frame.pageOf", ["page": "\(page)", "count": "\(count)"])
        let previous: HTML? =
            page > 1
            ? "<a rel=\"prev\"\(href: link(page - 1))>\(t("frame.previous"))</a>" : nil
        let next: HTML? = page < count ? "<a rel=\"next\"\(href: link(page + 1))>\(t("frame.next"))</a>" : nil
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)<span>\(place)</span>\(next)</nav>
            """
    }
}
