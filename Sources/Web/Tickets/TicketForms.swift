// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form by which a signal is brought in.
struct BringTicketForm {
    let world: TicketWorld
    let t: Wording

    private var arrangement: Arrangement { world.arrangement }

    var form: Form {
        Form(action: "/kaartjes/nieuw", submitLabel: "ticket.bring", cancel: "/kaartjes", place + way + judgements)
    }

    private var fields: TicketFields? {
        arrangement.ticketEntry.map { TicketFields(arrangement: arrangement, stage: $0.stage, t: t) }
    }

    /// All needs that any way in asks; the domain says which count.
    private var needs: [Arrangement.Need] {
        var needs = arrangement.ticketNeeds(route: nil)
        for need in arrangement.ticketRoutes.flatMap(\.needs) where !needs.contains(need) { needs.append(need) }
        return needs
    }

    private var place: [Field] {
        let areas = arrangement.identity.subdivisions
        guard !areas.isEmpty else { return [] }
        return [
            .radios(
                "subdivision", label: "course.report.subdivision",
                choices: areas.map { Choice($0, label: .text($0)) })
        ]
    }

    private var way: [Field] {
        guard !arrangement.ticketRoutes.isEmpty else { return [] }
        let routes = arrangement.ticketRoutes.map { Choice($0.nl, label: .text(t.either($0.nl, $0.en))) }
        let choose: Field = .radios(
            "route", label: "ticket.route", choices: [Choice("-", label: "ticket.route.none")] + routes)
        return [choose] + arrangement.ticketRoutes.flatMap(questions)
    }

    private func questions(_ route: Arrangement.Route) -> [Field] {
        let title = t("ticket.route.questions", ["route": t.either(route.nl, route.en)])
        let answers = Ticket.RouteAnswer.Answer.allCases.map {
            Choice($0.rawValue, label: .key("ticket.answer.\($0.rawValue)"))
        }
        // A profile has these in Dutch only.
        let dutch: HTML? = t.language == .nl ? nil : "<p class=\"hint\">\(t("ticket.route.dutch"))</p>"
        return [.note("\(HTML.heading(2, title))\(dutch)")]
            + route.asked.enumerated().map { index, question in
                Field("question-\(index)", .text(question), nil, .conditional, .radios(answers))
            }
    }

    private var judgements: [Field] {
        [.note(HTML.heading(2, t("ticket.judgements")))] + (fields?.fields(for: needs) ?? [])
    }

    func draft(_ entered: Entered) -> TicketDraft {
        let chosen = entered.choice("route").flatMap { $0 == "-" ? nil : $0 }
        let route = arrangement.ticketRoutes.first { $0.nl == chosen }
        let answers = (route?.asked ?? []).indices.compactMap { index in
            entered.choice("question-\(index)", as: Ticket.RouteAnswer.Answer.self).map {
                Ticket.RouteAnswer(question: index, answer: $0)
            }
        }
        return TicketDraft(
            subdivision: entered.choice("subdivision"), route: chosen, answers: answers,
            statements: fields?.statements(entered, for: needs) ?? [])
    }
}

/// The form by which a step of a ticket is taken.
struct TicketStepForm {
    let ticket: Ticket
    let world: TicketWorld
    let arrangement: Arrangement
    let stage: Arrangement.Stage
    let step: Arrangement.Step
    let t: Wording

    /// Nothing when the step that is up is not for this user.
    init?(_ ticket: Ticket, _ world: TicketWorld, _ t: Wording) {
        guard let arrangement = world.situation.collaboration.arrangements[ticket.arrangement],
            let (stage, step) = arrangement.step(ticket.next), stage.storage == .ticket,
            ticket.stepProblems(step, under: arrangement, in: world.situation).isEmpty
        else { return nil }
        (self.ticket, self.world, self.t) = (ticket, world, t)
        (self.arrangement, self.stage, self.step) = (arrangement, stage, step)
    }

    private var fields: TicketFields { TicketFields(arrangement: arrangement, stage: stage, t: t) }

