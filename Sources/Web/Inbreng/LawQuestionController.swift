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
        let t = visitor.t
        let words = ItemWords(room, view, t)
        let asked = LawQuestions(view).all.sorted { $0.open.count > $1.open.count }
        let cards = asked.map { card($0, view, visitor, words) }
        let body: HTML = """
            <h2>\(t("inbreng.questions.title"))</h2>\(HTML.paragraphs(t("inbreng.questions.lead")))\
            \(asked.isEmpty ? HTML.emptyState(t("inbreng.questions.empty")) : HTML.joined(cards))\
            \(HTML.way(t("inbreng.back"), CasusFrame.link(.inbreng, of: view.casus.id)))
            """
        return CasusFrame(view, for: visitor).page(.inbreng, title: t("inbreng.questions.title"), body: body)
            .response(for: visitor)
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
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: "/casussen/\(view.casus.id)/vragen-wet", typed: motivation)
    }

    private func card(
        _ asked: LawQuestions.Asked, _ view: CasusView, _ visitor: Visitor, _ words: ItemWords
    ) -> HTML {
        let t = words.t
        let rows = QuestionRows(item: asked.item, recipient: asked.recipient, view: view, words: words)
        let why = "why-\(asked.item.id)-\(asked.recipient.id)"
        let answered: HTML =
            asked.answered.isEmpty
            ? .empty
            : HTML.disclosure(
                t("inbreng.answers.given", ["count": "\(asked.answered.count)"]), isOpen: asked.open.isEmpty,
                HTML.joined(asked.answered.map(rows.question)))
        let duties: HTML =
            asked.duties.isEmpty
            ? .empty
            : HTML.disclosure(
                t("inbreng.questions.duties", ["count": "\(asked.duties.count)"]),
                HTML.joined(asked.duties.map(rows.duty)))
        let badge = HTML.badge(
            t("inbreng.questions.open", ["count": "\(asked.open.count)"]), asked.open.isEmpty ? .good : .warning)
        let about = [
            "classes": words.classes(asked.item.content), "supplier": words.naming.partij(asked.item.supplier),
        ]
        // Who writes down what a supplier said must know which item it is; the label says no more than whose and when.
        let isHeard = view.casus.mayHear(asked.item.id, in: view.situation)
        let which: HTML? = isHeard ? "<p>\(t.label(of: asked.item, in: view))</p>" : nil
        let title = t(asked.isReadable ? "inbreng.questions.item" : "inbreng.questions.closedItem", about)
        return HTML.card(
            title, level: 3, badge: badge,
            """
            \(which)<p class="hint">\(t("inbreng.questions.for", ["name": asked.recipient.name]))</p>\
            <form method="post"\(action: "/casussen/\(view.casus.id)/vragen-wet") class="form">\
            \(HTML.formTokens(for: visitor))<input type="hidden" name="item" value="\(asked.item.id)">\
            <input type="hidden" name="recipient" value="\(asked.recipient.id)">\
            \(asked.open.map(rows.question))\(answered)\(duties)<div class="field"><label for="\(why)">\
            \(t(isHeard ? "heard.how" : "inbreng.motivation")) \
            <span class="optional">(\(t("forms.optional")))</span></label>\
            <textarea id="\(why)" name="motivation" rows="2" class="input"></textarea></div>\
            <div class="form-actions"><button type="submit" class="button">\(t("inbreng.questions.save"))</button>\
            </div></form>
            """)
    }
}
