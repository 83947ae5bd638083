// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One ticket: where it stands, what waits for this visitor, and what was decided on which judgements.
struct TicketPage {
    let ticket: Ticket
    let world: TicketWorld
    let visitor: Visitor
    private let words: TicketWords
    private var t: Wording { visitor.t }

    init(_ ticket: Ticket, _ world: TicketWorld, _ visitor: Visitor) {
        (self.ticket, self.world, self.visitor) = (ticket, world, visitor)
        words = TicketWords(world.situation, visitor.t)
    }

    var html: HTML {
        let stage = words.stage(of: ticket)
        let head = HTML.pageHead(
            t("ticket.heading", ["number": ticket.number]), status: words.status(ticket), actions: actions)
        let goals: [HTML] = (stage?.goals ?? []).map { HTML(t.either($0.nl, $0.en)) }
        let ahead: HTML? = ticket.ended == nil ? "\(HTML.list(goals))\(minimal(stage))" : nil
        return """
            \(HTML.breadcrumb([(t("ticket.title"), "/kaartjes")], current: ticket.number, t))\(head)\
            \(HTML.alert(.info, t("ticket.noPerson.title"), "<p>\(t("ticket.noPerson"))</p>"))\
            \(ahead)\(owed)\(letters)\(HTML.columns("\(route)\(taken)", side: "\(about)\(team)\(guests)"))
            """
    }

    private var actions: [HTML] {
        let asking: [HTML] =
            ticket.asksGuests(world) ? [.linkButton(t("ticket.guest"), TicketGuestController.link(of: ticket))] : []
        return taskActions + asking
    }

    private var taskActions: [HTML] {
        world.tasks(on: ticket).compactMap { task in
            switch task {
            case .step(let word):
                let name = world.arrangement.step(word).map { t.name($0.step) } ?? word
                return HTML.linkButton(name, "/kaartjes/\(ticket.id)/stap", style: .primary)
            case .openFile:
                return HTML.linkButton(t("ticket.open"), "/kaartjes/\(ticket.id)/openen", style: .primary)
            case .confirm: return nil
            case .reviewException:
                return HTML.linkButton(t("ticket.review"), "/kaartjes/\(ticket.id)/uitzondering")
            case .actionList: return HTML.linkButton(t("ticket.actions.title"), "/kaartjes/actielijst")
            }
        }
    }

    /// Before everybody talks: could it be with fewer, or without a name (X-NI-02)?
    private func minimal(_ stage: Arrangement.Stage?) -> HTML {
        guard stage?.presence == .everyone || stage?.presence == .knowTheHousehold else { return leaving }
        let content = ticket.stageOfContent(under: world.arrangement)
        let outline: HTML? = content.map { "<p>\(t("ticket.outline", ["stage": t.either($0.nl, $0.en)]))</p>" }
        return "\(HTML.alert(.info, t("ticket.anonymous"), "<p>\(t("ticket.minimal"))</p>\(outline)"))\(leaving)"
    }

    /// For who leads the meeting: who is asked to leave the room at this item.
    private var leaving: HTML {
        let leads = world.arrangement.roles.roles.contains { role in
            role.function == .processDirection && visitor.user.arranged.contains(role.id.word)
        }
        let people = leads ? ticket.mustLeave(under: world.arrangement, in: world.situation) : []
        guard !people.isEmpty else { return .empty }
        let names: [HTML] = people.map { HTML(words.naming.userOfPartij($0.id)) }
        return HTML.alert(.warning, t("room.leave.title"), "<p>\(t("room.leave.ticket"))</p>\(HTML.list(names))")
    }

    private var owed: HTML {
        guard let ended = ticket.ended, ended.kind != .opened else { return .empty }
        let buttons: [HTML] = world.tasks(on: ticket).compactMap { task in
            guard case .confirm(let kind) = task else { return nil }
            return HTML.actionButton(
                label: .key("ticket.confirm.\(kind.rawValue)"),
                action: "/kaartjes/\(ticket.id)/gedaan/\(kind.rawValue)",
                for: visitor)
        }
        let done: [HTML] = ticket.confirmations.map {
            "\(t("ticket.confirmedBy.\($0.kind.rawValue)", ["who": words.naming.userOfPartij($0.by)]))"
        }
        return HTML.alert(
            .warning, t("ticket.ended.todo"),
            "<p>\(t("ticket.ended.todo.body"))</p>\(HTML.list(done))\(HTML.joined(buttons))")
    }

