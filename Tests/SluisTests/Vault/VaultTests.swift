// SPDX-License-Identifier: EUPL-1.2

import Testing
import Vault

@Suite("The vault gives out casus keys and takes them away for ever")
struct VaultTests {
    let store = InMemoryKeyStore()
    let vault: Vault
    let place = SealedPlace(table: "t", column: "c", row: "r")

    init() throws { vault = Vault(master: try VaultFixture.master(1), store: store, remembering: 10) }

    @Test("a created key is found, also by another process with the same store and master key")
    func found() async throws {
        let sealed = try await vault.createKey(for: "c-1", at: 5).seal([42], at: place)
        let elsewhere = Vault(master: try VaultFixture.master(1), store: store)
        for reader in [vault, elsewhere] {
            let key = try #require(try await reader.key(for: "c-1"))
            #expect(try key.open(sealed, at: place) == [42])
        }
        #expect(try await vault.key(for: "c-2") == nil)
        #expect(try await vault.countKeys() == 1)
    }

    @Test("many keys come at once, without those that do not exist")
    func many() async throws {
        for number in 1...25 { _ = try await vault.createKey(for: "c-\(number)", at: 0) }
        for _ in 1...2 {
            let keys = try await vault.keys(for: (0...26).map { "c-\($0)" } + ["c-1"])
            #expect(Set(keys.keys) == Set((1...25).map { "c-\($0)" }))
            #expect(keys.allSatisfy { $0.key == $0.value.casus })
        }
    }

    @Test("a second key for a casus is refused, and the first stays")
    func twice() async throws {
        let sealed = try await vault.createKey(for: "c-1", at: 0).seal([1], at: place)
        await #expect(throws: VaultFault.keyExists(casus: "c-1")) { try await vault.createKey(for: "c-1", at: 1) }
        #expect(try await vault.key(for: "c-1")?.open(sealed, at: place) == [1])
    }

