// SPDX-License-Identifier: EUPL-1.2

import Web

/// Where the server listens, and who stands between it and the browsers.
///
/// Sluis speaks no TLS: browsers reach it through a proxy that does, or from this same machine.
struct ListeningPlace {
    let host: String
    let stated: [String]

    /// - Throws: `Unusable` for a proxy that is no address, and for an open address without a proxy in front of it.
    func proxies() throws -> TrustedProxies {
        let ranges = try stated.map { text in
            guard let range = NetworkRange(text) else {
                throw Unusable(what: ["--trusted-proxy \(text): dit is geen adres of reeks, zoals 10.0.0.0/8"])
            }
            return range
        }
        let isLoopback = host == "localhost" || host == "::1" || host.hasPrefix("127.")
        guard isLoopback || !ranges.isEmpty else {
            throw Unusable(what: [
                "--host \(host): Sluis spreekt zelf geen TLS, en op dit adres kunnen anderen erbij. Zet er een proxy "
                    + "met TLS voor en noem haar adres met --trusted-proxy, of luister op 127.0.0.1"
            ])
        }
        return TrustedProxies(ranges)
    }
}
