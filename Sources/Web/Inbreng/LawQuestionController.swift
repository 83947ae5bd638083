// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Questions of the rule book for a recipient or the procesregisseur, at `/casussen/:casus/vragen-wet`.
package struct LawQuestionController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/vragen-wet", use: list)
            .post(":casus/vragen-wet", use: answer)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.standing != [.pool], view.standing != [.archive] else { throw PageRefusal.absent }
        return page(view, visitor)
    }

    @Sendable func answer(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        let posted = context.posted
        let wanted = (posted.first("item"), posted.first("recipient"))
        // Only what stands on the page can be answered here, so that an id tells nobody whether an item exists.
        guard
            let asked = LawQuestions(view).all.first(where: {
                ($0.item.id.description, $0.recipient.id.description) == (wanted.0 ?? "", wanted.1 ?? "")
            })
        else { throw PageRefusal.absent }
        let motivation = Entered.clean(posted.first("motivation") ?? "")
        let handled = try await room.handling.answer(
            AnswersDraft(
                item: asked.item.id, recipient: asked.recipient.id, answers: posted.yesOrNo("q"),
                duties: posted.yesOrNo("d"), motivation: motivation),
            in: view.casus.id, by: visitor.user.id, once: posted.first("once"))
        if case .refused(let problems) = handled {
            return page(
                view, visitor,
                LawQuestionCard.Attempt(
                    item: asked.item.id, recipient: asked.recipient.id, answers: posted.yesOrNo("q"),
                    duties: posted.yesOrNo("d"), motivation: motivation, problems: problems))
        }
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: "/casussen/\(view.casus.id)/vragen-wet", typed: motivation)
    }

    /// Every question, with at its card what somebody tried to answer and what stood in the way.
    private func page(
        _ view: CasusView, _ visitor: Visitor, _ attempt: LawQuestionCard.Attempt? = nil
    ) -> Response {
        let t = visitor.t
        let words = ItemWords(room, view, t)
        let asked = LawQuestions(view).all.sorted { $0.open.count > $1.open.count }
        let cards = asked.map { one in
            let isIts = attempt?.item == one.item.id && attempt?.recipient == one.recipient.id
            return LawQuestionCard(
                asked: one, view: view, visitor: visitor, words: words, attempt: isIts ? attempt : nil)
        }
        let body: HTML = """
            <h2>\(t("inbreng.questions.title"))</h2>\(HTML.joined(cards.map(\.summary)))\
            \(HTML.paragraphs(t("inbreng.questions.lead")))\
            \(asked.isEmpty ? HTML.emptyState(t("inbreng.questions.empty")) : HTML.joined(cards.map(\.html)))\
            \(HTML.way(t("inbreng.back"), CasusFrame.link(.inbreng, of: view.casus.id)))
            """
        let problems = cards.map(\.problemCount).reduce(0, +)
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("inbreng.questions.title"), problems: problems, body: body
        ).response(for: visitor)
    }
}