    /// The needs that the form asks: what an earlier step showed of telling the household need not be asked again.
    private var needs: [Arrangement.Need] {
        step.needs.filter { need in
            if need != .informed || !ticket.isTold(on: world.situation.day) { return true }
            // Consent is asked only of people who were told: an exception that runs does not do.
            return step.act == .askConsent && ticket.reviewDue != nil
        }
    }

    /// What a transfer to another table asks besides.
    private var transferNeeds: [Arrangement.Need] {
        guard offered.contains(where: { $0.element.end == .transferred }) else { return [] }
        let asked = arrangement.process.transfers.first?.needs ?? []
        return asked.filter { !step.needs.contains($0) && ($0 != .informed || !ticket.isTold(on: world.situation.day)) }
    }

    var form: Form {
        let transfer: [Field] =
            transferNeeds.isEmpty
            ? []
            : [.note("\(HTML.heading(2, t("ticket.transfer")))<p class=\"hint\">\(t("ticket.transfer.hint"))</p>")]
                + fields.fields(for: transferNeeds)
        return Form(
            action: "/kaartjes/\(ticket.id)/stap", submitLabel: "course.step.take", cancel: "/kaartjes/\(ticket.id)",
            fields.fields(for: needs) + particulars + outcomes + deviation + transfer)
    }

    /// What an outcome against the criteria asks of whoever may set them aside.
    private var deviationNeeds: [Arrangement.Need] {
        guard step.needs.contains(.criteria), let override = arrangement.admission.override,
            let role = ticket.actingRole(for: step, under: arrangement, in: world.situation),
            override.by.contains(Named(role.id.word))
        else { return [] }
        return override.needs.filter { !step.needs.contains($0) }
    }

    private var deviation: [Field] {
        deviationNeeds.isEmpty
            ? [] : [.note("<p class=\"hint\">\(t("ticket.deviation"))</p>")] + fields.fields(for: deviationNeeds)
    }

    private var particulars: [Field] {
        switch step.act {
        case .share:
            return [
                .number("shared", label: "ticket.shared", hint: "ticket.shared.hint", in: 0...99),
                .number("declined", label: "ticket.declined", in: 0...99),
            ]
        case .choose:
            let naming = Naming(world.situation)
            let people = arrangement.peopleForTeam(in: world.situation)
                .sorted { (naming.partij($0.partij), $0.name) < (naming.partij($1.partij), $1.name) }
            let choices = people.map { Choice($0.id, named: naming.userOfPartij($0.id)) }
            return [
                .checks("team", label: "ticket.team", hint: "ticket.team.hint", choices: choices),
                .select("caseDirector", label: "ticket.caseDirector", choices: choices),
            ]
        default: return []
        }
    }

    /// The outcomes that this user may choose, each with its place in the step.
    private var offered: [(offset: Int, element: Arrangement.Outcome)] {
        step.outcomes.enumerated().filter {
            ticket.mayChoose($0.element, of: step, under: arrangement, in: world.situation)
        }
    }

    private var outcomes: [Field] {
        guard !step.outcomes.isEmpty else { return [] }
        let hint: Phrase? = offered.count < step.outcomes.count ? "ticket.outcome.others" : nil
        return [
            .radios(
                "outcome", label: "course.outcome", hint: hint,
                choices: offered.map { Choice("\($0.offset)", label: .text(t.name($0.element))) })
        ]
    }

    func draft(_ entered: Entered) -> TicketStepDraft {
        let outcome = entered.number("outcome")
        let isTransfer = outcome.map { step.outcomes.indices.contains($0) && step.outcomes[$0].end == .transferred }
        return TicketStepDraft(
            step: step.id.word, outcome: outcome,
            statements: fields.statements(
                entered, for: needs + deviationNeeds + (isTransfer == true ? transferNeeds : [])),
            shared: entered.number("shared"), declined: entered.number("declined"),
            team: entered.ids("team", of: User.self), caseDirector: entered.id("caseDirector", of: User.self))
    }
}
