// SPDX-License-Identifier: EUPL-1.2

import Testing
import Vault

/// Master keys that are the same in every run.
enum VaultFixture {
    static func master(_ seed: UInt8) throws -> MasterKey {
        try #require(MasterKey(bytes: (0..<32).map { $0 &+ seed }))
    }
}
