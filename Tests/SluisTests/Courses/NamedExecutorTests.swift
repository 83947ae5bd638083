// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Domain

@Suite("A party that is only named in a plan has no part in the casus")
struct NamedExecutorTests {
    @Test("0:686-689 the executor of an intervention who never took part hears nothing of the casus")
    func executor() throws {
        let scene = try PillarScene()
        var casus = try scene.conferredByParties()
        let jorinde = try scene.situation("jorinde")
        try casus.confer(["saskia", "tamer"], in: jorinde)
        let domain = try #require(jorinde.profile.leefgebieden.first).code
        for executor in ["tactus", "smd"] {
            let draft = InterventieDraft(
                leefgebied: domain, what: "gesprekken", goal: "rust", executor: Identifier(known: executor),
                start: scene.today, target: scene.today.adding(days: 30))
            try casus.add(draft, as: Identifier(known: executor), in: jorinde).orFail()
        }
        let involved = casus.involved(besides: scene.collaboration.house)
        #expect(involved[Identifier(known: "tactus")] == nil && involved[Identifier(known: "smd")] != nil)
    }
}
