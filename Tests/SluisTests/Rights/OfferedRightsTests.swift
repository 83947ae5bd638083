// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Which rights each profile has")
struct OfferedRightsTests {
    /// A desk of the profile, by its own register.
    private func desk(_ profile: String) throws -> Situation {
        switch profile {
        case "enschede": try PillarScene(on: "2026-03-09").situation("jorinde")
        case "utrecht-topx": try SafetyHouseScene().situation("harm", on: "2026-03-09")
        case "nijmegen": try TicketScene().situation("yvonne")
        case "venlo": try CareNetworkScene(on: "2026-03-09").situation("kim")
        default: throw Unknown(profile: profile)
        }
    }

    private struct Unknown: Error { let profile: String }

    @Test(
        "PE-049 portability that does not apply is recorded, has a term and is refused with the reason",
        arguments: ["enschede", "utrecht-topx", "nijmegen", "venlo"])
    func portability(_ profile: String) throws {
        let desk = try desk(profile)
        let arrangement = try #require(desk.rightsProfile)
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.portability, received: desk.day.description), in: desk)
        #expect(!verzoek.isOffered(about: nil, under: arrangement))
        #expect(verzoek.due(under: arrangement) != nil)
        let granted = verzoek.decide(VerzoekScene.decision(.granted, on: desk.day), about: nil, in: desk).refusals
        #expect(granted.contains(Refusal(.rightNotOffered, field: "outcome")))
        let silent = verzoek.decide(
            VerzoekScene.decision(.refused, .notOffered, on: desk.day, motivation: " "), about: nil, in: desk)
        #expect(silent.refusals == [Refusal(.required, field: "motivation")])
        try verzoek.decide(VerzoekScene.decision(.refused, .notOffered, on: desk.day), about: nil, in: desk).orFail()
    }

    @Test(
        "an objection exists in each profile, so that it is no ground that the right does not apply",
        arguments: ["enschede", "utrecht-topx", "nijmegen", "venlo"])
    func objection(_ profile: String) throws {
        let desk = try desk(profile)
        let arrangement = try #require(desk.rightsProfile)
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.objection, received: desk.day.description), in: desk)
        #expect(verzoek.isOffered(about: nil, under: arrangement))
        let refused = verzoek.decide(
            VerzoekScene.decision(.refused, .notOffered, on: desk.day), about: nil, in: desk
        ).refusals
        #expect(refused.contains(Refusal(.groundNotInProfile, field: "ground")))
    }

    @Test("each profile says where portability applies, and has an objection", arguments: ProfileShelf.shipped)
    func data(_ profile: String) throws {
        let arrangement = try ProfileShelf.arrangement(profile)
        let offered = arrangement.right(.portability)?.offered.value
        let isOnConsent = offered == .consentOnly
        #expect(isOnConsent == (profile == "enschede"))
        #expect(isOnConsent || offered == nil || offered == .notApplicable)
        #expect(arrangement.right(.objection)?.offered.value == .yes)
    }
}
