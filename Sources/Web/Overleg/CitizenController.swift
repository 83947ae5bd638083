// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Places at the table for the person, somebody who stands in, or a third party; at `/casussen/:casus/overleg/burger`.
package struct CitizenController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/overleg/burger" }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/overleg/burger", use: show)
            .post(":casus/overleg/burger", use: makePlace)
            .post(":casus/overleg/burger/:seat/binnen", use: admit)
            .post(":casus/overleg/burger/:seat/weg", use: letGo)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        return page(CitizenPage(view: view, visitor: visitor))
    }

    @Sendable func makePlace(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let form = CitizenPage.placeForm(view)
        return try await write("plaats", form, context, visitor, view) { entered in
            try await room.handling.makePlace(
                for: CitizenPage.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
        }
    }

    @Sendable func admit(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let id = try context.id("seat", of: CitizenSeat.self)
        guard let seat = view.casus.currentOverleg?.record.citizens.first(where: { $0.id == id }) else {
            throw PageRefusal.absent
        }
        let form = CitizenPage.admission(seat, of: view.casus.id)
        return try await write(id.description, form, context, visitor, view) { entered in
            try await room.handling.admit(
                id, identitySeen: entered.isChecked(CitizenPage.identity(seat)),
                statementSeen: entered.isChecked(CitizenPage.statement(seat)), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
        }
    }

    @Sendable func letGo(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let handled = try await room.handling.letGo(
            try context.id("seat", of: CitizenSeat.self), in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: CitizenController.link(of: view.casus.id))
    }

    private func write(
        _ name: String, _ form: Form, _ context: AppContext, _ visitor: Visitor, _ view: CasusView,
        _ act: (Entered) async throws -> Handled<Void>
    ) async throws -> Response {
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await act(entered)
            let then = CitizenController.link(of: view.casus.id)
            let naming = Naming(view.situation, casus: view.casus)
            if let done = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) { return done }
        }
        return page(CitizenPage(view: view, visitor: visitor, refused: (name, entered)))
    }

    private func page(_ page: CitizenPage) -> Response {
        CasusFrame(page.view, for: page.visitor).page(
            .overleg, title: page.visitor.t("burger.title"), problems: page.refused?.entered.problems.count ?? 0,
            body: page.body
        ).response(for: page.visitor)
    }

    private func enter(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.leads, view.casus.currentOverleg != nil else { throw PageRefusal.absent }
        return (visitor, view)
    }
}
