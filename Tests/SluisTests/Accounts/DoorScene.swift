// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Crypto
import Domain
import Testing
import Vault

/// Two people of two parties in front of the door, with a cheap password cost and a clock that stands still.
struct DoorScene {
    static let password = "correct horse battery"
    let store = MemoryAccounts()
    let time = ManualTime()
    let accounts: AccountHandling
    let passwords: PasswordThreads

    init() async throws {
        let cost = try #require(ScryptCost(logRounds: 1, blockSize: 1))
        passwords = PasswordThreads(cost: cost)
        accounts = DoorScene.handling(store, time, passwords)
        let hash = try PasswordHash.make(DoorScene.password, cost: cost)
        let corporatie = Partij(
            id: Identifier(known: "corporatie"), name: "Woonstichting De Haven", kind: "woningcorporatie", hat: nil,
            signedConvenant: Day("2026-01-01"), signedProtocol: Day("2026-01-01"), left: nil, grants: [])
        let anna = DoorScene.user("anna", "Anna de Wit", corporatie.id)
        let bram = DoorScene.user("bram", "Bram Kuiper", corporatie.id)
        try await store.write { accounts in
            try accounts.store(corporatie)
            for user in [anna, bram] {
                try accounts.store(user)
                try accounts.store(hash, of: user.id)
            }
        }
    }

    /// Another house on the same people, that wants this cost.
    func handling(cost: ScryptCost) -> AccountHandling {
        DoorScene.handling(store, time, PasswordThreads(cost: cost))
    }

    private static func handling(
        _ store: MemoryAccounts, _ time: ManualTime, _ passwords: PasswordThreads
    ) -> AccountHandling {
        AccountHandling(
            store: store, time: time, passwords: passwords,
            subjects: KeyedHash(key: SymmetricKey(size: .bits256)),
            browsers: KeyedHash(key: SymmetricKey(size: .bits256)), scribe: Scribe(MasterKey.generate().key))
    }

    private static func user(_ login: String, _ name: String, _ partij: Identifier<Partij>) -> User {
        User(
            id: Identifier(known: login), name: name, login: login, partij: partij, roles: [.professional],
            screenedOn: Day("2026-01-01"), secrecySignedOn: Day("2026-01-01"), left: nil)
    }

    func attempt(
        _ login: String, password: String = DoorScene.password, address: String? = "192.0.2.1", earlier: Token? = nil,
        marks: String? = nil
    ) -> LoginAttempt {
        LoginAttempt(
            login: login, password: password, address: address, language: .nl, earlier: earlier, marks: marks)
    }

    func logIn(
        _ login: String, password: String = DoorScene.password, address: String? = "192.0.2.1", earlier: Token? = nil,
        marks: String? = nil
    ) async throws -> LoginAnswer {
        try await accounts.logIn(
            attempt(login, password: password, address: address, earlier: earlier, marks: marks))
    }

    func admitted(_ login: String, earlier: Token? = nil) async throws -> Token {
        guard case .admitted(let token, _) = try await logIn(login, earlier: earlier) else { throw NotAdmitted() }
        return token
    }

    struct NotAdmitted: Error {}
}
