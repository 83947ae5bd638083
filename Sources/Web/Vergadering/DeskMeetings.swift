// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What sittings ask of somebody, on the desk: to prepare or end one, to send a list, to read one that was sent.
struct DeskMeetings {
    let keeping: [Vergadering]
    let unseen: [SentList]
    /// Sittings ahead to which somebody is called for a casus that is closed to them.
    let called: [VergaderingView]
    /// Sittings that are still to be planned, by how often the profile says that a body sits.
    let toPlan: [NextSitting]
    /// Own actions from sittings without casussen.
    let acties: [OwnLists.SittingActie]
    let day: Day
    let t: Wording

    var html: HTML { "\(notices)\(invitations)\(work)\(planning)" }

    /// By when the next sitting of each body must be planned, with the way to plan it like the one before.
    private var planning: HTML {
        let lines: [HTML] = toPlan.map { next in
            let body = next.area.map { "\(next.body.name(t)), \($0)" } ?? next.body.name(t)
            let text = t("rhythm.plan", ["body": body])
            let new: Link = "/vergaderingen/nieuw"
            let strength = t("profiel.strength.\(next.strength.rawValue)")
            return """
                \(HTML.link(text, next.last.map { new.query("na", $0) } ?? new))\(next.latest.map(due))\
                <br><span class="hint">\(rhythm(of: next)) (\(strength))</span>
                """
        }
        return lines.isEmpty ? .empty : HTML.card(t("rhythm.title"), HTML.list(lines))
    }

    private func rhythm(of next: NextSitting) -> String {
        if let missing = next.missing {
            return missing == 1 ? t("rhythm.missing.one") : t("rhythm.missing", ["count": "\(missing)"])
        }
        return t(next.latest == nil ? "rhythm.first" : "rhythm.term")
    }

    /// A notice without content: which body sits, when, and where to read the rest.
    private var invitations: HTML {
        let lines: [HTML] = called.map { view in
            let words = ["what": view.vergadering.title(t)]
            return HTML.link(t("vergadering.invited.line", words), MeetingRoom.link(view.vergadering.id))
        }
        return lines.isEmpty ? .empty : HTML.alert(.info, t("vergadering.invited"), HTML.list(lines))
    }

    var isEmpty: Bool { html.isEmpty }

    /// What a mail would say too: that there is a list, and from which sitting.
    private var notices: HTML {
        guard !unseen.isEmpty else { return .empty }
        let lines = unseen.map { sent in
            HTML.link(DeskMeetings.words(sent.notice, t), "\(MeetingRoom.link(sent.vergadering))/lijst")
        }
        return HTML.alert(.info, t("vergadering.notices"), HTML.list(lines))
    }

    /// The words of a notice, from the data that was stored with it.
    static func words(_ notice: SentList.Notice, _ t: Wording) -> String {
        let body = notice.values[t.language.rawValue] ?? ""
        let day = notice.values["day"].flatMap { Day($0) }.map(t.day) ?? ""
        switch notice.key {
        case "vergadering.notice.minutes": return t("vergadering.notice.minutes", ["body": body, "day": day])
        default: return t("vergadering.notice.actions", ["body": body, "day": day])
        }
    }

    private var work: HTML {
        let lines = keeping.flatMap(line) + acties.map(actie)
        return lines.isEmpty
            ? .empty : HTML.card(t("vergadering.title"), badge: .badge("\(lines.count)"), HTML.list(lines))
    }

    private func line(_ sitting: Vergadering) -> [HTML] {
        let words = ["what": sitting.title(t)]
        let link = MeetingRoom.link(sitting.id)
        switch sitting.state {
        case .planned where sitting.plan.day < day:
            return ["\(HTML.link(t("vergadering.work.end", words), link))\(due(sitting.plan.day))"]
        case .planned:
            return ["\(HTML.link(t("vergadering.work.prepare", words), link))\(due(sitting.plan.day))"]
        case .sitting: return [HTML.link(t("vergadering.work.end", words), "\(link)/zitting")]
        case .held:
            return MeetingCourse.List.allCases.compactMap { list in
                guard !sitting.course.isSent(list), let last = sitting.due(list) else { return nil }
                let text = t("vergadering.work.\(list.rawValue)", words)
                return "\(HTML.link(text, link.fragment("lijsten")))\(due(last))"
            }
        case .cancelled: return []
        }
    }

    private func actie(_ own: OwnLists.SittingActie) -> HTML {
        let words = ["what": own.vergadering.title(t)]
        return "\(HTML.link(t("vergadering.work.actie", words), ActieController.link))\(due(own.action.due))"
    }

    private func due(_ last: Day) -> HTML {
        last < day
            ? ", <strong>\(t("desk.since", ["day": t.day(last)]))</strong>" : ", \(t("desk.due", ["day": t.day(last)]))"
    }
}
