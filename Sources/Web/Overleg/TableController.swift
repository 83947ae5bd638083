// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The screen that is used during a conference, at `/casussen/:casus/overleg/tafel`.
///
/// Every act returns to the block in which it was done; a form that is refused comes back in its place on the screen.
package struct TableController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        let table = ":casus/overleg/tafel"
        let routes = RouteCollection(context: AppContext.self)
        routes.get("\(table)", use: show)
            .post("\(table)/leefgebieden/:leefgebied", use: write)
            .post("\(table)/interventies/:interventie/voortgang", use: write)
            .post("\(table)/acties/:actie/gedaan", use: finish)
            .post("\(table)/afsluiten", use: close)
        for word in PlanEdit.words.keys { routes.post("\(table)/\(word)", use: write) }
        return routes
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        // Without a sitting table there is nothing to do here; the conference page says what is next.
        guard view.casus.maySitAtTable(in: view.situation) else {
            return .seeOther(CasusFrame.link(.overleg, of: view.casus.id))
        }
        return screen(view, visitor).page.response(for: visitor)
    }

    @Sendable func write(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, withItems: false)
        let edit = try PlanEdit.asked(by: request, in: context, of: view)
        var entered = screen(view, visitor).forms.form(edit).read(context.posted)
        guard entered.isComplete else { return try await again(RefusedEdit(edit: edit, entered: entered), context) }
        let writing = PlanWriting(handling: room.handling, casus: view.casus.id, user: visitor.user.id)
        let handled = try await writing.write(edit, entered)
        let back = MeetingScreen.link(of: view.casus.id).fragment(edit.anchor)
        let naming = Naming(view.situation, casus: view.casus)
        let form = screen(view, visitor).forms.form(edit)
        if let done = try room.settle(handled, in: &entered, of: form, naming: naming, then: back) { return done }
        return try await again(RefusedEdit(edit: edit, entered: entered), context)
    }

    @Sendable func finish(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, withItems: false)
        let handled = try await room.handling.finish(
            try context.id("actie", of: Actie.self), in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: MeetingScreen.link(of: view.casus.id).fragment(TableBlock.interventies.anchor))
    }

    /// Closes the conference; an outcome that ends the casus needs the tick that says what will be destroyed.
    @Sendable func close(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, withItems: false)
        guard view.leads else { throw PageRefusal.absent }
        let form = ClosingBlock.form(for: view)
        var entered = form.read(context.posted)
        let result = entered.choice("result", as: ConferenceOutcome.Result.self)
        if let result, ClosingBlock.ends(result), !entered.isChecked("confirm") {
            entered.refuse("confirm", problem: "tafel.close.confirm.needed")
        }
        guard entered.isComplete else { return try await again(closing: entered, context) }
        let handled = try await room.handling.closeOverleg(
            result, because: entered.text("motivation"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        switch handled {
        case .done, .repeated:
            let hasEnded = result.map(ClosingBlock.ends) ?? false
            if let sitting = view.casus.currentOverleg?.vergadering {
                return .seeOther("\(MeetingRoom.link(sitting))/zitting")
            }
            return .seeOther(hasEnded ? "/casussen/vernietigd" : CasusFrame.link(.overleg, of: view.casus.id))
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            let words = OverlegObstacles(view)
            for problem in problems { entered.refuse(problem: words.phrase(problem)) }
            return try await again(closing: entered, context)
        }
    }

    // MARK: What they share

    private func screen(
        _ view: CasusView, _ visitor: Visitor, refused: RefusedEdit? = nil, closing: Entered? = nil
    ) -> MeetingScreen {
        MeetingScreen(
            view: view, visitor: visitor, vocabulary: room.vocabulary(visitor.t), refused: refused, closing: closing)
    }

    /// The screen as it is now, with what was refused in its place.
    private func again(
        _ refused: RefusedEdit? = nil, closing: Entered? = nil, _ context: AppContext
    ) async throws -> Response {
        let (visitor, view) = try await enter(context)
        return screen(view, visitor, refused: refused, closing: closing).page.response(for: visitor)
    }

    private func enter(_ context: AppContext, withItems: Bool = true) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: withItems)
        guard view.casus.mayReadPlan(in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view)
    }
}
