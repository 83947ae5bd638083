// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Hummingbird
package import Logging
import NIOCore

/// What Sluis knows about one request while it is handled.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The network address at the other end; kept for slowing down guessed passwords, never logged.
    package let peerAddress: String
    /// The form that was posted, already checked to come from a page of ours; empty for every other request.
    package var posted = Posted()
    var knownBrowser: Browser?
    var cookies = BrowserCookies()

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// A context without a connection, for tests that drive the router.
    package init(logger: Logger, peerAddress: String) {
        coreContext = CoreRequestContextStorage(source: Unconnected(logger: logger))
        self.peerAddress = peerAddress
    }

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }

    /// The browser at the other end, for pages that anybody may see.
    package var browser: Browser {
        get throws {
            guard let knownBrowser else { throw MiddlewareOrder() }
            return knownBrowser
        }
    }

    /// The signed-in user, for every other page.
    ///
    /// - Throws: `SignInNeeded`, which becomes the login page; what was posted is kept there.
    package var visitor: Visitor {
        get throws {
            let browser = try browser
            guard let visit = browser.visit else { throw SignInNeeded() }
            return Visitor(user: visit.user, partij: visit.partij, browser: browser)
        }
    }

    /// What the user is told to quote when something broke.
    var requestID: String { logger[metadataKey: "hb.request.id"]?.description ?? "-" }

    /// A handler ran outside `FrontDoor`.
    struct MiddlewareOrder: Error {}
}

/// Only somebody who is signed in may see this.
package struct SignInNeeded: Error {
    package init() {}
}
