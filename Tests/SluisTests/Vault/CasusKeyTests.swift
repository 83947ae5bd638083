// SPDX-License-Identifier: EUPL-1.2

import Testing
import Vault

@Suite("A value is sealed for one place under the key of its casus")
struct CasusKeyTests {
    let place = SealedPlace(table: "inbreng", column: "content", row: "i-1")
    let vault: Vault

    init() throws { vault = Vault(master: try VaultFixture.master(1), store: InMemoryKeyStore()) }

    @Test("what was sealed opens at its place", arguments: [0, 1, 15, 16, 17, 4096])
    func roundTrip(length: Int) async throws {
        let key = try await vault.createKey(for: "c-1", at: 0)
        let plain = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let sealed = try key.seal(plain, at: place)
        #expect(sealed.count == length + 29)
        #expect(try key.open(sealed, at: place) == plain)
    }

    @Test("sealing twice gives different bytes")
    func nonces() async throws {
        let key = try await vault.createKey(for: "c-1", at: 0)
        let sealed = try (0..<200).map { _ in try key.seal([1, 2, 3], at: place) }
        #expect(Set(sealed).count == 200)
        #expect(Set(sealed.map { $0[1..<13] }).count == 200)
    }

    @Test(
        "at another place it does not open",
        arguments: [
            SealedPlace(table: "advies", column: "content", row: "i-1"),
            SealedPlace(table: "inbreng", column: "title", row: "i-1"),
            SealedPlace(table: "inbreng", column: "content", row: "i-2"),
            SealedPlace(table: "inbrengc", column: "ontent", row: "i-1"),
            SealedPlace(table: "inbreng", column: "contenti", row: "-1"),
            SealedPlace(table: "", column: "inbrengcontent", row: "i-1"),
        ])
    func otherPlace(other: SealedPlace) async throws {
        let key = try await vault.createKey(for: "c-1", at: 0)
        let sealed = try key.seal([1, 2, 3], at: place)
        #expect(throws: SealFault.notAuthentic) { try key.open(sealed, at: other) }
    }

    @Test("with the key of another casus it does not open")
    func otherCasus() async throws {
        let key = try await vault.createKey(for: "c-1", at: 0)
        let other = try await vault.createKey(for: "c-2", at: 0)
        let sealed = try key.seal([1, 2, 3], at: place)
        #expect(throws: SealFault.notAuthentic) { try other.open(sealed, at: place) }
    }

    @Test("no byte can be changed, removed or added")
    func everyByte() async throws {
        let key = try await vault.createKey(for: "c-1", at: 0)
        let sealed = try key.seal([1, 2, 3], at: place)
        for index in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[index] ^= 1 << bit
                #expect(throws: SealFault.self) { try key.open(changed, at: place) }
            }
            #expect(throws: SealFault.self) { try key.open(Array(sealed[..<index]), at: place) }
        }
        #expect(throws: SealFault.notAuthentic) { try key.open(sealed + [0], at: place) }
    }

    @Test("each fault says what it is")
    func faults() async throws {
        let key = try await vault.createKey(for: "c-1", at: 0)
        let sealed = try key.seal([1], at: place)
        #expect(throws: SealFault.truncated) { try key.open([], at: place) }
        #expect(throws: SealFault.truncated) { try key.open([1, 2], at: place) }
        #expect(throws: SealFault.unknownFormat(2)) { try key.open([2] + sealed.dropFirst(), at: place) }
    }

    @Test("a commitment is the same for the same message, and differs per message and casus")
    func commitments() async throws {
        let key = try await vault.createKey(for: "c-1", at: 0)
        let again = try #require(try await vault.key(for: "c-1"))
        let other = try await vault.createKey(for: "c-2", at: 0)
        #expect(key.commitment(of: [1]) == again.commitment(of: [1]))
        #expect(key.commitment(of: [1]) != key.commitment(of: [2]))
        #expect(key.commitment(of: [1]) != other.commitment(of: [1]))
        #expect(key.commitment(of: []).count == 32)
    }
}
