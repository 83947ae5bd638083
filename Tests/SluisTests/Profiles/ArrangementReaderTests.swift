// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing

@Suite("Reading a profile")
struct ArrangementReaderTests {
    private func problems(_ changes: ProfileChange...) throws -> [String] {
        do {
            _ = try ProfileShelf.read("docs/voorbeeld-profiel", changes: changes)
            return []
        } catch let found as ProfileProblems {
            return found.problems.map(\.description)
        }
    }

    @Test("every shipped profile fits", arguments: ProfileShelf.shipped)
    func shipped(_ id: String) throws {
        do {
            let profile = try ProfileShelf.read("profiles/\(id)")
            #expect(profile.identity.id == id)
        } catch let found as ProfileProblems {
            Issue.record("\(found)")
        }
    }

    @Test("all problems come at once, each with file and line")
    func atOnce() throws {
        let found = try problems(
            ProfileChange(file: "rollen", old: "functie: melder", new: "functie: baas"),
            ProfileChange(file: "delen", old: "mail:", new: "post:"),
            ProfileChange(file: "bewaren", old: "is: 2 jaar", new: "is: even"))
        #expect(found.count == 4)
        #expect(
            found[0].hasPrefix(
                "docs/voorbeeld-profiel/bewaren.yaml:1: termijn.is: 'even' past hier niet; schrijf een termijn"))
        #expect(found.contains { $0.hasPrefix("docs/voorbeeld-profiel/delen.yaml:8: 'post' is onbekend") })
        #expect(found.contains { $0.contains("'mail' ontbreekt") })
        #expect(found.contains { $0.hasPrefix("docs/voorbeeld-profiel/rollen.yaml:2: ") && $0.contains("'baas'") })
    }

    @Test("a name that nobody defined is an error where it is used")
    func brokenReference() throws {
        let found = try problems(
            ProfileChange(
                file: "werkproces", old: "wie: [regisseur], handeling: afsluiten",
                new: "wie: [baas], handeling: afsluiten"))
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("docs/voorbeeld-profiel/werkproces.yaml:28: 'baas' is geen rol; kies uit "))
    }

    @Test("a kind of party that the law does not know is an error")
    func unknownKind() throws {
        let found = try problems(
            ProfileChange(file: "partijen", old: "soorten: [college-bw]", new: "soorten: [waterschap]"))
        #expect(found.first?.contains("'waterschap' is geen soort partij van de regelset") ?? false)
    }

    @Test("a name that is defined twice is an error")
    func twice() throws {
        let found = try problems(ProfileChange(file: "rollen", old: "id: deelnemer", new: "id: melder"))
        #expect(found.contains { $0.contains("rol 'melder' bestaat al") })
    }

    @Test("a parameter without lines says which assumption it is")
    func noSource() throws {
        let found = try problems(
            ProfileChange(file: "bewaren", old: "vanaf: {is: sluiting, bron: [W:130]}", new: "vanaf: {is: sluiting}"))
        #expect(
            found == [
                "docs/voorbeeld-profiel/bewaren.yaml:2: vanaf: hier ontbreekt 'bron' met regelnummers, of 'aanname' als de tekst zwijgt"
            ])
    }

    @Test("an outcome leads somewhere, a reading names criteria, nothing is readable where nothing is stored")
    func crossChecks() throws {
        #expect(
            try problems(ProfileChange(file: "werkproces", old: "naar: kiezen", new: "naar: kiezen, einde: afgesloten"))
                .count == 1)
        #expect(
            try problems(ProfileChange(file: "toegang-tot-de-aanpak", old: "is: A en B,", new: "is: A en C,")).count
                == 1)
        // One for each of the two roles that would read there.
        #expect(try problems(ProfileChange(file: "werkproces", old: "opslag: rest", new: "opslag: niets")).count == 2)
    }

    @Test("a missing file is a problem like any other")
    func missingFile() throws {
        let files = try ProfileShelf.files("docs/voorbeeld-profiel").filter { !$0.name.hasSuffix("/rechten.yaml") }
        #expect(throws: ProfileProblems.self) { try ProfileShelf.read(files) }
    }

    @Test("text that is no YAML is a problem with its line")
    func unreadable() throws {
        let found = try problems(
            ProfileChange(file: "bestuur", old: "onderzoek: {is: nee", new: "onderzoek: {is: nee]"))
        #expect(found.first?.hasPrefix("docs/voorbeeld-profiel/bestuur.yaml:") ?? false)
        #expect(found.first?.contains("geen leesbare YAML") ?? false)
    }

    @Test("a profile survives being stored", arguments: ProfileShelf.shipped)
    func stored(_ id: String) throws {
        let profile = try ProfileShelf.arrangement(id)
        let data = try JSONEncoder().encode(profile)
        #expect(try JSONDecoder().decode(Arrangement.self, from: data) == profile)
    }

    @Test("the national profile agrees with the one that today's casussen run on")
    func national() throws {
        let arrangement = try ProfileShelf.arrangement("landelijk")
        let profile = try NationalScene().profile
        #expect(arrangement.identity.version == profile.version)
        #expect(arrangement.identity.ruleset.word == profile.ruleset)
        #expect(arrangement.data.lifeDomains.map(\.id) == profile.leefgebieden.map(\.code))
        #expect(arrangement.data.lifeDomains.map(\.nl) == profile.leefgebieden.map(\.nl))
        #expect(
            arrangement.retention.stages.map(\.after.count) == [
                profile.bewaartermijn.archiveAfterMonths, profile.bewaartermijn.destroyAfterMonths,
            ])
        #expect(arrangement.retention.hold.reviewWithin?.count == profile.bewaartermijn.reassessWithinMonths)
        #expect(arrangement.retention.warning?.before.count == profile.bewaartermijn.warnMonthsBefore)
        #expect(arrangement.informing.reviewEvery.value.count == profile.deferralTestWeeks)
        #expect(arrangement.admission.reading?.value.description == "A en B en (C of D)")
    }
}
