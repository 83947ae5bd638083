// SPDX-License-Identifier: EUPL-1.2

/// The part of the store that logging in needs, apart from the casus ledger so that it can be small.
///
/// Bodies follow the rules of `Ledger`: synchronous, repeatable, no effect outside.
package protocol AccountStore: Sendable {
    func read<T: Sendable>(_ body: @escaping @Sendable (any AccountReading) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (any AccountWriting) throws -> T) async throws -> T
}
