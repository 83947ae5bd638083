// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

/// Steps of the process that are known to succeed.
extension NationalScene {
    static let allMet = Intake.Criterion.allCases.map {
        Intake.Verdict(criterion: $0, met: true, motivation: "blijkt uit de melding")
    }

    var citizen: Betrokkene { person("persoon", .aimedAt) }

    func person(_ id: String, _ category: Betrokkene.Category, relation: String = "") -> Betrokkene {
        Betrokkene(
            id: Identifier(known: id), given: "Noor", family: "Nevel",
            born: category == .professional ? nil : Day("1990-05-01"),
            bsn: nil, residence: "", category: category, relation: relation)
    }

    func report(about people: [Betrokkene]) -> ReportDraft {
        ReportDraft(
            task: "Wmo 2.3.1", reasons: [.init(leefgebied: "wonen", reason: "huurschuld")], tried: "gesprekken",
            question: "samen oppakken?", betrokkenen: people)
    }

    func draft(
        _ classes: [String], subtype: String? = nil, origin: String? = nil, about person: String = "persoon",
        necessity: String = "nodig voor het beeld", for partijen: [String] = [], keptFromConference: Bool = false,
        answers: [String: Bool] = [:]
    ) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: Identifier(known: person), classes: classes, subtype: subtype, origin: origin, hat: nil,
                task: "eigen taak"),
            necessity: necessity, hasText: true, akkoordFor: partijen.map(partij),
            keepFromConference: keptFromConference, answers: answers)
    }

    /// A question about the person to one party, complete.
    func question(
        to partij: String, _ user: String, purpose: String = "bepalen wie betrokken is", necessity: String = "onbekend"
    ) -> VraagDraft {
        VraagDraft(
            to: self.partij(partij), user: Identifier(known: user), relevance: "lopende behandeling", task: "Wmo 2.3.1",
            purpose: purpose, necessity: necessity, question: "bent u betrokken?", items: [])
    }

    /// Reported by somebody of a partner and taken up, with one ordinary item that the house may see.
    func reported(by user: String = "sander", about people: [Betrokkene]? = nil) throws -> Casus {
        let outcome = Casus.report(
            report(about: people ?? [citizen]), as: Identifier(known: "c1"), number: "2026-0001",
            in: try situation(user))
        var casus = try #require(outcome.value)
        try casus.takeUp(in: situation("wilma")).mustBeDone()
        try casus.bringIn(
            draft(["ordinary"], for: ["huis"], answers: ["supplier-internal-rules-allow": true]), as: Self.report,
            in: situation(user)
        ).mustBeDone()
        return casus
    }

    /// In triage; the person was told by the reporter unless stated otherwise.
    func inTriage(by user: String = "sander", informed: Bool = true) throws -> Casus {
        var casus = try reported(by: user)
        let intake = IntakeDraft(verdicts: Self.allMet, weighing: "gewogen", result: .casus, advice: "")
        try casus.decideIntake(intake, in: situation("wilma")).mustBeDone()
        if informed {
            try casus.inform(Self.person, of: .report, on: today, by: .talk, in: situation(user)).mustBeDone()
        }
        return casus
    }

    /// Decides for a conference; everything from before is still necessary and the person knows.
    func toConference(_ casus: inout Casus) throws {
        let director = try situation("wilma")
        try casus.decideTriage(.conference, motivation: "samen nodig", otherTable: "", in: director).mustBeDone()
        try casus.inform(Self.person, of: .triageOutcome, on: today, by: .talk, in: director).mustBeDone()
        for item in casus.inbrengen where item.necessity(in: casus.phase) == .untested {
            try casus.test(item.id, necessary: true, because: "blijft nodig", in: director).mustBeDone()
        }
    }

    /// In the conference phase with a complete preparation and these people on the list.
    func prepared(
        with users: [String] = ["sander", "gea"], _ priorViewing: Preparation.PriorViewing = .off
    ) throws -> Casus {
        var casus = try inTriage()
        try toConference(&casus)
        try prepare(&casus, with: users, priorViewing)
        return casus
    }

    func prepare(
        _ casus: inout Casus, with users: [String], _ priorViewing: Preparation.PriorViewing = .off
    ) throws {
        let preparation = Preparation(
            on: today, time: "10:00", place: "huis", goal: "beeld", decision: "plan", themes: "wonen",
            priorViewing: priorViewing, involvement: .informedAfter, careAgreements: "niets mee naar huis")
        let director = try situation("wilma")
        try casus.prepare(preparation, as: Identifier(known: "o1"), in: director).mustBeDone()
        for user in users { try casus.invite(invitation(user), in: director).mustBeDone() }
    }

    func invitation(
        _ user: String, task: String = "eigen wettelijke taak", role: Deelnemer.Role? = .executor,
        acceptsProtocol: Bool = false, necessity: String = "", basis: String = ""
    ) -> DeelnemerDraft {
        DeelnemerDraft(
            user: Identifier(known: user), role: role, requestedInput: "stand van zaken", task: task,
            specialDataTested: false, acceptsProtocol: acceptsProtocol, necessity: necessity, basis: basis)
    }

    /// The table is open and everybody on its list sits at it.
    func sitting(with users: [String] = ["sander", "gea"]) throws -> Casus {
        var casus = try prepared(with: users)
        try open(&casus)
        return casus
    }

    func open(_ casus: inout Casus) throws {
        let present = Set(try #require(casus.currentOverleg).deelnemers.map(\.user))
        try casus.openOverleg(present: present, in: situation("wilma")).mustBeDone()
    }

    /// Writes what a plan must have, apart from its interventions and the roles.
    func writePlan(_ casus: inout Casus, casusregisseur: String = "sander") throws {
        let director = try situation("wilma")
        try casus.appoint(Identifier(known: casusregisseur), in: director).mustBeDone()
        try casus.agreeMonitoring(
            purpose: "zien of het plan loopt", stays: "plan en voortgang", next: today.adding(days: 42), in: director
        ).mustBeDone()
        try casus.writeScaleDownCriteria("drie maanden rust", over: 0, in: director).mustBeDone()
    }

    func add(_ id: String, by executor: String, to casus: inout Casus) throws {
        let draft = InterventieDraft(
            leefgebied: "wonen", what: "begeleiden", goal: "woning behouden", executor: partij(executor), start: today,
            target: today.adding(days: 30))
        try casus.add(draft, as: Identifier(known: id), in: situation("wilma")).mustBeDone()
    }

    func setRole(_ partij: String, in casus: inout Casus) throws {
        try casus.setRole(
            of: self.partij(partij), role: "voert uit", need: "voortgang", in: situation("wilma")
        ).mustBeDone()
    }

    /// Answers questions of the law with yes, each by the user named; a judgement with its worksheet.
    func answer(
        _ codes: [String], _ value: Bool = true, about id: String, for partij: String, by user: String,
        in casus: inout Casus
    ) throws {
        let sheets = try #require(situation(user).worksheets)
        let judged = value ? codes.filter { sheets.settling($0) != nil } : []
        for sheet in sheets.all where !Set(sheet.settles).isDisjoint(with: judged) {
            try casus.fillIn(
                sheet.id, sheet.helping(), concluding: true, about: item(id), for: self.partij(partij),
                in: situation(user)
            ).mustBeDone()
        }
        for code in codes where !judged.contains(code) {
            try casus.answer(
                code, value, about: item(id), for: self.partij(partij), because: "afgewogen", in: situation(user)
            ).mustBeDone()
        }
    }

    /// The municipality brings in one item at the table and lets a party look; the law is open for that party.
    func bringInCleared(_ id: String, for partij: String, _ user: String, to casus: inout Casus) throws {
        if casus.inbreng(item(id)) == nil {
            try casus.bringIn(draft(["ordinary"]), as: item(id), in: situation("sander")).mustBeDone()
        }
        try casus.say(true, on: item(id), for: self.partij(partij), use: .view, in: situation("sander")).mustBeDone()
        try answer(["same-purpose"], about: id, for: partij, by: "sander", in: &casus)
        try answer(["receiver-competent"], about: id, for: partij, by: user, in: &casus)
    }
}
