// SPDX-License-Identifier: EUPL-1.2

/// What an item is, in the closed words of the rule book: whose it is, of what class, supplied under which hat.
package struct ContentClass: Hashable, Sendable, Codable {
    package var betrokkene: Identifier<Betrokkene>
    package var classes: [String]
    package var subtype: String?
    package var origin: String?
    package var hat: String?
    package var task: String

    package init(
        betrokkene: Identifier<Betrokkene>, classes: [String], subtype: String?, origin: String?,
        hat: String?, task: String
    ) {
        self.betrokkene = betrokkene
        self.classes = classes
        self.subtype = subtype
        self.origin = origin
        self.hat = hat
        self.task = task
    }
}
