// SPDX-License-Identifier: EUPL-1.2

/// Every minimal way to get an item from supplier to recipient, whatever the facts are.
package struct LawfulRoutes: Hashable, Sendable {
    package let ruleset: String
    package let fingerprint: Fingerprint
    /// By number of gates, then by gates; no set of gates contains another.
    package let routes: [Route]
    /// Ids of deny rules that never yield for this item.
    package let absolute: [String]

    /// One minimal set of gates with what comes along.
    package struct Route: Hashable, Sendable {
        package let gates: [String]
        package let rules: [String]
        package let duties: [String]
        package let citations: [String]
    }
}

/// What comes back when a request asks for routes.
package enum RoutesAnswer: Hashable, Sendable {
    case routes(LawfulRoutes)
    case errors([RequestError])
}
