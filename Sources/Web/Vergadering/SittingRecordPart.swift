// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A sitting without casussen: who is called, the points, and afterwards attendance, minutes, decisions and actions.
struct SittingRecordPart {
    let view: VergaderingView
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var sitting: Vergadering { view.vergadering }
    private var record: SittingRecord { sitting.record }
    private var naming: Naming { Naming(view.situation) }
    private var hasBegun: Bool { sitting.plan.day <= view.situation.day && sitting.state != .cancelled }

    var html: HTML {
        """
        <p>\(t("zonder.lead"))</p>\(called)\(points)\(if: hasBegun, held)\(ending)\(next)
        """
    }

    private var called: HTML {
        let names: [HTML] = record.called.map { HTML(naming.userOfPartij($0)) }
        let list: HTML = names.isEmpty ? HTML.emptyState(t("zonder.called.none")) : HTML.list(names)
        return part(t("zonder.called.title"), "leden", list, .called, if: sitting.isAhead)
    }

    private var points: HTML {
        let list: HTML =
            record.points.isEmpty
            ? HTML.emptyState(t("zonder.point.none")) : HTML.list(record.points.map { HTML($0) }, isOrdered: true)
        return part(t("zonder.point.list"), "punten", list, .point, if: sitting.isAhead)
    }

    private var held: HTML { "\(attendance)\(minutes)\(decisions)\(actions)" }

    private var attendance: HTML {
        let body: HTML
        if let attendance = record.attendance {
            let present = attendance.present.map { HTML(naming.userOfPartij($0)) }
            let absent = record.called.filter { !attendance.present.contains($0) }.map { HTML(naming.userOfPartij($0)) }
            body = HTML.definitions([
                (term: t("overleg.present"), value: present.isEmpty ? "–" : HTML.list(present)),
                (term: t("overleg.absent"), value: absent.isEmpty ? "–" : HTML.list(absent)),
            ])
        } else {
            body = HTML.emptyState(t("zonder.attendance.none"))
        }
        return part(t("zonder.attendance.title"), "aanwezig", body, .attendance, if: true)
    }

    private var minutes: HTML {
        let body: HTML =
            record.minutes.last.map { latest in
                "\(HTML.paragraphs(latest.text))<p class=\"hint\">\(signature(latest.by, latest.at))</p>"
            } ?? HTML.emptyState(t("zonder.minutes.none"))
        return part(t("zonder.minutes.title"), "verslag", body, .minutes, if: true)
    }

    private var decisions: HTML {
        let lines: [HTML] = record.decisions.map { "\($0.text) <span class=\"hint\">\(signature($0.by, $0.at))</span>" }
        let list: HTML =
            lines.isEmpty ? HTML.emptyState(t("zonder.decision.none")) : HTML.list(lines, isOrdered: true)
        return part(t("zonder.decision.list"), "besluiten", list, .decision, if: true)
    }

    private var actions: HTML {
        let lines: [HTML] = record.actions.enumerated().map { number, action in
            let who = t(
                "zonder.action.line",
                ["what": action.what, "name": naming.user(action.owner), "day": t.day(action.due)])
            if let done = action.done { return "\(who) \(HTML.badge(t("zonder.action.done", ["when": t.moment(done.at)]), .good))" }
            guard view.isOrganiser || action.owner == view.user else { return HTML(who) }
            let button = HTML.actionButton(
                label: .key("actie.finish", ["what": action.what]),
                action: "\(MeetingRoom.link(sitting.id))/afspraken/\(number)/gedaan", style: .quiet, for: visitor)
            return "\(who) \(button)"
        }
        let list: HTML = lines.isEmpty ? HTML.emptyState(t("zonder.action.none")) : HTML.list(lines)
        return part(t("zonder.action.list"), "afspraken", list, .action, if: !record.called.isEmpty)
    }

    private var ending: HTML {
        guard view.isOrganiser, sitting.isAhead, hasBegun else { return .empty }
        let button = HTML.actionButton(
            label: "zitting.end", action: "\(MeetingRoom.link(sitting.id))/einde", style: .primary, for: visitor)
        return "<p>\(button)</p>"
    }

    private var next: HTML {
        guard view.isOrganiser, sitting.state == .held, let day = sitting.next else { return .empty }
        let link = Link("/vergaderingen/nieuw").query("na", sitting.id.description)
        return "<p>\(HTML.link(t("vergadering.next", ["day": t.day(day)]), link))</p>"
    }

    /// One part with, for who organises, the way to write it.
    private func part(
        _ title: String, _ anchor: String, _ body: HTML, _ what: SittingRecordForm.What, if isOpen: Bool
    ) -> HTML {
        let form = SittingRecordForm(what: what, view: view, t: t)
        let button: HTML =
            view.isOrganiser && isOpen
            ? HTML.buttonRow([HTML.linkButton(form.title, SittingRecordForm.link(what, of: sitting.id))]) : .empty
        return "<section><h2 id=\"\(anchor)\">\(title)</h2>\(body)\(button)</section>"
    }

    private func signature(_ user: Identifier<User>, _ moment: Moment) -> String {
        t("overleg.by", ["name": naming.user(user), "when": t.moment(moment)])
    }
}
