// SPDX-License-Identifier: EUPL-1.2

import Hummingbird

extension Request {
    /// The address of the browser: that of the connection, or what a proxy on this same machine says.
    ///
    /// A proxy elsewhere is not believed, since anybody can write `X-Forwarded-For`; of a believed one only the last
    /// entry counts, which the proxy wrote itself.
    func address(_ context: AppContext) -> String {
        let isLocal = ["127.0.0.1", "::1", "local"].contains(context.peerAddress)
        guard isLocal, let forwarded = headers[HeaderNames.forwardedFor] else {
            return context.peerAddress
        }
        let last = forwarded.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } } ?? ""
        return last.isEmpty ? context.peerAddress : String(last.prefix(64))
    }
}
