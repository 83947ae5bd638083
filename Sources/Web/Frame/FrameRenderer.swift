// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Writes the whole document around a page.
struct FrameRenderer {
    let page: Page
    let browser: Browser

    private var t: Wording { browser.t }

    var html: HTML {
        let count = page.problemCount
        let prefix = count > 0 ? t("forms.titlePrefix", ["count": "\(count)"]) + " " : ""
        return """
            <!DOCTYPE html>
            <html lang="\(browser.language.rawValue)"\(attribute: "class", page.isForTable ? "table-screen" : nil)>\
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light dark">\
            <title>\(prefix)\(page.title) – \(t("frame.product"))</title>\
            <link rel="stylesheet"\(href: browser.frame.stylesheet)>\
            <link rel="icon" type="image/svg+xml"\(href: browser.frame.logo)></head>\
            <body><a class="skip" href="#main">\(t("frame.skip"))</a>\(header)\(paperHead)\
            <main id="main" class="\(page.width.rawValue)" tabindex="-1">\(page.body)</main>\(footer)</body></html>
            """
    }

    private var header: HTML {
        // A long menu takes a row of its own under the name of whoever is signed in; keys follow what is seen.
        let parts: HTML = isLong ? "\(userMenu)\(navigation)" : "\(navigation)\(userMenu)"
        return """
            <header class="\(isLong ? "site-header header-long" : "site-header")"><div class="bar">\
            <a class="brand"\(href: "/")>\
            <img\(src: browser.frame.logo) alt="" width="36" height="36">\
            <span>\(t("frame.product"))\(collaboration)</span></a>\(menuButton)\(parts)</div></header>
            """
    }

    private var paperHead: HTML? {
        page.paperHead.map { "<div class=\"paper-head\"><p>\($0)</p></div>" }
    }

    private var entries: [NavItem] { browser.visit.map(browser.frame.navigation) ?? browser.frame.openNavigation }

    /// More than fits beside the name of a collaboration and of a person on a laptop.
    private var isLong: Bool { entries.count > 5 }

    /// The name of the collaboration, where there are several.
    private var collaboration: HTML? {
        guard browser.frame.worlds.isSeveral, let name = browser.frame.worlds.current?.name else { return nil }
        return "<span class=\"brand-world\">\(name)</span>"
    }

    /// Opens the menu on a phone, and a long one on a tablet; the browser itself keeps the keyboard and what is open (`popover`).
    private var menuButton: HTML {
        guard !entries.isEmpty else { return .empty }
        return """
            <button type="button" class="button button-quiet menu-button" popovertarget="main-menu">\
            \(t("frame.menu"))</button>
            """
    }

    /// The open menu lies over the header, the button that opened it too.
    private var closeButton: HTML {
        """
        <button type="button" class="button button-quiet menu-close" popovertarget="main-menu" \
        popovertargetaction="hide">\(t("frame.menu.close"))</button>
        """
    }

    private var navigation: HTML {
        guard !entries.isEmpty else { return .empty }
        let path = browser.path.path
        let items: [HTML] = entries.map { item in
            let here = path == item.link.path || (item.link.path != "/" && path.hasPrefix(item.link.path + "/"))
            return """
                <li><a\(href: item.link)\(attribute: "aria-current", here ? "page" : nil)>\(t(item.label))</a></li>
                """
        }
        let kind = isLong ? "main-nav main-nav-long" : "main-nav"
        return """
            <nav class="\(kind)" id="main-menu" popover aria-label="\(t("frame.navigation"))">\
            \(closeButton)<ul>\(items)</ul></nav>
            """
    }

    private var userMenu: HTML {
        guard let visit = browser.visit else { return .empty }
        return """
            <div class="user-menu"><p><span class="user-name">\(visit.user.name)</span>\
            <span class="user-party">\(visit.partij.name)</span></p>\
            \(HTML.actionButton(label: "frame.logout", action: "/uitloggen", style: .quiet, for: browser))</div>
            """
    }

    /// What anybody who is signed in may look up.
    private var reference: HTML {
        guard browser.visit != nil else { return .empty }
        return """
            <a\(href: "/regels")>\(t("frame.law"))</a> <a\(href: "/werkbladen")>\(t("frame.worksheets"))</a> \
            <a\(href: "/profiel")>\(t("frame.profile"))</a>
            """
    }

    /// For whom works in more than one collaboration of this installation.
    private var worlds: HTML? {
        guard browser.frame.worlds.isSeveral else { return nil }
        return "<a\(href: "/samenwerkingen")>\(t("frame.worlds"))</a>"
    }

    private var footer: HTML {
        let other: Link = browser.language == .nl ? "/taal/en" : "/taal/nl"
        let otherName = browser.language == .nl ? "English" : "Nederlands"
        let otherCode = browser.language == .nl ? "en" : "nl"
        return """
            <footer class="site-footer"><div class="bar"><p>\(t("frame.footer"))</p>\
            <p>\(reference) \(worlds) <a\(href: other.query("terug", page.here?.description ?? browser.path.path)) lang="\(otherCode)" hreflang="\(otherCode)">\
            \(otherName)</a></p></div></footer>
            """
    }
}
