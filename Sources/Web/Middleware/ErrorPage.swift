// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Hummingbird

/// A page about a request that could not be answered.
struct ErrorPage: Sendable {
    let status: HTTPResponse.Status
    /// `errors.<name>.title` and `errors.<name>.explanation`.
    let name: String

    static let absent = ErrorPage(status: .notFound, name: "absent")
    static let fault = ErrorPage(status: .internalServerError, name: "fault")

    private init(status: HTTPResponse.Status, name: String) {
        self.status = status
        self.name = name
    }

    init(_ refusal: PageRefusal) {
        switch refusal {
        case .absent: self = .absent
        case .unclear: self.init(status: .badRequest, name: "unclear")
        case .foreignForm: self.init(status: .forbidden, name: "foreignForm")
        case .tooLarge: self.init(status: .contentTooLarge, name: "tooLarge")
        case .tooSlow: self.init(status: .requestTimeout, name: "tooSlow")
        case .notAForm: self.init(status: .unsupportedMediaType, name: "unclear")
        case .cannotFollow: self.init(status: .unprocessableContent, name: "cannotFollow")
        }
    }

    /// For what the framework refused by itself.
    init(status: HTTPResponse.Status) {
        switch status {
        case .notFound, .methodNotAllowed, .forbidden: self = .absent
        case .contentTooLarge: self.init(.tooLarge)
        case .unprocessableContent: self.init(.cannotFollow)
        default: self = status.kind == .clientError ? ErrorPage(.unclear) : .fault
        }
    }

    func response(for browser: Browser, requestID: String) -> Response {
        let t = browser.t
        let number: HTML? =
            status == .internalServerError
            ? "<p>\(t("errors.requestID")) <code>\(requestID)</code></p>" : nil
        let title = t("errors.\(name).title")
        let body: HTML = """
            <h1>\(title)</h1><p>\(t("errors.\(name).explanation"))</p>\(number)\
            <p><a\(href: "/")>\(t("errors.home"))</a></p>
            """
        return Page(title: title, status: status, body: body).response(for: browser)
    }
}
