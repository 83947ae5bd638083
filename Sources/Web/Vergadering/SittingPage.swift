// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import HTTPTypes

/// The way through the agenda while it sits: one item at a time, each with who is there, made for a keyboard.
struct SittingPage {
    let view: VergaderingView
    let visitor: Visitor
    /// The casus that sits now, for who leads it.
    let table: CasusView?
    var refused: (casus: Identifier<Casus>, entered: Entered)?

    private var t: Wording { visitor.t }
    private var sitting: Vergadering { view.vergadering }
    private var naming: Naming { Naming(view.situation) }
    private var base: Link { MeetingRoom.link(sitting.id) }

    var page: Page {
        let problems = refused?.entered.problems.count ?? 0
        let title = sitting.title(t)
        var page = Page(
            title: title, width: .wide, status: problems > 0 ? .unprocessableContent : .ok,
            body: """
                \(HTML.breadcrumb(
                    [(t("vergadering.title"), "/vergaderingen"), (title, base)], current: t("zitting.title"), t))\
                \(HTML.pageHead(title, status: sitting.badge(t)))\(menu)\(HTML.joined(items))\(ending)
                """)
        page.problemCount = problems
        return page.onPaper(in: view.situation, for: visitor)
    }

    /// The numbered way through the agenda; the numbers are access keys too.
    private var menu: HTML {
        let links: [HTML] = sitting.items.enumerated().map { place, item in
            let here = item.state == .sitting
            return """
                <li><a href="#punt-\(place + 1)"\(attribute: "accesskey", place < 9 ? "\(place + 1)" : nil)\
                \(attribute: "aria-current", here ? "step" : nil)>\(place + 1). \(name(item))</a></li>
                """
        }
        return """
            <nav class="tabs" id="menu" tabindex="-1" aria-label="\(t("vergadering.agenda"))"><ul>\(links)</ul></nav>\
            <p class="hint screen-only">\(t("zitting.menu.hint"))</p>
            """
    }

    private func name(_ item: AgendaItem) -> String {
        view.known[item.casus] == nil ? t("vergadering.closed") : item.number
    }

    private var items: [HTML] {
        sitting.items.enumerated().map { place, item in
            """
            <section class="card" id="punt-\(place + 1)" tabindex="-1" aria-labelledby="punt-\(place + 1)-titel">\
            <div class="card-head"><h2 id="punt-\(place + 1)-titel">\(place + 1). \(name(item))</h2>\
            \(HTML.badge(t("vergadering.item.\(item.state.rawValue)"), item.tone))</div>\(content(item))\
            <p class="screen-only"><a class="toward" href="#menu">\(t("zitting.toMenu"))</a></p></section>
            """
        }
    }

    private func content(_ item: AgendaItem) -> HTML {
        var words = ["minutes": "\(item.minutes)", "why": t("vergadering.reason.\(item.reason.rawValue)")]
        words["time"] = sitting.expectedStart(of: item.casus).map(MeetingPlan.clock)
        let why = words["time"] == nil ? t("zitting.passedOver", words) : t("zitting.expected", words)
        return "<p>\(why)</p>\(view.leads(item.casus) ? own(item) : others(item))"
    }

    /// An item that somebody else leads, as far as it exists for this visitor.
    private func others(_ item: AgendaItem) -> HTML {
        guard let director = view.known[item.casus] else { return "<p>\(t("zitting.closed"))</p>" }
        return "<p>\(t("zitting.led", ["name": director.map(naming.user) ?? "–"]))</p>"
    }

    private func own(_ item: AgendaItem) -> HTML {
        switch item.state {
        case .sitting: return sittingNow(item)
        case .done: return minutes(item)
        case .skipped: return "\(if: sitting.isAhead, restoring(item))\(minutes(item))"
        case .planned, .suspended: return beginning(item)
        }
    }

    // MARK: Beginning

    /// Who is to take part in an item, to be ticked one by one: nobody is there by default.
    static func presence(_ item: AgendaItem, in view: VergaderingView) -> Form {
        let naming = Naming(view.situation)
        let people = view.seats.filter { $0.casus == item.casus }
        return Form(
            action: "\(MeetingRoom.link(view.vergadering.id))/agenda/\(item.casus)/begin",
            submitLabel: .key(
                item.state == .suspended ? "zitting.resume" : "zitting.begin", ["number": item.number]),
            [
                .checks(
                    presentField(item.casus), label: "zitting.present", hint: "zitting.present.hint",
                    choices: people.map { Choice($0.user, named: naming.userOfPartij($0.user)) })
            ])
    }

    /// Several of these forms stand on one page, so each question has a name of its own.
    static func presentField(_ casus: Identifier<Casus>) -> String { "present-\(casus)" }

