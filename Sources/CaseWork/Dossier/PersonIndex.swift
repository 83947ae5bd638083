// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Vault

/// Finds persons again without storing who they are: by BSN, and by family name with birth date.
package struct PersonIndex: Sendable {
    private let index: BlindIndex

    package init(_ index: BlindIndex) { self.index = index }

    /// Every token under which a person can be found.
    package func tokens(of person: Betrokkene) -> [[UInt8]] {
        var found: [[UInt8]] = []
        if let token = person.bsn.flatMap(token(bsn:)) { found.append(token) }
        if let born = person.born, let token = token(family: person.family, born: born) { found.append(token) }
        return found
    }

    /// The token of a BSN; nothing when it is none.
    package func token(bsn: String) -> [UInt8]? { Burgerservicenummer(bsn).map { index.token(forNumber: $0.digits) } }

    /// The token of a family name with a birth date.
    package func token(family: String, born: Day) -> [UInt8]? {
        index.token(forFamilyName: family, bornOn: born.description)
    }
}
