// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Somebody outside the covenant in a casus on a profile")
struct OutsiderScenarios {
    /// A party outside the covenant, invited as the national model allows; a profile has walls and a table of its own.
    @Test("is no guest there, also not with a seat at its table")
    func noGuest() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let preparation = Preparation(
            on: scene.today, goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedAfter, careAgreements: "geheim")
        try casus.prepare(preparation, as: Identifier(known: "overleg"), in: scene.situation("jorinde")).orFail()
        let invitation = DeelnemerDraft(
            user: Identifier(known: "gerda"), role: .expert, requestedInput: "beeld", task: "hulp",
            specialDataTested: true, acceptsProtocol: true, necessity: "nodig", basis: "eigen taak")
        try casus.invite(invitation, in: scene.situation("jorinde")).orFail()
        let old = scene.collaboration
        let partijen = old.partijen.values.map { partij in
            guard partij.id == Identifier(known: "woonplaats") else { return partij }
            return Partij(
                id: partij.id, name: partij.name, kind: partij.kind, hat: partij.hat, signedConvenant: nil,
                signedProtocol: nil, left: nil, grants: [])
        }
        let outside = Collaboration(
            profile: old.profile, house: old.house, partijen: partijen, users: Array(old.users.values),
            arrangement: old.arrangement, adoptions: old.adoptions)
        let gerda = try #require(outside.user(Identifier(known: "gerda")))
        #expect(!outside.obstacles(for: gerda, on: scene.today).isEmpty)
        #expect(casus.standings(of: gerda, in: outside, on: scene.today).isEmpty)
    }
}
