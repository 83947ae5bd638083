// SPDX-License-Identifier: EUPL-1.2

import Hummingbird

/// Scheme and host under which a visitor reached the site, to show a link in full.
///
/// It is only ever shown to the visitor who sent it, never stored or followed.
struct SiteAddress {
    let text: String

    init(_ request: Request) {
        let host = request.head.authority ?? ""
        let isNear = host.hasPrefix("127.") || host.hasPrefix("localhost") || host.hasPrefix("[::1]")
        let told = request.headers[HeaderNames.name("X-Forwarded-Proto")]
        let scheme = told == "http" || told == "https" ? told : nil
        text = "\(scheme ?? (isNear ? "http" : "https"))://\(host)"
    }
}
