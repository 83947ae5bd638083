// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The one thing that somebody has to do in a casus of which they see nothing else, at `/casussen/:casus/verzoek-aan-u`.
package struct ErrandController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/verzoek-aan-u" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/verzoek-aan-u", use: show)
            .post(":casus/verzoek-aan-u/antwoord", use: answer)
            .post(":casus/verzoek-aan-u/vernietigd", use: confirm)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let t = visitor.t
        let asks = view.casus.course?.query?.mayAnswer(visitor.user) ?? false
        let body = asks ? question(view, visitor) : destruction(view, visitor)
        let title = t(asks ? "query.asked.title" : "disclosure.destroy.title")
        return Page(
            title: "\(view.casus.number) – \(title)",
            body:
                "<p class=\"eyebrow\">\(t("casus.eyebrow", ["number": view.casus.number]))</p><h1>\(title)</h1>\(body)"
        ).response(for: visitor)
    }

    @Sendable func answer(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        guard let word = context.posted.first("bekend"), ["ja", "nee"].contains(word) else { throw PageRefusal.unclear }
        let handled = try await room.handling.answerQuery(
            isKnown: word == "ja", in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try settle(handled, view, visitor, then: ErrandController.link(of: view.casus.id))
    }

    @Sendable func confirm(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let handled = try await room.handling.confirmPoliceDestroyed(
            in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try settle(handled, view, visitor, then: "/")
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, called: true) { _ in [] }
        guard let course = view.course, view.casus.hasErrand(visitor.user, under: course.arrangement) else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func settle(
        _ handled: Handled<Void>, _ view: CasusView, _ visitor: Visitor, then link: Link
    ) throws -> Response {
        try room.settle(handled, for: visitor, naming: Naming(view.situation, casus: view.casus), then: link)
    }

    /// Who it is, and the reason only when the person consented; then the two answers.
    ///
    /// Nothing of that while consent was taken back and not weighed anew: whoever looked already can still say that the
    /// person is unknown.
    private func question(_ view: CasusView, _ visitor: Visitor) -> HTML {
        let t = visitor.t
        if let arrangement = view.course?.arrangement,
            view.casus.queryAwaitsWeighing(under: arrangement, in: view.situation.collaboration)
        {
            let waits = HTML.alert(.warning, t("query.asked.waits.title"), "<p>\(t("query.asked.waits"))</p>")
            return "\(waits)\(HTML.buttonRow([button("query.no", "nee", view, visitor)]))"
        }
        let naming = Naming(view.situation, casus: view.casus)
        let persons: [HTML] = view.casus.personsAimedAt.map { person in
            let born = person.born.map { t("query.born", ["day": t.day($0)]) }
            return HTML(
                [person.name, born, person.residence].compactMap(\.self).filter { !$0.isEmpty }
                    .joined(separator: ", "))
        }
        let isLimited = view.course.map { view.casus.isLimited(under: $0.arrangement) } ?? true
        let reason: HTML? =
            isLimited || view.casus.aanmelding.question.isEmpty
            ? nil : HTML.card(t("query.reason"), level: 2, HTML.paragraphs(view.casus.aanmelding.question))
        let given = view.casus.course?.query?.answer(of: visitor.user.partij)
        let said: HTML? = given.map { HTML.alert(.success, t($0.isKnown ? "query.said.known" : "query.said.unknown")) }
        let asker = t("query.asked.by", ["partij": naming.partij(view.casus.aanmelding.partij)])
        return """
            \(said)<p>\(asker)</p>\(HTML.list(persons))\(reason)<p>\(t("query.asked.hint"))</p>\
            \(HTML.buttonRow([button("query.yes", "ja", view, visitor), button("query.no", "nee", view, visitor)]))
            """
    }

    private func button(_ label: Phrase, _ value: String, _ view: CasusView, _ visitor: Visitor) -> HTML {
        HTML.actionButton(
            label: label, action: "\(ErrandController.link(of: view.casus.id))/antwoord", hidden: [("bekend", value)],
            style: .primary, for: visitor)
    }

    /// Which disclosures, by reference only: the content is in the own file of the recipient.
    private func destruction(_ view: CasusView, _ visitor: Visitor) -> HTML {
        let t = visitor.t
        let mine = view.casus.inbrengen.flatMap(\.disclosures).filter { disclosure in
            disclosure.recipients.contains { $0.partij == visitor.user.partij }
        }
        let lines = mine.map { HTML(t("disclosure.destroy.line", ["reference": $0.reference, "day": t.day($0.on)])) }
        return """
            <p>\(t("disclosure.destroy.lead"))</p>\(HTML.list(lines))\
            \(HTML.actionButton(label: "disclosure.destroy.confirm",
                action: "\(ErrandController.link(of: view.casus.id))/vernietigd", style: .primary, for: visitor))
            """
    }
}
