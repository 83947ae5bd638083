// SPDX-License-Identifier: EUPL-1.2

import Hummingbird

/// Where the browser says that a form was sent from.
enum RequestOrigin: Hashable {
    case here
    case elsewhere
    /// An old browser, or `Origin: null`, which browsers send under our own `Referrer-Policy`: the token decides.
    case unstated

    init(_ request: Request) {
        if let site = request.headers[HeaderNames.secFetchSite], site != "none" {
            self = site == "same-origin" ? .here : .elsewhere
            return
        }
        guard let origin = request.headers[.origin], origin != "null" else {
            self = .unstated
            return
        }
        let host = origin.split(separator: "/").last.map(String.init)
        self = host == request.head.authority ? .here : .elsewhere
    }
}
