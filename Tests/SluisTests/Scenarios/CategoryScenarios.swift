// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: the closed list of what may be kept about whom")
struct CategoryScenarios {
    @Test(
        "G2-094: of a relative no data on the execution of sentences, unless the parties added them to the list",
        arguments: [["criminal_justice"], ["special_health"]])
    func relative(_ classes: [String]) throws {
        let national = try bringIn(classes, try NationalScene())
        #expect(national == [Refusal(.categoryNotListed, field: "classes", about: "moeder")])

        let extended = try NationalScene { $0.replacing("tenuitvoerlegging: [1]", with: "tenuitvoerlegging: [1, 2]") }
        #expect(try bringIn(classes, extended).isEmpty)
    }

    @Test("G2-096: of a professional nothing private is kept: no birth date, residence, BSN or special data")
    func professional() throws {
        let scene = try NationalScene()
        var nurse = scene.person("hulpverlener", .professional)
        var casus = try scene.reported(about: [scene.citizen, nurse])
        #expect(casus.betrokkenen.count == 2)

        let health = casus.bringIn(
            scene.draft(["special_health"], about: "hulpverlener"), as: scene.item("x"),
            in: try scene.situation("sander"))
        #expect(health.refusals == [Refusal(.categoryNotListed, field: "classes", about: "hulpverlener")])

        nurse.born = Day("1980-02-03")
        nurse.residence = "Waterpoort"
        nurse.bsn = "111222333"
        let outcome = Casus.report(
            scene.report(about: [scene.citizen, nurse]), as: Identifier(known: "c2"), number: "2026-0002",
            in: try scene.situation("sander"))
        #expect(
            outcome.refusals
                == ["born", "residence", "bsn"].map {
                    Refusal(.categoryNotListed, field: $0, about: "hulpverlener")
                })
    }

    private func bringIn(_ classes: [String], _ scene: NationalScene) throws -> [Refusal] {
        let mother = scene.person("moeder", .relation, relation: "moeder")
        var casus = try scene.reported(about: [scene.citizen, mother])
        return casus.bringIn(
            scene.draft(classes, subtype: "tenuitvoerlegging", about: "moeder"), as: scene.item("x"),
            in: try scene.situation("sander")
        ).refusals
    }
}
