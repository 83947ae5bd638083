// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook
import Storage
import Testing

@Suite("A rule set comes into force by a signature under its exact difference")
struct PublishingTests {
    @Test("the rule set of the profile is in force by installation, and a draft is not used")
    func installed() async throws {
        try await LawScene.run { scene in
            let page = try await scene.signedIn("gea").get("/regels")
            #expect(page.status == 200 && page.says("Geldt nu") && page.says("Concept"))
            #expect(page.says("De installatie") && page.says(PublishedLaw.installed))
            #expect(try await scene.ruleset() == "handvat-2019")
            #expect(try await scene.publications().map(\.by) == [nil])
        }
    }

    @Test(
        "everybody reads what changes; only the privacy officer sees the form", arguments: ["gea", "mannus", "petra"])
    func readers(_ login: String) async throws {
        try await LawScene.run { scene in
            let client = try await scene.signedIn(login)
            let page = try await client.get("/regels/draft")
            #expect(page.status == 200 && page.says("Andere voorwaarden") && page.says("Nieuw:"))
            #expect(page.body.contains("name=\"password\"") == (login == "petra"))
            let whole = try await client.get("/regels/draft/verschil.json")
            #expect(whole.status == 200 && whole.body.contains("truancy-officer"))
        }
    }

    @Test("who is not the privacy officer cannot sign, whatever they send")
    func others() async throws {
        try await LawScene.run { scene in
            let client = try await scene.signedIn("mannus")
            _ = try await client.get("/regels/draft")
            let page = try await client.post(
                "/regels/draft", LawScene.signature(21, 11, 2026).map { ($0.key, $0.value) })
            #expect(page.status == 404 || page.status == 403)
            #expect(try await scene.publications().count == 1)
        }
    }

