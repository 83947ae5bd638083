// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Consent comes first")
struct ConsentFirstTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func reasons<Value>(_ outcome: Outcome<Value>) -> [Refusal.Reason] { outcome.refusals.map(\.reason) }

    @Test("a report without an answer and without the own procedure is blocked twice")
    func blockedTwice() throws {
        let outcome = try scene.begin(scene.draft(consent: nil, weighing: [], ownProcedure: false))
        #expect(reasons(outcome).contains(.consentNotChosen))
        #expect(outcome.refusals.contains { $0.about == Arrangement.Need.ownProcedure.rawValue })
    }

    @Test("PV-004, PV-009 one part of the weighing is not enough, nor both without the own rules")
    func parts() throws {
        for parts in [["ernstige-toestand"], ["ernstige-toestand", "dringende-hulp"]] {
            let outcome = try scene.begin(scene.draft(consent: .refused, weighing: parts))
            #expect(outcome.refusals.map(\.about) == [Arrangement.Need.consentOrWeighing.rawValue])
        }
        #expect(try scene.begin(scene.draft(consent: .refused)).refusals.isEmpty)
    }

    @Test("PV-005 without consent a reason cannot be stored; PV-002 with consent it must be")
    func question() throws {
        let refused = try scene.begin(scene.draft(consent: .couldNotBeAsked, question: "Overlast"))
        #expect(reasons(refused) == [.withoutConsentOnly])
        #expect(try scene.begin(scene.draft(consent: .given, weighing: [])).refusals.map(\.field) == ["question"])
        #expect(try scene.begin(scene.draft(consent: .given, weighing: [], question: "Overlast")).refusals.isEmpty)
    }

    @Test("4:137 one person does not answer for another: each has an answer of their own")
    func twoPersons() throws {
        let one = try scene.draft(consent: .given, weighing: [], question: "Overlast")
        let born = try #require(Day("1963-02-01"))
        let second = Betrokkene(
            id: Identifier(known: "tweede"), given: "Grada", family: "Maessenbroek", born: born, bsn: nil,
            residence: "Blerick", category: .aimedAt, relation: "", kind: .aimedAt)
        func both(_ own: PersonConsent.Status?) throws -> Outcome<Casus> {
            let more = own.map { status in
                [PersonConsentDraft(person: second.id, mode: .first, status: status, on: scene.today, purpose: "zorg")]
            }
            let report = ReportDraft(
                task: "", reasons: [], tried: "", question: one.report.question,
                betrokkenen: one.report.betrokkenen + [second])
            return try scene.begin(
                CourseDraft(
                    report: report, pillar: nil, subdivision: one.subdivision, statements: one.statements,
                    told: one.told, consents: one.consents + (more ?? [])))
        }
        #expect(reasons(try both(nil)).contains(.consentNotChosen))
        #expect(reasons(try both(.refused)).contains(.withoutConsentOnly))
        let casus = try both(.given).casus()
        #expect(casus.course?.consents.map(\.person) == [CareNetworkScene.person, second.id])
    }

    @Test("the police need no consent")
    func exempt() throws {
        let outcome = try scene.begin(
            scene.draft(consent: nil, weighing: [], question: "Meldingen op het adres"), by: "dirk")
        #expect(outcome.refusals.isEmpty)
    }

    @Test("PV-022 somebody of 17 is not for this approach")
    func age() throws {
        let outcome = try scene.begin(scene.draft(consent: .refused, born: "2008-06-01"))
        #expect(reasons(outcome) == [.outsideAges])
    }

    @Test("limited mode takes the two kinds only, until consent is given; then earlier records stay")
    func limitedUntilConsent() throws {
        var casus = try scene.running()
        #expect(casus.isLimited(under: scene.arrangement))
        let lieke = try scene.situation("lieke")
        #expect(casus.kindsToBringIn(in: lieke).map(\.id.word) == ["identiteit", "zorgbetrokkenheid"])
        #expect(
            reasons(casus.bringIn(try scene.item("inhoud"), as: Identifier(known: "a"), in: lieke)) == [
                .withoutConsentOnly
            ])
        try casus.bringIn(scene.item("zorgbetrokkenheid"), as: Identifier(known: "b"), in: lieke).done()
        try casus.record(
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, purpose: "alles"),
            in: scene.situation("peer")
        ).done()
        #expect(!casus.isLimited(under: scene.arrangement))
        try casus.bringIn(scene.item("inhoud"), as: Identifier(known: "a"), in: lieke).done()
        #expect(casus.course?.consents.map(\.status) == [.refused, .given])
    }

    @Test("PV-005 the minutes are no way around it, nor around the record of the police")
    func minutes() throws {
        var casus = try scene.running()
        func inTheWay(_ partij: String, _ word: String) throws -> [Refusal.Reason] {
            casus.minutesProblems(of: Identifier(known: partij), [word], in: try scene.situation("marjan"))
                .map(\.reason)
        }
        #expect(try inTheWay("vincent-van-gogh", "special_health") == [.withoutConsentOnly])
        #expect(try inTheWay("politie", "ordinary").isEmpty)
        #expect(try inTheWay("politie", "criminal_police") == [.disclosureMissing])
        try casus.record(
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, purpose: "alles"),
            in: scene.situation("peer")
        ).done()
        #expect(try inTheWay("vincent-van-gogh", "special_health").isEmpty)
    }

    @Test("PV-007, PV-008 a second weighing needs consent asked again, and releases the named items once")
    func secondWeighing() throws {
        var casus = try scene.running()
        let lieke = try scene.situation("lieke")
        let parts = [StepStatement(.secondWeighing, choices: ["interests", "triedConsent"])]
        let bare = StepDraft(step: "v3b", outcome: 0, statements: parts)
        #expect(reasons(casus.take(bare, in: lieke)) == [.required])
        let empty = SecondWeighingDraft(triedOn: scene.today, answer: .refused, items: [])
        #expect(
            reasons(casus.take(StepDraft(step: "v3b", outcome: 0, statements: parts, weighing: empty), in: lieke))
                == [.nothingNamed])
        let weighing = SecondWeighingDraft(
            triedOn: scene.today, answer: .refused, items: [("inhoud", "eerdere opname"), ("wonen", "huurschuld")])
        try casus.take(StepDraft(step: "v3b", outcome: 0, statements: parts, weighing: weighing), in: lieke).done()
        try casus.bringIn(scene.item("inhoud", for: ["antares"]), as: Identifier(known: "a"), in: lieke).done()
        #expect(
            reasons(casus.bringIn(try scene.item("inhoud"), as: Identifier(known: "b"), in: lieke))
                == [.withoutConsentOnly])
        #expect(casus.isReleased(Identifier(known: "a")))
        let hanneke = try scene.item("wonen")
        #expect(
            reasons(casus.bringIn(hanneke, as: Identifier(known: "c"), in: try scene.situation("peer")))
                .contains(.withoutConsentOnly))
    }

    @Test("consent withdrawn closes the gate for what may not pass without")
    func withdrawn() throws {
        var casus = try scene.running()
        let peer = try scene.situation("peer")
        func say(_ status: PersonConsent.Status) throws {
            try casus.record(
                PersonConsentDraft(
                    person: CareNetworkScene.person, mode: .first, status: status, on: scene.today, purpose: "alles"),
                in: peer
            ).done()
        }
        try say(.given)
        try casus.bringIn(
            scene.item("wonen", for: ["huis"]), as: Identifier(known: "a"), in: peer
        ).done()
        let item = try #require(casus.inbreng(Identifier(known: "a")))
        #expect(!isBarred(item, in: casus))
        try say(.withdrawn)
        #expect(isBarred(item, in: casus))
    }

    private func isBarred(_ item: Inbreng, in casus: Casus) -> Bool {
        guard let marjan = try? scene.situation("marjan"),
            case .closed(let barriers) = casus.passage(of: item, in: marjan)
        else { return false }
        return barriers.contains { if case .withoutFirstConsent = $0 { true } else { false } }
    }

    @Test("the person is to be told each week, until that is on record after the disclosure")
    func reminder() throws {
        var casus = try scene.reported()
        try casus.takeUp(in: scene.situation("marjan")).done()
        try casus.sendQuery(in: scene.situation("peer", minute: 80)).done()
        let work = casus.openWork(in: try scene.situation("peer", on: "2026-03-10"))
        #expect(work.first { $0.kind == .informWithoutConsent }?.due == Day("2026-03-16"))
        let later = casus.openWork(in: try scene.situation("peer", on: "2026-03-18"))
        #expect(later.first { $0.kind == .informWithoutConsent }?.due == Day("2026-03-23"))
        let told = try scene.situation("peer", on: "2026-03-19")
        try casus.inform(CareNetworkScene.person, of: .report, on: told.day, by: .letter, in: told).done()
        #expect(!casus.openWork(in: told).contains { $0.kind == .informWithoutConsent })
    }
}
