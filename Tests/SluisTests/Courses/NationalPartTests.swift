// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Parts of the national work process where a profile has steps")
struct NationalPartTests {
    @Test("a work process has a hit check and questions to parties only where a step of it says so")
    func bySteps() throws {
        func offered(_ profile: String) throws -> Set<NationalPart> {
            let arrangement = try ProfileShelf.arrangement(profile)
            return Set(NationalPart.allCases.filter(arrangement.offers))
        }
        #expect(try offered("landelijk") == [.hitCheck, .askParty])
        for profile in ["enschede", "utrecht-topx", "nijmegen", "venlo"] {
            #expect(try offered(profile).isEmpty, "\(profile)")
        }
    }

    @Test(
        "a casus on the national work process has every part, one on a profile none of these, and each act is refused")
    func ofACasus() throws {
        let scene = try PillarScene()
        var casus = try scene.begun().orFail()
        let jorinde = try scene.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        for part in NationalPart.allCases { #expect(!casus.offers(part, in: jorinde), "\(part)") }
        #expect(
            casus.hitCheckProblems(of: PillarScene.person, because: "nodig", in: jorinde).map(\.reason)
                == [.otherProcess])
        let question = VraagDraft(
            to: Identifier(known: "tactus"), user: Identifier(known: "femke"), relevance: "r", task: "t", purpose: "p",
            necessity: "n", question: "q", items: [])
        let asked = casus.ask(question, as: Identifier(known: "v"), in: jorinde)
        #expect(asked.refusals.contains { $0.reason == .otherProcess })
        #expect(casus.recordCleaning("alles", in: jorinde).refusals.contains { $0.reason == .otherProcess })
        let national = try NationalScene()
        let story = try national.reported()
        let wilma = try national.situation("wilma")
        for part in NationalPart.allCases { #expect(story.offers(part, in: wilma), "\(part)") }
    }
}
