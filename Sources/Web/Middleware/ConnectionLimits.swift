// SPDX-License-Identifier: EUPL-1.2

package import HummingbirdCore
import NIOCore

/// How long the server waits for a browser, and for how many at once: half a request must not hold a place for ever.
package struct ConnectionLimits: Sendable {
    /// Seconds without the whole head of a request, or without any of its body, until a connection is closed.
    package let idleSeconds: Int
    /// Seconds in which a body must be in, however steadily it drips.
    package let bodySeconds: Int
    /// Connections at the same time; further ones wait until one is closed.
    package let most: Int

    package init(idleSeconds: Int = 60, bodySeconds: Int = 60, most: Int = 2000) {
        self.idleSeconds = idleSeconds
        self.bodySeconds = bodySeconds
        self.most = most
    }

    /// HTTP/1.1 within these limits.
    package var server: HTTPServerBuilder { .http1(configuration: .init(idleTimeout: .seconds(Int64(idleSeconds)))) }

    package var connections: any AvailableConnectionsDelegate { MaximumAvailableConnections(most) }
}
