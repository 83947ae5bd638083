// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
package import Hummingbird

/// The proxies whose word is taken for the address of a browser (`serve --trusted-proxy`).
///
/// Anybody can write `X-Forwarded-For`, so it is read only when the connection itself comes from such a proxy, from
/// right to left, up to the first address that is no proxy of ours. It is kept for slowing down guesses, never logged.
package struct TrustedProxies: Sendable {
    private let networks: [NetworkRange]

    package init(_ networks: [NetworkRange] = []) { self.networks = networks }

    /// The address of the browser; nothing when a trusted proxy did not say it, so that not all users share a count.
    package func address(of request: Request, from peer: String) -> String? {
        guard trusts(peer) else { return peer }
        let values = request.headers[values: HeaderNames.forwardedFor]
        let hops = values.flatMap { $0.split(separator: ",") }.map { $0.filter { !$0.isWhitespace } }
        for hop in hops.reversed() where !trusts(hop) {
            return NetworkAddress(hop)?.description
        }
        return nil
    }

    private func trusts(_ address: String) -> Bool {
        guard let address = NetworkAddress(address) else { return false }
        return networks.contains { $0.contains(address) }
    }
}
