// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Households: monitoring, longer monitoring, and the end of an assignment")
struct MonitoringScenarios {
    let scene: TicketScene
    private let start = "2026-11-18"
    private let end = "2027-05-18"

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func draft(
        _ step: String, _ outcome: Int, until: String? = nil, reason: String = "half jaar", motive: String = "volgen"
    ) throws -> StepDraft {
        var words = [StepStatement(.ground, choices: ["publieke-taak"]), StepStatement(.necessity, text: "nodig")]
        if !motive.isEmpty { words.append(StepStatement(.motive, text: motive)) }
        if let until { words.append(StepStatement(.term, text: reason, day: try #require(Day(until)))) }
        return StepDraft(step: step, outcome: outcome, statements: words)
    }

    private func take(_ draft: StepDraft, on day: String, by user: String = "lotte", in casus: inout Casus) throws {
        try casus.take(draft, in: scene.on(day).situation(user)).get()
    }

    private func refused(
        _ draft: StepDraft, on day: String, by user: String = "lotte", in casus: Casus
    ) throws -> [Refusal] {
        var copy = casus
        return copy.take(draft, in: try scene.on(day).situation(user)).refusals
    }

    /// Everything that was agreed is done, and the household is followed from now on.
    private func roundedOff() throws -> Casus {
        var casus = try scene.opened()
        try casus.aim(in: scene.situation("lotte"))
        try take(draft("n5", 0), on: "2026-05-06", in: &casus)
        try take(draft("n6", 1), on: start, in: &casus)
        return casus
    }

    private func followed() throws -> Casus {
        var casus = try roundedOff()
        try take(draft("n7", 0, until: end), on: start, in: &casus)
        return casus
    }

    @Test("PN-047 without a duration, or without a reason for it, nothing is followed")
    func blocked() throws {
        var casus = try roundedOff()
        #expect(casus.course?.next == "n7")
        let bare = try refused(draft("n7", 0), on: start, in: casus)
        #expect(bare.map(\.reason) == [.stepNeeds] && bare.map(\.about) == [Arrangement.Need.term.rawValue])
        let unexplained = try refused(draft("n7", 0, until: end, reason: ""), on: start, in: casus)
        #expect(unexplained.map(\.about) == [Arrangement.Need.term.rawValue])
        let unmotivated = try refused(draft("n7", 0, until: end, motive: ""), on: start, in: casus)
        #expect(unmotivated.map(\.about) == [Arrangement.Need.motive.rawValue])
        // The guideline of half a year is what the form proposes.
        let proposed = scene.arrangement.clocks.clock(on: .monitoring)?.term?.end(from: try #require(Day(start)))
        #expect(proposed == Day(end))
        try take(draft("n7", 0, until: end), on: start, by: "anouk", in: &casus)
        #expect(casus.endOfPeriod(before: "n7e") == Day(end))
    }

    @Test("PN-048 longer monitoring has a reason of its own, and a new end")
    func longer() throws {
        var casus = try followed()
        #expect(try refused(draft("n7e", 0, motive: ""), on: end, in: casus).map(\.reason) == [.stepNeeds])
        try take(draft("n7e", 0, motive: "Nog niet stabiel"), on: end, in: &casus)
        #expect(casus.course?.next == "n7")
        #expect(
            try refused(draft("n7", 0, until: "2027-08-18", motive: ""), on: end, in: casus).map(\.reason)
                == [.stepNeeds])
        try take(draft("n7", 0, until: "2027-08-18", motive: "Nog niet stabiel"), on: end, in: &casus)
        #expect(casus.endOfPeriod(before: "n7e") == Day("2027-08-18"))
        let told = casus.course?.taken.last?.statements.first { $0.need == .motive }?.text
        #expect(told == "Nog niet stabiel")
    }

    @Test("PN-050 while monitoring runs, the assignment is not closed")
    func order() throws {
        let casus = try followed()
        for outcome in [0, 1] {
            let early = try refused(draft("n8", outcome), on: "2027-01-10", in: casus)
            #expect(early.map(\.about) == [Arrangement.Need.previousStage.rawValue])
        }
        #expect(casus.afschaling == nil)
    }

    @Test(
        "PN-049 goals met or impossible: both close, and partners and case manager see nothing more", arguments: [0, 1])
    func closed(_ outcome: Int) throws {
        var casus = try followed()
        let day = "2027-05-19"
        try take(draft("n7e", 2), on: day, in: &casus)
        #expect(casus.course?.next == "n8")
        try take(draft("n8", outcome), on: day, in: &casus)
        #expect(casus.afschaling != nil && casus.ended == nil)
        #expect(casus.course?.taken.last?.outcome == outcome)
        let after = try scene.on("2027-05-20")
        func standings(_ user: String) throws -> Set<Standing> {
            let situation = try after.situation(user)
            return casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        }
        for user in ["bram", "marloes", "niels", "anouk"] {
            #expect(try standings(user).isDisjoint(with: [.participant, .casusregisseur, .reporter]), "\(user)")
        }
        #expect(try standings("lotte") == [.procesregisseur])
    }
}
