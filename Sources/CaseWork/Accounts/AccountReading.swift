// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What can be read about the people who work with Sluis, their parties and their sessions.
package protocol AccountReading {
    func user(_ id: Identifier<User>) throws -> User?

    /// Finds by login name, compared without regard to case.
    func account(login: String) throws -> Account?

    /// All users, those who left included, in order of name.
    func users() throws -> [User]

    func partij(_ id: Identifier<Partij>) throws -> Partij?

    /// All parties, those that left included, in order of name.
    func partijen() throws -> [Partij]

    /// Finds by the SHA-256 of the token, expired or not; the caller checks `SessionTerms`.
    func session(_ digest: [UInt8]) throws -> Session?

    func failedLogins(_ subject: [UInt8]) throws -> FailedLogins?
}
