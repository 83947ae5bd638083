// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Scale
import Storage
import Testing

@Suite("Lists and work are what every casus itself would say, page after page")
struct ListTests {
    private static let count = 150

    @Test("lists hold exactly the casussen in which somebody is something", arguments: TestEngine.allCases)
    func exact(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let casussen = try await scene.everyCasus()
            for user in scene.register.users {
                let situation = try #require(try await scene.situation(user))
                let standings = casussen.map { casus in
                    (casus, casus.standings(of: user, in: situation.collaboration, on: situation.day))
                }
                let mine = standings.filter { !$0.1.isEmpty }

                let entries = try await scene.all(user)

                #expect(Set(entries.map(\.row.id)) == Set(mine.map(\.0.id)), "\(user.id)")
                #expect(entries.count == mine.count)
                let named = Set(mine.filter { $0.1 != [.pool] }.map(\.0.id))
                #expect(Set(entries.filter { $0.heading != nil }.map(\.row.id)) == named)
                #expect(entries.map(\.row.changedAt) == entries.map(\.row.changedAt).sorted(by: >))
            }
        }
    }

    @Test("work is exactly what waits for somebody, by date", arguments: TestEngine.allCases)
    func work(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let casussen = try await scene.everyCasus()
            for user in scene.register.users {
                let situation = try #require(try await scene.situation(user))
                let expected = casussen.flatMap { casus in
                    casus.openWork(in: situation).filter { $0.user == user.id }.map { "\(casus.number) \($0)" }
                }

                let work = try await scene.desk.work(of: user.id, limit: 10_000)

                #expect(work.map { "\($0.number) \($0.item)" }.sorted() == expected.sorted(), "\(user.id)")
                let days = work.map { $0.item.due?.description ?? "~" }
                #expect(days == days.sorted())
                let first = try await scene.desk.work(of: user.id, limit: 5)
                #expect(first.map(\.item) == work.prefix(5).map(\.item))
            }
        }
    }

    @Test("each order and filter pages through everything once, and back again", arguments: TestEngine.allCases)
    func pages(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let manager = try #require(scene.register.users.first { $0.roles.contains(.manager) })
            for user in [manager, scene.register.procesregisseurs[0]] {
                let ids = Set(try await scene.all(user).map(\.row.id))
                for order in CasusQuery.Order.allCases {
                    let entries = try await scene.all(user, order: order)
                    #expect(Set(entries.map(\.row.id)) == ids && entries.count == ids.count)
                    let places = entries.map { $0.row.place(in: order) }
                    #expect(places == places.sorted(by: >))
                    let phases = try await Phase.allCases.asyncMap { phase in
                        try await scene.all(user, order: order, phase: phase).filter { $0.row.phase == phase }.count
                    }
                    #expect(phases.reduce(0, +) == ids.count)
                }
            }
            let first = try await scene.desk.list(CasusQuery(reader: manager.id, limit: 10))
            let second = try await scene.desk.list(CasusQuery(reader: manager.id, cursor: first.next, limit: 10))
            #expect(first.previous == nil && second.previous != nil)
            let back = try await scene.desk.list(CasusQuery(reader: manager.id, cursor: second.previous, limit: 10))
            #expect(back.entries.map(\.row.id) == first.entries.map(\.row.id))
            #expect(back.next != nil && back.previous == nil)
        }
    }
}

extension ScaleScene {
    func everyCasus() async throws -> [Casus] {
        try await (0..<plan.count).asyncMap { try await opened(plan.place($0).id) }.compactMap(\.self)
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
