// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Writing down what a sitting without casussen comes to, at `/vergaderingen/:vergadering/vastleggen/…`.
package struct SittingRecordController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/vergaderingen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":vergadering/vastleggen/:what", use: blank)
            .post(":vergadering/vastleggen/:what", use: write)
            .post(":vergadering/afspraken/:number/gedaan", use: finish)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, form) = try await open(context)
        return show(form, form.start, visitor)
    }

    @Sendable func write(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, form) = try await open(context)
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let id = form.view.vergadering.id
            let handled = try await room.meetings.acts.write(
                form.entry(entered), on: id, by: visitor.user.id, once: entered.once)
            let naming = Naming(form.view.situation)
            let then = MeetingRoom.link(id)
            if let done = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return done
            }
        }
        return show(form, entered, visitor)
    }

    /// The owner of an action says that it was done, or who organises says it.
    @Sendable func finish(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let id = try context.id("vergadering", of: Vergadering.self)
        guard let number = context.parameters.get("number").flatMap({ Int($0) }),
            let view = try await room.meetings.reading.open(id, for: visitor.user.id)
        else { throw PageRefusal.absent }
        let handled = try await room.meetings.acts.finishAction(
            number, of: id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation), then: MeetingRoom.link(id).fragment("afspraken"))
    }

    /// For who organises a sitting without casussen; everything else is absent.
    private func open(_ context: AppContext) async throws -> (Visitor, SittingRecordForm) {
        let visitor = try context.visitor
        let id = try context.id("vergadering", of: Vergadering.self)
        guard let what = context.parameters.get("what").flatMap(SittingRecordForm.What.init(rawValue:)),
            let view = try await room.meetings.reading.open(id, for: visitor.user.id), view.isOrganiser,
            !view.vergadering.plan.body.treatsCasussen
        else { throw PageRefusal.absent }
        return (visitor, SittingRecordForm(what: what, view: view, t: visitor.t))
    }

    private func show(_ form: SittingRecordForm, _ entered: Entered, _ visitor: Visitor) -> Response {
        Page(
            title: form.title, form: form.form, entered: entered, for: visitor,
            intro: "<p>\(visitor.t("vergadering.new.lead"))</p>"
        ).response(for: visitor)
    }
}
