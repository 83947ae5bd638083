// SPDX-License-Identifier: EUPL-1.2

/// What the cookies of one collaboration are called, so that two in one browser do not disturb each other.
///
/// All have the `__Host-` prefix: set by this host over TLS only, for no other host, for every path. The id of a
/// collaboration has no dot in it, so no two names can be the same.
struct CookieNames: Hashable, Sendable {
    let session: String
    /// Holds the secret for forms before anybody signed in.
    let form: String
    let language: String
    /// Holds the marks of people who logged in from this browser before.
    let marks: String

    init(_ world: WorldAddress) {
        let start = world.isFirst ? "__Host-sluis" : "__Host-sluis.\(world.id)"
        let separator = world.isFirst ? "-" : "."
        session = start
        form = "\(start)\(separator)form"
        language = "\(start)\(separator)taal"
        marks = "\(start)\(separator)bekend"
    }
}
