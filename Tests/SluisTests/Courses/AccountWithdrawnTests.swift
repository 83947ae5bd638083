// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("No account, no exchange: in a casus that runs too")
struct AccountWithdrawnTests {
    private let item = Identifier<Inbreng>(known: "een")

    @Test("R-EN-01, 0:345-351 once the account of the pillar is withdrawn nothing is stored, prepared or read")
    func withdrawn() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        try casus.bringIn(scene.item(of: "smd"), as: item, in: scene.situation("jorinde")).orFail()
        let without = try PillarScene(without: ["verantwoording-i"])
        let jorinde = try without.situation("jorinde")
        let second = Identifier<Inbreng>(known: "twee")
        #expect(
            casus.bringIn(without.item(of: "smd"), as: second, in: jorinde).refusals.map(\.reason) == [
                .accountWithdrawn
            ])
        let preparation = Preparation(on: scene.today, priorViewing: .off)
        let overleg = Identifier<Casusoverleg>(known: "overleg")
        #expect(
            casus.prepare(preparation, as: overleg, in: jorinde).refusals.map(\.reason) == [.accountWithdrawn])
        // The account of another pillar is another matter.
        let other = try PillarScene(without: ["verantwoording-ii"])
        try casus.bringIn(other.item(of: "smd"), as: second, in: other.situation("jorinde")).orFail()
    }

    @Test("R-EN-01 what was brought in before is read by no other party")
    func read() throws {
        let scene = try PillarScene()
        var casus = try scene.conferredByParties()
        try casus.bringIn(scene.ownItem, as: item, in: scene.situation("saskia")).orFail()
        let stored = try #require(casus.inbreng(item))
        func isWithdrawn(_ scene: PillarScene, _ user: String) throws -> Bool {
            guard case .closed(let barriers) = casus.passage(of: stored, in: try scene.situation(user)) else {
                return false
            }
            return barriers.contains { if case .accountWithdrawn = $0 { true } else { false } }
        }
        let without = try PillarScene(without: ["verantwoording-ii"])
        #expect(try isWithdrawn(without, "chantal") && !isWithdrawn(scene, "chantal"))
    }
}
