// SPDX-License-Identifier: EUPL-1.2

import Crypto
import CryptoExtras

/// What is stored in the place of a password: salt, scrypt result and cost.
///
/// Making and checking one takes much of a core and the memory of its cost, so do it through `PasswordThreads`, never
/// directly in a request. A password is its UTF-8 bytes as typed, without trimming or Unicode normalisation.
package struct PasswordHash: Hashable, Sendable {
    package let cost: ScryptCost
    let salt: [UInt8]
    let derived: [UInt8]

    /// Hashes a new password with a random salt of 16 bytes.
    ///
    /// - Throws: what the cryptographic library throws, for lack of memory.
    package static func make(_ password: String, cost: ScryptCost = .standard) throws -> PasswordHash {
        let salt = RandomBytes.make(16)
        return PasswordHash(cost: cost, salt: salt, derived: try derive(password, salt: salt, cost: cost))
    }

    /// Whether this is the password, compared in constant time.
    package func matches(_ password: String) throws -> Bool {
        ConstantTime.equal(derived, try Self.derive(password, salt: salt, cost: cost))
    }

    /// A hash that no password matches, to spend the same time on an unknown user as on a known one.
    package static func unmatchable(cost: ScryptCost = .standard) -> PasswordHash {
        PasswordHash(cost: cost, salt: RandomBytes.make(16), derived: RandomBytes.make(32))
    }

    /// Whether it was made with less than this cost, so that it should be made anew at the next login.
    package func isWeaker(than wanted: ScryptCost) -> Bool {
        cost.memory < wanted.memory || cost.work < wanted.work
    }

    private static func derive(_ password: String, salt: [UInt8], cost: ScryptCost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32,
            rounds: 1 << cost.logRounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
        return key.withUnsafeBytes { Array($0) }
    }
}

extension PasswordHash: CustomStringConvertible, CustomReflectable {
    package var description: String { "PasswordHash(hidden)" }

    package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
