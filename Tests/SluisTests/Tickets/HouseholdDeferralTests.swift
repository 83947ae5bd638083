// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Households: telling is put off for a time, with a day of review, and the review stays on record")
struct HouseholdDeferralTests {
    let scene: TicketScene
    private let sara = Identifier<Betrokkene>(known: "sara")

    init() throws { scene = try TicketScene().on("2026-05-06") }

    /// A file in which somebody came to live with the household who was told nothing yet.
    private func joined() throws -> Casus {
        var casus = try scene.opened()
        let person = Betrokkene(
            id: sara, given: "Sara", family: "van Rossumerveen", born: Day("2004-03-04"), bsn: nil, residence: "",
            category: .aimedAt, relation: "", kind: .systemMember)
        try casus.add(person, in: scene.situation("lotte")).get()
        return casus
    }

    private func draft(
        weeks: Int = 4, until day: String? = "2026-07-01", why: String = "Gevaar"
    ) throws -> UitstelDraft {
        UitstelDraft(
            betrokkene: sara, topic: .report, ground: nil,
            exemption: try #require(scene.arrangement.informing.deferrals.first).nl, motivation: why,
            expectedOn: day.flatMap { Day($0) }, circumstances: "tot zij veilig woont", testEveryWeeks: weeks,
            howInformed: "gesprek")
    }

    @Test("PN-056 no exception without a day, a motive, and a review within the term of the profile")
    func blocked() throws {
        var casus = try joined()
        let marloes = try scene.situation("marloes")
        func refused(_ draft: UitstelDraft) -> [Refusal] {
            var copy = casus
            return copy.postpone(draft, in: marloes).refusals
        }
        #expect(!casus.isSettled(.report, for: sara, on: scene.day))
        #expect(try refused(draft(until: nil)) == [Refusal(.required, field: "expectedOn")])
        #expect(try refused(draft(why: "")) == [Refusal(.required, field: "motivation")])
        for weeks in [0, 5, 26] {
            #expect(
                try refused(draft(weeks: weeks))
                    == [Refusal(.deferralTestIntervalTooLong, field: "testEveryWeeks", about: "4")], "\(weeks)")
        }
        try casus.postpone(draft(), in: marloes).get()
        #expect(casus.isSettled(.report, for: sara, on: scene.day))
    }

    @Test("PN-056 the review waits for somebody, is recorded with its reason, and ending it makes telling due")
    func reviewed() throws {
        var casus = try joined()
        try casus.postpone(draft(), in: scene.situation("marloes")).get()
        func waiting(_ kind: WorkItem.Kind, on day: String) throws -> [WorkItem] {
            casus.openWork(in: try scene.on(day).situation("lotte")).filter { $0.kind == kind }
        }
        let first = try waiting(.testDeferral, on: "2026-06-10")
        #expect(first.map(\.user.description) == ["marloes"] && first.map(\.due) == [Day("2026-06-03")])
        let marloes = try scene.on("2026-06-10").situation("marloes")
        let silent = casus.review(.report, for: sara, as: .stays, because: "", in: marloes)
        #expect(silent.refusals == [Refusal(.required, field: "why")])
        try casus.review(.report, for: sara, as: .stays, because: "Nog niet veilig", in: marloes).get()
        let review = try #require(casus.uitstellen.last?.reviews?.last)
        #expect(review.by.description == "marloes" && review.why == "Nog niet veilig" && review.on == marloes.day)
        // The expected day comes before another four weeks are over.
        #expect(try waiting(.testDeferral, on: "2026-06-11").map(\.due) == [Day("2026-07-01")])
        let later = try scene.on("2026-06-20").situation("marloes")
        try casus.review(.report, for: sara, as: .ended, because: "Zij woont veilig", in: later).get()
        #expect(!casus.isSettled(.report, for: sara, on: later.day))
        #expect(try waiting(.inform, on: "2026-06-20").contains { $0.user.description == "marloes" })
        #expect(casus.uitstellen.last?.reviews?.count == 2)
    }
}
