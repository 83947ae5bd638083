// SPDX-License-Identifier: EUPL-1.2

/// Where the daemon of ClamAV listens, as the operator writes it: `unix:/run/clamav/clamd.ctl` or `tcp://127.0.0.1:3310`.
///
/// Files travel to it unencrypted, so over TCP it must be on this machine.
package enum ClamAddress: Hashable, Sendable {
    case unix(path: String)
    case tcp(host: String, port: Int)

    /// Nothing for what is neither, or lies on another machine.
    package init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = text.dropFirst("unix:".count)
            let plain = path.hasPrefix("//") ? path.dropFirst(2) : path
            guard plain.hasPrefix("/"), plain.count > 1 else { return nil }
            self = .unix(path: String(plain))
            return
        }
        guard text.hasPrefix("tcp://") else { return nil }
        let place = text.dropFirst("tcp://".count)
        guard let colon = place.lastIndex(of: ":"), let port = Int(place[place.index(after: colon)...]),
            (1...65535).contains(port)
        else { return nil }
        let host = String(place[..<colon])
        guard ClamAddress.here.contains(host) else { return nil }
        self = .tcp(host: host == "[::1]" ? "::1" : host, port: port)
    }

    private static let here: Set<String> = ["127.0.0.1", "[::1]", "localhost"]
}
