// SPDX-License-Identifier: EUPL-1.2

import Domain

/// A form that was sent after the session had ended: where it should have gone and everything in it.
///
/// It lives only in hidden fields of the login page, under `keep.`; nothing is stored. Passwords and tokens are left
/// out, and only a local address is accepted.
struct KeptForm: Sendable {
    let path: Link
    let pairs: [Posted.Pair]
    /// Whose text it is, if that is known: nobody else gets to see it.
    let user: Identifier<User>?

    init?(path: String, posted: Posted, user: Identifier<User>?) {
        guard let link = Link(local: path) else { return nil }
        self.path = link
        self.user = user
        pairs = posted.pairs.filter { pair in
            pair.name != "csrf" && !pair.name.hasPrefix("keep.") && !pair.name.lowercased().contains("password")
        }
    }

    /// Reads the hidden fields of a login page.
    init?(in posted: Posted) {
        guard let link = posted.first("keep.path").flatMap({ Link(local: $0) }) else { return nil }
        path = link
        user = posted.first("keep.user").flatMap { Identifier<User>($0) }
        let start = "keep.field."
        pairs = posted.pairs.filter { $0.name.hasPrefix(start) }.map { pair in
            Posted.Pair(name: String(pair.name.dropFirst(start.count)), value: pair.value)
        }
    }

    /// Hidden fields for the login page.
    var loginFields: HTML {
        let fields = pairs.map { hidden("keep.field.\($0.name)", $0.value) }
        return """
            \(hidden("keep.path", path.description))\(user.map { hidden("keep.user", $0.description) })\(fields)
            """
    }

    /// Hidden fields for sending the form again.
    var formFields: HTML { .joined(pairs.map { hidden($0.name, $0.value) }) }

    /// The longer texts, to look at before sending.
    var texts: [String] { pairs.map(\.value).filter { $0.count > 40 && $0.contains(" ") } }

    private func hidden(_ name: String, _ value: String) -> HTML {
        // A line break in the value of an input is kept by browsers only when it is written as a reference.
        let lines = value.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let escaped = HTML.joined(lines.map { HTML($0) }, separator: "&#10;")
        return "<input type=\"hidden\" name=\"\(name)\" value=\"\(escaped)\">"
    }
}
