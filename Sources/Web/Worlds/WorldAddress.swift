// SPDX-License-Identifier: EUPL-1.2

/// Where one collaboration of an installation answers: at `/`, or a further one at `/<id>/`.
///
/// Pages are written as if they were alone. `current` is bound once per request, by `WorldsResponder`, and read where a
/// `Link` becomes text; so no page can lead into another world by accident (decision 0031).
package struct WorldAddress: Hashable, Sendable {
    /// Empty for the first collaboration.
    package let id: String

    @TaskLocal package static var current = WorldAddress.first

    package static let first = WorldAddress(checked: "")

    private init(checked id: String) { self.id = id }

    /// A further collaboration: 2 to 40 small letters, digits and hyphens that begin with a letter, and no first part
    /// of the address of a page.
    package init?(_ id: String) {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = id.utf8.first, letters.contains(first), (2...40).contains(id.utf8.count),
            id.utf8.allSatisfy({ letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }),
            !WorldAddress.taken.contains(id)
        else { return nil }
        self.init(checked: id)
    }

    package var isFirst: Bool { id.isEmpty }

    /// What stands before the address of each of its pages.
    var prefix: String { isFirst ? "" : "/\(id)" }

    /// First parts of addresses of pages, now or likely later: no collaboration may have them as its id.
    package static let taken: Set<String> = [
        "aanmeldingen", "actielijst", "acties", "agenda", "api", "beheer", "berichten", "besluiten", "betrokkenen",
        "bewaartermijnen", "bijlagen", "brieven", "casussen", "datalekken", "gebied", "gebieden", "gezondheid",
        "health", "hoe-werkt-sluis", "huizen", "ingevoerd", "inloggen", "journaal", "kaartjes", "kalender", "klachten",
        "klok",
        "logboek", "mag-dit", "meldingen", "mensen", "metrics", "middelen", "nieuw", "onderzoek", "overleggen",
        "overzicht", "partij", "partijen", "profiel", "rapportage", "regels", "samenwerkingen", "statistiek", "status",
        "taal",
        "taken", "tellingen", "uitloggen", "van", "vastleggen", "vergaderingen", "vernietigd", "vernietigingslijst",
        "verzoeken", "voor", "vraag", "werkbladen", "wissing", "zoeken",
    ]
}
