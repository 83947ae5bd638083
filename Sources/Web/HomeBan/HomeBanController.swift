// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// A temporary home ban with its terms: `/casussen/:casus/huisverbod`.
package struct HomeBanController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/huisverbod" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/huisverbod", use: blank)
            .post(":casus/huisverbod", use: record)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = HomeBanForm(view, visitor.t)
        return show(form, form.filled, view, visitor)
    }

    @Sendable func record(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = HomeBanForm(view, visitor.t)
        return try await room.submit(
            form.form, context, in: view, then: HomeBanController.link(of: view.casus.id)
        ) { entered in
            try await room.handling.record(
                form.draft(entered), over: entered.revision ?? -1, in: view.casus.id, by: visitor.user.id,
                once: entered.once)
        } again: { entered in
            show(form, entered.isToldOfChange ? form.compared(entered) : entered, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard HomeBanStory.exists(in: view) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func show(_ form: HomeBanForm, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let title = visitor.t("homeban.title")
        return CasusFrame(view, for: visitor).page(
            .steps, title: title, problems: entered.problems.count, width: .reading,
            body: """
                <h2>\(title)</h2>\(form.terms)\(form.form.html(entered, for: visitor))\
                \(HomeBanStory(view, visitor.t).history)
                """
        ).response(for: visitor)
    }
}
