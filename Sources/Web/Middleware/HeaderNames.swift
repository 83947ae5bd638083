// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes

/// The names of headers that the library has no name for.
enum HeaderNames {
    static let clearSiteData = name("Clear-Site-Data")
    static let forwardedFor = name("X-Forwarded-For")
    static let secFetchSite = name("Sec-Fetch-Site")

    static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("not the name of a header: \(text)") }
        return name
    }
}
