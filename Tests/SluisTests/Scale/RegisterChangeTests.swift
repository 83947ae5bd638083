// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Scale
import Storage
import Testing

@Suite("A change of the register looks only at the casussen it concerns")
struct RegisterChangeTests {
    private static let count = 150

    @Test(
        "somebody who loses the screening is out of every list; who gets it back is in again",
        arguments: TestEngine.allCases)
    func person(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let user = scene.register.procesregisseurs[1]
            let before = Set(try await scene.all(user).map(\.row.id))
            let versions = try await scene.versions()
            #expect(before.count > 3)

            try await scene.change(user, screened: nil)
            #expect(try await scene.all(user).isEmpty)
            #expect(try await scene.desk.work(of: user.id).isEmpty)

            let looked = try await scene.versions().filter { versions[$0.key] != $0.value }.map(\.key)
            let own = try await scene.everyCasus().filter { $0.procesregisseur == user.id }.map(\.id)
            #expect(Set(looked).isSubset(of: Set(own)))

            try await scene.change(user, screened: Day("2020-01-01"))
            #expect(Set(try await scene.all(user).map(\.row.id)) == before)
            #expect(try await scene.ledger.read { try $0.behind(after: nil, limit: 10) }.isEmpty)
        }
    }

    @Test("until a casus was looked at again, no list shows it to whom it is not for", arguments: TestEngine.allCases)
    func between(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let user = scene.register.professionals[0]
            let partij = try #require(scene.register.partijen.first { $0.id == user.partij })
            let before = try await scene.all(user).count
            #expect(before > 0)
            var left = partij
            left.signedConvenant = nil
            let changed = left

            try await scene.ledger.write { session in
                let revision = try session.registerRevision()
                try session.store(changed)
                try session.lookAgain(at: [partij.id.description], since: revision)
            }

            let behind = try await scene.ledger.read { try $0.behind(after: nil, limit: 1000) }
            #expect(!behind.isEmpty && behind.count < Self.count)
            #expect(try await scene.ledger.read { try $0.projectedRevision() == $0.registerRevision() })
            let colleagues = scene.register.professionals.filter { $0.partij == partij.id }
            for colleague in colleagues {
                let guest = try await scene.all(colleague).map(\.row.id)
                for id in guest { #expect(try await scene.isSomething(colleague, in: id)) }
            }
            #expect(try await Clockwork(scene.house).catchUp() == 0)
            #expect(try await scene.ledger.read { try $0.behind(after: nil, limit: 10) }.isEmpty)
            for colleague in scene.register.users {
                for id in try await scene.all(colleague).map(\.row.id) {
                    #expect(try await scene.isSomething(colleague, in: id), "\(colleague.id)")
                }
            }
        }
    }

    @Test(
        "a change that touches every casus keeps lists careful until all were looked at", arguments: TestEngine.allCases
    )
    func whole(_ engine: TestEngine) async throws {
        try await ScaleScene.run(60, on: engine) { scene in
            let user = scene.register.procesregisseurs[0]
            try await scene.ledger.write { session in
                let revision = try session.registerRevision()
                try session.store(user)
                try session.store(user)
                try session.lookAgain(at: [user.id.description], since: revision - 1)
            }
            #expect(try await scene.ledger.read { try $0.projectedRevision() < $0.registerRevision() })

            #expect(try await Clockwork(scene.house).run().failed == 0)

            #expect(try await scene.ledger.read { try $0.projectedRevision() == $0.registerRevision() })
        }
    }
}

extension ScaleScene {
    fileprivate func change(_ user: User, screened: Day?) async throws {
        let manager = try #require(register.users.first { $0.roles.contains(.manager) })
        let draft = UserDraft(screenedOn: screened, secrecySignedOn: user.secrecySignedOn, left: nil)
        try await RegisterHandling(house).change(user.id, to: draft, by: manager.id, once: nil).mustBeDone()
    }

    fileprivate func versions() async throws -> [Identifier<Casus>: Int] {
        let ids = (0..<plan.count).map { plan.place($0).id }
        return try await ledger.read { session in
            Dictionary(
                try ids.compactMap { id in try session.version(of: id).map { (id, $0) } }, uniquingKeysWith: { $1 })
        }
    }

    fileprivate func isSomething(_ user: User, in id: Identifier<Casus>) async throws -> Bool {
        guard let casus = try await opened(id), let situation = try await situation(user) else { return false }
        return !casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day).isEmpty
    }
}
