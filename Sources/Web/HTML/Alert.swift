// SPDX-License-Identifier: EUPL-1.2

/// How urgent a message on a page is.
package enum AlertKind: String, Sendable, Hashable {
    case info
    case success
    case warning
    case error

    /// Errors and warnings interrupt a screen reader; the others wait.
    var role: String { self == .error || self == .warning ? "alert" : "status" }
}

extension HTML {
    /// A message that concerns the page as a whole.
    package static func alert(_ kind: AlertKind, _ title: String, _ body: HTML = .empty) -> HTML {
        """
        <div class="alert alert-\(kind.rawValue)" role="\(kind.role)"><p class="alert-title">\(title)</p>\(body)</div>
        """
    }
}
