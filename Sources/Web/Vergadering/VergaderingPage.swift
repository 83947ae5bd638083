// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import HTTPTypes

/// One sitting: when and where, its agenda by casus numbers, and for who organises it what may be done.
struct VergaderingPage {
    let view: VergaderingView
    let visitor: Visitor
    let proposals: [AgendaProposal]
    /// The form for a casus by its number, as it was refused.
    var entered: Entered?

    private var t: Wording { visitor.t }
    private var sitting: Vergadering { view.vergadering }
    private var naming: Naming { Naming(view.situation) }
    private var base: Link { MeetingRoom.link(sitting.id) }

    var page: Page {
        let problems = entered?.problems.count ?? 0
        let title = sitting.title(t)
        var page = Page(
            title: title, width: .wide, status: problems > 0 ? .unprocessableContent : .ok,
            body: """
                \(HTML.breadcrumb([(t("vergadering.title"), "/vergaderingen")], current: title, t))\
                \(HTML.pageHead(title, status: sitting.badge(t), actions: actions))\(particulars)\
                \(sitting.plan.body.treatsCasussen ? casussen : SittingRecordPart(view: view, visitor: visitor).html)\
                \(if: view.isOrganiser, afterwards)
                """)
        page.problemCount = problems
        return page.onPaper(in: view.situation, for: visitor)
    }

    /// The agenda of casussen, with what may be put on it and the lists that are sent round.
    private var casussen: HTML {
        """
        \(if: sitting.isAhead, RoomBlock(view: view, t: t).notLooked)<h2 id="agenda">\(t("vergadering.agenda"))</h2>\
        \(AgendaTable(view: view, visitor: visitor).html)\(members)\
        \(if: view.isOrganiser && sitting.isAhead, adding)
        """
    }

    /// Who is called as a member of the body, to whatever stands on the agenda.
    private var members: HTML {
        guard !sitting.record.called.isEmpty else { return .empty }
        let names: [HTML] = sitting.record.called.map { HTML(naming.userOfPartij($0)) }
        return HTML.disclosure(t("zonder.called.title"), HTML.list(names))
    }

    private var actions: [HTML] {
        guard view.isOrganiser else { return [.linkButton(t("agenda.title"), "/agenda", style: .primary)] }
        if sitting.isReopenable(on: view.situation.day) {
            return [.actionButton(label: "vergadering.reopen", action: "\(base)/heropenen", for: visitor)]
        }
        guard sitting.isAhead else { return [] }
        var actions: [HTML] = []
        if sitting.plan.day <= view.situation.day, !sitting.items.isEmpty {
            actions.append(.linkButton(t("zitting.go"), "\(base)/zitting", style: .primary))
        }
        guard sitting.state == .planned else { return actions }
        actions.append(.linkButton(t("vergadering.change"), "\(base)/wijzigen"))
        if !sitting.record.isHeld {
            actions.append(.actionButton(label: "vergadering.cancel", action: "\(base)/annuleren", for: visitor))
        }
        return actions
    }

    private var particulars: HTML {
        let area: [(term: String, value: HTML)] =
            sitting.plan.area.map { [(term: t("vergadering.area"), value: HTML($0))] } ?? []
        return HTML.definitions(
            area + [
                (term: t("vergadering.column.when"), value: HTML(sitting.plan.when(t))),
                (term: t("vergadering.place"), value: HTML(sitting.plan.place)),
                (term: t("vergadering.chair"), value: HTML(naming.user(sitting.plan.chair))),
                (term: t("vergadering.secretary"), value: HTML(naming.user(sitting.plan.secretary))),
            ])
    }

    // MARK: Putting something on the agenda

    private var adding: HTML {
        """
        <section class="screen-only"><h2 id="voorstel">\(t("vergadering.proposals"))</h2>\
        <p>\(t("vergadering.proposals.lead"))</p>\(proposals.isEmpty ? none : proposed)\
        \(HTML.disclosure(t("vergadering.add"), isOpen: entered != nil, addForm))</section>
        """
    }

    private var none: HTML { HTML.emptyState(t("vergadering.proposals.none")) }

    private var proposed: HTML {
        let rows: [[HTML]] = proposals.map { proposal in
            [
                HTML(proposal.number), HTML(t("vergadering.reason.\(proposal.reason.rawValue)")),
                HTML(proposal.due.map(t.day) ?? "–"),
                HTML.actionButton(
                    label: .key("vergadering.put", ["number": proposal.number]), action: "\(base)/agenda",
                    hidden: [("number", proposal.number), ("reason", proposal.reason.rawValue)], for: visitor),
            ]
        }
        return Table(
            caption: t("vergadering.proposals"),
            columns: [
                .init(t("vergadering.column.casus")), .init(t("vergadering.column.why")),
                .init(t("vergadering.column.due")), .init(t("vergadering.column.act"), isActs: true),
            ], rows: rows
        ).html
    }

    private var addForm: HTML {
        let form = VergaderingPage.addForm(sitting.id)
        let start = form.filled(["minutes": .number(AgendaItem.usualMinutes)])
        return form.html(entered ?? start, for: visitor)
    }

    static func addForm(_ id: Identifier<Vergadering>) -> Form {
        Form(
            action: "\(MeetingRoom.link(id))/agenda", submitLabel: "vergadering.add.save",
            [
                .line("number", label: "vergadering.add.number", hint: "vergadering.add.number.hint", max: 12),
                .select(
                    "reason", label: "vergadering.column.why",
                    choices: AgendaItem.Reason.allCases.map {
                        Choice($0.rawValue, label: .key("vergadering.reason.\($0.rawValue)"))
                    }),
                .number("minutes", label: "vergadering.column.minutes", in: AgendaItem.lengths),
            ])
    }

    // MARK: Afterwards

    /// The lists that are sent round, with their last day.
    private var afterwards: HTML {
        guard sitting.state == .held else { return .empty }
        let rows: [HTML] = MeetingCourse.List.allCases.map { list in
            let sent = sitting.course.sent.last { $0.list == list }
            let badge: HTML =
                sent.map { .badge(t("vergadering.sent", ["when": t.moment($0.at)]), .good) }
                ?? .badge(t("vergadering.unsent"), .warning)
            let due: HTML? = sitting.due(list).map { "<p>\(t("vergadering.send.due", ["day": t.day($0)]))</p>" }
            let button: HTML? =
                sent == nil
                ? HTML.actionButton(
                    label: .key("vergadering.send.\(list.rawValue)"), action: "\(base)/verzenden",
                    hidden: [("list", list.rawValue)], for: visitor) : nil
            return HTML.card(
                t("vergadering.list.\(list.rawValue)"), level: 3, badge: badge,
                "\(due)<p class=\"screen-only\">\(t("vergadering.send.hint"))</p>\(button)")
        }
        let next: HTML? = sitting.next.map {
            let link = Link("/vergaderingen/nieuw").query("na", sitting.id.description)
            return HTML.way(t("vergadering.next", ["day": t.day($0)]), link)
        }
        return "\(next)<h2 id=\"lijsten\">\(t("vergadering.lists"))</h2>\(HTML.cards(rows))"
    }
}
