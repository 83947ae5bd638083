// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The conferences of one casus and the preparation of the current one, at `/casussen/:casus/overleg`.
package struct OverlegController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/overleg", use: show)
            .get(":casus/overleg/voorbereiding", use: preparation)
            .post(":casus/overleg/voorbereiding", use: prepare)
            .get(":casus/overleg/deelnemer", use: invitation)
            .post(":casus/overleg/deelnemer", use: invite)
            .post(":casus/overleg/deelnemer/:user/verwijderen", use: uninvite)
            .get(":casus/overleg/opening", use: opening)
            .post(":casus/overleg/opening", use: open)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        var sitting: Vergadering?
        if let id = view.casus.currentOverleg?.vergadering {
            sitting = try await room.meetings.reading.open(id, for: visitor.user.id)?.vergadering
        }
        let page = OverlegPage(view: view, visitor: visitor, sitting: sitting)
        return CasusFrame(view, for: visitor)
            .page(.overleg, title: visitor.t("overleg.title"), body: page.body)
            .response(for: visitor)
    }

    // MARK: Preparation

    @Sendable func preparation(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, leading: true)
        let form = PreparationForm(view: view)
        return page(.key("overleg.prepare.title"), form.form, form.start, view, visitor, intro: "overleg.prepare.intro")
    }

    @Sendable func prepare(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, leading: true)
        let form = PreparationForm(view: view)
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.prepare(
                form.preparation(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, in: &entered, of: form.form, view) { return done }
        }
        return page(.key("overleg.prepare.title"), form.form, entered, view, visitor, intro: "overleg.prepare.intro")
    }

    // MARK: Participants

    @Sendable func invitation(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, leading: true)
        guard view.casus.currentOverleg != nil else { return .seeOther(CasusFrame.link(.overleg, of: view.casus.id)) }
        guard view.casus.openChecklist(in: view.situation).isEmpty else { return incomplete(view, visitor) }
        let form = DeelnemerForm(view: view, t: visitor.t).form
        return page(.key("overleg.invite.title"), form, form.blank, view, visitor, intro: "overleg.invite.intro")
    }

    @Sendable func invite(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, leading: true)
        let form = DeelnemerForm(view: view, t: visitor.t)
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.invite(
                form.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
            if let done = try settle(handled, in: &entered, of: form.form, view) { return done }
        }
        return page(.key("overleg.invite.title"), form.form, entered, view, visitor, intro: "overleg.invite.intro")
    }

    @Sendable func uninvite(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, leading: true)
        let handled = try await room.handling.uninvite(
            try context.id("user", of: User.self), in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.overleg, of: view.casus.id).fragment("deelnemers"))
    }

    // MARK: Opening

    @Sendable func opening(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, leading: true)
        guard view.casus.currentOverleg?.isOpen == false else {
            return .seeOther(CasusFrame.link(.overleg, of: view.casus.id))
        }
        let form = OpeningForm(view: view, visitor: visitor)
        return CasusFrame(view, for: visitor).page(
            .overleg, title: visitor.t("overleg.opening.title"), form: form.form, entered: form.form.blank,
            intro: form.intro
        ).response(for: visitor)
    }

    @Sendable func open(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context, leading: true)
        let form = OpeningForm(view: view, visitor: visitor)
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.openOverleg(
                present: Set(entered.ids("present", of: User.self)), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
            let table = MeetingScreen.link(of: view.casus.id)
            if let done = try settle(handled, in: &entered, of: form.form, view, then: table) { return done }
        }
        return CasusFrame(view, for: visitor).page(
            .overleg, title: visitor.t("overleg.opening.title"), form: form.form, entered: entered, intro: form.intro
        ).response(for: visitor)
    }

    // MARK: What they share

    /// Opens the casus for somebody who may see its conferences, or only for who leads them.
    private func enter(_ context: AppContext, leading: Bool = false) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.overleg) else { throw PageRefusal.absent }
        if leading, !view.leads { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func settle(
        _ handled: Handled<Void>, in entered: inout Entered, of form: Form, _ view: CasusView, then link: Link? = nil
    ) throws -> Response? {
        switch handled {
        case .done, .repeated: return .seeOther(link ?? CasusFrame.link(.overleg, of: view.casus.id))
        case .absent: throw PageRefusal.absent
        case .refused(let problems):
            let obstacles = OverlegObstacles(view)
            for problem in problems {
                if let field = problem.field, form.fields.contains(where: { $0.name == field }) {
                    entered.refuse(field, problem: obstacles.phrase(problem))
                } else {
                    entered.refuse(problem: obstacles.phrase(problem))
                }
            }
            return nil
        }
    }

    /// Nobody is invited yet: what the checklist still lacks, each with the place where it is filled in.
    private func incomplete(_ view: CasusView, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let words = OverlegObstacles(view)
        let open = view.casus.openChecklist(in: view.situation)
        let items = open.map { words.item(Refusal(.checklistIncomplete, field: $0), canArrange: true, t) }
        let body: HTML = """
            <h2>\(t("overleg.invite.title"))</h2>\(HTML.alert(.warning, t("guest.checklist"), HTML.list(items)))
            """
        return CasusFrame(view, for: visitor).page(.overleg, title: t("overleg.invite.title"), body: body)
            .response(for: visitor)
    }

    private func page(
        _ title: Phrase, _ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor, intro label: Phrase
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            .overleg, title: visitor.t(title), form: form, entered: entered, intro: "<p>\(visitor.t(label))</p>"
        ).response(for: visitor)
    }
}
