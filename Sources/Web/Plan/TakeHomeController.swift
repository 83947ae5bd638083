// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// What executors may take into their own file, at `/casussen/:casus/plan/meenemen`.
///
/// A supplier says yes or no per item and intervention; an executor opens what it may take, which the journal calls
/// taking, and records that it was received.
package struct TakeHomeController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/plan/meenemen", use: show)
            .post(":casus/plan/meenemen", use: say)
            .post(":casus/plan/meenemen/openen", use: take)
            .post(":casus/plan/meenemen/:inbreng/ontvangen", use: receive)
    }

    /// The page itself.
    static func link(_ casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/plan/meenemen" }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let page = TakeHomePage(view: view, visitor: visitor, vocabulary: room.vocabulary(visitor.t))
        let body = view.casus.phase == .afschaling ? LeftoverPage(page).body : page.body
        return CasusFrame(view, for: visitor)
            .page(.plan, title: visitor.t("takeHome.title"), body: body)
            .response(for: visitor)
    }

    /// One yes or no of the supplier.
    @Sendable func say(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, withItems: false)
        let posted = context.posted
        guard let item = posted.first("item").flatMap({ Identifier<Inbreng>($0) }),
            let interventie = posted.first("interventie").flatMap({ Identifier<Interventie>($0) }),
            let answer = posted.first("given"), answer == "yes" || answer == "no"
        else { throw PageRefusal.unclear }
        let handled = try await room.handling.letTakeHome(
            answer == "yes", item: item, for: interventie, in: view.casus.id, by: visitor.user.id,
            once: posted.first("once"))
        return try settle(handled, view, visitor)
    }

    /// Opens what may be taken; a POST, because the journal records it as taking.
    @Sendable func take(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, withItems: false)
        let items = try await room.reader.takeHome(from: view)
        let page = TakenPage(view: view, visitor: visitor, vocabulary: room.vocabulary(visitor.t), items: items)
        return CasusFrame(view, for: visitor)
            .page(.plan, title: visitor.t("takeHome.taken.title"), body: page.body)
            .response(for: visitor)
    }

    @Sendable func receive(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, withItems: false)
        let handled = try await room.handling.receive(
            try context.id("inbreng", of: Inbreng.self), in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try settle(handled, view, visitor)
    }

    private func settle(_ handled: Handled<Void>, _ view: CasusView, _ visitor: Visitor) throws -> Response {
        // After the last hand-over the page does not exist for them any more.
        try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: view.standing == [.leftover] ? "/" : TakeHomeController.link(view.casus.id))
    }

    private func enter(_ context: AppContext, withItems: Bool = true) async throws -> (Visitor, CasusView) {
        let own = try context.visitor.user.partij
        let (visitor, view) = try await room.open(context, leftovers: true) { casus in
            guard withItems else { return [] }
            return casus.phase == .afschaling ? casus.askedLeftovers(of: own) : casus.inbrengen
        }
        let isOpen =
            view.casus.phase == .afschaling
            ? view.casus.hasLeftover(visitor.user) && !view.isAny(.archive)
            : view.casus.phase == .casusoverleg && CasusFrame(view, for: visitor).parts.contains(.plan)
        guard isOpen, !view.casus.onlyReads(in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view)
    }
}
