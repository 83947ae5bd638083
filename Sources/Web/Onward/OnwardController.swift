// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Using a received item for something else: `/casussen/:casus/inbreng/:inbreng/ander-gebruik`.
package struct OnwardController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(_ casus: Identifier<Casus>, _ item: Identifier<Inbreng>) -> Link {
        "/casussen/\(casus)/inbreng/\(item)/ander-gebruik"
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/:inbreng/ander-gebruik", use: show)
            .post(":casus/inbreng/:inbreng/ander-gebruik", use: ask)
            .post(":casus/inbreng/:inbreng/ander-gebruik/antwoord", use: answer)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await open(context)
        let page = OnwardPage(item: item, view: view, visitor: visitor, words: ItemWords(room, view, visitor.t))
        return page.page(page.form.blank).response(for: visitor)
    }

    @Sendable func ask(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await open(context)
        guard view.casus.mayAskOnward(item, in: view.situation) else { throw PageRefusal.absent }
        let page = OnwardPage(item: item, view: view, visitor: visitor, words: ItemWords(room, view, visitor.t))
        let then = OnwardController.link(view.casus.id, item.id)
        return try await room.submit(page.form, context, in: view, then: then) {
            entered -> Handled<OnwardRequest.Answer> in
            guard let use = entered.choice("use", as: OnwardRequest.Use.self),
                let stage = entered.choice("stage", as: OnwardRequest.Stage.self)
            else { return .absent }
            let draft = OnwardDraft(
                use: use, stage: stage, recipientKind: entered.choice("recipientKind"),
                purpose: entered.text("purpose"))
            return try await room.handling.askOnward(
                draft, for: item.id, in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            page.page(entered).response(for: visitor)
        }
    }

    @Sendable func answer(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, item) = try await open(context)
        guard let number = context.posted.first("number").flatMap({ Int($0) }),
            view.casus.onwardRequests(for: item, in: view.situation).contains(where: { $0.number == number }),
            let given = context.posted.first("given"), ["ja", "nee"].contains(given)
        else { throw PageRefusal.unclear }
        let handled = try await room.handling.answerOnward(
            number, given: given == "ja", in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: OnwardController.link(view.casus.id, item.id))
    }

    /// For who may ask, and for who may read what was asked: its supplier, and the house.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, Inbreng) {
        try await room.item(context) { casus, item, situation in
            casus.mayAskOnward(item, in: situation) || !casus.onwardRequests(for: item, in: situation).isEmpty
        }
    }
}
