// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Consent across life domains is taken back for the domains that are named, and no earlier than it was given")
struct DomainsTakenBackTests {
    let scene: TicketScene
    private let youth = Identifier<Inbreng>(known: "jeugd")
    private let debts = Identifier<Inbreng>(known: "schulden")
    private let landlord = Identifier<Partij>(known: "talis")

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func back(
        _ domains: [String], of person: Identifier<Betrokkene> = TicketScene.karin, on day: String = "2026-05-06",
        purpose: String = "liever niet"
    ) -> PersonConsentDraft {
        PersonConsentDraft(
            person: person, mode: .acrossDomains, status: .withdrawn, domains: domains, on: Day(day), purpose: purpose)
    }

    private func item(_ domain: String) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: TicketScene.karin, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: "probleem", domain: domain, ground: .publicTask),
            necessity: "nodig", hasText: true, akkoordFor: [landlord], keepFromConference: false)
    }

    /// An item of each of two domains for which the mother gave consent, besides the domain of the landlord.
    private func filled() throws -> Casus {
        var casus = try scene.opened()
        try casus.bringIn(item("jeugd"), as: youth, in: scene.situation("niels")).get()
        try casus.bringIn(item("schulden"), as: debts, in: scene.situation("anouk")).get()
        return casus
    }

    private func closed(_ casus: Casus) throws -> Set<Identifier<Inbreng>> {
        let items = try [youth, debts].map { try #require(casus.inbreng($0)) }
        return Set(
            items.filter { casus.lacksDomainConsent($0, for: landlord, under: scene.arrangement) }.map(\.id))
    }

    @Test("PN-018 one domain taken back closes that domain, the rest stays and can be taken back later")
    func perDomain() throws {
        var casus = try filled()
        let marloes = try scene.situation("marloes")
        #expect(try closed(casus).isEmpty)
        let before = casus
        try casus.record(back(["jeugd"]), in: marloes).get()
        #expect(try closed(casus) == [youth])
        #expect(casus.course?.domainsGiven(by: TicketScene.karin) == ["wonen", "schulden"])
        #expect(casus.course?.partsTakenBack(by: TicketScene.karin).map(\.domains) == [["jeugd"]])
        let told = casus.notices(since: before, in: marloes).filter { $0.kind == .consentWithdrawn }
        #expect(!told.isEmpty)
        #expect(casus.record(back(["jeugd"]), in: marloes).refusals == [Refusal(.domainNotGiven, field: "domains")])
        try casus.record(back(["wonen", "schulden"]), in: marloes).get()
        #expect(try closed(casus) == [youth, debts])
        #expect(casus.course?.consent(of: TicketScene.karin, .acrossDomains)?.status == .withdrawn)
        #expect(casus.record(back([]), in: marloes).refusals == [Refusal(.nothingToUndo, field: "status")])
    }

    @Test("PN-018 a withdrawal that names no domain ends all; one that was never given cannot be taken back")
    func whole() throws {
        var casus = try filled()
        let marloes = try scene.situation("marloes")
        #expect(casus.record(back(["zorg"]), in: marloes).refusals == [Refusal(.domainNotGiven, field: "domains")])
        #expect(try closed(casus).isEmpty)
        try casus.record(back([], purpose: ""), in: marloes).get()
        #expect(try closed(casus) == [youth, debts])
    }

    @Test("a new yes opens a domain that was taken back, and not on a day before that")
    func anew() throws {
        var casus = try filled()
        let later = try scene.on("2026-05-08")
        try casus.record(back(["jeugd"], on: "2026-05-08"), in: later.situation("marloes")).get()
        func yes(_ day: String) -> PersonConsentDraft {
            PersonConsentDraft(
                person: TicketScene.karin, mode: .acrossDomains, status: .given, domains: ["wonen", "jeugd"],
                on: Day(day), purpose: "het plan")
        }
        #expect(
            casus.record(yes("2026-05-07"), in: try later.situation("marloes")).refusals
                == [Refusal(.laterNo, field: "on")])
        try casus.record(yes("2026-05-08"), in: later.situation("marloes")).get()
        // It takes the place of the yes before: what it does not name is not given any more.
        #expect(try closed(casus) == [debts])
    }

    @Test("a withdrawal is no earlier than the yes that it ends")
    func beforeTheYes() throws {
        var casus = try filled()
        let refused = casus.record(back([], on: "2026-01-01"), in: try scene.situation("marloes"))
        #expect(refused.refusals == [Refusal(.withdrawnBeforeYes, field: "on")])
        #expect(try closed(casus).isEmpty)
    }

    @Test("a child alone gives no consent, and its withdrawal is believed")
    func child() throws {
        var casus = try scene.opened()
        let marloes = try scene.situation("marloes")
        #expect(casus.record(scene.consent(TicketScene.noah, .given), in: marloes).reasons == [.representativeNeeded])
        try casus.record(back([], of: TicketScene.noah), in: marloes).get()
        #expect(casus.course?.domainsGiven(by: TicketScene.noah) == [])
    }
}
