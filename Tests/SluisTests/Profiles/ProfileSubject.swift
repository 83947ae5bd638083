// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles
import Testing

/// Short ways to ask a profile what a scenario asks.
struct ProfileSubject {
    let profile: Arrangement

    init(_ id: String) throws { profile = try ProfileShelf.arrangement(id) }

    func step(_ id: String) throws -> Arrangement.Step {
        try #require(profile.steps.first { $0.step.id.word == id }?.step, "step \(id)")
    }

    func needs(_ id: String) throws -> Set<Arrangement.Need> { Set(try step(id).needs) }

    func stage(_ id: String) throws -> Arrangement.Stage {
        try #require(profile.process.stages.first { $0.id.word == id }, "stage \(id)")
    }

    func body(_ id: String) throws -> Arrangement.Body {
        try #require(profile.bodies.bodies.first { $0.id.word == id }, "body \(id)")
    }

    func decision(_ body: String, _ matter: Arrangement.Decision.Matter) throws -> Arrangement.Decision {
        try #require(try self.body(body).decisions.first { $0.matter == matter })
    }

    func pillar(_ id: String) throws -> Arrangement.Pillar {
        try #require(profile.process.pillars.first { $0.id.word == id })
    }

    func party(_ id: String) throws -> Arrangement.Party {
        try #require(profile.parties.parties.first { $0.id.word == id })
    }

    func letter(_ id: String) throws -> Arrangement.Letter {
        try #require(profile.informing.letters.first { $0.id.word == id })
    }

    func right(_ kind: Arrangement.Right.Kind) throws -> Arrangement.Right {
        try #require(profile.rights.rights.first { $0.kind == kind })
    }

    func term(on trigger: Arrangement.Trigger) throws -> Term {
        try #require(profile.clocks.clock(on: trigger)?.term)
    }

    func codes(_ role: String, in stage: String, kind: String? = nil) -> [String: String] {
        Dictionary(
            profile.data.codes(role: role, kind: kind, stage: stage).map { ($0.condition.rawValue, $0.code.rawValue) },
            uniquingKeysWith: { first, _ in first })
    }

    func transfer(_ target: Arrangement.Transfer.Target) throws -> Arrangement.Transfer {
        try #require(profile.process.transfers.first { $0.to == target })
    }

    var findings: Set<String> { Set(FindingRule.findings(in: profile).map(\.rule)) }

    static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// The moment that a clock in the Netherlands shows, with the hours that it is ahead of UTC on that day.
    static func moment(_ day: String, _ hour: Int, _ minute: Int = 0, ahead: Int) throws -> Moment {
        let minutes = try Self.day(day).ordinal * 1440 + (hour - ahead) * 60 + minute
        return Moment(milliseconds: Int64(minutes) * 60_000)
    }
}
