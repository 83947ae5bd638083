// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("Consent taken back: what rested on it stays, until the person asks to remove it")
struct ConsentRemovalTests {
    let scene: TicketScene
    private let rested = Identifier<Inbreng>(known: "op-toestemming")
    private let other = Identifier<Inbreng>(known: "andere-grondslag")

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func said(
        _ status: PersonConsent.Status, on day: String = "2026-05-06", asks: Bool = false
    ) -> PersonConsentDraft {
        var draft = PersonConsentDraft(
            person: TicketScene.karin, mode: .perItem, status: status, on: Day(day), purpose: "hulp bij het huishouden")
        draft.asksErasure = asks
        return draft
    }

    private func item(domain: String, ground: Arrangement.Ground) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: TicketScene.karin, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: "probleem", domain: domain, ground: ground),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
    }

    /// Two items about one person: one rests on consent, one on a task of the municipality.
    private func filled() throws -> Casus {
        var casus = try scene.opened()
        let (marloes, anouk) = (try scene.situation("marloes"), try scene.situation("anouk"))
        try casus.record(said(.given), in: marloes).get()
        try casus.bringIn(item(domain: "zorg", ground: .consent), as: rested, in: marloes).get()
        try casus.bringIn(item(domain: "schulden", ground: .publicTask), as: other, in: anouk).get()
        return casus
    }

    private func waiting(_ casus: Casus, on day: String = "2026-05-08") throws -> [WorkItem] {
        casus.openWork(in: try scene.on(day).situation("lotte")).filter { $0.kind == .removeConsented }
    }

    @Test("PN-018, PN-019 a withdrawal alone removes nothing; asked for, what rested on consent is to go")
    func asked() throws {
        var casus = try filled()
        try casus.record(said(.withdrawn), in: scene.situation("marloes")).get()
        #expect(try waiting(casus).isEmpty)
        let later = try scene.on("2026-05-08").situation("marloes")
        try casus.record(said(.withdrawn, on: "2026-05-08", asks: true), in: later).get()
        #expect(casus.itemsToRemove(in: later).map { $0.item.id } == [rested])
        let work = try waiting(casus)
        #expect(work.map(\.user.description) == ["marloes"] && work.map(\.due) == [Day("2026-06-08")])
        try casus.change(.withdrawn, rested, because: "Verzoek van de betrokkene", in: later).get()
        #expect(try waiting(casus).isEmpty)
        #expect(casus.inbreng(other)?.isWithdrawn == false)
    }

    @Test("PN-019 it can be asked with the withdrawal itself, by nobody who still consents, and a new yes ends it")
    func together() throws {
        var casus = try filled()
        let marloes = try scene.situation("marloes")
        for status in [PersonConsent.Status.given, .refused] {
            let refused = casus.record(said(status, asks: true), in: marloes)
            #expect(refused.refusals == [Refusal(.nothingToUndo, field: "asksErasure")])
        }
        try casus.record(said(.withdrawn, asks: true), in: marloes).get()
        #expect(try waiting(casus).map(\.count) == [1])
        #expect(casus.course?.consents.last?.erasureAsked == Day("2026-05-06"))
        let later = try scene.on("2026-05-08").situation("marloes")
        #expect(
            casus.record(said(.withdrawn, on: "2026-05-08"), in: later).refusals
                == [Refusal(.nothingToUndo, field: "status")])
        try casus.record(said(.given, on: "2026-05-08"), in: later).get()
        #expect(try waiting(casus).isEmpty)
    }

    @Test("a no that is heard after the request does not undo the request")
    func afterwards() throws {
        var casus = try filled()
        try casus.record(said(.withdrawn, asks: true), in: scene.situation("marloes")).get()
        let later = try scene.on("2026-05-08").situation("marloes")
        try casus.record(said(.refused, on: "2026-05-08"), in: later).get()
        #expect(try waiting(casus).map(\.count) == [1])
    }

    @Test("consent that was stored before it could be asked still opens")
    func older() throws {
        var casus = try filled()
        try casus.record(said(.withdrawn, asks: true), in: scene.situation("marloes")).get()
        let stored = try #require(String(data: try JSONEncoder().encode(casus.course?.consents), encoding: .utf8))
        #expect(stored.contains("erasureAsked"))
        let first = try #require(casus.course?.consents.first)
        let old = try JSONEncoder().encode(first)
        #expect(try #require(String(data: old, encoding: .utf8)).contains("erasureAsked") == false)
        #expect(try JSONDecoder().decode(PersonConsent.self, from: old) == first)
    }
}
