// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird
import Vault

/// Coming in, going out and the language: `/inloggen`, `/uitloggen`, `/taal/{nl,en}`.
struct AccountController: Sendable {
    let accounts: AccountHandling
    let browsers: BrowserMaker
    let proxies: TrustedProxies

    private var names: CookieNames { browsers.cookieNames }

    var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("inloggen", use: show)
            .post("inloggen", use: logIn)
            .post("uitloggen", use: logOut)
            .get("taal/:language", use: speak)
    }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        let browser = try context.browser
        let query = request.asked
        let returnTo = query.first("terug").flatMap { Link(local: $0) }
        guard browser.visit == nil else { return .seeOther(returnTo ?? "/") }
        let page = LoginPage(kept: nil, keys: browsers.keys, returnTo: returnTo)
        let notice: HTML = query.first("uit") == nil ? .empty : .alert(.success, browser.t("accounts.loggedOut"))
        return page.response(page.blank, for: browser, notice: notice)
    }

    @Sendable
    func logIn(_ request: Request, context: AppContext) async throws -> Response {
        let browser = try context.browser
        let returnTo = context.posted.first("terug").flatMap { Link(local: $0) }
        let page = LoginPage(
            kept: KeptForm(in: context.posted, keys: browsers.keys), keys: browsers.keys, returnTo: returnTo)
        var entered = page.form.read(context.posted)
        guard entered.isComplete else { return page.response(entered, for: browser) }

        let attempt = LoginAttempt(
            login: entered.text("login"), password: entered.password("password"),
            address: proxies.address(of: request, from: context.peerAddress), language: browser.language,
            earlier: context.cookies.session, marks: context.cookies.marks)
        switch try await accounts.logIn(attempt) {
        case .admitted(let token, let visit):
            var response = admit(visit, token, page, browser)
            // It opens nothing and says no name.
            response.setCookie(BrowserCookies.lasting(names.marks, accounts.marks(after: attempt)))
            return response
        case .refused: entered.refuse(problem: "accounts.login.refused")
        case .busy: entered.refuse(problem: "accounts.login.busy")
        case .wait(let seconds):
            entered.refuse(problem: .key("accounts.login.wait", ["minutes": "\((seconds + 59) / 60)"]))
        }
        return page.response(entered, for: browser)
    }

    private func admit(_ visit: Visit, _ token: Token, _ page: LoginPage, _ browser: Browser) -> Response {
        let known = browsers.browser(secret: token, language: browser.language, path: "/", visit: visit)
        var response: Response
        if let kept = page.kept {
            response = KeptPage(kept: kept, keys: browsers.keys).response(for: visit, at: known)
        } else {
            response = .seeOther(page.returnTo ?? "/")
        }
        response.setCookie(BrowserCookies.cookie(names.session, token.text))
        response.setCookie(BrowserCookies.removal(names.form))
        return response
    }

    @Sendable
    func logOut(_ request: Request, context: AppContext) async throws -> Response {
        if let token = context.cookies.session { try await accounts.logOut(token) }
        var response = loggedOut(keeping: KeptForm(in: context.posted, keys: browsers.keys), try context.browser)
        response.setCookie(BrowserCookies.removal(names.session))
        response.headers[HeaderNames.clearSiteData] = "\"cache\""
        return response
    }

    /// A form of somebody else that waits in this browser goes on to the login page.
    private func loggedOut(keeping kept: KeptForm?, _ before: Browser) -> Response {
        guard let kept else { return .seeOther("/inloggen?uit=1") }
        let secret = Token.random()
        let nobody = browsers.browser(secret: secret, language: before.language, path: "/inloggen", visit: nil)
        let page = LoginPage(kept: kept, keys: browsers.keys, returnTo: nil)
        var response = page.response(page.blank, for: nobody)
        response.setCookie(BrowserCookies.cookie(names.form, secret.text))
        return response
    }

    @Sendable
    func speak(_ request: Request, context: AppContext) async throws -> Response {
        guard let language = context.parameters.get("language").flatMap(Language.init(rawValue:)) else {
            throw PageRefusal.absent
        }
        if try context.browser.visit != nil, let token = context.cookies.session {
            try await accounts.speak(language, in: token)
        }
        let query = request.asked
        var response = Response.seeOther(query.first("terug").flatMap { Link(local: $0) } ?? "/")
        response.setCookie(BrowserCookies.lasting(names.language, language.rawValue))
        return response
    }
}
