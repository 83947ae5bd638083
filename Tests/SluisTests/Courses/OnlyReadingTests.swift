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

    @Test("no list counts work for who only reads, though the profile names the role; a rung that is theirs it does")
    func onlyTheRung() throws {
        let clock = """
            termijnen:
              - {nl: Nalopen, en: Look after, begint-bij: melding, termijn: 1 week, kracht: moet, van-wie: manager, \
            gevolg: taak, bron: [1:1585]}

            """
        let scene = try SafetyHouseScene(
            changes: [ProfileChange(file: "termijnen", old: "termijnen:\n", new: clock)])
        var casus = try scene.discussed(with: ["amira", "henk"])
        let eline = try scene.situation("eline", on: "2026-02-20")
        let harm = try scene.situation("harm", on: "2026-02-20")
        #expect(try scene.standings("harm", in: casus, on: "2026-02-20") == [.observer])
        func work() -> [WorkItem.Kind] { casus.openWork(in: eline).filter { $0.user == harm.actor.id }.map(\.kind) }
        #expect(casus.runningClocks(in: eline).contains { $0.clock.owner?.word == "manager" })
        #expect(work().isEmpty && casus.work(of: harm.actor, in: eline).isEmpty)
        try scene.done(
            casus.climb(RungDraft(rung: 0, cause: "geschil", why: "Wie voert de regie"), in: eline))
        #expect(work() == [.called])
    }
}
