// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What somebody looks for among the casussen that are theirs.
package enum CasusSearch: Sendable {
    /// The whole number, as it stands on the casus.
    case number(String)
    case bsn(Burgerservicenummer)
    case person(family: String, born: Day)
}

extension Desk {
    /// The casussen of this user that match; a person is found only where the user may see the names.
    ///
    /// Who somebody is does not reach the store: it is asked for a blind index token.
    package func find(_ search: CasusSearch, for user: Identifier<User>, limit: Int = 50) async throws -> CasusPage {
        switch search {
        case .number(let number):
            return try await list(CasusQuery(reader: user, number: number, limit: limit))
        case .bsn(let bsn):
            return try await find(token: house.index.token(bsn: bsn.digits), for: user, limit)
        case .person(let family, let born):
            return try await find(token: house.index.token(family: family, born: born), for: user, limit)
        }
    }

    private func find(token: [UInt8]?, for user: Identifier<User>, _ limit: Int) async throws -> CasusPage {
        guard let token else { return CasusPage(entries: [], next: nil, previous: nil) }
        return try await list(CasusQuery(reader: user, token: token, limit: limit))
    }
}
