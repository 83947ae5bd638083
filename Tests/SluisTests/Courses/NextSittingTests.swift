// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("When a body must sit again at the latest")
struct NextSittingTests {
    private let scene: SafetyHouseScene

    init() throws { scene = try SafetyHouseScene() }

    /// A sitting that was planned on its own day, and ended unless it is still ahead.
    private func sitting(_ word: String, on day: String, isHeld: Bool = true) throws -> Vergadering {
        let body = try #require(scene.arrangement.bodies.bodies.first { $0.id.word == word })
        let situation = try scene.situation("harm", on: day)
        let plan = MeetingPlan(
            body: MeetingBody(body), day: situation.day, starts: 540, minutes: 90, place: "Kamer Kade",
            chair: situation.actor.id, secretary: situation.actor.id)
        let id = Identifier<Vergadering>(known: "\(word)-\(day)")
        guard case .done(var sitting) = Vergadering.convene(plan, as: id, in: situation) else {
            throw SafetyHouseScene.Refusals(found: [])
        }
        if isHeld { try scene.done(sitting.end(in: situation)) }
        return sitting
    }

    private func toPlan(
        _ sittings: [Vergadering], on day: String, by user: String = "harm"
    ) throws -> [String: NextSitting] {
        let situation = try scene.situation(user, on: day)
        let found = situation.collaboration.sittingsToPlan(by: situation.actor, given: sittings, on: situation.day)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.body.word ?? "", $0) })
    }

    @Test("PU-073 two of three sittings by November: a third before the year ends, and none once it is planned")
    func timesAYear() throws {
        let held = [try sitting("stuurgroep", on: "2026-03-02"), try sitting("stuurgroep", on: "2026-09-07")]
        let next = try #require(try toPlan(held, on: "2026-11-15")["stuurgroep"])
        #expect(next.missing == 1 && next.latest == Day("2026-12-31"))
        #expect(next.last == held[1].id, "the next one is planned like the last")
        let planned = held + [try sitting("stuurgroep", on: "2026-12-07", isHeld: false)]
        #expect(try toPlan(planned, on: "2026-11-15")["stuurgroep"] == nil)
        // A day that went by without anybody ending the sitting is no sitting; the year after counts anew.
        #expect(try toPlan(planned, on: "2026-12-20")["stuurgroep"]?.missing == 1)
        #expect(try toPlan(planned, on: "2027-01-05")["stuurgroep"]?.missing == 3)
    }

    @Test("PU-074 twelve weeks after the last; what was planned later than that is too late")
    func everyTerm() throws {
        let held = [try sitting("partneroverleg", on: "2026-01-19")]
        #expect(try toPlan(held, on: "2026-02-01")["partneroverleg"]?.latest == Day("2026-04-13"))
        let late = held + [try sitting("partneroverleg", on: "2026-04-20", isHeld: false)]
        #expect(try toPlan(late, on: "2026-02-01")["partneroverleg"]?.latest == Day("2026-04-13"))
        let inTime = held + [try sitting("partneroverleg", on: "2026-04-13", isHeld: false)]
        #expect(try toPlan(inTime, on: "2026-02-01")["partneroverleg"] == nil)
        let none = try #require(try toPlan([], on: "2026-02-01")["partneroverleg"])
        #expect(none.latest == nil && none.last == nil)
    }

    @Test("who convenes nothing is asked nothing, and a body without a rhythm asks nobody")
    func others() throws {
        #expect(try toPlan([], on: "2026-02-01", by: "amira").isEmpty)
        #expect(
            try Set(toPlan([], on: "2026-02-01").keys) == ["stuurgroep", "partneroverleg", "gezamenlijk-overleg"])
        #expect(try toPlan([], on: "2026-02-01", by: "eline").isEmpty)
    }
}
