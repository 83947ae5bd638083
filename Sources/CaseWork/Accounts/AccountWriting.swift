// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Vault

/// What can be changed about users, parties and sessions.
package protocol AccountWriting: AccountReading {
    /// Adds the user, or replaces the one with the same id; an existing password stays.
    func store(_ user: User) throws

    /// Adds the party, or replaces the one with the same id.
    func store(_ partij: Partij) throws

    func store(_ password: PasswordHash, of user: Identifier<User>) throws

    /// Adds the session, or replaces the one with the same digest.
    func store(_ session: Session) throws

    func removeSession(_ digest: [UInt8]) throws

    /// Removes the sessions last seen or started before these moments.
    func removeSessions(lastSeenBefore: Moment, startedBefore: Moment) throws

    /// Removes every session of this user.
    func removeSessions(of user: Identifier<User>) throws

    /// Adds the count, or replaces the one with the same subject.
    func store(_ failed: FailedLogins) throws

    func removeFailedLogins(_ subject: [UInt8]) throws

    /// Removes the counts whose last failure was before this moment.
    func removeFailedLogins(lastBefore: Moment) throws

    /// Removes the once-tokens of forms that were used before this moment.
    func removeOnceTokens(usedBefore: Moment) throws

    /// Adds lines to the journal, in the same transaction.
    func append(_ lines: [JournalLine]) throws
}
