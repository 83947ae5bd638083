// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Hummingbird
import Vault

/// Finds out who is at the other end, from the cookies, and gives a new browser a secret for its forms.
struct BrowserMiddleware: RouterMiddleware {
    typealias Context = AppContext

    let accounts: AccountHandling
    let browsers: BrowserMaker

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard !request.isForMachines else { return try await next(request, context) }
        var context = context
        let cookies = BrowserCookies(request, names: browsers.cookieNames)
        var visit: Visit?
        if let token = cookies.session {
            if case .open(let open) = try await accounts.session(token) { visit = open }
        }
        let openToken = visit == nil ? nil : cookies.session
        let secret = openToken ?? cookies.form ?? .random()
        context.cookies = cookies
        context.knownBrowser = browsers.browser(
            secret: secret, language: visit?.session.language ?? cookies.language ?? .nl,
            path: Link(local: request.uri.path) ?? "/", visit: visit)

        var response = try await next(request, context)
        if openToken == nil, cookies.form == nil, !response.setsCookies {
            response.setCookie(BrowserCookies.cookie(browsers.cookieNames.form, secret.text))
        }
        return response
    }
}

extension Request {
    /// Static files and the programming interface take no part in sessions and forms.
    var isForMachines: Bool { uri.path.hasPrefix("/middelen/") || uri.path.hasPrefix("/api/") }
}

extension Response {
    fileprivate var setsCookies: Bool { headers.contains(.setCookie) }
}
