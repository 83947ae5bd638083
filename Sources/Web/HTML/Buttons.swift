// SPDX-License-Identifier: EUPL-1.2

/// How much a button asks for attention; one primary button per page.
package enum ButtonStyle: String, Sendable, Hashable {
    case primary
    case secondary
    case quiet
    case danger

    var classes: String { self == .primary ? "button" : "button button-\(rawValue)" }
}

extension HTML {
    /// One act behind one button: a small form with `csrf`, `once` and hidden fields.
    package static func actionButton(
        label: Phrase, action: Link, hidden: [(name: String, value: String)] = [], style: ButtonStyle = .secondary,
        for reader: some PageReader
    ) -> HTML {
        let fields: [HTML] = hidden.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
        return """
            <form method="post"\(action: action) class="action">\(HTML.formTokens(for: reader))\(fields)\
            <button type="submit" class="\(style.classes)">\(reader.browser.t(label))</button></form>
            """
    }

    /// A link that looks like a button, to a page where something can be done.
    package static func linkButton(_ text: String, _ link: Link, style: ButtonStyle = .secondary) -> HTML {
        "<a class=\"\(style.classes)\"\(href: link)>\(text)</a>"
    }

    /// Buttons beside each other.
    package static func buttonRow(_ buttons: [HTML]) -> HTML { "<div class=\"button-row\">\(buttons)</div>" }
}
