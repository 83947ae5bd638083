// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Consent that a parent gave holds only of somebody below sixteen")
struct RepresentedConsentTests {
    private let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    /// Reported without consent; then somebody said yes for the person, born on this day as far as was known.
    private func represented(born: String) throws -> Casus {
        var casus = try scene.reported()
        try correct(&casus, born: born)
        let draft = PersonConsentDraft(
            person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, byRepresentative: true,
            purpose: "de melding")
        try casus.record(draft, in: scene.situation("peer")).done()
        return casus
    }

    private func correct(_ casus: inout Casus, born: String) throws {
        var person = try #require(casus.betrokkene(CareNetworkScene.person))
        person.born = try #require(Day(born))
        try casus.correct(person, because: "Paspoort gezien", in: scene.situation("peer")).done()
    }

    private func held(_ casus: Casus) -> PersonConsent? {
        casus.course?.consent(of: CareNetworkScene.person, .first)
    }

    @Test("who proves to have been sixteen on that day decides alone: it lapses, and the record says why")
    func lapses() throws {
        var casus = try represented(born: "2012-03-01")
        #expect(held(casus)?.status == .given && !casus.isLimited(under: scene.arrangement))
        try correct(&casus, born: "2010-03-09")
        let lapsed = try #require(held(casus))
        #expect(lapsed.status == .lapsed && lapsed.byRepresentative && lapsed.on == scene.today)
        #expect(lapsed.by.description == "peer")
        #expect(casus.isLimited(under: scene.arrangement))
    }

    @Test("a day short of sixteen the parent's word stands")
    func stillAChild() throws {
        var casus = try represented(born: "2012-03-01")
        try correct(&casus, born: "2010-03-10")
        #expect(held(casus)?.status == .given)
    }

    @Test("of somebody known to be sixteen a guardian spoke, and a better birth date changes nothing")
    func guardianship() throws {
        var casus = try represented(born: "1962-08-23")
        try correct(&casus, born: "1963-08-23")
        #expect(held(casus)?.status == .given)
    }
}
