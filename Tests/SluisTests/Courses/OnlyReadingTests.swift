// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Whoever leads the collaboration reads what its profile gives, and performs nothing")
struct OnlyReadingTests {
    @Test("F-UT-32 from the stage that the table gives, until closing")
    func stages() throws {
        let scene = try SafetyHouseScene()
        let reported = try scene.reported()
        #expect(try scene.standings("harm", in: reported, on: "2026-02-10").isEmpty)
        let triage = try scene.tested()
        #expect(try scene.standings("harm", in: triage, on: "2026-02-12") == [.observer])
        let closed = try scene.closed()
        #expect(try scene.standings("harm", in: closed, on: "2026-10-16").isEmpty, "decision 0064")
    }

    @Test("it reads the plan and gets counts, writes nothing and is asked nothing")
    func reading() throws {
        let scene = try SafetyHouseScene()
        let casus = try scene.discussed(with: ["amira", "henk"])
        let harm = try scene.situation("harm", on: "2026-02-20")
        #expect(casus.onlyReads(in: harm) && casus.mayReadPlan(in: harm))
        #expect(scene.arrangement.getsCounts(harm.actor))
        #expect(!casus.hasPart(harm.actor, in: harm))
        #expect(!casus.writerProblems(in: harm).isEmpty && !casus.maySupply(in: harm))
        #expect(!casus.mayCorrectPersons(in: harm) && !casus.mayAddPersons(in: harm))
        #expect(casus.kindsToBringIn(in: harm).isEmpty && casus.dossierParts(in: harm).isEmpty)
        #expect(!casus.onlyReads(in: try scene.situation("eline", on: "2026-02-20")))
        // The other collaborations give nobody who leads them anything but counts.
        let pillars = try PillarScene()
        let conferred = try pillars.conferred()
        for user in pillars.collaboration.users.keys {
            #expect(try !pillars.standings(user.description, in: conferred).contains(.observer), "\(user)")
        }
    }
}
