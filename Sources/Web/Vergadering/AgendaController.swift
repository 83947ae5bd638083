// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The agenda of a sitting and the sitting itself: what stands on it, in which order, and which item sits.
package struct AgendaController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/vergaderingen`.
    package var routes: RouteCollection<AppContext> {
        let item = ":vergadering/agenda/:casus"
        return RouteCollection(context: AppContext.self)
            .post(":vergadering/agenda", use: add)
            .post("\(item)/eraf", use: remove)
            .post("\(item)/omhoog", use: up)
            .post("\(item)/omlaag", use: down)
            .post("\(item)/overslaan", use: skip)
            .post("\(item)/toch", use: restore)
            .get(":vergadering/zitting", use: sitting)
            .post("\(item)/begin", use: begin)
            .post("\(item)/later", use: suspend)
            .post("\(item)/aanwezig", use: join)
            .post("\(item)/afwezig", use: leave)
    }

    /// Puts a casus on the agenda by its number, among those of this visitor.
    @Sendable func add(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let id = view.vergadering.id
        let form = VergaderingPage.addForm(id)
        var posted = context.posted
        // The button of a proposal sends no minutes.
        if posted.first("minutes") == nil {
            posted = Posted(posted.pairs + [.init(name: "minutes", value: "\(AgendaItem.usualMinutes)")])
        }
        var entered = form.read(posted)
        if entered.isComplete, let reason = entered.choice("reason", as: AgendaItem.Reason.self),
            let minutes = entered.number("minutes")
        {
            let page = try await room.desk.find(.number(entered.text("number")), for: visitor.user.id)
            if let casus = page.entries.first?.row.id {
                let handled = try await room.handling.schedule(
                    casus, on: id, AgendaDraft(minutes: minutes, reason: reason), by: visitor.user.id,
                    once: entered.once)
                let then = MeetingRoom.link(id).fragment("agenda")
                let naming = Naming(view.situation)
                if let done = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) {
                    return done
                }
            } else {
                entered.refuse("number", problem: "vergadering.add.unknown")
            }
        }
        let proposals = try await room.meetings.reading.proposals(for: view)
        return VergaderingPage(view: view, visitor: visitor, proposals: proposals, entered: entered).page
            .response(for: visitor)
    }

    @Sendable func remove(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context, then: "agenda") {
            try await room.handling.unschedule($1, from: $0, by: $2, once: $3)
        }
    }

    @Sendable func up(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context, then: "agenda") {
            try await room.meetings.acts.move($1, up: true, on: $0, by: $2, once: $3)
        }
    }

    @Sendable func down(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context, then: "agenda") {
            try await room.meetings.acts.move($1, up: false, on: $0, by: $2, once: $3)
        }
    }

    // MARK: Sitting

    @Sendable func sitting(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        return try await page(view, visitor).response(for: visitor)
    }

    @Sendable func skip(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context, then: nil) { try await room.meetings.acts.skip($1, on: $0, by: $2, once: $3) }
    }

    @Sendable func restore(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context, then: nil) { try await room.meetings.acts.restore($1, on: $0, by: $2, once: $3) }
    }

    /// Begins an item for who is there, or goes on with it; the chair then stands at its table.
    @Sendable func begin(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let casus = try context.id("casus", of: Casus.self)
        let item = try item(casus, in: view)
        let form = SittingPage.presence(item, in: view)
        var entered = form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.begin(
                casus, at: view.vergadering.id,
                present: Set(entered.ids(SittingPage.presentField(casus), of: User.self)),
                by: visitor.user.id, once: entered.once)
            let then = MeetingScreen.link(of: casus)
            let naming = Naming(view.situation)
            if let done = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) { return done }
        }
        return try await page(view, visitor, refused: (casus, entered)).response(for: visitor)
    }

    @Sendable func suspend(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context, then: nil) { try await room.handling.suspend($1, by: $2, once: $3) }
    }

    @Sendable func join(_ request: Request, context: AppContext) async throws -> Response {
        try await attend(context, present: true)
    }

    @Sendable func leave(_ request: Request, context: AppContext) async throws -> Response {
        try await attend(context, present: false)
    }

    private func attend(_ context: AppContext, present: Bool) async throws -> Response {
        guard let user = context.posted.first("user").flatMap({ Identifier<User>($0) }) else {
            throw PageRefusal.unclear
        }
        return try await act(context, then: nil) {
            try await room.handling.attend(user, present: present, in: $1, by: $2, once: $3)
        }
    }

    // MARK: What they share

    /// The page of the sitting; the casus that sits is opened only for who leads it.
    private func page(
        _ view: VergaderingView, _ visitor: Visitor, refused: (Identifier<Casus>, Entered)? = nil
    ) async throws -> Page {
        var table: CasusView?
        if let now = view.vergadering.sitting, view.leads(now.casus) {
            table = try await room.reader.open(now.casus, for: visitor.user.id, showing: { _ in [] })
        }
        return SittingPage(view: view, visitor: visitor, table: table, refused: refused).page
    }

    /// One act behind a button on an item that exists for this visitor.
    ///
    /// - Parameter anchor: where on the agenda to return to; nothing for the page of the sitting.
    private func act(
        _ context: AppContext, then anchor: String?,
        _ body: (Identifier<Vergadering>, Identifier<Casus>, Identifier<User>, String?) async throws -> Handled<Void>
    ) async throws -> Response {
        let (visitor, view) = try await open(context)
        let casus = try context.id("casus", of: Casus.self)
        _ = try item(casus, in: view, orPlace: true)
        let id = view.vergadering.id
        let handled = try await body(id, casus, visitor.user.id, context.posted.first("once"))
        let back = MeetingRoom.link(id)
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation),
            then: anchor.map(back.fragment) ?? "\(back)/zitting")
    }

    private func item(
        _ casus: Identifier<Casus>, in view: VergaderingView, orPlace: Bool = false
    ) throws -> AgendaItem {
        guard let item = view.vergadering.item(casus), orPlace || view.known[casus] != nil else {
            throw PageRefusal.absent
        }
        return item
    }

    private func open(_ context: AppContext) async throws -> (Visitor, VergaderingView) {
        let visitor = try context.visitor
        let id = try context.id("vergadering", of: Vergadering.self)
        guard let view = try await room.meetings.reading.open(id, for: visitor.user.id), view.isOrganiser else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }
}
