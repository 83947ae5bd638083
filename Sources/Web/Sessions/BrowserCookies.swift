// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Hummingbird
import Vault

/// The cookies of one collaboration that came with a request, and what the session one stands for.
///
/// `SameSite=Lax` lets a link in an e-mail open a page for somebody who is signed in.
struct BrowserCookies: Sendable {
    var session: Token?
    /// The secret for forms before anybody signed in.
    var form: Token?
    var language: Language?
    /// The marks of people who logged in from this browser before, as they came.
    var marks: String?

    init() {}

    init(_ request: Request, names: CookieNames) {
        session = request.cookies[names.session].flatMap { Token($0.value) }
        form = request.cookies[names.form].flatMap { Token($0.value) }
        marks = request.cookies[names.marks]?.value
        language = request.cookies[names.language].flatMap { Language(rawValue: $0.value) }
    }

    /// A cookie that lasts until the browser closes.
    static func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(name: name, value: value, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    /// A cookie that lasts a year.
    static func lasting(_ name: String, _ value: String) -> Cookie {
        let year = 365 * 86_400
        return Cookie(
            name: name, value: value, maxAge: year, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    /// Makes the browser forget the cookie.
    static func removal(_ name: String) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }
}
