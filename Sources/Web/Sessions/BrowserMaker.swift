// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Vault

/// Makes the `Browser` of a request out of what its cookies say.
struct BrowserMaker: Sendable {
    let texts: Texts
    let frame: Frame
    let keys: FormKeys

    var cookieNames: CookieNames { CookieNames(frame.worlds.here) }

    /// - Parameter secret: the token that this browser alone holds, under which its forms are marked.
    func browser(secret: Token, language: Language, path: Link, visit: Visit?) -> Browser {
        let token = FormToken(secret: Array(secret.text.utf8), user: visit?.user.id, keys: keys)
        return Browser(t: texts.wording(language), csrf: token, path: path, frame: frame, visit: visit)
    }

    /// A browser of which nothing is known, for a page about a fault; its forms would not be accepted.
    func unknown() -> Browser { browser(secret: .random(), language: .nl, path: "/", visit: nil) }
}
