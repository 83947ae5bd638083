// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

/// The national profile and the rule book as they ship, with the invented register of the demonstration.
///
/// The story methods bring a casus to a point in the process; what a scenario is about stays in its test.
struct NationalScene {
    static let house = Identifier<Partij>(known: "huis")
    static let person = Identifier<Betrokkene>(known: "persoon")
    static let report = Identifier<Inbreng>(known: "melding")

    let law: Decider
    let profile: Profile
    var partijen: [Identifier<Partij>: Partij]
    var users: [Identifier<User>: User]
    let today: Day

    /// - Parameters:
    ///   - day: the day on which the story is told.
    ///   - change: what the parties filled in differently in the text of the profile.
    init(on day: String = "2026-03-02", profile change: (String) -> String = { $0 }) throws {
        law = try #require(Handvat.decider)
        today = try #require(Day(day))
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        profile = try ProfileReader.read(
            change(try Self.text("profiles/landelijk/profiel.yaml")), file: "profiel.yaml", vocabulary: vocabulary)
        let register = try RegisterReader.read(
            try Self.text("demo/register.yaml"), file: "register.yaml", vocabulary: vocabulary)
        partijen = Dictionary(uniqueKeysWithValues: register.partijen.map { ($0.id, $0) })
        users = Dictionary(uniqueKeysWithValues: register.users.map { ($0.id, $0) })
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(ProjectFolder.path)/\(name)", encoding: .utf8)
    }

    var collaboration: Collaboration {
        Collaboration(
            profile: profile, house: Self.house, partijen: Array(partijen.values), users: Array(users.values))
    }

    func situation(_ user: String, on day: Day? = nil) throws -> Situation {
        let day = day ?? today
        return Situation(
            collaboration: collaboration, law: law, actor: try #require(users[Identifier(known: user)]),
            moment: Moment(milliseconds: Int64(day.ordinal) * 86_400_000), day: day)
    }

    func partij(_ id: String) -> Identifier<Partij> { Identifier(known: id) }
    func item(_ id: String) -> Identifier<Inbreng> { Identifier(known: id) }

    func standings(_ user: String, in casus: Casus, on day: Day? = nil) throws -> Set<Standing> {
        let situation = try situation(user, on: day)
        return casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
    }

    func passage(
        _ id: String, to user: String, use: Akkoord.Use = .view, in casus: Casus, on day: Day? = nil
    ) throws -> Passage {
        casus.passage(of: try #require(casus.inbreng(item(id))), use: use, in: try situation(user, on: day))
    }

    func verdict(_ id: String, for partij: String, in casus: Casus) throws -> Decision {
        let item = try #require(casus.inbreng(item(id)))
        return try #require(casus.lawDecision(on: item, for: self.partij(partij), in: try situation("wilma")))
    }
}

extension Outcome {
    /// Everything that stood in the way; empty when it was done.
    var refusals: [Refusal] {
        switch self {
        case .done: []
        case .refused(let problems): problems
        }
    }
}
