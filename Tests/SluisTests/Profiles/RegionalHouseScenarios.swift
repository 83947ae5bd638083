// SPDX-License-Identifier: EUPL-1.2

import Domain
import Profiles
import Testing

@Suite("Scenarios of the profile of a regional house")
struct RegionalHouseScenarios {
    let subject: ProfileSubject

    init() throws { subject = try ProfileSubject("utrecht-topx") }

    @Test("PU-001 of the paper list only counts are kept")
    func paperList() throws {
        #expect(try subject.step("u0").records == [.counts])
        #expect(try subject.step("u0").outcomes.contains { $0.end == .rejected && $0.data == .nothingStored })
        #expect(subject.profile.admission.routes.first?.stores == .nothing)
    }

    @Test("PU-006 a rejection has three mandatory fields")
    func rejection() throws { #expect(try subject.needs("u1b").isSuperset(of: [.motive, .explanation, .feedback])) }

    @Test("PU-009 in triage only the reporter is asked")
    func triageQuestions() throws {
        #expect(subject.profile.admission.query.value == .reporterOnly)
        #expect(try subject.step("u2v").reach == .reporter)
        // Passing it on to a local approach asks nobody anything; nothing else before the conference reaches further.
        let further = subject.profile.stagesBeforeConference.flatMap(\.steps).filter {
            ($0.reach ?? .reporter) != .reporter
        }
        #expect(further.map(\.id.word) == ["u2l"])
    }

    @Test("PU-011, PU-012, PU-013 outcome with reasons, limited feedback, data anonymised")
    func triageOutcome() throws {
        #expect(try subject.needs("u2").contains(.explanation))
        #expect(try subject.step("u2").outcomes.contains { $0.end == .rejected && $0.data == .anonymised })
        #expect(subject.profile.admission.feedback?.value == .limited)
        #expect(try subject.letter("ut-l1").recipient == .reporter)
    }

    @Test("PU-030 nobody is added before the person is informed")
    func informedFirst() throws { #expect(try subject.needs("u4").contains(.informed)) }

    @Test("PU-035 without a criminal basis no criminal fields")
    func criminalFields() {
        #expect(subject.codes("partner", in: "bespreken", kind: "justitie")["geen-strafrechtelijke-basis"] == nil)
        #expect(subject.codes("partner", in: "bespreken", kind: "justitie")["strafrechtelijke-basis"] == "W")
        #expect(subject.codes("partner", in: "bespreken", kind: "financien")["geen-strafrechtelijke-basis"] == "W")
    }

    @Test("PU-037 victim support shares with explicit consent only")
    func victimSupport() throws {
        #expect(try subject.party("slachtofferhulp").special == .withConsent)
        #expect(
            subject.profile.sharing.consent.contains { $0.mode == .explicit && $0.kinds == [Named("victim-support")] })
    }

    @Test("PU-038 the supplier keeps its assessment in its own file")
    func assessment() { #expect(subject.profile.sharing.recordedAt.value == .ownFile) }

    @Test("PU-040 scores are green, orange or red")
    func scores() { #expect(subject.profile.data.scores.map(\.id) == ["groen", "oranje", "rood"]) }

    @Test("PU-042, PU-044 four kinds of attachment; letters of the house are none of them")
    func attachments() {
        let rules = subject.profile.data.attachments
        #expect(rules.effect(of: "huurachterstand") == .refuse)
        #expect(rules.effect(of: "topx-brief") == .refuse)
        #expect(rules.effect(of: "sfeerverbaal") == .allow)
        #expect(rules.kinds.filter { $0.effect == .allow }.count == 4)
        #expect(rules.notice != nil)
    }

    @Test("PU-048, PU-049 three roles read after closing; colleagues and partners do not")
    func afterClosing() {
        #expect(
            subject.profile.data.afterClosing.map(\.value.word) == [
                "casusregisseur", "procesregisseur", "procesondersteuner",
            ])
        #expect(subject.codes("casusregisseur", in: "gesloten") == ["eigen-casus": "R"])
        #expect(subject.codes("partner", in: "gesloten").values.allSatisfy { $0 == "-" })
        #expect(subject.codes("administratie", in: "gesloten").values.allSatisfy { $0 == "-" })
    }

    @Test("PU-050 to another house it goes by word of mouth, and the dossier closes")
    func otherHouse() throws {
        #expect(try subject.transfer(.otherHouse).channel == .oral)
        #expect(try subject.transfer(.otherHouse).staysBehind == .closed)
    }

    @Test("PU-053 keeping longer has a reason and a review day")
    func hold() {
        #expect(subject.profile.retention.hold.rule == .withReason)
        #expect(subject.profile.retention.hold.reviewWithin != nil)
    }

    @Test("PU-057, PU-061, PU-062 the table of fields")
    func anonymising() throws {
        let table = try #require(subject.profile.retention.anonymising)
        #expect(table.rows.count == 69)
        for field in ["BSN", "SKN", "Straat", "Huisnummer", "Toevoeging", "Tussenvoegsel", "Roepnaam", "E-mail"] {
            #expect(table.operation(object: "Persoon", field: field) == .empty)
        }
        #expect(table.operation(object: "Persoon", field: "Postcode")?.apply(to: "3526AB", letters: "") == "3526")
        #expect(table.operation(object: "Persoon", field: "Achternaam")?.apply(to: "Naam", letters: "qxz") == "qxz")
        #expect(table.operation(object: "Persoon", field: "Geslacht")?.apply(to: "man", letters: "") == "onbekend")
        #expect(table.operation(object: "Verzoek", field: "Naam") == .randomLetters)
        #expect(table.rows.filter { $0.object == "Aanmelding" }.allSatisfy { $0.operation == .empty })
        #expect(table.choices.value == .keep)
    }

    @Test("PU-059 dates become the first of their month, detention the first of its quarter")
    func dates() throws {
        let table = try #require(subject.profile.retention.anonymising)
        let birth = try ProfileSubject.day("2008-11-20")
        #expect(
            table.operation(object: "Persoon", field: "Geboortedatum")?.apply(to: birth)
                == (try ProfileSubject.day("2008-11-01")))
        #expect(
            table.dates.value.apply(to: try ProfileSubject.day("2026-03-19")) == (try ProfileSubject.day("2026-03-01")))
        #expect(
            table.operation(object: "Traject", field: "Detentie begin")?.apply(to: birth)
                == (try ProfileSubject.day("2008-10-01")))
    }

    @Test("PU-063 the anonymised copy is unlinked under a new number")
    func unlinked() throws {
        let table = try #require(subject.profile.retention.anonymising)
        #expect(table.unlink.value == .yes)
        #expect(table.operation(object: "Koppeling", field: "Intern nummer") == .newNumber)
    }

    @Test("PU-070 two hours to the manager and the process director")
    func breachWithin() throws {
        let known = try ProfileSubject.moment("2026-06-02", 14, 10, ahead: 2)
        #expect(
            try subject.term(on: .breachKnown).end(from: known)
                == (try ProfileSubject.moment("2026-06-02", 16, 10, ahead: 2)))
        #expect(subject.profile.rights.breach.internalTo.map(\.word) == ["manager", "procesregisseur"])
    }

    @Test("PU-071 six items and 72 hours to the authority, a copy to both bodies")
    func authority() throws {
        #expect(try subject.letter("ap-melding").content.count == 6)
        #expect(try subject.letter("ap-melding").content.contains(.encrypted))
        #expect(subject.profile.rights.breach.copyTo.map(\.word) == ["partneroverleg", "stuurgroep"])
        let discovered = try ProfileSubject.moment("2026-06-02", 14, 10, ahead: 2)
        #expect(
            try subject.term(on: .breachDiscovered).end(from: discovered)
                == (try ProfileSubject.moment("2026-06-05", 14, 10, ahead: 2)))
    }

    @Test("PU-073, PU-074 three a year at least; every twelve weeks at most")
    func cadence() throws {
        #expect(try subject.body("stuurgroep").cadence?.timesAYear == 3)
        let every = try #require(try subject.body("partneroverleg").cadence?.every)
        #expect(every.end(from: try ProfileSubject.day("2026-01-19")) == (try ProfileSubject.day("2026-04-13")))
    }

    @Test("PU-078 the partners' meeting discusses without names only")
    func dispute() throws { #expect(try subject.body("partneroverleg").casework == .anonymous) }

    @Test("PU-080 five years from the first processing wins when the statute holds; the signal comes two months before")
    func statute() throws {
        let dates = Arrangement.RetentionRules.Dates(
            closed: try ProfileSubject.day("2026-10-15"), firstProcessing: try ProfileSubject.day("2026-02-09"))
        let rules = subject.profile.retention
        #expect(rules.end(dates) == (try ProfileSubject.day("2031-10-15")))
        let end = try #require(rules.end(dates, outerLimit: Term(5, .years)))
        #expect(end == (try ProfileSubject.day("2031-02-09")))
        #expect(rules.warning?.before == Term(2, .months))
        #expect(end.adding(months: -2) == (try ProfileSubject.day("2030-12-09")))
        #expect(subject.findings.contains("bewaren-niet-vanaf-eerste-verwerking"))
    }

    @Test("the retention term contradicts the house's own protocol, and says so")
    func contradiction() throws { #expect(subject.findings.contains("bewaartermijn-tegen-eigen-protocol")) }
}
