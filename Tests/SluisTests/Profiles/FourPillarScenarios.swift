// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles
import Testing

@Suite("Scenarios of the profile with four pillars")
struct FourPillarScenarios {
    let subject: ProfileSubject

    init() throws { subject = try ProfileSubject("enschede") }

    @Test("PE-002 pillar III is a draft behind a gate")
    func draft() throws {
        #expect(try subject.pillar("pijler-iii").status == .draft)
        let gate = subject.profile.identity.gates.first { $0.pillar?.word == "pijler-iii" }
        #expect(gate?.status == .waiting)
    }

    @Test("PE-007 participants are chosen by necessity, there is no standing table")
    func necessity() throws {
        #expect(try subject.needs("e2").contains(.necessity))
        #expect(try subject.body("casusoverleg").invitation == .byNecessity)
    }

    @Test("PE-012 without agreement a decision is asked, then the intervention team")
    func noAgreement() throws {
        #expect(try subject.step("e4").outcomes.contains { $0.next?.word == "e4a" })
        #expect(try subject.step("e4a").withoutAgreement?.word == "interventieteam")
    }

    @Test("PE-013 scaling up names one of three causes")
    func causes() throws {
        #expect(try subject.needs("e7").contains(.cause))
        let rung = try #require(subject.profile.roles.ladders.first?.rungs.first)
        #expect(rung.causes.count == 3)
    }

    @Test("PE-014, PE-015, PE-016 who convenes the intervention team depends on the cause; no rung is skipped")
    func convening() throws {
        let ladder = try #require(subject.profile.roles.ladders.first)
        func may(_ role: String, _ cause: String) -> Bool {
            ladder.mayConvene(Named(role), body: Named("interventieteam"), on: Named(cause))
        }
        #expect(!may("casusregisseur", "te-weinig-inzet"))
        #expect(may("programmamanager", "acute-dreiging-openbare-orde"))
        #expect(!may("programmamanager", "te-weinig-resultaat"))
        #expect(may("clustermanager", "te-weinig-resultaat"))
        #expect(try subject.needs("e8").contains(.previousRung))
    }

    @Test("PE-018, PE-019 an external party endorses, signs and is tested; statutory secrecy waives the statement")
    func external() throws {
        let external = try #require(subject.profile.parties.external)
        #expect(Set(external.needs) == [.principles, .secrecyStatement, .lawfulness])
        #expect(external.checkedBy.word == "casusregisseur")
        #expect(external.statementUnlessBound.value == .yes)
        #expect(external.statementUnlessBound.elsewhere.map(\.value) == [.no])
    }

    @Test("PE-023 moving out: case director with process manager, partners are told")
    func movingOut() throws {
        let transfer = try subject.transfer(.otherMunicipality)
        #expect(transfer.decidedBy.map(\.word) == ["casusregisseur", "procesmanager"])
        #expect(transfer.notify.map(\.word) == ["deelnemer"])
        #expect(transfer.staysBehind == .administrativeCore)
        #expect(Set(transfer.needs).isSuperset(of: [.necessity, .lawfulness]))
    }

    @Test("PE-025 the case director has no system access where the municipality enters data")
    func directorWithoutAccess() throws {
        #expect(subject.codes("casusregisseur", in: "uitvoering")["invoer-door-medewerkers"] == "n")
        #expect(subject.codes("casusregisseur", in: "uitvoering")["invoer-door-partijen"] == "W")
        #expect(subject.findings.contains("casusregie-zonder-toegang"))
    }

    @Test("PE-027 pillars stand behind hard walls; delegated staff see what they are assigned")
    func walls() throws {
        #expect(subject.profile.process.pillars.allSatisfy { $0.wall == .hard })
        #expect(subject.codes("medewerker-gemeente", in: "melding") == ["toegewezen": "W"])
    }

    @Test("PE-033 no article 20 decision: structural police supply waits")
    func article20() throws {
        #expect(subject.findings.contains("artikel-20-ontbreekt"))
        #expect(subject.profile.identity.gates.contains { $0.blocks == .policeData && $0.status == .waiting })
    }

    @Test("PE-034 the mayor is a body of its own that did not sign")
    func mayor() throws {
        #expect(try subject.party("burgemeester").signed == .absent)
        #expect(subject.findings.contains("niet-ondertekend"))
    }

    @Test("PE-036 danger, also to the reporter, is an exemption with a full record")
    func danger() throws {
        #expect(subject.profile.informing.exemptions.filter { $0.record == .full }.count == 6)
        #expect(subject.profile.informing.deferralRecord?.value.isComplete == true)
    }

