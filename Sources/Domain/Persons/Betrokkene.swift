// SPDX-License-Identifier: EUPL-1.2

/// A person about whom data is kept in a casus (*betrokkene*).
///
/// The category decides which kinds of data may be kept about the person (Handvat model protocol, annex 4).
package struct Betrokkene: Identifiable, Hashable, Sendable, Codable {
    /// The four closed categories of the model protocol.
    package enum Category: Int, Hashable, Sendable, Codable, CaseIterable {
        case aimedAt = 1
        case relation = 2
        case professional = 3
        case thirdPartyStaff = 4
    }

    package let id: Identifier<Betrokkene>
    package var given: String
    package var family: String
    package var born: Day?
    package var bsn: String?
    package var residence: String
    package var category: Category
    package var relation: String
    /// The category of the collaboration's own profile, which may be finer; nothing on the national work process.
    package var kind: Arrangement.PersonCategory?
    /// Further fields by the name that the profile gives them; nothing where none were asked.
    package var details: [String: String]?
    /// Why the approach needs this person, where the profile asks it.
    package var necessity: String?
    /// The party that named the person, at the report or later; nothing on the national work process, and in a document
    /// from before this was kept.
    package internal(set) var namedBy: Identifier<Partij>?

    package init(
        id: Identifier<Betrokkene>, given: String, family: String, born: Day?, bsn: String?, residence: String,
        category: Category, relation: String, kind: Arrangement.PersonCategory? = nil
    ) {
        self.kind = kind
        self.id = id
        self.given = given
        self.family = family
        self.born = born
        self.bsn = bsn
        self.residence = residence
        self.category = category
        self.relation = relation
    }

    /// The same person as this party named them.
    func named(by partij: Identifier<Partij>) -> Betrokkene {
        var person = self
        person.namedBy = partij
        return person
    }

    /// Given and family name as one text.
    package var name: String { given.isEmpty ? family : "\(given) \(family)" }

    /// The fields that are filled in though the closed list has them not for this category (model protocol, annex 4).
    ///
    /// Of professionals and staff of third parties only the name and what belongs to their work may be kept.
    package func fieldsNotListed(under categories: CategoryList) -> [String] {
        var fields: [String] = []
        if category == .professional || category == .thirdPartyStaff {
            if born != nil { fields.append("born") }
            if !residence.isEmpty { fields.append("residence") }
        }
        if bsn != nil, !categories.bsn.contains(category) { fields.append("bsn") }
        return fields
    }

    /// Whether the person is 16 or older on a day; nothing when the birth date is not known.
    package func isSixteenOrOlder(on day: Day) -> Bool? { born.map { $0.years(until: day) >= 16 } }
}
