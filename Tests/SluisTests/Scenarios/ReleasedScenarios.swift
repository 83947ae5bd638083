// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("Who is released from the team, or was not there, gets nothing any more")
struct ReleasedScenarios {
    let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func standings(_ user: String, in casus: Casus) throws -> Set<Standing> {
        let situation = try scene.situation(user)
        return casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
    }

    private func user(_ id: String) -> Identifier<User> { Identifier(known: id) }

    /// A conference that is prepared, with these people on its list.
    private func prepared(with users: [String]) throws -> Casus {
        var casus = try scene.opened()
        let director = try scene.situation("lotte")
        let preparation = Preparation(
            on: scene.day, goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedAfter, careAgreements: "geheim")
        try casus.prepare(preparation, as: Identifier(known: "o1"), in: director).get()
        for user in users {
            let draft = DeelnemerDraft(
                user: Identifier(known: user), role: .executor, requestedInput: "beeld", task: "taak",
                specialDataTested: true, acceptsProtocol: true, necessity: "nodig", basis: "taak")
            try casus.invite(draft, in: director).get()
        }
        return casus
    }

    private func sitting(with users: [String], present: Set<String>) throws -> Casus {
        var casus = try prepared(with: users)
        try casus.openOverleg(present: Set(present.map(user)), in: scene.situation("lotte")).get()
        return casus
    }

    // MARK: Released

    @Test("the last word of the team wins over a place at a table, and the list that is being made loses the name")
    func released() throws {
        var waiting = try prepared(with: ["anouk", "niels"])
        try waiting.release(user("anouk"), in: scene.situation("lotte")).get()
        #expect(try standings("anouk", in: waiting).isEmpty)
        #expect(waiting.currentOverleg?.deelnemers.map(\.user.description) == ["niels"])
        var casus = try sitting(with: ["anouk", "niels"], present: ["anouk", "niels"])
        #expect(try standings("anouk", in: casus) == [.participant])
        try casus.release(user("anouk"), in: scene.situation("lotte")).get()
        #expect(try standings("anouk", in: casus).isEmpty)
        #expect(try !standings("niels", in: casus).isEmpty)
        #expect(!casus.mayReadPlan(in: try scene.situation("anouk")))
        #expect(casus.kindsToBringIn(in: try scene.situation("anouk")).isEmpty)
    }

    @Test("the case director is succeeded first, and then loses the casus")
    func director() throws {
        var casus = try scene.opened()
        let lotte = try scene.situation("lotte")
        #expect(casus.release(user("marloes"), in: lotte).reasons == [.casusregisseurInTeam])
        #expect(try !standings("marloes", in: casus).isEmpty)
        try casus.appoint(user("niels"), in: lotte).get()
        try casus.release(user("marloes"), in: lotte).get()
        #expect(try standings("marloes", in: casus).isEmpty)
    }

    @Test("who only hears at the table gets no more by being released")
    func hearing() throws {
        let pillars = try PillarScene()
        var casus = try pillars.begun(pillar: "pijler-ii").orFail()
        let jorinde = try pillars.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: jorinde).orFail()
        let team = [
            TeamDraft(user: user("ruben"), presence: .meeting, necessity: "nodig"),
            TeamDraft(user: user("femke"), necessity: "nodig"),
        ]
        try casus.take(
            StepDraft(step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")], team: team),
            in: jorinde
        ).orFail()
        #expect(try pillars.standings("ruben", in: casus).isEmpty)
        #expect(try pillars.standings("femke", in: casus) == [.participant])
        for name in ["ruben", "femke"] {
            try casus.release(user(name), in: jorinde).orFail()
            #expect(try pillars.standings(name, in: casus).isEmpty)
        }
    }

    @Test("who brought the ticket in works in the file by the team, and not by having brought it in")
    func bringer() throws {
        var casus = try scene.opened()
        #expect(try standings("bram", in: casus).contains(.participant))
        try casus.release(user("bram"), in: scene.situation("lotte")).get()
        #expect(try standings("bram", in: casus).isEmpty)
    }

    // MARK: Not there

    @Test("decisions and agreed actions are for who was there; who stayed away has their own actions")
    func absent() throws {
        var casus = try sitting(with: ["anouk", "niels"], present: ["niels"])
        let (lotte, niels) = (try scene.situation("lotte"), try scene.situation("niels"))
        let anouk = try scene.situation("anouk")
        for (action, owner) in [("a1", "anouk"), ("a2", "niels")] {
            try casus.agree(
                on: "bellen", owner: user(owner), due: scene.day, as: Identifier(known: action), in: lotte
            ).get()
        }
        let overleg = try #require(casus.minutedOverleg)
        #expect(casus.mayReadRecord(of: overleg, in: lotte) && casus.mayReadRecord(of: overleg, in: niels))
        #expect(casus.mayReadPlan(in: anouk) && !casus.mayReadRecord(of: overleg, in: anouk))
        #expect(casus.readableActies(in: anouk).map(\.id.description) == ["a1"])
        #expect(casus.readableActies(in: niels).count == 2)
        try casus.attend(anouk.actor.id, present: true, in: lotte).get()
        #expect(casus.mayReadRecord(of: try #require(casus.minutedOverleg), in: anouk))
    }

    // MARK: Minutes

