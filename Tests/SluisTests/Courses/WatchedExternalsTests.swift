// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("External parties, as the process director sees them")
struct WatchedExternalsTests {
    @Test("1.9 row 1: the process manager watches who was admitted; admitting stays with the case director")
    func watches() throws {
        let scene = try PillarScene()
        var casus = try scene.conferredByParties()
        let (jorinde, chantal) = (try scene.situation("jorinde"), try scene.situation("chantal"))
        let draft = ExternalDraft(
            name: "Bewindvoerder", necessity: "nodig", endorses: true, secrecySignedOn: scene.today, boundBy: "",
            lawfulness: "taak")
        #expect(casus.dealsWithExternals(in: jorinde) && !casus.checksExternals(in: jorinde))
        #expect(casus.admit(draft, in: jorinde).refusals.map(\.reason) == [.notYourAct])
        try casus.admit(draft, in: chantal).orFail()
        #expect(casus.watchesExternals(in: jorinde))
        #expect(casus.itemsToRelease(in: jorinde).isEmpty)
        for user in ["gerda", "frederique"] {
            #expect(!casus.dealsWithExternals(in: try scene.situation(user)), "\(user)")
        }
    }
}
