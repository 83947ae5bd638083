// SPDX-License-Identifier: EUPL-1.2

import CaseWork
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
    static let marksName = "__Host-sluis-bekend"

    var session: Token?
    /// The secret for forms before anybody signed in.
    var form: Token?
    var language: Language?
    /// The marks of people who logged in from this browser before, as they came.
    var marks: String?

    init() {}

    init(_ request: Request) {
        session = request.cookies[BrowserCookies.sessionName].flatMap { Token($0.value) }
        form = request.cookies[BrowserCookies.formName].flatMap { Token($0.value) }
        marks = request.cookies[BrowserCookies.marksName]?.value
        language = request.cookies[BrowserCookies.languageName].flatMap { Language(rawValue: $0.value) }
    }

    /// A cookie that lasts until the browser closes.
    static func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(name: name, value: value, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    static func languageCookie(_ language: Language) -> Cookie { lasting(languageName, language.rawValue) }

    /// Marks this browser as one from which somebody logged in; it opens nothing and says no name.
    static func marksCookie(_ marks: String) -> Cookie { lasting(marksName, marks) }

    private static func lasting(_ name: String, _ value: String) -> Cookie {
        let year = 365 * 86_400
        return Cookie(
            name: name, value: value, maxAge: year, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    /// Makes the browser forget the cookie.
    static func removal(_ name: String) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }
}
