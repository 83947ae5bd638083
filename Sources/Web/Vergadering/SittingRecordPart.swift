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
        <p>\(t("zonder.lead"))</p>\(called)\(points)\(if: hasBegun, held)\(ending)
        """
    }

    private var called: HTML {
        let names: [HTML] = record.called.map { HTML(naming.userOfPartij($0)) }
        let list: HTML = names.isEmpty ? HTML.emptyState(t("zonder.called.none")) : HTML.list(names)
        return part(t("zonder.called.title"), "leden", list, .called, if: sitting.isAhead)
    }

    private var points: HTML {
        let lines = record.points.enumerated().map { line(HTML($1), .init(.point, $0), .point, if: sitting.isAhead) }
        let list: HTML =
            lines.isEmpty ? HTML.emptyState(t("zonder.point.none")) : HTML.list(lines, isOrdered: true)
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
        return part(t("zonder.attendance.title"), "aanwezig", "\(body)\(earlierAttendance)", .attendance, if: true)
    }

    /// Who were there by the lists that were written anew, for who may write them.
    private var earlierAttendance: HTML {
        let earlier = record.earlierAttendance
        guard view.isOrganiser, !earlier.isEmpty else { return .empty }
        let versions: [HTML] = earlier.reversed().map { version in
            let names = version.present.map(naming.userOfPartij).joined(separator: ", ")
            let who: String = names.isEmpty ? "–" : names
            return """
                \(who) <span class="hint">\(signature(version.by, version.at))</span>
                """
        }
        return HTML.disclosure(t("zonder.attendance.earlier"), HTML.list(versions))
    }

    private var minutes: HTML {
        let number = max(record.minutes.count - 1, 0)
        let body: HTML =
            record.minutes.last.map { latest in
                let text: HTML = """
                    \(HTML.paragraphs(latest.text))<p class="hint">\(signature(latest.by, latest.at))</p>
                    """
                return line(text, .init(.minutes, number), .minutes, if: true)
            } ?? HTML.emptyState(t("zonder.minutes.none"))
        return part(t("zonder.minutes.title"), "verslag", "\(body)\(earlierMinutes)", .minutes, if: true)
    }

    /// What the minutes said before they were written anew, for who may write them.
    private var earlierMinutes: HTML {
        let earlier = record.minutes.dropLast()
        guard view.isOrganiser, !earlier.isEmpty else { return .empty }
        let versions: [HTML] = earlier.reversed().map { version in
            """
            <blockquote>\(HTML.paragraphs(version.text))\
            <p class="hint">\(signature(version.by, version.at))</p></blockquote>
            """
        }
        return HTML.disclosure(t("zonder.minutes.earlier"), .joined(versions))
    }

    private var decisions: HTML {
        let lines = record.decisions.enumerated().map { number, decision in
            let text: HTML =
                "\(decision.text) <span class=\"hint\">\(signature(decision.by, decision.at))</span>"
            return line(text, .init(.decision, number), .decision, if: sitting.state != .cancelled)
        }
        let list: HTML =
            lines.isEmpty ? HTML.emptyState(t("zonder.decision.none")) : HTML.list(lines, isOrdered: true)
        return part(t("zonder.decision.list"), "besluiten", list, .decision, if: true)
    }

    private var actions: HTML {
        let lines = record.actions.enumerated().map { number, action in
            line(self.action(action, number), .init(.action, number), .action, if: sitting.state != .cancelled)
        }
        let list: HTML = lines.isEmpty ? HTML.emptyState(t("zonder.action.none")) : HTML.list(lines)
        return part(t("zonder.action.list"), "afspraken", list, .action, if: !record.called.isEmpty)
    }

    /// One action with its state, and for its owner and who organises the button that changes it.
    private func action(_ action: SittingRecord.Action, _ number: Int) -> HTML {
        let who = t(
            "zonder.action.line",
            ["what": action.what, "name": naming.user(action.owner), "day": t.day(action.due)])
        let mayTell = view.isOrganiser || action.owner == view.user
        let base: Link = "\(MeetingRoom.link(sitting.id))/afspraken/\(number)"
        if let done = action.done {
            let badge: HTML = .badge(t("zonder.action.done", ["when": t.moment(done.at)]), .good)
            let undo = HTML.actionButton(
                label: .key("zonder.action.reopen", ["what": action.what]), action: "\(base)/heropenen", style: .quiet,
                for: visitor)
            return "\(who) \(badge)\(if: mayTell, undo)"
        }
        let late: HTML? = action.isOverdue(on: view.situation.day) ? .badge(t("actie.overdue"), .bad) : nil
        let button = HTML.actionButton(
            label: .key("actie.finish", ["what": action.what]), action: "\(base)/gedaan", style: .quiet, for: visitor)
        return "\(who) \(late)\(if: mayTell, button)"
    }

    /// A line of the record with what happened to it since, and for who organises the way to change it.
    private func line(
        _ text: HTML, _ line: SittingCorrection.Line, _ what: SittingRecordForm.What, if isOpen: Bool
    ) -> HTML {
        let history = SittingHistory(record: record, line: line, showsWords: view.isOrganiser, naming: naming, t: t)
        guard !record.isTakenBack(line) else { return history.html }
        func link(_ deed: SittingCorrectionForm.Deed) -> Link {
            SittingCorrectionForm.link(deed, line.number, of: what, at: sitting.id)
        }
        let correct: HTML? = line.part == .minutes ? nil : HTML.link(t("zonder.correct"), link(.correct))
        let takeBack = HTML.link(t("zonder.takeBack"), link(.takeBack))
        let ways: HTML = "<p class=\"screen-only\">\(correct) \(takeBack)</p>"
        return "\(text)\(history.html)\(if: view.isOrganiser && isOpen, ways)"
    }

    private var ending: HTML {
        guard view.isOrganiser, sitting.isAhead, hasBegun else { return .empty }
        let button = HTML.actionButton(
            label: "zitting.end", action: "\(MeetingRoom.link(sitting.id))/einde", style: .primary, for: visitor)
        return "<p>\(button)</p>"
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