    @Test("signed for today it decides today; the journal holds the difference that was signed")
    func signed() async throws {
        try await LawScene.run { scene in
            let client = try await scene.signedIn("petra")
            _ = try await client.get("/regels/draft")
            let page = try await client.submit("/regels/draft", changing: LawScene.signature(21, 11, 2026))
            #expect(page.status == 303 && page.location == "/regels")
            #expect(try await scene.ruleset() == "draft")
            let publication = try #require(try await scene.publications().last)
            let sets = scene.house.law.ruleSets
            let difference = LawDifference(from: try #require(sets.first), to: try #require(sets.last))
            #expect(publication.replaces?.difference == difference.fingerprint.description)
            #expect(publication.by == Identifier(known: "petra") && publication.replaces?.ruleset == "handvat-2019")
            let line = try #require(try await scene.acts().first { $0.line.act == "register.ruleset" }?.line)
            #expect(line.detail == difference.fingerprint.description && line.subject == "draft")
            #expect(try await client.get("/regels").says("Vervangen"))
            #expect(try await scene.followed() == "draft")
        }
    }

    @Test("signed for a later day it waits for that day")
    func later() async throws {
        try await LawScene.run { scene in
            let client = try await scene.signedIn("petra")
            _ = try await client.get("/regels/draft")
            _ = try await client.submit("/regels/draft", changing: LawScene.signature(1, 12, 2026))
            #expect(try await scene.ruleset() == "handvat-2019")
            #expect(try await client.get("/regels").says("Gaat nog gelden"))
            scene.time.advance(seconds: 10 * 86_400)
            #expect(try await scene.ruleset() == "draft")
            _ = try await Clockwork(scene.house).run()
            #expect(try await scene.followed() == "draft")
        }
    }

    @Test("the same form sent twice publishes once")
    func twice() async throws {
        try await LawScene.run { scene in
            let client = try await scene.signedIn("petra")
            let shown = try await client.get("/regels/draft")
            let fields = shown.fields(ofFormTo: "/regels/draft").filter { !["motivation"].contains($0.0) }
            let all =
                fields.filter { LawScene.signature(1, 12, 2026)[$0.0] == nil }
                + LawScene.signature(1, 12, 2026).map { ($0.key, $0.value) }
            for _ in 0..<2 {
                let page = try await client.postRaw("/regels/draft", body: WebClient.encode(all))
                #expect(page.status == 303 || page.status == 404)
            }
            #expect(try await scene.publications().count == 2)
        }
    }

    @Test(
        "refused: a wrong password, a day that is over, no motivation, no confirmation, another difference",
        arguments: [
            (["password": "wrong horse battery"], "Dit wachtwoord klopt niet."),
            (["from.year": "2025"], "Kies vandaag of een latere dag"),
            (["motivation": " "], "Vul"), (["confirm": nil], "bevestig"),
            (["difference": String(repeating: "0", count: 64)], "Het verschil is niet meer wat u las"),
        ] as [([String: String?], String)])
    func refused(_ change: [String: String?], _ words: String) async throws {
        try await LawScene.run { scene in
            let client = try await scene.signedIn("petra")
            let shown = try await client.get("/regels/draft")
            var values = LawScene.signature(21, 11, 2026)
            values["difference"] = shown.fields(ofFormTo: "/regels/draft").first { $0.0 == "difference" }?.1
            for (name, value) in change { values[name] = value }
            let tokens = shown.tokens(forFormTo: "/regels/draft")
            let page = try await client.postRaw(
                "/regels/draft", body: WebClient.encode(tokens + values.map { ($0.key, $0.value) }))
            #expect(page.status == 422)
            if words != "bevestig" { #expect(page.says(words)) }
            #expect(page.says("De rechter heeft het zo uitgelegd.") || change["motivation"] != nil)
            #expect(!page.body.contains(LawScene.password))
            #expect(try await scene.publications().count == 1)
        }
    }

    @Test("a rule set that is not proved cannot be published, and the page says what fails")
    func unproved() async throws {
        try await LawScene.run(isProved: false) { scene in
            let client = try await scene.signedIn("petra")
            let page = try await client.get("/regels/draft")
            #expect(page.says("P01: De gemeente verstrekt niet.") && !page.body.contains("name=\"password\""))
            let publishing = Publishing(
                scene.house,
                examination: LawExamination { _ in .init(properties: 1, tuples: 1, failing: ["P01"]) })
            let examined = try #require(try await publishing.examine("draft", by: Identifier(known: "petra")))
            let draft = PublicationDraft(
                ruleset: "draft", difference: examined.difference.fingerprint.description, from: scene.time.today(),
                motivation: "Toch")
            let handled = try await publishing.publish(draft, by: Identifier(known: "petra"), once: nil)
            guard case .refused(let problems) = handled else { Issue.record("published"); return }
            #expect(problems.map(\.reason) == [.lawNotProved])
        }
    }

    @Test("files that were changed after publication, or are gone, are found at the start")
    func tampered() async throws {
        try await LawScene.run { scene in
            #expect(try await PublishedLaw(scene.house).start().isEmpty)
            let changed = try LawEdit("LPA-S1", "duties: []", "duties: [gazo]").made(in: try Handvat.files())
            guard case .ruleSet(let other) = RuleSet.read(changed), let law = Decider([other]) else { return }
            let problems = try await PublishedLaw(scene.house.under(law)).start()
            #expect(
                problems.map(\.ruleset) == ["handvat-2019"] && problems.first?.found == other.fingerprint.description)
        }
    }

    @Test(
        "an unknown rule set and the one published last have no page of their own",
        arguments: ["nergens", "handvat-2019"])
    func absent(_ ruleset: String) async throws {
        try await LawScene.run { scene in
            let page = try await scene.signedIn("petra").get("/regels/\(ruleset)")
            #expect(page.status == 404)
        }
    }
}

extension House {
    /// The same house under other law, as after a start with other files.
    func under(_ law: Decider) -> House {
        House(
            ledger: ledger, vault: vault, scribe: scribe, index: index, law: law, time: time, ids: ids, scrub: scrub,
            sweep: sweep)
    }
}
