// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Safety house: explicit consent, what the supplier weighed, and a meeting without names")
struct SafetyHouseSupplyScenarios {
    let scene: SafetyHouseScene
    private let id = Identifier<Inbreng>(known: "een")
    private let day = "2026-02-20"

    init() throws { scene = try SafetyHouseScene() }

    private func draft(
        for partijen: [String] = [], answers: [String: Bool] = [:]
    ) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: SafetyHouseScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "hulp", kind: "financien", domain: "financien"),
            necessity: "nodig", hasText: true, akkoordFor: partijen.map { Identifier(known: $0) },
            keepFromConference: false, answers: answers)
    }

    @Test("what only says who somebody is asks no life domain; what is about one does")
    func domainLabel() throws {
        let casus = try scene.discussed(with: ["amira", "samira"])
        let amira = try scene.situation("amira", on: day)
        func asksDomain(_ kind: String) -> Bool {
            var copy = casus
            let draft = InbrengDraft(
                content: ContentClass(
                    betrokkene: SafetyHouseScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                    task: "hulp", kind: kind),
                necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
            return copy.bringIn(draft, as: id, in: amira).refusals.contains(Refusal(.required, field: "domain"))
        }
        #expect(!asksDomain("identiteit") && asksDomain("financien"))
        let household = try ProfileShelf.arrangement("nijmegen").data
        #expect(household.kinds.allSatisfy { household.asksDomain(of: $0) })
    }

    // MARK: Victim support

    /// The same house after victim support signed.
    private func signed(_ user: String) throws -> Situation {
        let usual = try scene.situation(user, on: day)
        let known = usual.collaboration
        let from = try #require(Day("2025-01-01"))
        let partijen = known.partijen.values.map { one -> Partij in
            var changed = one
            if one.id.description == "slachtofferhulp" {
                changed.signedConvenant = from
                changed.signedProtocol = from
            }
            return changed
        }
        let collaboration = Collaboration(
            profile: known.profile, house: known.house, partijen: partijen, users: Array(known.users.values),
            arrangement: try #require(known.arrangement), adoptions: known.adoptions)
        return Situation(
            collaboration: collaboration, law: scene.law, actor: usual.actor, moment: usual.moment, day: usual.day)
    }

    private func consent(_ status: PersonConsent.Status) -> PersonConsentDraft {
        PersonConsentDraft(
            person: SafetyHouseScene.person, mode: .explicit, status: status, on: Day(day), purpose: "slachtofferhulp")
    }

    private func lacksConsent(_ casus: Casus, _ user: String) throws -> Bool {
        let item = try #require(casus.inbreng(id))
        guard case .closed(let barriers) = casus.passage(of: item, in: try signed(user)) else { return false }
        return barriers.contains { if case .withoutPersonConsent = $0 { true } else { false } }
    }

    @Test("PU-037 victim support brings in nothing without explicit consent, and a withdrawal closes at once")
    func explicitConsent() throws {
        var casus = try scene.discussed(with: ["amira", "samira"])
        let (eline, noor) = (try signed("eline"), try signed("noor"))
        try casus.prepare(
            Preparation(
                on: eline.day, goal: "beeld", decision: "plan", themes: "slachtoffer", priorViewing: .off,
                involvement: .informedBefore, careAgreements: "geheim"), as: Identifier(known: "o"), in: eline
        ).orFail()
        try casus.invite(Casus.seat("noor"), in: eline).orFail()
        let refused = casus.bringIn(draft(for: ["politie"]), as: id, in: noor).refusals
        #expect(refused.map(\.reason) == [.explicitConsentMissing])
        // Another party needs none for the same kind of data, and does not record it for this one.
        #expect(casus.problems(with: draft(), in: try signed("samira")).isEmpty)
        #expect(casus.record(consent(.given), in: try signed("amira")).refusals.map(\.reason) == [.notYourAct])
        try casus.record(consent(.given), in: noor).orFail()
        try casus.bringIn(draft(for: ["politie"]), as: id, in: noor).orFail()
        #expect(try !lacksConsent(casus, "amira"))
        try casus.record(consent(.withdrawn), in: noor).orFail()
        #expect(try lacksConsent(casus, "amira"))
        #expect(try lacksConsent(casus, "eline"))
        // What came in on it is to go, by who brought it in.
        #expect(casus.itemsToRemove(in: eline).map { $0.item.id } == [id])
        let work = casus.openWork(in: eline).filter { $0.kind == .removeConsented }
        #expect(work.map(\.user.description) == ["noor"])
    }

    @Test("PU-037 as long as it did not sign, victim support is nothing in any casus")
    func unsigned() throws {
        let casus = try scene.discussed(with: ["amira"])
        #expect(try scene.standings("noor", in: casus, on: day).isEmpty)
        #expect(throws: SafetyHouseScene.Refusals.self) { try scene.discussed(with: ["noor"]) }
    }

    // MARK: What the supplier weighed

    @Test("PU-038 that the own rules allow it is recorded with who and when, and nothing of the weighing itself")
    func weighedElsewhere() throws {
        var casus = try scene.discussed(with: ["amira", "samira"])
        let samira = try scene.situation("samira", on: day)
        try casus.bringIn(
            draft(for: ["politie"], answers: ["supplier-internal-rules-allow": true]), as: id, in: samira
        ).orFail()
        let answer = try #require(casus.inbreng(id)?.answers.last)
        #expect(answer.code == "supplier-internal-rules-allow" && answer.value)
        #expect(answer.by == samira.actor.id && answer.partij == samira.actor.partij && answer.at == samira.moment)
        #expect(answer.motivation.isEmpty)
        // Without the tick there is no such word: nobody else says it for the supplier.
        var silent = try scene.discussed(with: ["amira", "samira"])
        try silent.bringIn(draft(), as: id, in: samira).orFail()
        #expect(silent.inbreng(id)?.answers.isEmpty == true)
    }

    @Test("PU-038 the ground of what a partner fills in is a choice of the list, by whom and when, without a text")
    func ground() throws {
        var casus = try scene.discussed(with: ["amira", "samira"])
        try scene.take("u4a", of: &casus, on: day)
        let missing = casus.take(
            StepDraft(step: "u4b", outcome: 0, statements: []), in: try scene.situation("amira", on: day))
        #expect(missing.refusals.map(\.about) == [Arrangement.Need.ground.rawValue])
        try scene.take("u4b", 0, [StepStatement(.ground, choices: ["wpg"])], by: "amira", of: &casus, on: day)
        let taken = try #require(casus.course?.taken.last)
        #expect(taken.by == Identifier(known: "amira") && taken.on == Day(day))
        #expect(taken.statements.map(\.choices) == [["wpg"]] && taken.statements.allSatisfy(\.text.isEmpty))
    }

    // MARK: A meeting without names

    @Test("PU-078 no casus stands on the agenda of the partners' meeting; a dispute is for the parties of the casus")
    func withoutNames() throws {
        let (eline, harm) = (try scene.situation("eline", on: day), try scene.situation("harm", on: day))
        func plan(_ word: String, by situation: Situation) throws -> MeetingPlan {
            let body = try #require(scene.arrangement.bodies.bodies.first { $0.id.word == word })
            return MeetingPlan(
                body: MeetingBody(body), day: situation.day.adding(days: 7), starts: 570, minutes: 60, place: "Huis",
                chair: situation.actor.id, secretary: situation.actor.id)
        }
        var casus = try scene.discussed(with: ["amira", "samira"])
        let sitting = Identifier<Vergadering>(known: "v")
        #expect(!scene.arrangement.bodies.discussing.contains { $0.id.word == "partneroverleg" })
        var partners = try Vergadering.convene(plan("partneroverleg", by: harm), as: sitting, in: harm).orFail()
        let refused = partners.add(casus.id, number: casus.number, minutes: 20, because: .review, in: harm).refusals
        #expect(refused.contains { $0.reason == .bodyWithoutCasussen })
        #expect(partners.items.isEmpty)
        // At the conference of the casus itself only who was chosen for it, or is needed, sits.
        var conference = try Vergadering.convene(plan("casusoverleg", by: eline), as: sitting, in: eline).orFail()
        try conference.add(casus.id, number: casus.number, minutes: 20, because: .review, in: eline).orFail()
        try casus.schedule(on: conference, as: Identifier(known: "o"), in: eline).orFail()
        let unneeded = casus.invite(Casus.seat("henk", necessity: ""), in: eline).refusals
        #expect(unneeded == [Refusal(.required, field: "necessity")])
    }
}