    private func beginning(_ item: AgendaItem) -> HTML {
        let overleg = CasusFrame.link(.overleg, of: item.casus)
        let skip = HTML.actionButton(
            label: .key("zitting.skip", ["number": item.number]), action: "\(base)/agenda/\(item.casus)/overslaan",
            style: .quiet, for: visitor)
        if let now = sitting.sitting {
            return "<p>\(t("zitting.first", ["number": name(now)]))</p>\(if: item.state == .planned, skip)"
        }
        if sitting.plan.day > view.situation.day {
            return "<p>\(t("overleg.opensOn", ["day": t.day(sitting.plan.day)]))</p>"
        }
        guard view.readiness[item.casus] == .openOverleg else {
            return """
                <p>\(t("zitting.unready"))</p>\
                \(HTML.buttonRow([HTML.linkButton(t("vergadering.item.unready"), overleg)]))\(skip)
                """
        }
        let form = SittingPage.presence(item, in: view)
        let again = refused?.casus == item.casus ? refused?.entered : nil
        return """
            \(RoomBlock(view: view, t: t).leaving(item))\(form.html(again ?? form.blank, for: visitor))\(if: item.state == .planned, skip)\(minutes(item))
            """
    }

    /// What was passed over by mistake, or in the end has time.
    private func restoring(_ item: AgendaItem) -> HTML {
        HTML.actionButton(
            label: .key("zitting.restore", ["number": item.number]), action: "\(base)/agenda/\(item.casus)/toch",
            style: .quiet, for: visitor)
    }

    // MARK: Sitting

    private func sittingNow(_ item: AgendaItem) -> HTML {
        let here = MeetingScreen.link(of: item.casus)
        let buttons: [HTML] = [
            HTML.linkButton(t("zitting.table"), here, style: .primary),
            HTML.linkButton(t("verslag.title"), MinutesPage.link(of: item.casus)),
            HTML.linkButton(t("zitting.close"), here.fragment(TableBlock.afsluiten.anchor)),
            HTML.actionButton(
                label: .key("zitting.later", ["number": item.number]), action: "\(base)/agenda/\(item.casus)/later",
                for: visitor),
        ]
        let overleg = table?.casus.currentOverleg
        let citizens: HTML? =
            overleg?.preparation.involvement == .invited
            ? HTML.way(t("burger.title"), CitizenController.link(of: item.casus)) : nil
        let leaving = RoomBlock(view: view, t: t).leaving(item)
        return "\(leaving)\(HTML.buttonRow(buttons))\(citizens)\(overleg.map { people($0, item) } ?? .empty)"
    }

    /// Who is at the table now, with coming later and leaving earlier.
    private func people(_ overleg: Casusoverleg, _ item: AgendaItem) -> HTML {
        let rows: [[HTML]] = overleg.deelnemers.map { deelnemer in
            let isThere = overleg.isPresent(deelnemer.user)
            let name = naming.userOfPartij(deelnemer.user)
            let last = overleg.attendance.last { $0.user == deelnemer.user }
            let label: Phrase = .key(isThere ? "zitting.leave" : "zitting.join", ["name": naming.user(deelnemer.user)])
            let path = isThere ? "afwezig" : "aanwezig"
            return [
                HTML(name),
                HTML(t("overleg.role.\(deelnemer.role.rawValue)")),
                isThere ? .badge(t("overleg.present"), .good) : .badge(t("overleg.absent"), .neutral),
                HTML(last.map { t.time($0.at) } ?? "–"),
                HTML.actionButton(
                    label: label, action: "\(base)/agenda/\(item.casus)/\(path)",
                    hidden: [("user", deelnemer.user.description)], style: .quiet, for: visitor),
            ]
        }
        let table = Table(
            caption: t("zitting.people"),
            columns: [
                .init(t("vergadering.column.who")), .init(t("overleg.invite.role")),
                .init(t("vergadering.column.state")), .init(t("zitting.since")),
                .init(t("vergadering.column.act"), isActs: true),
            ], rows: rows)
        let late = HTML.link(t("overleg.invite.late"), "/casussen/\(item.casus)/overleg/deelnemer")
        return "\(table.html)<p>\(late)</p>"
    }

    private func minutes(_ item: AgendaItem) -> HTML {
        guard item.startedAt != nil else { return .empty }
        return HTML.way(t("verslag.title"), MinutesPage.link(of: item.casus))
    }

    // MARK: Ending

    private var ending: HTML {
        guard sitting.isAhead else { return .empty }
        guard sitting.sitting == nil else { return "<p>\(t("zitting.end.first"))</p>" }
        let waiting = sitting.items.filter { $0.state == .planned }.count
        return """
            <section class="card"><h2>\(t("zitting.end.title"))</h2>\
            \(if: waiting > 0, "<p>\(t("zitting.end.waiting", ["count": "\(waiting)"]))</p>")\
            \(HTML.actionButton(label: "zitting.end", action: "\(base)/einde", style: .primary, for: visitor))</section>
            """
    }
}