    @Test("a destroyed key is gone, and its casus gets no other")
    func destroyed() async throws {
        _ = try await vault.createKey(for: "c-1", at: 0)
        _ = try await vault.createKey(for: "c-2", at: 0)
        #expect(try await vault.key(for: "c-1") != nil)

        try await vault.destroyKey(for: "c-1", at: 9)
        try await vault.destroyKey(for: "c-1", at: 10)

        #expect(try await vault.key(for: "c-1") == nil)
        #expect(try await vault.keys(for: ["c-1", "c-2"]).count == 1)
        #expect(try await vault.countKeys() == 1)
        await #expect(throws: VaultFault.keyDestroyed(casus: "c-1")) {
            try await vault.createKey(for: "c-1", at: 11)
        }
    }

    @Test("a key that was read before it was destroyed is not remembered afterwards")
    func readBefore() async throws {
        let slow = PausingKeyStore(inner: store, moment: .afterFinding)
        let vault = Vault(master: try VaultFixture.master(1), store: slow)
        _ = try await vault.createKey(for: "c-1", at: 0)

        async let early = vault.key(for: "c-1")
        await slow.gate.untilSomebodyArrived()
        try await vault.destroyKey(for: "c-1", at: 1)
        await slow.gate.open()

        #expect(try await early != nil)
        #expect(try await vault.key(for: "c-1") == nil)
    }

    @Test("a key that was read and remembered while the store was destroying it is forgotten")
    func readDuring() async throws {
        let slow = PausingKeyStore(inner: store, moment: .beforeDestroying)
        let vault = Vault(master: try VaultFixture.master(1), store: slow)
        _ = try await vault.createKey(for: "c-1", at: 0)

        async let destruction: Void = vault.destroyKey(for: "c-1", at: 1)
        await slow.gate.untilSomebodyArrived()
        #expect(try await vault.key(for: "c-1") != nil)
        await slow.gate.open()
        try await destruction

        #expect(try await vault.key(for: "c-1") == nil)
    }

    @Test("another master key opens nothing")
    func wrongMaster() async throws {
        _ = try await vault.createKey(for: "c-1", at: 0)
        let stranger = Vault(master: try VaultFixture.master(2), store: store)
        await #expect(throws: VaultFault.wrapping(casus: "c-1", .notAuthentic)) {
            try await stranger.key(for: "c-1")
        }
    }

    @Test("a wrapped key that was moved to another casus or version opens nothing")
    func moved() async throws {
        _ = try await vault.createKey(for: "c-1", at: 0)
        let key = try #require(await store.find(["c-1"]).first)
        for (casus, version) in [("c-2", 1), ("c-1", 2)] {
            let thief = InMemoryKeyStore()
            _ = await thief.insert(WrappedKey(casus: casus, version: version, wrapped: key.wrapped, createdAt: 0))
            let vault = Vault(master: try VaultFixture.master(1), store: thief)
            await #expect(throws: VaultFault.wrapping(casus: casus, .notAuthentic)) {
                try await vault.key(for: casus)
            }
        }
    }

    @Test("a new master key takes over all keys, also when it was interrupted, and the old one opens nothing more")
    func rewrap() async throws {
        let (old, new) = (try VaultFixture.master(1), try VaultFixture.master(2))
        let sealed = try await vault.createKey(for: "c-000", at: 3).seal([42], at: place)
        for number in 1...450 { _ = try await vault.createKey(for: "c-\(number)", at: 3) }

        let first = try await Vault.rewrapAll(in: store, from: old, to: new)
        #expect(first.rewrapped == 451)
        let second = try await Vault.rewrapAll(in: store, from: old, to: new)
        #expect(second.alreadyNew == 451)
        #expect(second.rewrapped == 0)

        let key = try #require(try await Vault(master: new, store: store).key(for: "c-000"))
        #expect(try key.open(sealed, at: place) == [42])
        await #expect(throws: VaultFault.wrapping(casus: "c-1", .notAuthentic)) {
            try await Vault(master: old, store: store).key(for: "c-1")
        }
        #expect(await store.find(["c-7"]).first?.createdAt == 3)
    }

    @Test("another master key is noticed before anything is sealed with it, in an empty store too")
    func otherMaster() async throws {
        let (mine, other) = (try VaultFixture.master(1), try VaultFixture.master(2))

        #expect(try await KeyFingerprint.fits(mine, store))
        #expect(try await KeyFingerprint.fits(mine, store))
        #expect(try await !KeyFingerprint.fits(other, store))
        #expect(try await KeyFingerprint.fits(journal: [1, 2], store))
        #expect(try await !KeyFingerprint.fits(journal: [1, 3], store))
    }

    @Test("a store from before there were fingerprints is judged by a key in it")
    func otherMasterOfOldStore() async throws {
        _ = try await vault.createKey(for: "c-1", at: 0)

        #expect(try await !KeyFingerprint.fits(try VaultFixture.master(2), store))
        #expect(try await KeyFingerprint.fits(try VaultFixture.master(1), store))
    }

    @Test("after a change of the master key the new one fits, and the old one no longer")
    func fingerprintFollows() async throws {
        let (old, new) = (try VaultFixture.master(1), try VaultFixture.master(2))
        #expect(try await KeyFingerprint.fits(old, store))

        _ = try await Vault.rewrapAll(in: store, from: old, to: new)

        #expect(try await KeyFingerprint.fits(new, store))
        #expect(try await !KeyFingerprint.fits(old, store))
    }

    @Test("a master key that opens nothing changes nothing")
    func rewrapWrong() async throws {
        _ = try await vault.createKey(for: "c-1", at: 0)
        let before = await store.find(["c-1"])
        await #expect(throws: VaultFault.wrapping(casus: "c-1", .notAuthentic)) {
            try await Vault.rewrapAll(
                in: store, from: try VaultFixture.master(3), to: try VaultFixture.master(4))
        }
        #expect(await store.find(["c-1"]) == before)
    }
}
