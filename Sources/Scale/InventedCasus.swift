// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Rulebook

/// One casus as it came to be through the acts that people use, each at its own moment.
package struct InventedCasus: Sendable {
    /// How far it got.
    package enum Stage: Sendable, CaseIterable {
        case archived
        case scaledDown
        case conference
        case triage
        case intake
        case reported
    }

    package private(set) var casus: Casus
    package let item: Identifier<Inbreng>
    /// What was done, by whom and when: what the journal has lines of.
    package private(set) var acts: [(act: String, by: User, at: Moment)] = []

    private let world: InventedWorld
    private var moment: Moment

    /// Makes one; throws `Refused` when the acts do not fit the rules any more.
    package init(
        _ number: String, id: Identifier<Casus>, to stage: Stage, from start: Moment, in world: InventedWorld,
        _ numbers: inout SeededNumbers
    ) throws {
        self.world = world
        moment = start
        item = Identifier(known: numbers.hexadecimal() + numbers.hexadecimal())
        let reporter = world.register.professionals.randomElement(using: &numbers) ?? world.nobody
        let regie = world.register.procesregisseurs.randomElement(using: &numbers) ?? world.nobody
        casus = try Self.report(number, id, item, by: reporter, world.situation(reporter, at: start), &numbers)
        acts.append(("casus.reported", reporter, start))
        if stage == .reported { return }
        try act("casus.taken-up", by: regie, afterHours: 20) { $0.takeUp(in: $1) }
        if stage == .intake { return }
        try throughIntake(reporter, regie)
        if stage == .triage {
            try ask(regie, &numbers)
        } else {
            try conference(reporter, regie, isOver: stage != .conference, &numbers)
        }
    }

    private static func report(
        _ number: String, _ id: Identifier<Casus>, _ item: Identifier<Inbreng>, by reporter: User,
        _ situation: Situation, _ numbers: inout SeededNumbers
    ) throws -> Casus {
        let invented = InventedPerson(&numbers)
        let person = Betrokkene(
            id: Identifier(known: numbers.hexadecimal()), given: invented.given, family: invented.family,
            born: invented.born, bsn: invented.bsn, residence: "Verzonnen plaats", category: .aimedAt, relation: "")
        let draft = ReportDraft(
            task: "Eigen taak van de partij",
            reasons: [
                .init(leefgebied: "wonen", reason: "Achterstand in de huur en klachten uit de buurt."),
                .init(leefgebied: "financien", reason: "Schulden bij verschillende schuldeisers."),
            ],
            tried: "Huisbezoeken, een aanbod van hulp en een gesprek met de verhuurder.",
            question: "Hoe voorkomen wij samen dat het verder misgaat?", betrokkenen: [person])
        var casus = try Casus.report(draft, as: id, number: number, in: situation).value()
        let content = ContentClass(
            betrokkene: person.id, classes: ["ordinary"], subtype: nil, origin: nil, hat: nil, task: "Eigen taak")
        let inbreng = InbrengDraft(
            content: content, necessity: "Kern van de aanmelding.", hasText: true,
            akkoordFor: [situation.collaboration.house], keepFromConference: false,
            answers: ["supplier-internal-rules-allow": true])
        try casus.bringIn(inbreng, as: item, in: situation).value()
        return casus
    }

    private mutating func throughIntake(_ reporter: User, _ regie: User) throws {
        let verdicts = Intake.Criterion.allCases.map {
            Intake.Verdict(criterion: $0, met: true, motivation: "Blijkt uit de aanmelding.")
        }
        let intake = IntakeDraft(verdicts: verdicts, weighing: "Past bij het doel.", result: .casus, advice: "")
        try act("casus.intake-decided", by: regie, afterHours: 40) { $0.decideIntake(intake, in: $1) }
        try tell(.report, by: reporter)
    }

    private mutating func tell(_ topic: InformTopic, by reporter: User) throws {
        guard let person = casus.personsAimedAt.first?.id else { return }
        try act("betrokkene.informed", by: reporter, afterHours: 24) {
            $0.inform(person, of: topic, on: $1.day, by: .talk, in: $1)
        }
    }

    /// Two parties are asked; neither answered yet.
    private mutating func ask(_ regie: User, _ numbers: inout SeededNumbers) throws {
        for user in others(2, &numbers) {
            let draft = VraagDraft(
                to: user.partij, user: user.id, relevance: "Vermoedelijk bekend", task: "Eigen taak",
                purpose: "Een volledig beeld", necessity: "Nodig om te kunnen wegen", question: "Wat is bekend?",
                items: [])
            let id = Identifier<Vraag>(known: numbers.hexadecimal())
            try act("vraag.sent", by: regie, afterHours: 4) { $0.ask(draft, as: id, in: $1) }
        }
    }

    private mutating func conference(
        _ reporter: User, _ regie: User, isOver: Bool, _ numbers: inout SeededNumbers
    ) throws {
        let item = self.item
        try act("triage.decided", by: regie, afterHours: 100) {
            $0.decideTriage(.conference, motivation: "Samen optrekken is nodig.", otherTable: "", in: $1)
        }
        try tell(.triageOutcome, by: reporter)
        try act("inbreng.tested", by: regie, afterHours: 4) {
            $0.test(item, necessary: true, because: "Nodig aan tafel.", in: $1)
        }
        let table = Identifier<Casusoverleg>(known: numbers.hexadecimal())
        try act("overleg.prepared", by: regie, afterHours: 24) { casus, situation in
            let preparation = Preparation(
                on: situation.day.adding(days: isOver ? 0 : 9), time: "10:00", place: "Zaal", goal: "Een gedeeld beeld",
                decision: "Plan", themes: "Wonen", priorViewing: .off, involvement: .informedBefore,
                careAgreements: "Wat hier ligt, blijft hier.")
            return casus.prepare(preparation, as: table, in: situation)
        }
        let invited = others(4, &numbers)
        for user in invited {
            let draft = DeelnemerDraft(
                user: user.id, role: .expert, requestedInput: "Eigen beeld", task: "Eigen taak",
                specialDataTested: true, acceptsProtocol: true)
            try act("overleg.invited", by: regie, afterHours: 0) { $0.invite(draft, in: $1) }
        }
        guard isOver else { return }
        let present = Set(invited.map(\.id))
        try act("overleg.opened", by: regie, afterHours: 1) { $0.openOverleg(present: present, in: $1) }
        try act("plan.criteria-written", by: regie, afterHours: 0) {
            $0.writeScaleDownCriteria("Drie maanden rust.", over: 0, in: $1)
        }
        try act("overleg.closed", by: regie, afterHours: 0) {
            $0.closeOverleg(.scaleDown, motivation: "De gewone hulp kan verder.", in: $1)
        }
    }

    /// People of other parties than the reporter's, each of another party.
    private func others(_ count: Int, _ numbers: inout SeededNumbers) -> [User] {
        var found: [User] = []
        while found.count < count {
            guard let user = world.register.professionals.randomElement(using: &numbers) else { return found }
            let parties = found.map(\.partij) + [casus.aanmelding.partij]
            if !parties.contains(user.partij) { found.append(user) }
        }
        return found
    }

    private mutating func act(
        _ word: String, by user: User, afterHours hours: Int64, _ body: (inout Casus, Situation) -> Outcome<Void>
    ) throws {
        moment = moment.adding(seconds: hours * 3600)
        try body(&casus, world.situation(user, at: moment)).value()
        acts.append((word, user, moment))
    }

    /// The casus as time left it by today.
    package mutating func bringUpToDate(_ situation: Situation) {
        casus.archive(on: situation.day, situation.profile.bewaartermijn, at: situation.moment)
    }

    /// When somebody last did something in it.
    package var changedAt: Moment { moment }

    /// The acts do not fit the rules any more.
    package struct Refused: Error {
        let problems: [Refusal]
    }
}

extension Outcome {
    @discardableResult
    fileprivate func value() throws -> Value {
        switch self {
        case .done(let value): return value
        case .refused(let problems): throw InventedCasus.Refused(problems: problems)
        }
    }
}
