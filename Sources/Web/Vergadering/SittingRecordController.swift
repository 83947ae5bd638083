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
            .get(":vergadering/vastleggen/:what/:number/:deed", use: start)
            .post(":vergadering/vastleggen/:what/:number/:deed", use: correct)
            .post(":vergadering/afspraken/:number/gedaan", use: finish)
            .post(":vergadering/afspraken/:number/heropenen", use: reopen)
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

    // MARK: Correcting and taking back

    @Sendable func start(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, form) = try await opened(context)
        return show(form, form.start, visitor)
    }

    @Sendable func correct(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, form) = try await opened(context)
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let view = form.writing.view
            let id = view.vergadering.id
            let handled: Handled<Void>
            switch form.deed {
            case .correct:
                handled = try await room.meetings.acts.correct(
                    form.line, to: form.words(entered), why: entered.text("why"), on: id, by: visitor.user.id,
                    once: entered.once)
            case .takeBack:
                handled = try await room.meetings.acts.takeBack(
                    form.line, why: entered.text("why"), on: id, by: visitor.user.id, once: entered.once)
            }
            let then = MeetingRoom.link(id)
            let naming = Naming(view.situation)
            if let done = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return done
            }
        }
        return show(form, entered, visitor)
    }

    // MARK: Actions

    /// The owner of an action says that it was done, or who organises says it.
    @Sendable func finish(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context, finishes: true) {
            try await room.meetings.acts.finishAction($0, of: $1, by: $2, once: $3)
        }
    }

    /// The same people say that it was not done after all.
    @Sendable func reopen(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context) { try await room.meetings.acts.reopenAction($0, of: $1, by: $2, once: $3) }
    }

    /// One act behind a button of an action; back to the list on which the button stood.
    private func act(
        _ context: AppContext, finishes: Bool = false,
        _ body: (Int, Identifier<Vergadering>, Identifier<User>, String?) async throws -> Handled<Void>
    ) async throws -> Response {
        let visitor = try context.visitor
        let id = try context.id("vergadering", of: Vergadering.self)
        guard let number = context.parameters.get("number").flatMap({ Int($0) }),
            let view = try await room.meetings.reading.open(id, for: visitor.user.id)
        else { throw PageRefusal.absent }
        let handled = try await body(number, id, visitor.user.id, context.posted.first("once"))
        let ownList = finishes ? ActieController.link(afterFinishing: number, of: id) : ActieController.link
        let isOwnList = context.posted.first("lijst") == "acties"
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation),
            then: isOwnList ? ownList : MeetingRoom.link(id).fragment("afspraken"))
    }

    /// One line of a sitting without casussen, for who organises it; everything else is absent.
    private func opened(_ context: AppContext) async throws -> (Visitor, SittingCorrectionForm) {
        let (visitor, writing) = try await open(context)
        guard let number = context.parameters.get("number").flatMap({ Int($0) }),
            let deed = context.parameters.get("deed").flatMap(SittingCorrectionForm.Deed.init(rawValue:)),
            let form = SittingCorrectionForm(deed, number, of: writing.what, view: writing.view, t: writing.t)
        else { throw PageRefusal.absent }
        return (visitor, form)
    }

    private func show(_ form: SittingCorrectionForm, _ entered: Entered, _ visitor: Visitor) -> Response {
        Page(title: form.title, form: form.form, entered: entered, for: visitor, intro: form.intro)
            .response(for: visitor)
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
