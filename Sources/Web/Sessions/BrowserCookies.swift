// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird
import Vault

/// The cookies of Sluis that came with a request, and what the session one stands for.
///
/// All have the `__Host-` prefix: set by this host over TLS only, for no other host, for every path.
/// `SameSite=Lax` lets a link in an e-mail open a page for somebody who is signed in.
struct BrowserCookies: Sendable {
    static let sessionName = "__Host-sluis"
    static let formName = "__Host-sluis-form"
    static let languageName = "__Host-sluis-taal"

    var session: Token?
    /// The secret for forms before anybody signed in.
    var form: Token?
    var language: Language?
    /// Whose session it was, when its time is over.
    var expiredUser: Identifier<User>?

    init() {}

    init(_ request: Request) {
        session = request.cookies[BrowserCookies.sessionName].flatMap { Token($0.value) }
        form = request.cookies[BrowserCookies.formName].flatMap { Token($0.value) }
        language = request.cookies[BrowserCookies.languageName].flatMap { Language(rawValue: $0.value) }
    }

    /// A cookie that lasts until the browser closes.
    static func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(name: name, value: value, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    static func languageCookie(_ language: Language) -> Cookie {
        let year = 365 * 86_400
        return Cookie(
            name: languageName, value: language.rawValue, maxAge: year, path: "/", secure: true, httpOnly: true,
            sameSite: .lax)
    }

    /// Makes the browser forget the cookie.
    static func removal(_ name: String) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }
}
