// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The state of the round: whom it would reach, who answered, and the button for what comes next.
struct QueryPage {
    private let view: CasusView
    private let visitor: Visitor
    private let naming: Naming
    private var t: Wording { visitor.t }
    private var base: Link { QueryController.link(of: view.casus.id) }

    init(_ view: CasusView, _ visitor: Visitor) {
        (self.view, self.visitor) = (view, visitor)
        naming = Naming(view.situation, casus: view.casus)
    }

    var html: HTML {
        guard let arrangement = view.course?.arrangement else { return .empty }
        let limited = view.casus.isLimited(under: arrangement)
        let carries = t(limited ? "query.carries.identity" : "query.carries.reason")
        return "<p>\(t("query.lead"))</p><p>\(carries)</p>\(notice)\(state(arrangement))"
    }

    /// Whether the round waits for the weighing, since consent was taken back.
    private var waits: Bool {
        view.course.map { view.casus.queryAwaitsWeighing(under: $0.arrangement, in: view.situation.collaboration) }
            ?? false
    }

    /// That nothing goes out or comes in until the weighing is there.
    private var notice: HTML {
        waits ? HTML.alert(.warning, t("query.waits.title"), "<p>\(t("query.waits"))</p>") : .empty
    }

    private func state(_ arrangement: Arrangement) -> HTML {
        guard let query = view.casus.course?.query else { return unsent(arrangement) }
        let known: [HTML] = query.answers.filter(\.isKnown).map { HTML(naming.userOfPartij($0.user)) }
        let answers = HTML.card(
            t("query.known"), level: 3,
            known.isEmpty ? "<p>\(t("query.known.none"))</p>" : HTML.list(known))
        let when = t("query.sent", ["moment": t.moment(query.at), "count": "\(query.asked)"])
        let sent: HTML = "<p class=\"hint\">\(when)</p>"
        guard query.isOpen else {
            return "\(sent)\(answers)\(HTML.alert(.success, t("query.closed"), "<p>\(t("query.closed.body"))</p>"))"
        }
        let waiting: [HTML] = query.waiting.map { HTML(naming.partij($0)) }
        let unknown: [HTML] = query.answers.filter { !$0.isKnown }.map { HTML(naming.partij($0.partij)) }
        let closing: HTML = """
            <p>\(t("query.close.hint"))</p>\
            \(HTML.actionButton(label: "query.close", action: "\(base)/sluiten", style: .primary, for: visitor))
            """
        return """
            \(sent)\(answers)\(HTML.card(t("query.unknown"), level: 3, HTML.list(unknown)))\
            \(if: !waiting.isEmpty, HTML.card(t("query.waiting"), level: 3, HTML.list(waiting)))\
            \(if: !waits || known.isEmpty, closing)
            """
    }

    private func unsent(_ arrangement: Arrangement) -> HTML {
        let reached = view.casus.queryAddressees(under: arrangement, in: view.situation)
        let lines: [HTML] = reached.map { HTML(naming.userOfPartij($0.user)) }
        let list = HTML.card(
            t("query.reach"), level: 3, lines.isEmpty ? "<p>\(t("query.reach.none"))</p>" : HTML.list(lines))
        let button: HTML? =
            view.isAny(.reporter) && !waits
            ? HTML.actionButton(label: "query.send", action: "\(base)/versturen", style: .primary, for: visitor) : nil
        return "\(list)\(button)"
    }
}