    /// The texts for the household that this visitor is to give, to print.
    private var letters: HTML {
        guard let arrangement = world.situation.collaboration.arrangements[ticket.arrangement] else { return .empty }
        let found = ticket.letters(for: visitor.user, under: arrangement)
        guard !found.isEmpty else { return .empty }
        let links = found.map { letter in
            HTML.link(t.either(letter.nl, letter.en), TicketLetterController.link(letter, of: ticket))
        }
        return HTML.card(
            t("ticket.letters"), level: 2, "<p class=\"hint\">\(t("ticket.letters.lead"))</p>\(HTML.list(links))")
    }

    private var route: HTML {
        guard let name = ticket.route,
            let route = world.situation.collaboration.arrangements[ticket.arrangement]?.admission.routes
                .first(where: { $0.nl == name })
        else { return .empty }
        let pairs: [(term: String, value: HTML)] = ticket.answers.compactMap { answer in
            guard route.asked.indices.contains(answer.question) else { return nil }
            return (route.asked[answer.question], HTML(t("ticket.answer.\(answer.answer.rawValue)")))
        }
        return HTML.card(t.either(route.nl, route.en), level: 2, HTML.definitions(pairs))
    }

    private var taken: HTML {
        let happenings = ticket.taken.reversed().map { taken in
            Happening(
                when: t.day(taken.on), title: words.title(of: taken),
                body: "<p class=\"hint\">\(words.naming.userOfPartij(taken.by))</p>\(judgements(taken))")
        }
        let reviews = (ticket.reviews ?? []).reversed().map { review in
            Happening(
                when: t.day(review.on), title: t("ticket.reviewed"),
                body: """
                    <p>\(words.statement(review.statement))</p>\
                    <p class="hint">\(words.naming.userOfPartij(review.by))</p>
                    """)
        }
        return HTML.card(t("course.taken"), level: 2, HTML.timeline(reviews + happenings))
    }

    private func judgements(_ taken: Ticket.TakenStep) -> HTML {
        var lines = taken.statements.map { HTML(words.statement($0)) }
        if let shared = taken.shared, let declined = taken.declined {
            lines.append(HTML(t("ticket.counts", ["shared": "\(shared)", "declined": "\(declined)"])))
        }
        return lines.isEmpty ? .empty : HTML.list(lines)
    }

    private var about: HTML {
        var pairs: [(term: String, value: HTML)] = [
            (t("ticket.column.day"), HTML(t.day(ticket.on))),
            (t("ticket.column.partij"), HTML(words.naming.userOfPartij(ticket.by))),
        ]
        if let subdivision = ticket.subdivision {
            pairs.insert((t("course.about.subdivision"), HTML(subdivision)), at: 0)
        }
        if let ground = ticket.ended?.ground {
            pairs.append((t("ticket.transfer.ground"), HTML(t("profile.ground.\(ground.rawValue)"))))
        }
        return HTML.card(t("course.about"), level: 2, HTML.definitions(pairs))
    }

    private var team: HTML {
        guard !ticket.team.isEmpty else { return .empty }
        let lines: [HTML] = ticket.team.map { member in
            let badge: HTML? = member.user == ticket.caseDirector ? .badge(t("ticket.caseDirector"), .info) : nil
            return "\(words.naming.userOfPartij(member.user)) \(badge)"
        }
        return HTML.card(t("course.team"), level: 2, HTML.list(lines))
    }

    /// Who was asked to the table for this household, step by step.
    private var guests: HTML {
        let lines: [HTML] = (ticket.guests ?? []).reversed().map { guest in
            let step = world.arrangement.step(guest.step).map { t.name($0.step) } ?? guest.step
            let secrecy = guest.secrecySignedOn.map { t("ticket.guest.signed", ["day": t.day($0)]) } ?? ""
            return "\(words.naming.userOfPartij(guest.user)): \(step). \(secrecy)"
        }
        return lines.isEmpty
            ? .empty
            : HTML.card(
                t("ticket.guests"), level: 2, "<p class=\"hint\">\(t("ticket.guests.lead"))</p>\(HTML.list(lines))")
    }
}