    private func sentence(
        of partij: String, kind: String?, dataClass: String = "ordinary", domain: String? = "jeugd",
        ground: Arrangement.Ground? = .publicTask
    ) -> MinutesDraft {
        MinutesDraft(
            supplier: Identifier(known: partij), betrokkene: TicketScene.karin, classes: [dataClass], hasText: true,
            forTable: true, rulesAllow: true, kind: kind, domain: domain, ground: ground)
    }

    @Test("a sentence of the minutes goes through the closed list, domain and ground of the profile")
    func minutes() throws {
        var casus = try sitting(with: ["anouk", "niels"], present: ["anouk", "niels"])
        let (lotte, niels) = (try scene.situation("lotte"), try scene.situation("niels"))
        let partij = niels.actor.partij.description
        func refused(_ draft: MinutesDraft, in situation: Situation) -> [Refusal] {
            var copy = casus
            return copy.minute(draft, as: Identifier(known: "z"), in: situation).refusals
        }
        // What a professional said, the professional records (household teams, lines 464-466).
        let byHouse = refused(sentence(of: partij, kind: "voortgang"), in: lotte)
        #expect(byHouse == [Refusal(.recordedBySpeaker, field: "supplier")])
        #expect(refused(sentence(of: partij, kind: nil), in: niels) == [Refusal(.required, field: "kind")])
        #expect(
            refused(sentence(of: partij, kind: "voortgang", domain: nil), in: niels)
                == [Refusal(.required, field: "domain")])
        #expect(
            refused(sentence(of: partij, kind: "voortgang", ground: nil), in: niels)
                == [Refusal(.required, field: "item-ground")])
        #expect(refused(sentence(of: partij, kind: "kaartje"), in: niels).contains { $0.reason == .kindNotAllowed })
        let police = refused(
            sentence(of: partij, kind: "politie", dataClass: "criminal_police"), in: niels
        ).map(\.reason)
        #expect(police.contains(.kindNotForParty) && police.contains(.gateClosed))
        #expect(
            refused(sentence(of: partij, kind: "voortgang", dataClass: "criminal_police"), in: niels)
                .contains { $0.reason == .kindNotAllowed })
        #expect(casus.kindsToMinute(in: niels).contains { $0.id.word == "voortgang" })
        let id = Identifier<Inbreng>(known: "zin")
        try casus.minute(sentence(of: partij, kind: "voortgang"), as: id, in: niels).get()
        #expect(casus.inbreng(id)?.content.kind == "voortgang")
    }

    @Test("a sentence from before it had a kind stays with its supplier")
    func withoutKind() throws {
        var casus = try sitting(with: ["anouk", "niels"], present: ["anouk", "niels"])
        let niels = try scene.situation("niels")
        let id = Identifier<Inbreng>(known: "zin")
        try casus.minute(
            sentence(of: niels.actor.partij.description, kind: "voortgang"), as: id, in: niels
        ).get()
        let lotte = try scene.situation("lotte")
        func closedByProfile(_ casus: Casus) throws -> Bool {
            let item = try #require(casus.inbreng(id))
            guard case .closed(let barriers) = casus.passage(of: item, in: lotte) else { return false }
            return barriers.contains { if case .withheldByProfile = $0 { true } else { false } }
        }
        #expect(try !closedByProfile(casus))
        let old = try casus.withoutKinds()
        #expect(try closedByProfile(old))
        #expect(old.passage(of: try #require(old.inbreng(id)), in: niels).isOwn)
    }

    // MARK: Domains

    @Test("labelling an item so gives no domain")
    func label() throws {
        var casus = try scene.opened()
        let (anouk, bram) = (try scene.situation("anouk"), try scene.situation("bram"))
        let unnamed = scene.arrangement.parties.parties.filter { $0.domains == nil }.map(\.id.word)
        #expect(!unnamed.contains(bram.actor.partij.description))
        func bring(_ id: String, _ situation: Situation) throws {
            let content = ContentClass(
                betrokkene: TicketScene.emre, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: "probleem", domain: "schulden", ground: .publicTask)
            let draft = InbrengDraft(
                content: content, necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
            try casus.bringIn(draft, as: Identifier(known: id), in: situation).get()
        }
        try bring("schuld", anouk)
        let item = try #require(casus.inbreng(Identifier(known: "schuld")))
        let outsider = Identifier<Partij>(known: "huis")
        #expect(casus.lacksDomainConsent(item, for: outsider, under: scene.arrangement))
        // The house brings in an item of that domain itself.
        try bring("eigen", try scene.situation("lotte"))
        #expect(casus.lacksDomainConsent(item, for: outsider, under: scene.arrangement))
    }
}

extension Casus {
    /// As an older Sluis stored it: its items have no kind of data.
    fileprivate func withoutKinds() throws -> Casus {
        var json = try #require(JSONSerialization.jsonObject(with: try JSONEncoder().encode(self)) as? [String: Any])
        var items = try #require(json["inbrengen"] as? [[String: Any]])
        for index in items.indices {
            var content = try #require(items[index]["content"] as? [String: Any])
            content["kind"] = nil
            items[index]["content"] = content
        }
        json["inbrengen"] = items
        return try JSONDecoder().decode(Casus.self, from: try JSONSerialization.data(withJSONObject: json))
    }
}