    @Test("PE-038 an exemption is reviewed after four weeks")
    func review() throws {
        let start = try ProfileSubject.day("2026-03-02")
        #expect(try subject.term(on: .exemption).end(from: start) == (try ProfileSubject.day("2026-03-30")))
    }

    @Test("PE-040 a status message comes from the party of primary treatment or the reporter")
    func status() throws {
        #expect(try subject.step("e6").actors.map(\.word) == ["partij-in-behandeling", "melder"])
        #expect(try subject.letter("en-l2").recipient == .person)
    }

    @Test("PE-042, PE-044 a month after receipt, within the month's end")
    func month() throws {
        let term = try #require(try subject.right(.access).term).value
        #expect(term.end(from: try ProfileSubject.day("2026-01-31")) == (try ProfileSubject.day("2026-02-28")))
        #expect(term.end(from: try ProfileSubject.day("2026-05-18")) == (try ProfileSubject.day("2026-06-18")))
        #expect(try subject.right(.access).longer?.value == Term(2, .months))
    }

    @Test("PE-045, PE-047 from sixteen, and the identity is verified")
    func requester() throws {
        #expect(subject.profile.rights.ownFromAge.value == 16)
        #expect(subject.profile.rights.identity.value == .verify)
    }

    @Test("PE-048 police items have their own desk; an access answer has seven items")
    func access() throws {
        #expect(subject.profile.rights.policeData.value == .ownDesk)
        #expect(try subject.letter("en-l5").content.count == 7)
    }

    @Test("PE-049 portability only for processing on consent")
    func portability() throws { #expect(try subject.right(.portability).offered.value == .consentOnly) }

    @Test("PE-051 complaints go to the process manager")
    func complaints() throws { #expect(subject.profile.rights.complaints.desk.word == "procesmanager") }

    @Test("PE-054, PE-057 twelve and seventy-two elapsed hours, across the change of the clock")
    func breachClocks() throws {
        let known = try ProfileSubject.moment("2026-03-28", 20, ahead: 1)
        #expect(
            try subject.term(on: .breachKnown).end(from: known)
                == (try ProfileSubject.moment("2026-03-29", 9, ahead: 2)))
        let discovered = try ProfileSubject.moment("2026-10-24", 10, ahead: 2)
        #expect(
            try subject.term(on: .breachDiscovered).end(from: discovered)
                == (try ProfileSubject.moment("2026-10-27", 9, ahead: 1)))
    }

    @Test("PE-055, PE-056 five items in the notice; it is due when a casus is touched")
    func breachNotice() throws {
        #expect(subject.profile.rights.breach.internalContent.count == 5)
        #expect(try subject.letter("en-l8").content.count == 5)
        #expect(subject.profile.rights.breach.threshold.value == .casus)
        #expect(subject.findings.contains("datalek-drempel-in-de-weg"))
    }

    @Test("PE-059, PE-060 five years after closing; the last change counts only without an end")
    func retention() throws {
        let rules = subject.profile.retention
        let closed = Arrangement.RetentionRules.Dates(
            closed: try ProfileSubject.day("2027-02-15"), lastChange: try ProfileSubject.day("2029-01-10"))
        #expect(rules.end(closed) == (try ProfileSubject.day("2032-02-15")))
        let open = Arrangement.RetentionRules.Dates(lastChange: try ProfileSubject.day("2026-04-01"))
        #expect(rules.end(open) == (try ProfileSubject.day("2031-04-01")))
        #expect(rules.end(.init()) == nil)
    }

    @Test("PE-065, PE-066 two thirds present and nobody against")
    func amendment() throws {
        let rule = try subject.decision("regiegroep", .amendment)
        #expect(rule.passes(.init(members: 9, present: 6, inFavour: 6, against: 0)) == true)
        #expect(rule.passes(.init(members: 9, present: 8, inFavour: 7, against: 1)) == false)
        #expect(rule.passes(.init(members: 9, present: 5, inFavour: 5, against: 0)) == false)
        #expect(subject.profile.governance.amendmentEffect.value == .onSigning)
    }

    @Test("PE-068 the parties of a pillar adopt its work process together")
    func processAmendment() throws {
        #expect(try subject.decision("pijlerpartners", .process).rule == .all)
        #expect(try subject.body("pijlerpartners").members == .partiesOfThePillar)
    }

    @Test("PE-070 access ends by itself on exclusion")
    func exclusion() throws { #expect(subject.profile.clocks.clock(on: .exclusion)?.effect == .automatic) }

    @Test("PE-071 two years, then a year at a time")
    func duration() throws {
        let start = try ProfileSubject.day("2019-02-12")
        #expect(subject.profile.governance.firstTerm?.value.end(from: start) == (try ProfileSubject.day("2021-02-12")))
        #expect(subject.profile.governance.renewal?.value == Term(1, .years))
    }
}
