// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Until when a casus on a profile is kept, and what is decided before its term ends: `/casussen/:casus/bewaartermijn`.
package struct RetentionController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/bewaartermijn" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/bewaartermijn", use: show)
            .post(":casus/bewaartermijn", use: decide)
            .post(":casus/termijnen", use: settle)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = RetentionForm(view, visitor.t)
        return show(form, form.form.blank, view, visitor)
    }

    @Sendable func decide(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = RetentionForm(view, visitor.t)
        return try await room.submit(form.form, context, in: view, then: RetentionController.link(of: view.casus.id)) {
            try await room.handling.decideRetention(
                form.draft($0), in: view.casus.id, by: visitor.user.id, once: $0.once)
        } again: {
            show(form, $0, view, visitor)
        }
    }

    @Sendable func settle(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.course != nil else { throw PageRefusal.absent }
        let handled = try await room.handling.settle(
            clock: context.posted.first("clock") ?? "", note: Entered.clean(context.posted.first("note") ?? ""),
            in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        let isUntaken = view.standing == [.pool]
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: isUntaken
                ? CasusFrame.link(.overview, of: view.casus.id) : StepsController.link(of: view.casus.id))
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.course != nil, view.casus.afschaling != nil,
            CasusFrame(view, for: visitor).parts.contains(.closing)
        else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func show(_ form: RetentionForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let title = visitor.t("keeping.title")
        let question: HTML? = form.mayDecide ? form.form.html(entered, for: visitor) : nil
        return CasusFrame(view, for: visitor).page(
            .closing, title: title, problems: entered.problems.count, width: .reading,
            body: "<h2>\(title)</h2>\(form.intro)\(question)"
        ).response(for: visitor)
    }
}
