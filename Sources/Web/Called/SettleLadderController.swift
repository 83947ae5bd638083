// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Coming down a ladder that stands beside the work process: `/casussen/:casus/opschaling/:ladder`.
package struct SettleLadderController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    static func link(of casus: Identifier<Casus>, _ ladder: Int) -> Link { "/casussen/\(casus)/opschaling/\(ladder)" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/opschaling/:ladder", use: blank)
            .post(":casus/opschaling/:ladder", use: settle)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, ladder) = try await open(context)
        let form = form(view, ladder, visitor.t)
        return show(form, form.blank, view, visitor)
    }

    @Sendable func settle(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, ladder) = try await open(context)
        let form = form(view, ladder, visitor.t)
        let then = StepsController.link(of: view.casus.id)
        return try await room.submit(form, context, in: view, then: then) { entered in
            try await room.handling.settleLadder(
                ladder, because: entered.text("why"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: { entered in
            show(form, entered, view, visitor)
        }
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView, Int) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard let ladder = context.parameters.get("ladder").flatMap({ Int($0) }),
            view.casus.laddersToSettle(in: view.situation).contains(ladder)
        else { throw PageRefusal.absent }
        return (visitor, view, ladder)
    }

    private func form(_ view: CasusView, _ ladder: Int, _ t: Wording) -> Form {
        let ladders = view.course?.arrangement.roles.ladders ?? []
        let name = ladders.indices.contains(ladder) ? t.either(ladders[ladder].nl, ladders[ladder].en) : ""
        return Form(
            action: SettleLadderController.link(of: view.casus.id, ladder), submitLabel: "ladder.settle.save",
            cancel: StepsController.link(of: view.casus.id),
            [
                .note("<p><strong>\(name)</strong></p><p>\(t("ladder.settle.lead"))</p>"),
                .area("why", label: "ladder.settle.why", hint: "called.noNames", max: 2000, rows: 3),
            ])
    }

    private func show(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .steps, title: visitor.t("ladder.settle"), form: form, entered: entered
        ).response(for: visitor)
    }
}
