// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A casus holds no more items than anybody can weigh")
struct ItemLimitTests {
    @Test("the two hundred and first live item is refused; a withdrawn one makes room again")
    func limit() throws {
        let scene = try NationalScene()
        var casus = try scene.reported()
        let supplier = try scene.situation("sander")
        func bringIn(_ number: Int) -> Outcome<Void> {
            casus.bringIn(scene.draft(["ordinary"]), as: scene.item("stuk-\(number)"), in: supplier)
        }
        for number in 2...200 { try bringIn(number).mustBeDone() }

        #expect(bringIn(201).refusals == [Refusal(.tooManyItems)])

        try casus.change(.withdrawn, scene.item("stuk-7"), because: "niet nodig", in: supplier).mustBeDone()
        try bringIn(201).mustBeDone()
        #expect(bringIn(202).refusals == [Refusal(.tooManyItems)])
    }
}
