// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("A running casus and a newer version of its profile")
struct ProfileVersionScenarios {
    /// The same profile with another version, and changed where asked; as if it had been installed later.
    private func later(
        _ arrangement: Arrangement, changing change: (inout [String: Any]) -> Void = { _ in }
    ) throws -> Arrangement {
        var document = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(arrangement)) as? [String: Any])
        var identity = try #require(document["identity"] as? [String: Any])
        identity["version"] = "99"
        document["identity"] = identity
        change(&document)
        return try JSONDecoder().decode(Arrangement.self, from: JSONSerialization.data(withJSONObject: document))
    }

    private func situation(_ scene: PillarScene, _ user: String, under new: Arrangement) throws -> Situation {
        let old = scene.collaboration
        let collaboration = Collaboration(
            profile: Profile(of: new), house: old.house,
            partijen: Array(old.partijen.values), users: Array(old.users.values), arrangement: new,
            earlier: Array(old.arrangements.values), adoptions: old.adoptions)
        let before = try scene.situation(user)
        return Situation(
            collaboration: collaboration, law: scene.law,
            actor: try #require(collaboration.user(Identifier<User>(known: user))), moment: before.moment,
            day: before.day)
    }

    @Test("it keeps its version until somebody moves it, and only with a reason")
    func keepsItsVersion() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let old = try #require(casus.course?.arrangement)
        #expect(
            casus.moveToLaterProfile(because: "Nieuw", in: try scene.situation("jorinde")).refusals.map(\.reason) == [
                .profileIsCurrent
            ])
        let new = try later(ProfileShelf.arrangement("enschede"))
        let under = try situation(scene, "jorinde", under: new)
        #expect(under.arrangement(of: casus)?.version == old)
        #expect(casus.moveToLaterProfile(because: "", in: under).refusals.map(\.field) == ["why"])
        #expect(casus.course?.arrangement == old)
        try casus.moveToLaterProfile(because: "De Regiegroep stelde versie 99 vast.", in: under).orFail()
        #expect(under.arrangement(of: casus)?.version.version == "99")
        let move = try #require(casus.course?.moves?.last)
        #expect(move.from == old && move.by.description == "jorinde" && move.why.contains("99"))
    }

    @Test("only the process direction moves it")
    func onlyDirection() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let new = try later(ProfileShelf.arrangement("enschede"))
        let under = try situation(scene, "saskia", under: new)
        #expect(
            casus.moveToLaterProfile(because: "Nieuw", in: under).refusals.contains { $0.reason == .notYourAct })
    }

    @Test("a version without the step that is up is refused, and names it")
    func missingStep() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let next = try #require(casus.course?.next)
        let new = try later(ProfileShelf.arrangement("enschede")) { document in
            guard var process = document["process"] as? [String: Any],
                let stages = process["stages"] as? [[String: Any]]
            else { return }
            process["stages"] = stages.map { stage in
                var stage = stage
                stage["steps"] = (stage["steps"] as? [[String: Any]])?.filter {
                    ($0["id"] as? [String: Any])?["word"] as? String != next && $0["id"] as? String != next
                }
                return stage
            }
            document["process"] = process
        }
        let under = try situation(scene, "jorinde", under: new)
        let refused = casus.moveToLaterProfile(because: "Nieuw", in: under).refusals
        #expect(refused == [Refusal(.profileLacksWord, about: next)])
        let old = try #require(casus.course?.arrangement).version
        #expect(old != "99")
        let change = ProfileDifference(from: try ProfileShelf.arrangement("enschede"), to: new)
        #expect(change.stepsGone.map(\.id.word) == [next] && change.stepsNew.isEmpty && change.access.isEmpty)
    }
}
