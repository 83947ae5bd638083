// SPDX-License-Identifier: EUPL-1.2

/// What an item is, in the closed words of the rule book: whose it is, of what class, supplied under which hat.
package struct ContentClass: Hashable, Sendable, Codable {
    package var betrokkene: Identifier<Betrokkene>
    package var classes: [String]
    package var subtype: String?
    package var origin: String?
    package var hat: String?
    package var task: String
    /// The kind of data of the collaboration's own profile, and the life domain it is about; nothing on the national
    /// work process.
    package var kind: String?
    package var domain: String?
    /// The ground of the profile on which it is shared, where the profile asks one for each item.
    package var ground: Arrangement.Ground?
    /// Why it cannot be otherwise, where the ground is the last resort.
    package var groundWhy: String?

    package init(
        betrokkene: Identifier<Betrokkene>, classes: [String], subtype: String?, origin: String?,
        hat: String?, task: String, kind: String? = nil, domain: String? = nil,
        ground: Arrangement.Ground? = nil, groundWhy: String? = nil
    ) {
        self.groundWhy = groundWhy
        self.ground = ground
        self.kind = kind
        self.domain = domain
        self.betrokkene = betrokkene
        self.classes = classes
        self.subtype = subtype
        self.origin = origin
        self.hat = hat
        self.task = task
    }
}
