// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Beside the steps of a casus: the ticket it began as, and when help ends.
struct TicketPart {
    private let course: Course
    private let arrangement: Arrangement
    private let view: CasusView
    private let t: Wording

    init(_ course: Course, _ arrangement: Arrangement, _ view: CasusView, _ t: Wording) {
        (self.course, self.arrangement, self.view, self.t) = (course, arrangement, view, t)
    }

    var html: HTML { "\(ticket)\(help)" }

    private var ticket: HTML {
        guard let ticket = course.ticket else { return .empty }
        let words = TicketWords(view.situation, t)
        let lines: [HTML] = ticket.taken.map { "\(t.day($0.on)): \(words.title(of: $0))" }
        return HTML.card(
            t("ticket.heading", ["number": ticket.number]), level: 3,
            "\(HTML.list(lines))<p class=\"hint\">\(t("ticket.origin.hint"))</p>")
    }

    private var help: HTML {
        guard arrangement.asksEndOfHelp else { return .empty }
        let last = course.lastEndOfHelp.map { t("course.endOfHelp.last", ["day": t.day($0)]) }
        let link = HTML.link(t("course.endOfHelp.title"), EndOfHelpController.link(of: view.casus.id))
        return HTML.card(
            t("course.endOfHelp.title"), level: 3, "<p>\(last ?? t("course.endOfHelp.none"))</p><p>\(link)</p>")
    }
}
