// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What waits about the collaboration itself, on the desk of who keeps the register of decisions or of parties.
struct BesluitDesk {
    let reader: BesluitReader
    let visitor: Visitor

    private var t: Wording { visitor.t }

    /// What stands on the desk, and how many things of it wait for the visitor.
    func found() async throws -> (html: HTML, waiting: Int) {
        guard let (reminders, situation) = try await reader.reminders(for: visitor.user.id), !reminders.isEmpty else {
            return (.empty, 0)
        }
        let lines = reminders.map { line($0, on: situation.day) }
        return (HTML.card(t("bestuur.desk"), badge: .badge("\(lines.count)"), HTML.list(lines)), lines.count)
    }

    private func line(_ reminder: BesluitReminder, on today: Day) -> HTML {
        switch reminder {
        case .renewal(let day): return HTML.link(t("bestuur.desk.renewal", ["day": t.day(day)]), BesluitList.link)
        case .evaluation(let due, let every):
            let term = t("bestuur.desk.evaluation.term", ["term": t.term(every)])
            let when = due.map { self.due(at: $0, on: today) } ?? t("bestuur.desk.evaluation.none")
            let link = HTML.link(t("bestuur.desk.evaluation"), "/besluiten/nieuw/evaluatie")
            return "\(link), \(when)<br><span class=\"hint\">\(term)</span>"
        case .open(let besluit):
            let what = t("bestuur.desk.open", ["number": besluit.number, "title": besluit.proposal.title])
            let meeting = besluit.proposal.meeting.map { ", \(due(at: $0, on: today))" } ?? ""
            return "\(HTML.link(what, BesluitPage.link(of: besluit.id)))\(meeting)"
        case .signing(let besluit):
            let what = t("bestuur.desk.signing", ["number": besluit.number])
            return HTML.link(what, BesluitPage.link(of: besluit.id))
        case .register(let besluit, let partij, let day):
            let what = t("bestuur.desk.register", ["who": partij.name, "day": t.day(day)])
            return HTML.link(what, BesluitPage.link(of: besluit.id))
        }
    }

    private func due(at day: Day, on today: Day) -> String {
        day < today ? t("desk.since", ["day": t.day(day)]) : t("desk.due", ["day": t.day(day)])
    }
}
