// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Testing
import Vault

@Suite("The master key gives a separate key for each use")
struct MasterKeyTests {
    @Test("other lengths, and 32 equal bytes, are refused")
    func refused() {
        for length in [0, 16, 31, 33] { #expect(MasterKey(bytes: (0..<length).map { UInt8($0) }) == nil) }
        #expect(MasterKey(bytes: [UInt8](repeating: 0, count: 32)) == nil)
        #expect(MasterKey(bytes: [UInt8](repeating: 7, count: 32)) == nil)
    }

    @Test("every purpose has its own key, the same each time")
    func purposes() throws {
        let (master, other) = (try VaultFixture.master(1), try VaultFixture.master(2))
        let codes = MasterKey.Purpose.allCases.flatMap { purpose in
            [master, other].map { $0.hash(for: purpose).code(of: [1]) }
        }
        #expect(Set(codes).count == 2 * MasterKey.Purpose.allCases.count)
        #expect(master.hash(for: .session).code(of: [1]) == master.hash(for: .session).code(of: [1]))
    }

    @Test("the fingerprint is HMAC-SHA256: the first case of RFC 4231")
    func vector() throws {
        let hash = KeyedHash(key: .init(data: [UInt8](repeating: 0x0b, count: 20)))
        #expect(hash.hexCode(of: "Hi There") == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        #expect(hash.accepts(hash.code(of: [1]), for: [1]))
        #expect(!hash.accepts(hash.code(of: [1]), for: [2]))
    }

    @Test("a generated key is usable and new each time")
    func generated() {
        let (first, second) = (MasterKey.generate(), MasterKey.generate())
        #expect(first.bytes.count == 32)
        #expect(first.bytes != second.bytes)
        #expect(MasterKey(bytes: first.bytes) != nil)
    }
}
